// SPDX-License-Identifier: Apache-2.0
#include "simulator/rackdirector.h"

#include <QtCore/qjsonarray.h>
#include <QtTest/qsignalspy.h>
#include <QtTest/qtest.h>

using namespace Rooms;
using namespace Qt::StringLiterals;

namespace {

SimulatorRack::Options options(int rooms)
{
    SimulatorRack::Options options;
    options.device.scenario = Scenario::load(u"quiet"_s).value();
    options.rooms = rooms;
    options.roomsPerThread = 2;
    return options;
}

//! A rack of rooms on threads, and who directs it.
struct Studio
{
    explicit Studio(int rooms)
        : rack(std::make_unique<SimulatorRack>(options(rooms)))
    {
        QSignalSpy ready(rack.get(), &SimulatorRack::ready);
        if (ready.isEmpty() && !ready.wait())
            qFatal("the rooms do not listen");
        director = std::make_unique<RackDirector>(*rack);
        QObject::connect(director.get(), &RackDirector::happened, director.get(),
                         [this](int room, const Happening &happening) {
                             happenings.append(u"%1 %2"_s.arg(room).arg(happening.text));
                         });
    }
    ~Studio() { rack.reset(); }

    //! What a line comes to.
    LineAnswer answer(const QString &line)
    {
        std::optional<LineAnswer> answer;
        director->perform(line, [&answer](const LineAnswer &told) { answer = told; });
        if (answer || !QTest::qWaitFor([&answer] { return answer.has_value(); }))
            return {false, u"no answer, or before its time"_s, {}};
        return *answer;
    }
    QString text(const QString &line)
    {
        const LineAnswer told = answer(line);
        return told.done ? told.text : u'!' + told.text;
    }

    std::unique_ptr<RackDirector> director;
    std::unique_ptr<SimulatorRack> rack;
    QStringList happenings;
};

} // namespace

//! Lines for several rooms at once: whom they mean, and what is answered.
class RackDirectorTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void oneRoom();
    void prefixes();
    void allRooms();
    void noSuchRoom();
    void help();
    void status();
    void roomsKeepTheirNumbers();
    void possible();
    void tellsWhatHappens();
    void manyLinesAtOnce();
};

void RackDirectorTest::oneRoom()
{
    Studio studio(1);
    QCOMPARE(studio.text(u"volume 7"_s), u"The volume is 7."_s);
    QCOMPARE(studio.text(u"  volume 8  "_s), u"The volume is 8."_s);
    QCOMPARE(studio.text(u"all: volume 9"_s), u"The volume is 9."_s);
    QCOMPARE(studio.text(u"admit"_s), u"!The room is in no waiting room."_s);
    QVERIFY(studio.text(u"jion"_s).contains(u"did you mean \"join\"?"_s));
    QCOMPARE(studio.text(u""_s), u"!There is no command in an empty line."_s);
    QCOMPARE(studio.text(QString(5000, u'x')), u"!A line has 4096 characters at most."_s);
}

void RackDirectorTest::prefixes()
{
    Studio studio(3);
    QCOMPARE(studio.text(u"cast on"_s), u"A screen is cast to the room."_s);
    QCOMPARE(studio.text(u"3: phone on"_s), u"The room is on the telephone."_s);
    QCOMPARE(studio.text(u" 2 :volume 5"_s), u"The volume is 5."_s);
    const QJsonArray rooms = studio.answer(u"status"_s).data.value("rooms"_L1).toArray();
    QCOMPARE(rooms.size(), 3);
    QCOMPARE(rooms.at(0)["status"_L1].toString(), u"casting"_s);
    QCOMPARE(rooms.at(1)["status"_L1].toString(), u"idle"_s);
    QCOMPARE(rooms.at(2)["status"_L1].toString(), u"phone"_s);
    QCOMPARE(rooms.at(2)["room"_L1].toInt(), 3);
}

void RackDirectorTest::allRooms()
{
    Studio studio(5);
    const LineAnswer done = studio.answer(u"all: fault slow=5"_s);
    QVERIFY(done.done);
    QCOMPARE(done.text.split(u'\n').size(), 5);
    QCOMPARE(done.text.section(u'\n', 4, 4), u"5: Fault slow is on: 5."_s);
    QVERIFY(studio.answer(u"4: mend"_s).done);
    const LineAnswer partly = studio.answer(u"all: mend"_s);
    QVERIFY(!partly.done);
    QCOMPARE(partly.text.section(u'\n', 3, 3), u"4: No fault is switched on."_s);
    const QJsonArray rooms = partly.data.value("rooms"_L1).toArray();
    QVERIFY(rooms.at(2)["ok"_L1].toBool());
    QVERIFY(!rooms.at(3)["ok"_L1].toBool());
}

void RackDirectorTest::noSuchRoom()
{
    Studio studio(2);
    for (const QString &number : {u"0"_s, u"3"_s, u"99999999999999999999"_s})
        QCOMPARE(studio.text(number + u": admit"_s),
                 u"!There is no room %1; the last one is 2."_s.arg(number));
    QVERIFY(studio.text(u"-1: admit"_s).startsWith(u"!There is no command \"-1:\""_s));
    QVERIFY(studio.text(u"some: admit"_s).startsWith(u"!There is no command \"some:\""_s));
}

void RackDirectorTest::help()
{
    Studio studio(1);
    const LineAnswer all = studio.answer(u"help"_s);
    QCOMPARE(all.data.value("commands"_L1).toArray().size(), CommandTable::all().size());
    for (const CommandInfo &info : CommandTable::all())
        QVERIFY2(all.text.contains(info.usage()), info.name.data());
    const LineAnswer one = studio.answer(u"help volume"_s);
    QCOMPARE(one.text, u"volume volume 0..100\n    Somebody at the device turns the loudspeaker."_s);
    QCOMPARE(one.data.value("arguments"_L1)[0]["maximum"_L1].toInt(), 100);
    QVERIFY(studio.text(u"help jion"_s).contains(u"did you mean"_s));
}

void RackDirectorTest::status()
{
    Studio studio(1);
    QCOMPARE(studio.text(u"status"_s), u"松山湖 3F-12; idle; clients: 0"_s);
    for (const QString &line : {u"fault slow"_s, u"fault garbage"_s, u"pause"_s, u"speed 10"_s})
        QVERIFY(studio.answer(line).done);
    QCOMPARE(studio.text(u"1: status"_s),
             u"松山湖 3F-12; idle; clients: 0; faults: slow=800, garbage; paused; speed 10"_s);
    QVERIFY(studio.answer(u"resume"_s).done);
    QVERIFY(studio.answer(u"scenario a-day"_s).done);
    const QJsonObject data = studio.answer(u"status"_s).data;
    QVERIFY(data.value("story_next"_L1).toInt() > 1);
    QCOMPARE(data.value("story_steps"_L1).toInt(), 25);
    QVERIFY(data.value("url"_L1).toString().startsWith(u"ws://127.0.0.1:"_s));
}

//! Several rooms of one scenario are told apart by their numbers, also after another one is loaded.
void RackDirectorTest::roomsKeepTheirNumbers()
{
    Studio studio(2);
    const auto names = [&studio] {
        QStringList names;
        for (const QJsonValue room : studio.answer(u"status"_s).data.value("rooms"_L1).toArray())
            names.append(room["name"_L1].toString());
        return names;
    };
    QCOMPARE(names(), (QStringList {u"松山湖 3F-12 1"_s, u"松山湖 3F-12 2"_s}));
    QCOMPARE(studio.text(u"2: scenario two-screens"_s),
             u"The room is \"松山湖 5F-01 2\" now and starts anew."_s);
    QVERIFY(studio.answer(u"1: scenario two-screens"_s).done);
    const QStringList loaded {u"松山湖 5F-01 1"_s, u"松山湖 5F-01 2"_s};
    QCOMPARE(names(), loaded);
    QVERIFY(studio.answer(u"all: reset"_s).done);
    QCOMPARE(names(), loaded);
}

void RackDirectorTest::possible()
{
    Studio studio(1);
    QVERIFY(studio.text(u"possible"_s).contains(u"start"_s));
    QVERIFY(!studio.text(u"possible"_s).contains(u"admit"_s));
}

void RackDirectorTest::tellsWhatHappens()
{
    Studio studio(2);
    studio.text(u"2: enter 452871906"_s);
    QTRY_VERIFY(studio.happenings.contains(u"2 JoinMeetingCompleted"_s));
    QVERIFY(studio.happenings.contains(u"2 JoinMeeting is accepted"_s));
}

//! Each line is answered once, those to one room in their order.
void RackDirectorTest::manyLinesAtOnce()
{
    Studio studio(4);
    QStringList answers;
    for (int i = 0; i < 1000; ++i)
        studio.director->perform(u"2: volume %1"_s.arg(i % 101),
                                 [&answers](const LineAnswer &answer) { answers.append(answer.text); });
    QTRY_COMPARE(answers.size(), 1000);
    for (int i = 0; i < 1000; ++i)
        QCOMPARE(answers.at(i), u"The volume is %1."_s.arg(i % 101));
    // And some that nobody waits for.
    for (int i = 0; i < 100; ++i)
        studio.director->perform(u"all: status"_s, [](const LineAnswer &) {});
}

QTEST_GUILESS_MAIN(RackDirectorTest)
#include "tst_rackdirector.moc"
