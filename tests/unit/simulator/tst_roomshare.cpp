// SPDX-License-Identifier: Apache-2.0
#include "client.h"
#include "share/sharejson.h"

#include <QtTest/qtest.h>

using namespace Rooms;
using namespace Qt::StringLiterals;
using Status = Meeting::Status;
using Casting = Share::Casting;

//! What is shown in the simulated room's meeting and cast to its screen, and what StopShare ends.
class RoomShareTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingShown();
    void aPersonShares();
    void theRoomShares();
    void stopWhatTheRoomShares();
    void stopCasting();
    void castingEndsAtTheDevice();
    void nothingToStop();
    void leavingEndsSharing();
    void castCode();
    void nothingWithoutAMeeting();
    void overTheWire();
    void support_data();
    void support();
};

void RoomShareTest::nothingShown()
{
    const World world;
    const ShareSnapshot share = world.room.share();
    QCOMPARE(share.sharing, false);
    QCOMPARE(share.casting, Casting::None);
    QVERIFY(!share.sharer);
    QCOMPARE(share.castCode, u"735 902"_s);
}

void RoomShareTest::aPersonShares()
{
    World world;
    world.join(Code::open);
    world.room.personShares(u"Ada"_s);
    QCOMPARE(world.room.share().sharing, true);
    QCOMPARE(world.room.share().sharer->nickname, u"Ada"_s);
    QVERIFY(world.room.share().sharer->userId != world.room.snapshot().self->userId);
    QVERIFY(!world.room.snapshot().self->screenSharing);
    QCOMPARE(world.takeToldElsewhere(), QStringList {u"ShareInfoChanged"_s});
    world.room.sharingEnds();
    QCOMPARE(world.room.share().sharing, false);
    QCOMPARE(world.takeToldElsewhere(), QStringList {u"ShareInfoChanged"_s});
}

void RoomShareTest::theRoomShares()
{
    World world;
    world.join(Code::open);
    world.room.roomShares();
    QCOMPARE(world.room.share().sharer->userId, world.room.snapshot().self->userId);
    QVERIFY(world.room.snapshot().self->screenSharing);
    // One thing at a time: another one's takes its place.
    world.room.personShares(u"Ada"_s);
    QVERIFY(!world.room.snapshot().self->screenSharing);
    QCOMPARE(world.room.share().sharer->nickname, u"Ada"_s);
}

void RoomShareTest::stopWhatTheRoomShares()
{
    World world;
    world.join(Code::open);
    world.room.roomShares();
    QCOMPARE(world.room.perform(StopShare {}), 0);
    QCOMPARE(world.room.share().sharing, true);
    QCOMPARE(world.room.perform(StopShare {}), 17);
    world.settle();
    QCOMPARE(world.room.share().sharing, false);
    QVERIFY(!world.room.snapshot().self->screenSharing);
    QCOMPARE(world.room.status(), Status::InMeeting);
}

void RoomShareTest::stopCasting()
{
    World world;
    world.room.startCasting();
    QCOMPARE(world.room.share().casting, Casting::Preparing);
    QCOMPARE(world.room.share().sharing, false);
    world.settle();
    QCOMPARE(world.room.share().casting, Casting::Sharing);
    QCOMPARE(world.room.share().sharing, true);
    QCOMPARE(world.perform(StopShare {}), 0);
    QCOMPARE(world.room.share().casting, Casting::None);
    QCOMPARE(world.room.status(), Status::Idle);
    QCOMPARE(world.takeToldElsewhere(), QStringList(3, u"ShareInfoChanged"_s));

    world.room.startCasting(); // stopped while it is being prepared
    QCOMPARE(world.perform(StopShare {}), 0);
    QCOMPARE(world.room.status(), Status::Idle);
    QCOMPARE(world.room.share().casting, Casting::None);
}

void RoomShareTest::castingEndsAtTheDevice()
{
    World world;
    world.room.startCasting();
    world.room.stopActivity();
    world.settle();
    QCOMPARE(world.room.share().casting, Casting::None);
    QCOMPARE(world.room.share().sharing, false);
}

void RoomShareTest::nothingToStop()
{
    World world;
    QCOMPARE(world.room.perform(StopShare {}), 1);
    world.join(Code::open);
    QCOMPARE(world.room.perform(StopShare {}), 1);
    world.room.personShares(u"Ada"_s);
    QCOMPARE(world.room.perform(StopShare {}), 1);
    QCOMPARE(world.room.share().sharing, true);
}

void RoomShareTest::leavingEndsSharing()
{
    World world;
    world.join(Code::open);
    world.room.roomShares();
    world.perform(LeaveMeeting());
    QCOMPARE(world.room.share().sharing, false);
    world.join(Code::open);
    QVERIFY(!world.room.snapshot().self->screenSharing);
}

void RoomShareTest::castCode()
{
    World world;
    world.room.setCastCode(u"111 222"_s);
    QCOMPARE(world.room.share().castCode, u"111 222"_s);
    world.room.setCastCode(u"111 222"_s);
    QCOMPARE(world.takeToldElsewhere(), QStringList {u"ShareInfoChanged"_s});
}

void RoomShareTest::nothingWithoutAMeeting()
{
    World world;
    world.room.personShares(u"Ada"_s);
    world.room.roomShares();
    world.room.sharingEnds();
    QCOMPARE(world.room.share().sharing, false);
    QVERIFY(world.toldElsewhere.isEmpty());
}

void RoomShareTest::overTheWire()
{
    World world;
    Faults faults;
    Client client(world, faults, false);
    world.room.startCasting();
    world.settle();
    client.subscribe({u"Share"_s});
    client.query({u"Share"_s});
    QCOMPARE(ShareJson::read(client.takeReply().data), world.room.share());
    client.ask(ShareActionJson::method(), ShareActionJson::write(StopShare {}));
    QCOMPARE(client.takeReply().action, u"StopShare"_s);
    world.settle();
    QCOMPARE(client.take(), QStringList {u"event ShareInfoChanged"_s});
    client.ask(ShareActionJson::method(), {{u"action"_s, u"OpenShareGuide"_s}});
    QCOMPARE(client.takeReply().errorCode, 9);
}

void RoomShareTest::support_data()
{
    QTest::addColumn<QByteArray>("word");
    QTest::addColumn<QStringList>("answers"); // subscribing, querying, stopping
    QTest::newRow("full") << "full"_ba << QStringList {u"reply 1 0"_s, u"reply 2 0"_s, u"reply 3 1"_s};
    QTest::newRow("read-only") << "read-only"_ba
                               << QStringList {u"reply 1 0"_s, u"reply 2 0"_s, u"reply 3 9"_s};
    QTest::newRow("none") << "none"_ba << QStringList {u"reply 1 9"_s, u"reply 2 9"_s, u"reply 3 9"_s};
}

void RoomShareTest::support()
{
    QFETCH(QByteArray, word);
    QFETCH(QStringList, answers);
    World world(*Scenario::fromJson(
        QJsonDocument::fromJson(R"({"based_on":"quiet","share":{"support":")" + word + R"("}})").object()));
    Faults faults;
    Client client(world, faults, false);
    client.subscribe({u"Share"_s});
    client.query({u"Share"_s});
    client.ask(ShareActionJson::method(), ShareActionJson::write(StopShare {}));
    QCOMPARE(client.take(), answers);
}

QTEST_GUILESS_MAIN(RoomShareTest)
#include "tst_roomshare.moc"
