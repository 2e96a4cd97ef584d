// SPDX-License-Identifier: Apache-2.0
#include "base/systemclock.h"
#include "diagnostics/journalreader.h"
#include "fleet/askjournal.h"
#include "fleet/bulkrun.h"
#include "loopback.h"
#include "simulator/demofleet.h"

#include <QtCore/qfile.h>
#include <QtCore/qjsonarray.h>
#include <QtCore/qregularexpression.h>
#include <QtCore/qtemporarydir.h>
#include <QtTest/qsignalspy.h>
#include <QtTest/qtest.h>

using namespace Rooms;
using namespace Qt::StringLiterals;
using Outcome = JournalEntry::Outcome;

//! What AskJournal writes of requests to rooms that are there and rooms that are not.
class TestAskJournal : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void writesBeforeAndAfter();
    void writesWhatWasNotPossible();
    void endsWhatIsOpen();
    void namesTheOperator();
    void writesWhoTakesCareOfAlarms();
    void writesWhatIsSilenced();
    void writesWhatARunCameTo();
    void writesThatARunWasLeft();
    void warnsAndGoesOn();

private:
    //! Waits for \a count rooms to be connected.
    bool start(int count);
    void open(AskJournal::Options options);
    //! Asks, waits for the end and answers what the journal says.
    JournalRequest ask(const QString &room, const OperatorAction &action, const QString &run = {});
    //! Asks all rooms for \a action, followed by the journal.
    std::unique_ptr<BulkRun> run(const OperatorAction &action);
    //! What the journal says, line by line.
    QList<JournalEntry> entries() const;

    SystemClock m_clock;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<FleetModel> m_model;
    std::unique_ptr<DemoFleet> m_demo;
    std::unique_ptr<Fleet> m_fleet;
    std::unique_ptr<AskJournal> m_journal;
    QStringList m_rooms;
};

void TestAskJournal::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_model = std::make_unique<FleetModel>(m_clock);
    m_rooms.clear();
}

void TestAskJournal::cleanup()
{
    m_journal.reset();
    m_fleet.reset();
    m_demo.reset();
}

void TestAskJournal::open(AskJournal::Options options)
{
    if (options.files.folder.isEmpty())
        options.files.folder = m_folder->path();
    m_fleet = std::make_unique<Fleet>(m_clock, Fleet::Options());
    connect(m_fleet.get(), &Fleet::roomsChanged, m_model.get(), &FleetModel::setRooms);
    connect(m_fleet.get(), &Fleet::statesChanged, m_model.get(), &FleetModel::apply);
    m_journal = std::make_unique<AskJournal>(options, *m_model, m_clock);
    m_journal->setFleet(m_fleet.get());
}

bool TestAskJournal::start(int count)
{
    open({.files = {}, .account = u"amy"_s, .operatorName = {}, .program = u"test"_s});
    m_demo = std::make_unique<DemoFleet>(DemoFleet::Options {{0, count, 1, 1, false, false}, 100});
    if (!QSignalSpy(m_demo.get(), &DemoFleet::ready).wait(10'000))
        return false;
    for (const DemoRooms::Room &room : m_demo->rooms())
        m_rooms.append(room.id);
    m_fleet->setRooms(Loopback::entries(m_demo->rooms()));
    return QTest::qWaitFor([this, count] { return m_model->count(FleetCells::InMeeting) == count; }, 20'000);
}

JournalRequest TestAskJournal::ask(const QString &room, const OperatorAction &action, const QString &run)
{
    bool isEnd = false;
    const quint64 number = m_fleet->ask(room, action, run);
    const auto watch = connect(m_fleet.get(), &Fleet::askProgressed, this, [&](const AskProgress &progress) {
        isEnd = isEnd || (progress.ask == number && progress.isEnd());
    });
    const bool ended = QTest::qWaitFor([&isEnd] { return isEnd; }, 20'000);
    disconnect(watch);
    const auto requests = m_journal->lastOfRoom(room, 1);
    return ended && !requests.isEmpty() ? requests.constFirst() : JournalRequest();
}

void TestAskJournal::writesBeforeAndAfter()
{
    QVERIFY(start(2));
    const QString room = m_rooms.constFirst();
    const RoomSummary before = m_model->state(m_model->rowOf(room));
    QStringList sent; // what is in the journal at the moment of asking
    connect(m_fleet.get(), &Fleet::asked, this, [&](const FleetRequest &request) {
        sent.append(m_journal->lastOfRoom(request.roomId, 1).value(0).asked.action);
    });
    const JournalRequest left = ask(room, LeaveMeeting {}, u"run-7"_s);
    QCOMPARE(sent, QStringList {u"LeaveMeeting"_s});
    QCOMPARE(left.asked.operatorName, u"amy"_s);
    QCOMPARE(left.asked.roomName, m_model->entry(m_model->rowOf(room)).name);
    QCOMPARE(left.asked.link, u"ready"_s);
    QCOMPARE(left.asked.stage, u"in_meeting"_s);
    QCOMPARE(left.asked.title, before.title);
    QCOMPARE(left.asked.code, before.code);
    QCOMPARE(left.asked.run, u"run-7"_s);
    QVERIFY(left.ended.has_value());
    QCOMPARE(left.ended->of, left.number);
    QCOMPARE(left.ended->outcome, Outcome::Confirmed);
    QVERIFY(left.ended->acceptedMs >= 0 && left.ended->confirmedMs >= left.ended->acceptedMs);
    QCOMPARE(left.ended->run, u"run-7"_s);
    QVERIFY(left.ended->time >= left.asked.time);

    const JournalRequest joined = ask(room, JoinMeeting {u"12"_s, u"canary-7f3a"_s, true, true});
    QCOMPARE(joined.ended->outcome, Outcome::Refused);
    QVERIFY(joined.ended->errorCode > 0);
    QCOMPARE(joined.asked.parameters.value("mic_enable"_L1), QJsonValue(false));
    QCOMPARE(joined.asked.parameters.value("password"_L1).toString(), u"********"_s);

    const auto verdict =
        JournalReader::verify(m_journal->files().all(), JournalAnchor::fromFile(m_journal->files().anchor()));
    QVERIFY(verdict->isIntact());
    QCOMPARE(verdict->lines, qint64(5)); // opened, and two for each request
    QCOMPARE(verdict->open, qint64(0));
}

void TestAskJournal::writesWhatWasNotPossible()
{
    QVERIFY(start(1));
    QCOMPARE(ask(m_rooms.constFirst(), LeaveWaitingRoom {}).ended->outcome, Outcome::NotPossible);
    QCOMPARE(m_journal->lastOfRoom(m_rooms.constFirst(), 1).constFirst().ended->why,
             u"not_in_waiting_room"_s);
    const qsizetype before = m_journal->lastOfRoom(u"stranger"_s, 5).size();
    QCOMPARE(m_fleet->ask(u"stranger"_s, LeaveMeeting {}), quint64(0));
    QCOMPARE(m_journal->lastOfRoom(u"stranger"_s, 5).size(), before);
}

void TestAskJournal::endsWhatIsOpen()
{
    QVERIFY(start(1));
    const JournalFiles files = m_journal->files();
    m_fleet->ask(m_rooms.constFirst(), MuteMicrophone {});
    m_journal.reset();
    const JournalRequest request = JournalReader::lastOfRoom(files, m_rooms.constFirst(), 1).constFirst();
    QCOMPARE(request.asked.parameters.value("enable"_L1), QJsonValue(false));
    QCOMPARE(request.ended->outcome, Outcome::Unknown);
    QCOMPARE(request.ended->why, u"desk_closed"_s);
}

void TestAskJournal::namesTheOperator()
{
    open({.files = {}, .account = u"desk3"_s, .operatorName = u"李雷"_s, .program = u"test 1"_s});
    QFile file(m_journal->files().current());
    QVERIFY(file.open(QIODevice::ReadOnly));
    const auto line = JournalLine::read(file.readAll().trimmed());
    QCOMPARE(line->content.value("kind"_L1).toString(), u"opened"_s);
    QCOMPARE(line->content.value("operator"_L1).toString(), u"李雷"_s);
    QCOMPARE(line->content.value("note"_L1)["account"_L1].toString(), u"desk3"_s);
}

void TestAskJournal::writesWhoTakesCareOfAlarms()
{
    open({.files = {}, .account = u"amy"_s, .operatorName = u"Li"_s, .program = u"test"_s});
    Alarms alarms(m_clock);
    m_journal->setAlarms(alarms);
    QList<RoomEntry> rooms;
    QList<RoomSummary> states;
    for (int number = 0; number < 200; ++number) {
        RoomEntry room;
        room.id = room.name = u"r%1"_s.arg(number);
        rooms.append(room);
        RoomSummary state;
        state.id = room.id;
        state.link = Link::State::Blocked;
        state.reason = Link::Reason::WrongPassword;
        state.attempt = 1;
        state.downSince = m_clock.wallTime();
        states.append(state);
    }
    m_model->setRooms(rooms);
    alarms.setRooms(rooms);
    alarms.apply(states);
    QCOMPARE(alarms.loud(), 200);
    alarms.acknowledge(alarms.serialsOf({u"r7"_s}), u"Li"_s);
    QList<quint64> serials;
    for (const Alarm &alarm : alarms.all())
        serials.append(alarm.serial);
    alarms.acknowledge(serials, u"Li"_s);
    QFile file(m_journal->files().current());
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QList<QByteArray> lines = file.readAll().trimmed().split('\n');
    QCOMPARE(lines.size(), 3); // opened, one, and all the others together
    QVERIFY(lines.at(1).contains(R"("kind":"acknowledged")"));
    QVERIFY(lines.at(1).contains(R"("room":"r7")"));
    QVERIFY(lines.at(1).contains(R"("operator":"Li")"));
    QVERIFY(lines.at(1).contains("not_let_in"));
    QVERIFY(lines.at(2).contains(R"("alarms":199)"));
    const auto verdict = JournalReader::verify({m_journal->files().current()}, std::nullopt);
    QVERIFY(verdict && verdict->isIntact());
    m_journal->setFleet(nullptr); // simulated rooms are not written about
    alarms.acknowledge(alarms.serialsOf({u"r8"_s}), u"Li"_s);
    file.seek(0);
    QCOMPARE(file.readAll().trimmed().split('\n').size(), 3);
}

std::unique_ptr<BulkRun> TestAskJournal::run(const OperatorAction &action)
{
    const auto confirmed = BulkPlan(*m_model, m_rooms, action).confirm();
    auto run = std::make_unique<BulkRun>(std::get<ConfirmedPlan>(*confirmed), *m_model, *m_fleet, m_clock);
    m_journal->follow(*run);
    return run;
}

QList<JournalEntry> TestAskJournal::entries() const
{
    QList<JournalEntry> entries;
    JournalReader::read({m_journal->files().current()}, [&entries](quint64, const JournalEntry &entry) {
        entries.append(entry);
        return true;
    });
    return entries;
}

void TestAskJournal::writesWhatIsSilenced()
{
    open({.files = {}, .account = u"amy"_s, .operatorName = {}, .program = u"test"_s});
    RoomEntry room;
    room.id = u"r1"_s;
    room.name = u"Lake"_s;
    m_model->setRooms({room});
    Alarms alarms(m_clock);
    m_journal->setAlarms(alarms);
    const QDateTime until = m_clock.wallTime().addSecs(3600);
    alarms.setSilences({{u"r0"_s, std::nullopt, until}}); // of before
    alarms.silence({u"r1"_s, Alarm::Kind::LinkLost, until});
    alarms.silence({u"r1"_s, Alarm::Kind::LinkLost, m_clock.wallTime()});
    const QList<JournalEntry> written = entries();
    QCOMPARE(written.size(), 3);
    QCOMPARE(written.at(1).kind, JournalEntry::Kind::Silenced);
    QCOMPARE(written.at(1).operatorName, u"amy"_s);
    QCOMPARE(written.at(1).roomId, u"r1"_s);
    QCOMPARE(written.at(1).roomName, u"Lake"_s);
    QCOMPARE(written.at(1).note["until"_L1].toString(), until.toUTC().toString(Qt::ISODate));
    QCOMPARE(written.at(2).kind, JournalEntry::Kind::Unsilenced);
    const auto verdict = JournalReader::verify({m_journal->files().current()}, std::nullopt);
    QVERIFY(verdict && verdict->isIntact());
}

void TestAskJournal::writesWhatARunCameTo()
{
    QVERIFY(start(3));
    const auto run = this->run(LeaveMeeting {});
    QVERIFY(QSignalSpy(run.get(), &BulkRun::finished).wait(20'000));
    const QList<JournalEntry> written = entries();
    QCOMPARE(written.size(), 9); // opened, the run, three rooms, each asked and ended, and what it came to
    QCOMPARE(written.at(1).kind, JournalEntry::Kind::RunBegan);
    QCOMPARE(written.at(1).operatorName, u"amy"_s);
    QCOMPARE(written.at(1).action, u"LeaveMeeting"_s);
    QCOMPARE(written.at(1).note["rooms"_L1].toInt(), 3);
    QCOMPARE(written.at(8).kind, JournalEntry::Kind::RunEnded);
    QCOMPARE(written.at(8).note["confirmed"_L1].toInt(), 3);
    for (qsizetype line = 1; line < written.size(); ++line)
        QCOMPARE(written.at(line).run, run->id());
}

//! The desk closes before all have been asked: what was found until then can be read afterwards.
void TestAskJournal::writesThatARunWasLeft()
{
    QVERIFY(start(3));
    auto run = this->run(LeaveMeeting {});
    QVERIFY(QSignalSpy(m_fleet.get(), &Fleet::asked).wait(20'000));
    m_journal->setFleet(nullptr);
    run->cancel(); // nobody writes any more
    const QList<JournalEntry> written = entries();
    QCOMPARE(written.constLast().kind, JournalEntry::Kind::RunEnded);
    QCOMPARE(written.constLast().note["not_asked"_L1].toInt(), 2);
    QCOMPARE(written.constLast().note["rooms_not_asked"_L1].toArray().size(), 2);
    QCOMPARE(written.constLast().note["asked"_L1].toInt() + written.constLast().note["accepted"_L1].toInt(),
             1);
    QCOMPARE(written.at(written.size() - 2).why, u"desk_closed"_s);
}

void TestAskJournal::warnsAndGoesOn()
{
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"journal is not written"_s));
    open({.files = {.folder = u"/proc/nowhere"_s},
          .account = u"amy"_s,
          .operatorName = {},
          .program = u"test"_s});
    QVERIFY(m_journal->warning().contains(u"/proc/nowhere/journal.jsonl"_s));
    QVERIFY(!m_journal->warning().contains(u'%'));
    RoomEntry entry;
    entry.id = u"a"_s;
    entry.url = QUrl(u"ws://127.0.0.1:1/"_s);
    m_fleet->setRooms({entry});
    QSignalSpy steps(m_fleet.get(), &Fleet::askProgressed);
    QVERIFY(m_fleet->ask(u"a"_s, LeaveMeeting {}) > 0);
    QTRY_COMPARE(steps.size(), 1);
}

QTEST_GUILESS_MAIN(TestAskJournal)
#include "tst_askjournal.moc"
