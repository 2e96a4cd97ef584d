// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "commandlist.h"
#include "faultlist.h"

#include <optional>

namespace Rooms {

//! What a presenter has before them: everything that can happen to the simulated room, and what can go wrong.
//! All of it goes through the room's Director. Owned by the program, GUI thread; outlives its layer of the
//! window.
class DirectorDesk : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the program")
    Q_PROPERTY(Rooms::CommandList *commands READ commands CONSTANT FINAL)
    Q_PROPERTY(Rooms::FaultList *faults READ faults CONSTANT FINAL)
    //! The room's time stands still.
    Q_PROPERTY(bool paused READ isPaused NOTIFY changed FINAL)
    //! What the room's story said last, in the panel's language; "" for nothing.
    Q_PROPERTY(QString caption READ caption NOTIFY captionChanged FINAL)
    //! What came of the last command, a sentence in the panel's language; "" before the first.
    Q_PROPERTY(QString outcome READ outcome NOTIFY outcomeChanged FINAL)
    //! That command was not carried out.
    Q_PROPERTY(bool refused READ isRefused NOTIFY outcomeChanged FINAL)

public:
    //! \a preferences say which language the panel has; they must outlive this.
    explicit DirectorDesk(const Preferences &preferences, QObject *parent = nullptr);

    //! Directs by \a director from now on, until it is gone; null for none.
    void setDirector(Director *director);

    CommandList *commands() { return &m_commands; }
    FaultList *faults() { return &m_faults; }
    bool isPaused() const;
    QString caption() const;
    QString outcome() const { return m_outcome ? Director::text(*m_outcome) : QString(); }
    bool isRefused() const { return m_outcome && !m_outcome->ok(); }

    //! \a words with a capital at their beginning, as they stand in a list.
    Q_INVOKABLE static QString capitalised(const QString &words);

    //! Gives the command in \a row of commands.
    Q_INVOKABLE void give(int row);
    //! The same, with \a value for its argument.
    Q_INVOKABLE void giveWith(int row, const QString &value);
    //! The same with a number.
    Q_INVOKABLE void giveNumber(int row, int number);
    //! Switches the fault in \a row of faults on with \a value, or off.
    Q_INVOKABLE void setFault(int row, bool on, int value);
    //! Switches all faults off.
    Q_INVOKABLE void mend();

Q_SIGNALS:
    void changed();
    void captionChanged();
    void outcomeChanged();

private:
    void perform(const Command &command);
    void setOutcome(const std::optional<Director::Outcome> &outcome);

    const Preferences &m_preferences;
    QPointer<Director> m_director;
    CommandList m_commands;
    FaultList m_faults;
    std::optional<Director::Outcome> m_outcome; // of the last command
};

} // namespace Rooms
