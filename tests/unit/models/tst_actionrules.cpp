// SPDX-License-Identifier: Apache-2.0
#include "models/actionrules.h"

#include "snapshots.h"

#include <QtTest/qtest.h>

using namespace Rooms;
using namespace std::chrono_literals;
using namespace ActionRules;
using Status = Meeting::Status;
using Layout = Meeting::Layout;

//! What the specification says of each action beyond its wire form.
class ActionRulesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void progressOf_data();
    void progressOf();
    void whyNotALayout_data();
    void whyNotALayout();
    void outcomeEvents();
    void patienceOf();
    void onlyEnteringShowsItsWay();
    void everyReasonHasItsSentence();
};

namespace {

//! In the speaker layout with the small window shown or not; nothing: the room does not tell.
MeetingSnapshot speaker(std::optional<bool> smallWindow)
{
    MeetingSnapshot snapshot = Snapshots::showing(Layout::Speaker);
    snapshot.layouts->choices[1].showVoiceActive = smallWindow;
    return snapshot;
}

} // namespace

void ActionRulesTest::progressOf_data()
{
    QTest::addColumn<MeetingAction>("action");
    QTest::addColumn<MeetingSnapshot>("before");
    QTest::addColumn<MeetingSnapshot>("now");
    QTest::addColumn<Progress>("expected");

    const QList<std::pair<const char *, Status>> statuses {
        {"idle", Status::Idle},           {"in a meeting", Status::InMeeting}, {"joining", Status::Joining},
        {"waiting", Status::WaitingRoom}, {"casting", Status::Casting},        {"phone", Status::Phone},
        {"unknown", Status::Unknown}};
    using Row = QList<Progress>;
    const auto N = Progress::NotYet;
    const auto D = Progress::Done;
    const auto W = Progress::UnderWay;
    const auto U = Progress::Undone;
    const auto C = Progress::Unclear;
    const auto rows = [&](const char *name, const MeetingAction &action, const MeetingSnapshot &before,
                          const Row &expected) {
        for (qsizetype i = 0; i < statuses.size(); ++i)
            QTest::addRow("%s: %s", name, statuses[i].first)
                << action << before << Snapshots::bare(statuses[i].second) << expected[i];
    };
    //                                                               idle in join wait cast phone unknown
    rows("start", StartMeeting {}, Snapshots::idle(), Row {N, D, W, D, N, N, C});
    rows("join", JoinMeeting {}, Snapshots::idle(), Row {N, D, W, D, N, N, C});
    rows("leave", LeaveMeeting {}, Snapshots::inMeeting(), Row {D, N, D, D, D, D, C});
    rows("dissolve", DissolveMeeting {}, Snapshots::inMeeting(), Row {D, N, D, D, D, D, C});
    rows("leave waiting room", LeaveWaitingRoom {}, Snapshots::bare(Status::WaitingRoom),
         Row {D, U, N, N, D, D, C});
    rows("layout", SwitchLayout {Layout::Grid}, Snapshots::inMeeting(), Row {U, C, U, U, U, U, C});

    const auto layout = [](const char *name, const SwitchLayout &action, const MeetingSnapshot &before,
                           const MeetingSnapshot &now, Progress expected) {
        QTest::newRow(name) << MeetingAction(action) << before << now << expected;
    };
    const auto grid = Snapshots::showing(Layout::Grid);
    layout("layout: another one", {Layout::Speaker, true}, grid, grid, N);
    layout("layout: shown", {Layout::RightList, true}, grid, Snapshots::showing(Layout::RightList), D);
    layout("layout: speaker, small window forced", {Layout::Speaker, false}, grid, speaker(true), D);
    layout("layout: same again", {Layout::Grid, true}, grid, grid, D);
    layout("layout: small window off", {Layout::Speaker, false}, speaker(true), speaker(false), D);
    layout("layout: small window not off yet", {Layout::Speaker, false}, speaker(true), speaker(true), N);
    layout("layout: small window not told", {Layout::Speaker, false}, speaker({}), speaker({}), D);
    auto unlisted = grid;
    unlisted.layouts->choices.clear();
    layout("layout: shown, not listed", {Layout::Grid, false}, unlisted, unlisted, D);
}

void ActionRulesTest::progressOf()
{
    QFETCH(MeetingAction, action);
    QFETCH(MeetingSnapshot, before);
    QFETCH(MeetingSnapshot, now);
    QTEST(progress(action, before, now), "expected");
}

void ActionRulesTest::whyNotALayout_data()
{
    QTest::addColumn<int>("layout");
    QTest::addColumn<WhyNot>("expected");
    QTest::newRow("offered") << 1 << WhyNot::Nothing;
    QTest::newRow("not enabled") << 5 << WhyNot::NotOffered;
    QTest::newRow("not listed") << 8 << WhyNot::NotOffered;
    QTest::newRow("any") << -1 << WhyNot::Nothing;
}

void ActionRulesTest::whyNotALayout()
{
    QFETCH(int, layout);
    auto snapshot = Snapshots::inMeeting();
    snapshot.layouts->choices[4].enabled = false;
    QTEST(whyNot(SwitchLayout {Coded<Layout>::fromNumber(layout)}, snapshot), "expected");
}

void ActionRulesTest::outcomeEvents()
{
    using Kind = MeetingEvent::Kind;
    QCOMPARE(outcomeEvent(StartMeeting {}), Kind::JoinMeetingCompleted);
    QCOMPARE(outcomeEvent(JoinMeeting {}), Kind::JoinMeetingCompleted);
    QCOMPARE(outcomeEvent(DissolveMeeting {}), Kind::DissolveMeeting);
    QCOMPARE(outcomeEvent(LeaveMeeting {}), Kind::LeaveMeeting);
    QCOMPARE(outcomeEvent(LeaveWaitingRoom {}), Kind::LeaveWaitingRoom);
    QCOMPARE(outcomeEvent(SwitchLayout {}), Kind::LayoutSwitchChanged);
}

void ActionRulesTest::patienceOf()
{
    QCOMPARE(patience(StartMeeting {}), 120s);
    QCOMPARE(patience(JoinMeeting {}), 120s);
    QCOMPARE(patience(DissolveMeeting {}), 10s);
    QCOMPARE(patience(LeaveMeeting {}), 10s);
    QCOMPARE(patience(LeaveWaitingRoom {}), 10s);
    QCOMPARE(patience(SwitchLayout {}), 10s);
}

void ActionRulesTest::onlyEnteringShowsItsWay()
{
    QVERIFY(showsItsWay(StartMeeting {}) && showsItsWay(JoinMeeting {}));
    QVERIFY(!showsItsWay(DissolveMeeting {}) && !showsItsWay(LeaveMeeting {}));
    QVERIFY(!showsItsWay(LeaveWaitingRoom {}) && !showsItsWay(SwitchLayout {}));
}

void ActionRulesTest::everyReasonHasItsSentence()
{
    const auto reasons = QMetaEnum::fromType<WhyNot>();
    QSet<QByteArray> sentences;
    for (int i = 0; i < reasons.keyCount(); ++i)
        sentences.insert(sentence(WhyNot(reasons.value(i))));
    QCOMPARE(sentences.size(), reasons.keyCount());
    QCOMPARE(QByteArray(sentence(WhyNot::Nothing)), QByteArray());
}

QTEST_GUILESS_MAIN(ActionRulesTest)
#include "tst_actionrules.moc"
