// SPDX-License-Identifier: Apache-2.0
#include "console/roomhistory.h"
#include "unit/models/sixactions.h"

#include <QtTest/qtest.h>

using namespace Rooms;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

//! What is told of one room, line by line.
class TestRoomHistory : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsOnceOfTriesThatFailAlike();
    void tellsOfOneRequestInOneLine();
    void tellsOfTheNextRequestInAnother();

private:
    struct World : RoomFixture
    {
        World()
            : RoomFixture(SixActions::before(u"LeaveMeeting"_s))
        {
            connect();
        }
        bool leave() { return SixActions::trigger(model, u"LeaveMeeting"_s); }
        //! Newest first, those that begin with \a begin.
        QStringList told(const QString &begin) const
        {
            QStringList lines;
            for (int row = 0; row < history.rowCount(); ++row)
                lines.append(history.index(row, RoomHistory::What).data().toString());
            lines.removeIf([&begin](const QString &line) { return !line.startsWith(begin); });
            return lines;
        }
        RoomHistory history {model, Redaction(), clock};
    };
};

void TestRoomHistory::tellsOnceOfTriesThatFailAlike()
{
    World world;
    QCOMPARE(world.told(u"Connection: Connected"_s).size(), 1);
    world.lose();
    world.playToNextTry(); // refused, other than the loss itself
    const QStringList before = world.told(u"Connection"_s);
    for (int i = 0; i < 5; ++i)
        world.playToNextTry();
    QCOMPARE(world.states.count(Link::State::Retrying), 7);
    QCOMPARE(world.told(u"Connection"_s), before);
    world.recover();
    QCOMPARE(world.told(u"Connection"_s).size(), before.size() + 1);
    world.lose();
    QVERIFY2(world.told(u"Connection"_s).size() > before.size() + 1, "that is news again");
}

void TestRoomHistory::tellsOfOneRequestInOneLine()
{
    World world;
    world.room.ignore(u"LeaveMeeting"_s);
    QVERIFY(world.leave());
    world.settle();
    QCOMPARE(world.told(u"Asked from here"_s).size(), 1);
    world.room.snapshot = SixActions::after(u"LeaveMeeting"_s);
    world.clock.advance(5s); // Unknown, and then seen to be done
    QCOMPARE(world.model.leave()->state(), RoomAction::State::Confirmed);
    const QStringList lines = world.told(u"Asked from here"_s);
    QCOMPARE(lines.size(), 1);
    QVERIFY2(lines.constFirst().startsWith(u"Asked from here: Leave meeting · Confirmed"_s),
             qPrintable(lines.constFirst()));
}

void TestRoomHistory::tellsOfTheNextRequestInAnother()
{
    World world;
    world.room.ignore(u"LeaveMeeting"_s);
    QVERIFY(world.leave());
    world.clock.advance(5s);
    QCOMPARE(world.model.leave()->state(), RoomAction::State::Unknown);
    QVERIFY(world.model.leave()->isOpen());
    const QStringList first = world.told(u"Asked from here"_s);
    QCOMPARE(first.size(), 1);
    QVERIFY(world.leave());
    world.settle();
    const QStringList both = world.told(u"Asked from here"_s);
    QCOMPARE(both.size(), 2);
    QCOMPARE(both.constLast(), first.constFirst()); // given up, as it stands
}

QTEST_MAIN(TestRoomHistory)
#include "tst_roomhistory.moc"
