// SPDX-License-Identifier: Apache-2.0
#include "sessionfixture.h"

#include <QtTest/qtest.h>

using namespace Rooms;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;
using Step = AskProgress::Step;
using Steps = QList<Step>;
using ActionRules::WhyNot;

namespace {

MeetingSnapshot heardAndSeen()
{
    MeetingSnapshot snapshot = Snapshots::inMeeting();
    snapshot.self->audioOn = true;
    snapshot.self->videoOn = true;
    return snapshot;
}

} // namespace

//! Microphone and camera are switched off from afar, and never on.
class TestOffSwitch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isConfirmedByTheRoom_data();
    void isConfirmedByTheRoom();
    void saysWhyItDidNotAsk();
    void takesAlreadyOffForAnAnswer();
    void bringsTheRefusal();
    void losesTrackInTime();
    void settlesAfterALostLink();
    void endsWithTheMeeting();
    void isAbandoned();
};

void TestOffSwitch::isConfirmedByTheRoom_data()
{
    QTest::addColumn<bool>("camera");
    QTest::newRow("microphone") << false;
    QTest::newRow("camera") << true;
}

void TestOffSwitch::isConfirmedByTheRoom()
{
    QFETCH(bool, camera);
    const QString name = camera ? u"EnableCamera"_s : u"EnableMic"_s;
    SessionFixture fixture(heardAndSeen());
    fixture.connect();
    fixture.session.ask(1, camera ? OperatorAction(CloseCamera {}) : OperatorAction(MuteMicrophone {}));
    QCOMPARE(fixture.stepsOf(1), Steps {Step::Asked});
    fixture.settle();
    QCOMPARE(fixture.stepsOf(1), Steps({Step::Asked, Step::Accepted}));
    const Request request = fixture.room.last(name);
    QCOMPARE(request.method, u"Call/Device"_s);
    QCOMPARE(request.params.value(u"action_params"_s).toObject(), QJsonObject({{u"enable"_s, false}}));
    // The other one goes off: that is not it.
    (camera ? fixture.room.snapshot.self->audioOn : fixture.room.snapshot.self->videoOn) = false;
    fixture.clock.advance(1s);
    QCOMPARE(fixture.stepsOf(1).size(), 2);
    // No event: it is looked for.
    (camera ? fixture.room.snapshot.self->videoOn : fixture.room.snapshot.self->audioOn) = false;
    fixture.clock.advance(1s);
    QCOMPARE(fixture.stepsOf(1), Steps({Step::Asked, Step::Accepted, Step::Confirmed}));
    QCOMPARE(fixture.steps.constLast().confirmedMs, 2000);
    const int queries = fixture.room.count(u"Query"_s);
    fixture.clock.advance(5s);
    QCOMPARE(fixture.room.count(u"Query"_s), queries);
}

void TestOffSwitch::saysWhyItDidNotAsk()
{
    SessionFixture fixture;
    fixture.session.ask(1, MuteMicrophone {});
    fixture.connect();
    fixture.session.ask(2, MuteMicrophone {});
    fixture.change(heardAndSeen());
    fixture.session.ask(3, MuteMicrophone {});
    fixture.session.ask(4, MuteMicrophone {});
    QCOMPARE(fixture.stepsOf(1), Steps {Step::NotPossible});
    QCOMPARE(fixture.steps.at(0).whyNot, WhyNot::NotConnected);
    QCOMPARE(fixture.steps.at(1).whyNot, WhyNot::NotInMeeting);
    QCOMPARE(fixture.steps.constLast().whyNot, WhyNot::Busy);
    fixture.settle();
    QCOMPARE(fixture.room.count(u"EnableMic"_s), 1);
}

void TestOffSwitch::takesAlreadyOffForAnAnswer()
{
    SessionFixture fixture(heardAndSeen());
    fixture.connect();
    fixture.room.refuse(u"EnableMic"_s, 20006);
    fixture.room.snapshot.self->audioOn = false;
    fixture.session.ask(1, MuteMicrophone {});
    fixture.settle();
    QCOMPARE(fixture.stepsOf(1), Steps({Step::Asked, Step::Accepted, Step::Confirmed}));
}

void TestOffSwitch::bringsTheRefusal()
{
    SessionFixture fixture(heardAndSeen());
    fixture.connect();
    fixture.room.refuse(u"EnableMic"_s, 9, u"no"_s);
    fixture.session.ask(1, MuteMicrophone {});
    fixture.settle();
    QCOMPARE(fixture.stepsOf(1), Steps({Step::Asked, Step::Refused}));
    QCOMPARE(fixture.steps.constLast().errorCode, 9);
    QCOMPARE(fixture.steps.constLast().errorMessage, u"no"_s);
}

void TestOffSwitch::losesTrackInTime()
{
    SessionFixture fixture(heardAndSeen());
    fixture.connect();
    fixture.session.ask(1, MuteMicrophone {});
    fixture.clock.advance(10s);
    QCOMPARE(fixture.stepsOf(1), Steps({Step::Asked, Step::Accepted, Step::Unknown}));
    QVERIFY(fixture.steps.constLast().isEnd());
}

void TestOffSwitch::settlesAfterALostLink()
{
    SessionFixture fixture(heardAndSeen());
    fixture.connect();
    fixture.room.ignore(u"EnableMic"_s);
    fixture.session.ask(1, MuteMicrophone {});
    fixture.lose();
    QCOMPARE(fixture.stepsOf(1), Steps({Step::Asked, Step::Unknown}));
    QVERIFY(!fixture.steps.constLast().isEnd());
    fixture.room.snapshot.self->audioOn = false;
    fixture.recover();
    QCOMPARE(fixture.stepsOf(1), Steps({Step::Asked, Step::Unknown, Step::Confirmed}));
}

void TestOffSwitch::endsWithTheMeeting()
{
    SessionFixture fixture(heardAndSeen());
    fixture.connect();
    fixture.session.ask(1, MuteMicrophone {});
    fixture.settle();
    fixture.change(Snapshots::idle());
    QCOMPARE(fixture.stepsOf(1), Steps({Step::Asked, Step::Accepted, Step::Unknown}));
    QVERIFY(fixture.steps.constLast().isEnd());
}

void TestOffSwitch::isAbandoned()
{
    SessionFixture fixture(heardAndSeen());
    fixture.connect();
    fixture.session.ask(1, CloseCamera {});
    fixture.session.abandonAsks();
    QCOMPARE(fixture.stepsOf(1), Steps({Step::Asked, Step::Unknown}));
    QVERIFY(fixture.steps.constLast().isEnd());
    fixture.settle(); // the answer comes to nobody
    QCOMPARE(fixture.steps.size(), 2);
}

QTEST_GUILESS_MAIN(TestOffSwitch)
#include "tst_offswitch.moc"
