// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "simulator/director.h"

#include <QtCore/qabstractitemmodel.h>
#include <QtCore/qpointer.h>
#include <QtQml/qqmlregistration.h>

namespace Rooms {

class Preferences;

//! What a presenter can have happen to the simulated room: the rows of CommandTable that can be given by
//! touch, in its order; a title is thought of for those that need one, and a meeting's password is known.
//! Left out are what needs another text or is about a secret, and what has a place of its own, the faults.
//! Texts are English, of the context `Rooms::Director`, unless it is told otherwise. Belongs to a
//! DirectorDesk, GUI thread.
class CommandList : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("belongs to a DirectorDesk")

public:
    enum Role {
        NameRole = Qt::UserRole + 1, //!< As the table has it.
        HelpRole, //!< What it does.
        WhyNotRole, //!< Why it cannot be done now; "" when it can.
        ChoicesRole, //!< The values of the argument that it is given, as the table has them; empty for none.
        WordsRole, //!< The same to be read, in the panel's language.
        LeastRole, //!< Of the number that it needs.
        MostRole, //!< The same; 0 when it needs none.
    };

    //! \a preferences say which language the panel has; they must outlive this.
    explicit CommandList(const Preferences &preferences, QObject *parent = nullptr);

    //! Shows what \a director can do; nothing when it is null.
    void setDirector(Director *director);
    //! The command in \a row with \a value for its argument; null for none.
    Command command(int row, const QJsonValue &value) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

private:
    struct Choice
    {
        QString value;
        QString word;
    };

    QList<Choice> choices(const CommandInfo &info) const;
    void onDirectorChanged();
    void tell(const QList<int> &roles);

    const Preferences &m_preferences;
    const QList<const CommandInfo *> m_rows;
    QPointer<Director> m_director;
    QList<ScenarioMeeting> m_meetings; // that are offered
};

} // namespace Rooms
