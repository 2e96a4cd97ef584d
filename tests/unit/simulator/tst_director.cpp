// SPDX-License-Identifier: Apache-2.0
#include "simulator/director.h"
#include "simulator/scenarionames.h"
#include "support/manualclock.h"
#include "world.h"

#include <QtCore/qtemporarydir.h>
#include <QtTest/qtest.h>

using namespace Rooms;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Status = Meeting::Status;

namespace {

//! A directed device on a clock moved by hand, and what was told of it.
struct Studio
{
    explicit Studio(const QString &scenario = u"quiet"_s)
        : simulator({*Scenario::load(scenario), 1, u"secret"_s, {}}, clock)
        , director(simulator.director())
    {
        QObject::connect(&director, &Director::happened, &director,
                         [this](const Happening &h) { happenings.append(h); });
    }

    //! Does \a line. What was done or why nothing was, after a `!`.
    QString perform(const QString &line)
    {
        const auto outcome = director.perform(line);
        return (outcome ? QString() : u"!"_s) + Director::text(outcome);
    }
    void settle() { clock.advance(5s); }
    //! In the meeting \a code.
    void enter(const QString &code = Code::open)
    {
        perform(u"enter "_s + code);
        settle();
    }
    Status status() { return simulator.room().status(); }
    UserInfo self() { return simulator.room().snapshot().self.value_or(UserInfo()); }

    ManualClock clock;
    Simulator simulator;
    Director &director;
    QList<Happening> happenings;
};

} // namespace

//! What can happen to a room on command: each command once where it works and once where it does not.
class DirectorTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void people();
    void waitingRoom();
    void role();
    void endAndRemove();
    void sharing();
    void startExitDissolve();
    void layout();
    void devices();
    void missingDevices();
    void screens();
    void castAndPhone();
    void rename();
    void scheduleAndCancel();
    void refuse();
    void everyFault();
    void password();
    void dropWithoutClients();
    void pauseStepResume();
    void speed();
    void scenario();
    void story();
    void reset();
    void possible();
    void everyCommandIsCovered();
    void tells();
    void survivesNonsense();

private:
    // The commands that the tests above gave: none of the table may be missing.
    static QSet<QString> s_given;
    QString perform(Studio &studio, const QString &line)
    {
        s_given.insert(line.section(u' ', 0, 0));
        return studio.perform(line);
    }
};

QSet<QString> DirectorTest::s_given;

void DirectorTest::people()
{
    Studio studio;
    QCOMPARE(perform(studio, u"join Anna"_s), u"!The room is in no meeting."_s);
    QCOMPARE(perform(studio, u"leave"_s), u"!The room is in no meeting."_s);
    studio.perform(u"enter %1 %2"_s.arg(Code::alone, Code::alonePassword));
    studio.settle();
    QCOMPARE(perform(studio, u"leave"_s), u"!Nobody else is in the meeting."_s);
    QCOMPARE(perform(studio, u"join Anna"_s), u"Anna came."_s);
    QCOMPARE(perform(studio, u"join Ben 3"_s).count(u','), 2);
    QCOMPARE(studio.simulator.room().people().size(), 4);
    QCOMPARE(perform(studio, u"leave Zoe"_s).section(u';', 0, 0), u"!\"Zoe\" is not in the meeting"_s);
    QCOMPARE(perform(studio, u"leave Anna"_s), u"Anna went."_s);
    QVERIFY(!studio.simulator.room().people().contains(u"Anna"_s));
    perform(studio, u"leave count=100"_s);
    QVERIFY(studio.simulator.room().people().isEmpty());
}

void DirectorTest::waitingRoom()
{
    Studio studio;
    QCOMPARE(perform(studio, u"admit"_s), u"!The room is in no waiting room."_s);
    QCOMPARE(perform(studio, u"turn-away"_s), u"!The room is in no waiting room."_s);
    studio.enter(Code::handover);
    QCOMPARE(studio.status(), Status::WaitingRoom);
    QCOMPARE(perform(studio, u"turn-away"_s), u"The room is sent away."_s);
    QCOMPARE(studio.status(), Status::Idle);
    studio.enter(Code::handover);
    QCOMPARE(perform(studio, u"admit"_s), u"The room is let in."_s);
    QCOMPARE(studio.status(), Status::InMeeting);
}

void DirectorTest::role()
{
    Studio studio;
    QCOMPARE(perform(studio, u"role host"_s), u"!The room is in no meeting."_s);
    studio.enter();
    for (const auto &[name, role] : ScenarioNames::roles) {
        QCOMPARE(perform(studio, u"role "_s + name), u"The room is %1 now."_s.arg(name));
        QCOMPARE(studio.self().role, role);
    }
}

void DirectorTest::endAndRemove()
{
    Studio studio;
    QCOMPARE(perform(studio, u"end"_s), u"!The room is in no meeting."_s);
    QCOMPARE(perform(studio, u"remove"_s), u"!The room is in no meeting."_s);
    studio.enter();
    QCOMPARE(perform(studio, u"end"_s), u"The meeting is over."_s);
    QCOMPARE(studio.status(), Status::Idle);
    studio.enter();
    QCOMPARE(perform(studio, u"remove"_s), u"The room is removed."_s);
    QCOMPARE(studio.status(), Status::Idle);
}

void DirectorTest::sharing()
{
    Studio studio;
    for (const QString &line : {u"share"_s, u"share-room"_s, u"share-end"_s})
        QCOMPARE(perform(studio, line), u"!The room is in no meeting."_s);
    studio.enter();
    QCOMPARE(perform(studio, u"share-end"_s), u"!Nothing is shared in the meeting."_s);
    QCOMPARE(perform(studio, u"share Anna"_s), u"Anna shares something."_s);
    QCOMPARE(studio.simulator.room().share().sharer->nickname, u"Anna"_s);
    QCOMPARE(perform(studio, u"share"_s), u"林珂 shares something."_s);
    QCOMPARE(perform(studio, u"share-room"_s), u"The room shares something."_s);
    QVERIFY(studio.self().screenSharing);
    QCOMPARE(perform(studio, u"share-end"_s), u"Nothing is shared any more."_s);
    QVERIFY(!studio.simulator.room().share().sharer);
}

void DirectorTest::startExitDissolve()
{
    Studio studio;
    QCOMPARE(perform(studio, u"exit"_s), u"!The room is in no meeting."_s);
    QCOMPARE(perform(studio, u"dissolve"_s), u"!The room is in no meeting."_s);
    QCOMPARE(perform(studio, u"start personal"_s), u"The room starts a meeting."_s);
    studio.settle();
    QCOMPARE(studio.simulator.room().snapshot().meeting.code, u"3012345678"_s);
    QVERIFY(perform(studio, u"start"_s).startsWith(u'!'));
    QCOMPARE(perform(studio, u"dissolve"_s), u"The room ends the meeting."_s);
    studio.settle();
    QCOMPARE(studio.status(), Status::Idle);
    QVERIFY(perform(studio, u"enter 999999"_s).startsWith(u'!'));
    QCOMPARE(perform(studio, u"enter \"903 117 245\" 8800"_s), u"The room joins meeting 903117245."_s);
    studio.settle();
    QCOMPARE(perform(studio, u"dissolve"_s), u"!The room is neither host nor co-host."_s);
    QCOMPARE(perform(studio, u"exit"_s), u"The room leaves the meeting."_s);
    studio.settle();
    studio.enter(Code::handover);
    QCOMPARE(perform(studio, u"exit"_s), u"The room leaves the waiting room."_s);
    studio.settle();
    QCOMPARE(studio.status(), Status::Idle);
}

void DirectorTest::layout()
{
    Studio studio;
    QCOMPARE(perform(studio, u"layout speaker"_s), u"!The room is in no meeting."_s);
    studio.enter();
    for (const auto &[name, layout] : ScenarioNames::layouts) {
        QCOMPARE(perform(studio, u"layout "_s + name), u"The room switches to the layout %1."_s.arg(name));
        studio.settle();
        QCOMPARE(studio.simulator.room().snapshot().layouts->current.value(), layout);
    }
    perform(studio, u"leave count=100"_s);
    QVERIFY(perform(studio, u"layout speaker"_s).startsWith(u'!'));
}

void DirectorTest::devices()
{
    Studio studio;
    QCOMPARE(perform(studio, u"microphone on"_s), u"The microphone is on."_s);
    QVERIFY(*studio.simulator.room().device().microphone->on);
    QCOMPARE(perform(studio, u"microphone off"_s), u"The microphone is off."_s);
    QVERIFY(!*studio.simulator.room().device().microphone->on);
    QCOMPARE(perform(studio, u"camera on"_s), u"The camera is on."_s);
    QVERIFY(*studio.simulator.room().device().camera->on);
    QCOMPARE(perform(studio, u"camera off"_s), u"The camera is off."_s);
    QCOMPARE(perform(studio, u"volume 7"_s), u"The volume is 7."_s);
    QCOMPARE(studio.simulator.room().device().speaker->volume, 7);
}

void DirectorTest::missingDevices()
{
    Studio studio;
    Scenario bare = studio.simulator.scenario();
    bare.device = {};
    studio.simulator.restart(bare);
    QCOMPARE(perform(studio, u"microphone on"_s), u"!The room has no microphone."_s);
    QCOMPARE(perform(studio, u"camera on"_s), u"!The room has no camera."_s);
    QCOMPARE(perform(studio, u"volume 7"_s), u"!The room has no loudspeaker."_s);
}

void DirectorTest::screens()
{
    Studio studio;
    for (const auto &[name, screens] : ScenarioNames::screens) {
        QCOMPARE(perform(studio, u"screens "_s + name), u"The screens are %1."_s.arg(name));
        QCOMPARE(studio.simulator.room().snapshot().screens->status, screens);
    }
}

void DirectorTest::castAndPhone()
{
    Studio studio;
    QCOMPARE(perform(studio, u"cast on"_s), u"A screen is cast to the room."_s);
    QCOMPARE(studio.status(), Status::Casting);
    QCOMPARE(perform(studio, u"phone on"_s), u"!The room is not idle."_s);
    QCOMPARE(perform(studio, u"cast off"_s), u"Casting has ended."_s);
    QCOMPARE(studio.status(), Status::Idle);
    QCOMPARE(perform(studio, u"phone on"_s), u"The room is on the telephone."_s);
    QCOMPARE(studio.status(), Status::Phone);
    QCOMPARE(perform(studio, u"cast on"_s), u"!The room is not idle."_s);
    QCOMPARE(perform(studio, u"phone off"_s), u"The call has ended."_s);
    QCOMPARE(studio.status(), Status::Idle);
    QCOMPARE(perform(studio, u"cast-code \"111 222\""_s), u"The code for casting is 111 222."_s);
    QCOMPARE(studio.simulator.room().share().castCode, u"111 222"_s);
}

void DirectorTest::rename()
{
    Studio studio;
    QCOMPARE(perform(studio, u"rename B"_s), u"!The room is in no meeting."_s);
    studio.enter();
    QCOMPARE(perform(studio, u"rename \"Board meeting\""_s), u"The meeting is called \"Board meeting\"."_s);
    QCOMPARE(studio.simulator.room().snapshot().meeting.title, u"Board meeting"_s);
}

void DirectorTest::scheduleAndCancel()
{
    Studio studio;
    const qint64 now = studio.clock.wallTime().toSecsSinceEpoch();
    QCOMPARE(perform(studio,
                     u"schedule \"Board meeting\" in 10 for 30 code=111222333 password=42 waiting_room=kept "
                     "role=co-host creator=Anna"_s),
             u"Meeting 111222333 begins in 10 min."_s);
    const auto listed = [&studio](const QString &code) -> std::optional<ScheduledMeeting> {
        for (const ScheduledMeeting &meeting : studio.simulator.room().snapshot().meetings) {
            if (meeting.code == code)
                return meeting;
        }
        return std::nullopt;
    };
    const auto meeting = listed(u"111222333"_s);
    QVERIFY(meeting);
    QCOMPARE(meeting->title, u"Board meeting"_s);
    QCOMPARE(meeting->creatorName, u"Anna"_s);
    QVERIFY(std::abs(meeting->beginTime - (now + 600)) <= 60);
    QCOMPARE(meeting->endTime - meeting->beginTime, 30 * 60);
    QVERIFY(perform(studio, u"enter 111222333"_s).startsWith(u'!'));
    studio.perform(u"enter 111222333 42"_s);
    studio.settle();
    QCOMPARE(studio.status(), Status::WaitingRoom);
    studio.perform(u"admit"_s);
    QCOMPARE(studio.self().role, Meeting::Role::CoHost);
    QCOMPARE(studio.simulator.room().people(), QStringList {u"Anna"_s});
    studio.perform(u"remove"_s);

    QCOMPARE(perform(studio, u"schedule Again code=111222333"_s),
             u"!There is a meeting 111222333 already."_s);
    QCOMPARE(perform(studio, u"cancel 111222333"_s), u"Meeting 111222333 is cancelled."_s);
    QVERIFY(!listed(u"111222333"_s));
    QVERIFY(perform(studio, u"enter 111222333 42"_s).startsWith(u'!'));
    QCOMPARE(perform(studio, u"cancel 999999"_s), u"!There is no meeting 999999."_s);

    const qsizetype before = studio.simulator.room().snapshot().meetings.size();
    QVERIFY(perform(studio, u"schedule Chat"_s).startsWith(u"Meeting "_s));
    QVERIFY(studio.simulator.room().snapshot().meetings.size() >= before);
    QCOMPARE(studio.simulator.room().snapshot().meetings.at(1).title, u"Chat"_s);
}

void DirectorTest::refuse()
{
    Studio studio;
    QCOMPARE(perform(studio, u"refuse 999999"_s), u"!There is no meeting 999999."_s);
    QCOMPARE(perform(studio, u"refuse 452871906"_s), u"Joining meeting 452871906 is refused with 10015."_s);
    QVERIFY(perform(studio, u"enter 452871906"_s).startsWith(u'!'));
    QCOMPARE(perform(studio, u"refuse 452871906 0"_s), u"Meeting 452871906 can be joined."_s);
    studio.enter();
    QCOMPARE(studio.status(), Status::InMeeting);
}

void DirectorTest::everyFault()
{
    Studio studio;
    Faults &faults = studio.simulator.faults();
    QCOMPARE(perform(studio, u"mend"_s), u"!No fault is switched on."_s);
    for (const FaultInfo &info : Faults::all()) {
        const QString value = info.value ? u"=%1"_s.arg(info.maximum) : QString();
        const QString said = perform(studio, u"fault "_s + info.name + value);
        QCOMPARE(said,
                 info.value ? u"Fault %1 is on: %2."_s.arg(info.name).arg(info.maximum)
                            : u"Fault %1 is on."_s.arg(info.name));
        QVERIFY(faults.has(info.fault));
        QCOMPARE(faults.value(info.fault), info.maximum);
        QCOMPARE(perform(studio, u"fault %1 off"_s.arg(info.name)), u"Fault %1 is off."_s.arg(info.name));
        QVERIFY(faults.isEmpty());
        QVERIFY(!perform(studio, u"fault "_s + info.name).startsWith(u'!'));
        QCOMPARE(faults.value(info.fault), info.defaultValue);
        QCOMPARE(faults.active(), QList<Fault> {info.fault});
        QCOMPARE(perform(studio, u"mend"_s), u"No fault is on."_s);
        QVERIFY(faults.isEmpty());
    }
}

void DirectorTest::password()
{
    Studio studio;
    QCOMPARE(perform(studio, u"password n3w"_s), u"Clients need another password now."_s);
    QCOMPARE(perform(studio, u"password"_s), u"Everybody is let in."_s);
    for (const Happening &happening : std::as_const(studio.happenings))
        QVERIFY2(!happening.text.contains(u"n3w"_s), qPrintable(happening.text));
}

void DirectorTest::dropWithoutClients()
{
    Studio studio;
    QCOMPARE(perform(studio, u"drop"_s), u"!No client is connected."_s);
}

void DirectorTest::pauseStepResume()
{
    Studio studio;
    QCOMPARE(perform(studio, u"resume"_s), u"!The room's time does not stand still."_s);
    QCOMPARE(perform(studio, u"pause"_s), u"The room's time stands still."_s);
    QCOMPARE(perform(studio, u"pause"_s), u"!The room's time stands still already."_s);
    studio.enter();
    QCOMPARE(studio.status(), Status::Joining);
    studio.clock.advance(1h);
    QCOMPARE(studio.status(), Status::Joining);
    QCOMPARE(perform(studio, u"step"_s), u"The room's time moved on and stands still."_s);
    QCOMPARE(studio.status(), Status::InMeeting);
    QCOMPARE(perform(studio, u"step"_s), u"!Nothing happens by itself."_s);
    QCOMPARE(perform(studio, u"resume"_s), u"The room's time goes on."_s);
    studio.perform(u"exit"_s);
    studio.settle();
    QCOMPARE(studio.status(), Status::Idle);
}

void DirectorTest::speed()
{
    Studio studio(u"default"_s);
    QCOMPARE(perform(studio, u"speed 100"_s), u"The room's time passes 100 times as fast."_s);
    studio.perform(u"enter 452871906"_s);
    studio.clock.advance(15ms); // at most 1.5 s
    QCOMPARE(studio.status(), Status::InMeeting);
    QVERIFY(perform(studio, u"speed 0"_s).startsWith(u'!'));
}

void DirectorTest::scenario()
{
    Studio studio;
    studio.enter();
    studio.perform(u"fault slow"_s);
    QCOMPARE(perform(studio, u"scenario dual-screen"_s),
             u"The room is \"松山湖 5F-01\" now and starts anew."_s);
    QCOMPARE(studio.status(), Status::Idle);
    QVERIFY(studio.simulator.faults().isEmpty());
    QCOMPARE(studio.simulator.room().snapshot().screens->status, Meeting::MultiScreen::Extended);
    QVERIFY(perform(studio, u"scenario no-such"_s).startsWith(u"!There is no scenario and no file"_s));

    const QTemporaryDir folder;
    QFile file(folder.filePath(u"my own.json"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(R"({"based_on":"quiet","room":{"name":"Mine"}})");
    file.close();
    QCOMPARE(perform(studio, u"scenario \"%1\""_s.arg(file.fileName())),
             u"The room is \"Mine\" now and starts anew."_s);
    QCOMPARE(studio.simulator.room().snapshot().screens->status, Meeting::MultiScreen::Single);
}

void DirectorTest::reset()
{
    Studio studio;
    const MeetingSnapshot before = studio.simulator.room().snapshot();
    const DeviceSnapshot devices = studio.simulator.room().device();
    const ShareSnapshot share = studio.simulator.room().share();
    for (const QString &line : {u"schedule X in 5"_s, u"cancel 618204333"_s, u"screens mirrored"_s,
                                u"volume 3"_s, u"cast-code 9"_s, u"fault slow"_s, u"enter 452871906"_s})
        studio.perform(line);
    studio.settle();
    for (const QString &line : {u"microphone on"_s, u"camera on"_s, u"share Anna"_s})
        studio.perform(line);
    QCOMPARE(perform(studio, u"reset"_s), u"The scenario starts anew."_s);
    QCOMPARE(studio.simulator.room().snapshot(), before);
    QCOMPARE(studio.simulator.room().device(), devices);
    QCOMPARE(studio.simulator.room().share(), share);
    QVERIFY(studio.simulator.faults().isEmpty());
    // Wherever the room is, and whatever is under way.
    for (const QString &line : {u"cast on"_s, u"phone on"_s, u"start"_s, u"enter 771360058"_s}) {
        studio.perform(line);
        studio.perform(u"reset"_s);
        QCOMPARE(studio.simulator.room().snapshot(), before);
        studio.settle();
        QCOMPARE(studio.simulator.room().snapshot(), before);
    }
}

void DirectorTest::story()
{
    Studio studio;
    QCOMPARE(perform(studio, u"story on"_s), u"!The scenario has no story."_s);
    studio.perform(u"scenario a-day"_s);
    QVERIFY(studio.director.story().isPlaying());
    QCOMPARE(perform(studio, u"story off"_s), u"The story has stopped."_s);
    QVERIFY(!studio.director.story().isPlaying());
    studio.clock.advance(1h);
    QCOMPARE(studio.status(), Status::Idle);
    QCOMPARE(perform(studio, u"story on"_s), u"The story begins."_s);
    studio.clock.advance(18s);
    QCOMPARE(studio.status(), Status::InMeeting);
}

void DirectorTest::possible()
{
    Studio studio;
    QVERIFY(!studio.director.possible().contains(u"admit"_s));
    QVERIFY(studio.director.possible().contains(u"start"_s));
    QCOMPARE(studio.director.whyNot(u"admit"_s), u"The room is in no waiting room."_s);
    QCOMPARE(studio.director.whyNot(u"start"_s), QString());
    QVERIFY(studio.director.whyNot(u"jion"_s).contains(u"did you mean"_s));
    studio.enter(Code::handover);
    QVERIFY(studio.director.possible().contains(u"admit"_s));
}

void DirectorTest::everyCommandIsCovered()
{
    for (const CommandInfo &info : CommandTable::all())
        QVERIFY2(s_given.contains(info.name), info.name.data());
}

void DirectorTest::tells()
{
    Studio studio;
    int changes = 0;
    connect(&studio.director, &Director::changed, this, [&] { ++changes; });
    studio.enter();
    studio.perform(u"admit"_s);
    QStringList texts;
    for (const Happening &happening : std::as_const(studio.happenings))
        texts.append((happening.done ? u""_s : u"!"_s) + happening.text);
    QCOMPARE(texts,
             (QStringList {u"JoinMeeting is accepted"_s,
                           u"enter code=452871906: The room joins meeting 452871906."_s,
                           u"JoinMeetingCompleted"_s, u"!admit: The room is in no waiting room."_s}));
    QCOMPARE(studio.happenings.at(2).source, Happening::Source::Room);
    QVERIFY(changes >= 3);
}

void DirectorTest::survivesNonsense()
{
    Studio studio;
    const QList<Command> commands {
        {},
        {u"join"_s, {{u"name"_s, 5}}},
        {u"join"_s, {{u"count"_s, u"many"_s}}},
        {u"join"_s, {{u"count"_s, 1e300}}},
        {u"volume"_s, {}},
        {u"volume"_s, {{u"volume"_s, QJsonValue(QJsonValue::Undefined)}}},
        {u"fault"_s, {{u"fault"_s, QJsonValue()}}},
        {u"join"_s, {{u"nmae"_s, u"x"_s}}},
    };
    for (const Command &command : commands)
        QVERIFY(!studio.director.perform(command));
}

QTEST_GUILESS_MAIN(DirectorTest)
#include "tst_director.moc"
