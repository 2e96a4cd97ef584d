// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "director.h"
#include "simulatorrack.h"

#include <QtCore/qjsonobject.h>

namespace Rooms {

//! What a line came to.
struct LineAnswer
{
    bool done = true;
    QString text; //!< For a person; may have several lines.
    QJsonObject data; //!< The same for a program, where there is more to tell than a sentence.
};

//! Takes lines for all rooms of a rack, whoever sends them: a command of the CommandTable, or a question
//! about the rooms. `admit` means room 1, `2: admit` room 2, `all: fault slow` all of them. Owned by a
//! program, lives on its thread; the devices do what they are told on theirs.
class RackDirector : public QObject
{
    Q_OBJECT

public:
    //! Longest line that is read, in characters.
    static constexpr qsizetype longestLine = 4096;

    using Told = std::function<void(const LineAnswer &)>;

    //! Directs the devices of \a rack, which is ready, and which ends before this does: its threads tell this
    //! what happens.
    explicit RackDirector(SimulatorRack &rack);

    //! What can be asked besides commands.
    static QStringList questionNames();

    //! Does what \a line says, and calls \a told with what came of it, on this thread and later; not at all
    //! if the rack ends before.
    void perform(const QString &line, const Told &told);

Q_SIGNALS:
    //! Something happened to the device of \a room.
    void happened(int room, const Rooms::Happening &happening);

private:
    //! What the devices answer to one line.
    struct Round;

    QList<int> roomsOf(const QString &prefix, bool isQuestion) const;
    void collect(const std::shared_ptr<Round> &round, qsizetype index, const LineAnswer &answer);

    SimulatorRack &m_rack;
};

} // namespace Rooms
