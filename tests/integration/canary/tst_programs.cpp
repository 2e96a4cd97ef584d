// SPDX-License-Identifier: Apache-2.0
#include "canary.h"
#include "program.h"

#include <QtCore/qdiriterator.h>
#include <QtCore/qjsonarray.h>
#include <QtCore/qjsondocument.h>
#include <QtCore/qjsonobject.h>
#include <QtTest/qtest.h>

#include <csignal>
#include <vector>

using namespace Rooms;
using namespace Qt::StringLiterals;

//! The real programs before a simulated room, talking as much as they can: no secret comes out of them.
class TestPrograms : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void everySink_data();
    void everySink();
    void demoLeavesTheStoreAlone();
    void panelShowsItselfBeforeItAsksAKeychain();

private:
    QString write(const QString &name, const QByteArray &content);
    QString scenario();
    Program &start(const QString &name, const QStringList &arguments, const QByteArray &input = {},
                   const QStringList &variables = {});
    int ctl(const QStringList &arguments, const QByteArray &input = {}, const QStringList &variables = {});
    //! Joins with \a password, from standard input.
    int join(QLatin1StringView password);
    QList<Piece> each(const QByteArray &(Program::*part)() const) const;
    QString recording() const { return m_home->path() + u"/watch.rec"_s; }
    QString archive() const { return m_home->path() + u"/diagnostics.zip"_s; }
    //! What a recording says, every frame in full, for each that was made.
    QList<Piece> replayed() const;
    static QList<Piece> unpacked(const QString &archive);

    static constexpr auto code = "903117245"_L1; //!< A meeting with a password.

    std::unique_ptr<QTemporaryDir> m_props; //!< What a person has elsewhere: password files, the scenario.
    std::unique_ptr<Home> m_home;
    std::vector<std::unique_ptr<Program>> m_programs;
    QString m_room;
    Sinks m_sinks;
};

void TestPrograms::init()
{
    m_programs.clear();
    m_props = std::make_unique<QTemporaryDir>();
    m_sinks = {};
    m_sinks.add(u"standard output"_s, [this] { return each(&Program::output); });
    m_sinks.add(u"standard error"_s, [this] { return each(&Program::errors); });
    m_sinks.add(u"command line"_s, [this] { return each(&Program::commandLine); });
    m_sinks.add(u"environment"_s, [this] { return each(&Program::environment); });
    m_sinks.add(u"files"_s, [this] {
        return Sinks::files(m_home->path(), m_home->secretsFile(), Canary::controlPassword);
    });
    m_sinks.add(u"recordings"_s, [this] { return replayed(); });
    m_sinks.add(u"diagnostics archive"_s, [this] { return unpacked(archive()); });
}

QList<Piece> TestPrograms::each(const QByteArray &(Program::*part)() const) const
{
    QList<Piece> pieces;
    for (const auto &program : m_programs)
        pieces.append({program->name(), (program.get()->*part)()});
    return pieces;
}

QList<Piece> TestPrograms::replayed() const
{
    QList<Piece> pieces;
    QDirIterator files(m_home->path(), {u"*.rec"_s}, QDir::Files | QDir::Hidden,
                       QDirIterator::Subdirectories);
    while (files.hasNext()) {
        Program replay(*m_home, u"roomsctl"_s, {u"replay"_s, u"--json"_s, files.next()});
        pieces.append({files.fileName(), replay.wait() == 0 ? replay.output() : QByteArray()});
    }
    return pieces;
}

QList<Piece> TestPrograms::unpacked(const QString &archive)
{
    QProcess unzip;
    unzip.start(u"unzip"_s, {u"-p"_s, archive});
    return {{u"all files"_s, unzip.waitForFinished() ? unzip.readAllStandardOutput() : QByteArray()}};
}

QString TestPrograms::write(const QString &name, const QByteArray &content)
{
    QFile file(m_props->filePath(name));
    return file.open(QIODevice::WriteOnly) && file.write(content) >= 0 ? file.fileName() : QString();
}

//! The quiet scenario with one meeting, which the canary opens.
QString TestPrograms::scenario()
{
    const QJsonObject meeting {{u"code"_s, QString(code)},
                               {u"title"_s, u"Weekly"_s},
                               {u"creator"_s, u"Amy Chen"_s},
                               {u"starts_in_min"_s, 0},
                               {u"lasts_min"_s, 60},
                               {u"role"_s, u"host"_s},
                               {u"password"_s, QString(Canary::meetingPassword)},
                               {u"people"_s, QJsonArray {u"Amy Chen"_s, u"Priya"_s, u"Tom"_s}}};
    const QJsonObject scenario {{u"based_on"_s, u"quiet"_s}, {u"meetings"_s, QJsonArray {meeting}}};
    return write(u"scenario.json"_s, QJsonDocument(scenario).toJson());
}

Program &TestPrograms::start(const QString &name, const QStringList &arguments, const QByteArray &input,
                             const QStringList &variables)
{
    m_programs.push_back(std::make_unique<Program>(*m_home, name, arguments, input, variables));
    return *m_programs.back();
}

int TestPrograms::ctl(const QStringList &arguments, const QByteArray &input, const QStringList &variables)
{
    return start(u"roomsctl"_s, QStringList {u"--room"_s, m_room} + arguments, input, variables).wait();
}

int TestPrograms::join(QLatin1StringView password)
{
    return ctl({u"join"_s, code, u"--password"_s, u"-"_s}, password.data() + QByteArray("\n"));
}

void TestPrograms::everySink_data()
{
    QTest::addColumn<QString>("rules");
    QTest::newRow("our own logs") << u"rooms.*=true;qt.*=false"_s;
    QTest::newRow("every log") << u"*=true"_s;
}

void TestPrograms::everySink()
{
    QFETCH(QString, rules);
    m_home = std::make_unique<Home>(rules);
    const QString right = write(u"right"_s, Canary::controlPassword.data());
    const QString wrong = write(u"wrong"_s, Canary::wrongControlPassword.data());
    Program &simulator =
        start(u"rooms-simulator"_s,
              {u"--port"_s, u"0"_s, u"--password-file"_s, right, u"--scenario"_s, scenario()});
    QVERIFY(simulator.waitFor("listening "));
    m_room = QString::fromUtf8(simulator.output()).section(u' ', 1).trimmed();

    // The panel and a watcher that are not let in.
    for (const QString &file : {wrong, QString()}) {
        const QStringList password =
            file.isEmpty() ? QStringList() : QStringList {u"--password-file"_s, file};
        Program &outside = start(u"rooms-panel"_s,
                                 QStringList {u"--room"_s, m_room, u"--windowed"_s, u"800x600"_s} + password);
        QVERIFY(outside.waitFor("WrongPassword"));
        QCOMPARE(outside.end(SIGTERM), 0);
    }
    QCOMPARE(ctl({u"status"_s}), 6);
    QCOMPARE(ctl({u"status"_s, u"--password-file"_s, wrong}), 6);
    QCOMPARE(ctl({u"watch"_s, u"--timeout"_s, u"1"_s, u"--password-file"_s, wrong}), 6);

    // From here on the password is kept.
    QCOMPARE(ctl({u"password"_s, u"set"_s}, Canary::wrongControlPassword.data()), 0);
    QCOMPARE(ctl({u"query"_s}), 6);
    QCOMPARE(ctl({u"password"_s, u"forget"_s}), 0);
    QCOMPARE(ctl({u"password"_s, u"set"_s}, Canary::controlPassword.data()), 0);
    QCOMPARE(ctl({u"password"_s, u"where"_s}), 0);
    QCOMPARE(ctl({u"password"_s, u"set"_s, u"--loud"_s}, Canary::controlPassword.data()), 2);

    Program &panel = start(u"rooms-panel"_s, {u"--room"_s, m_room, u"--windowed"_s, u"1280x800"_s});
    Program &watch = start(u"roomsctl"_s, {u"--room"_s, m_room, u"watch"_s, u"--record"_s, recording()});
    QVERIFY(panel.waitFor("\"Query\""));
    QVERIFY(watch.waitFor("\"ready\""));

    QCOMPARE(ctl({u"join"_s, code}), 3);
    QCOMPARE(join(Canary::wrongMeetingPassword), 3);
    QCOMPARE(join(Canary::meetingPassword), 0);
    QVERIFY(watch.waitFor("\"in_meeting\""));
    QCOMPARE(ctl({u"status"_s}), 0);
    QCOMPARE(ctl({u"status"_s, u"--password-file"_s, right}), 0);
    QCOMPARE(ctl({u"query"_s}), 0);
    QCOMPARE(ctl({u"query"_s, u"Meeting/MeetingInfo"_s}), 0);
    QCOMPARE(ctl({u"query"_s, u"Nothing"_s}), 3);
    QCOMPARE(ctl({u"layout"_s, u"2"_s}), 0);
    QCOMPARE(ctl({u"layout"_s, u"99"_s}), 3);
    QCOMPARE(join(Canary::meetingPassword), 3);
    QCOMPARE(ctl({u"leave-waiting-room"_s}), 3);
    QCOMPARE(ctl({u"leave"_s}), 0);
    QCOMPARE(ctl({u"leave"_s}), 3);
    QCOMPARE(ctl({u"start"_s}), 0);
    QCOMPARE(ctl({u"dissolve"_s}), 0);
    QCOMPARE(join(Canary::meetingPassword), 0);

    // Who gives it in the environment shows it there, but nowhere else: not to be looked at below.
    Program given(*m_home, u"roomsctl"_s, {u"--room"_s, m_room, u"status"_s}, {},
                  {u"ROOMS_PASSWORD="_s + Canary::controlPassword});
    QCOMPARE(given.wait(), 0);
    QCOMPARE(Canary::foundIn(given.output() + given.errors() + given.commandLine()), QByteArray());
    QVERIFY(!Canary::foundIn(given.environment()).isEmpty());

    // Who asks for secrets gets them: they were there to be let out.
    Program asked(*m_home, u"roomsctl"_s, {u"--room"_s, m_room, u"query"_s, u"--show-secrets"_s});
    QCOMPARE(asked.wait(), 0);
    QVERIFY(asked.output().contains(Canary::meetingPassword.data()));
    QVERIFY(asked.output().contains(Canary::meetingUrl.data()));
    QCOMPARE(Canary::foundIn(asked.errors() + asked.commandLine() + asked.environment()), QByteArray());

    QCOMPARE(ctl({u"diagnostics"_s, u"--out"_s, archive()}), 0);
    QCOMPARE(panel.end(SIGTERM), 0);
    QCOMPARE(watch.end(SIGINT), 0);
    QCOMPARE(replayed().size(), 2); // the panel's and the watcher's
    QCOMPARE(simulator.end(SIGTERM), 0);
    QCOMPARE(m_sinks.leak(), QString());
    QCOMPARE(m_sinks.empty(), QStringList());
    QVERIFY(panel.errors().contains("rooms.service"));
}

void TestPrograms::demoLeavesTheStoreAlone()
{
    m_home = std::make_unique<Home>(u"rooms.*=true"_s);
    Program &demo = start(u"rooms-panel"_s, {u"--demo"_s, u"--windowed"_s, u"800x600"_s});
    QVERIFY(demo.waitFor("\"Query\""));
    QCOMPARE(demo.end(SIGTERM), 0);
    QVERIFY(!demo.errors().contains("rooms.settings"));
}

//! Behind a session bus there may be a keychain, which is slow or silent.
void TestPrograms::panelShowsItselfBeforeItAsksAKeychain()
{
    m_home = std::make_unique<Home>(u"rooms.*=true;qt.scenegraph.*=true"_s);
    Program panel(*m_home, u"rooms-panel"_s, {u"--room"_s, u"127.0.0.1:1"_s, u"--windowed"_s, u"800x600"_s},
                  {}, {u"DBUS_SESSION_BUS_ADDRESS=unix:path="_s + m_home->path() + u"/no-bus"_s});
    QVERIFY(panel.waitFor("link failed"));
    QCOMPARE(panel.end(SIGTERM), 0);
    const qsizetype drawn = panel.errors().indexOf("qt.scenegraph.softwarecontext.renderable");
    const qsizetype chosen = panel.errors().indexOf("rooms.settings: passwords are kept in");
    QVERIFY(drawn >= 0);
    QVERIFY(chosen > drawn);
}

QTEST_GUILESS_MAIN(TestPrograms)
#include "tst_programs.moc"
