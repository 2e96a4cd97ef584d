// SPDX-License-Identifier: Apache-2.0
#include "world.h"

#include <QtTest/qtest.h>

using namespace Rooms;
using namespace Qt::StringLiterals;
using Layout = Meeting::Layout;

//! Switching layouts in the simulated room: who, when, and what comes of it.
class RoomLayoutsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void switchLayout();
    void switchAlone();
    void switchTooOften();
    void switchThatBecomesImpossible();
    void firstSpeakerSwitchIsForced();
};

void RoomLayoutsTest::switchLayout()
{
    World world;
    world.join(Code::open);
    for (const Layout layout :
         {Layout::Speaker2, Layout::RightList, Layout::UpperL, Layout::LowerL, Layout::Ring, Layout::Grid}) {
        world.told.clear();
        QCOMPARE(world.perform(SwitchLayout {layout, true}), 0);
        QCOMPARE(world.room.snapshot().layouts->current, layout);
        QCOMPARE(world.told.size(), 1);
        QCOMPARE(world.told.constFirst().subEvent, u"LayoutSwitchChanged"_s);
        QCOMPARE(world.told.constFirst().payload.value(u"current_switch_type"_s).toInt(), int(layout));
    }
    QCOMPARE(world.room.perform(SwitchLayout {Coded<Layout>::fromNumber(8), true}), 10031);
}

void RoomLayoutsTest::switchAlone()
{
    World world;
    world.join(Code::alone, Code::alonePassword);
    QCOMPARE(world.perform(SwitchLayout {Layout::Speaker, true}), 10032);
    world.room.personJoins();
    QCOMPARE(world.perform(SwitchLayout {Layout::Speaker, true}), 0);
    QCOMPARE(world.perform(SwitchLayout {Layout::UpperL, true}), 10032);
}

void RoomLayoutsTest::switchTooOften()
{
    World world;
    world.join(Code::open);
    QCOMPARE(world.room.perform(SwitchLayout {Layout::Ring, true}), 0);
    QCOMPARE(world.room.perform(SwitchLayout {Layout::Grid, true}), 17);
    world.settle();
    QCOMPARE(world.room.snapshot().layouts->current, Layout::Ring);
}

void RoomLayoutsTest::switchThatBecomesImpossible()
{
    World world;
    world.join(Code::open);
    QCOMPARE(world.room.perform(SwitchLayout {Layout::UpperL, true}), 0);
    world.room.personLeaves();
    world.room.personLeaves();
    world.told.clear();
    world.settle();
    QCOMPARE(world.told.size(), 1);
    QCOMPARE(world.told.constFirst().subEvent, u"LayoutSwitchChanged"_s);
    QCOMPARE(world.told.constFirst().errorCode, 10032);
    QCOMPARE(world.room.snapshot().layouts->current, Layout::Grid);
}

void RoomLayoutsTest::firstSpeakerSwitchIsForced()
{
    World world;
    world.join(Code::open);
    world.perform(SwitchLayout {Layout::Speaker, false});
    QCOMPARE(world.choice(Layout::Speaker).showVoiceActive, true);
    world.perform(SwitchLayout {Layout::Speaker, false});
    QCOMPARE(world.choice(Layout::Speaker).showVoiceActive, false);
    world.perform(LeaveMeeting());
    world.join(Code::open);
    world.perform(SwitchLayout {Layout::Speaker, false});
    QCOMPARE(world.choice(Layout::Speaker).showVoiceActive, true);
}

QTEST_GUILESS_MAIN(RoomLayoutsTest)
#include "tst_roomlayouts.moc"
