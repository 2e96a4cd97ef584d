// SPDX-License-Identifier: Apache-2.0
#include "demoroom.h"

#include "base/systemclock.h"

#include <QtCore/qdir.h>
#include <QtCore/qjsondocument.h>
#include <QtCore/qjsonobject.h>
#include <QtCore/qprocess.h>
#include <QtCore/qtemporarydir.h>
#include <QtTest/qtest.h>

#include <csignal>
#include <memory>

using namespace Rooms;
using namespace Qt::StringLiterals;

//! The program itself, with files of settings and options.
class TestProgram : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void startsWithoutARoom();
    void takesTheRoomFromTheSettings();
    void administratorWins();
    void optionWins();
    void tellsWhatIsWrong_data();
    void tellsWhatIsWrong();
    void namedFiles();
    void wrongProfile();
    void wrongOptions_data();
    void wrongOptions();
    void rightOptions_data();
    void rightOptions();

private:
    void start(const QStringList &arguments = {});
    //! Waits until the program has said \a part on standard error.
    bool says(const QByteArray &part);
    //! Ends it as the system does; whether it ended well.
    bool end();
    QString userFile() const { return m_folder->filePath(u"config/rooms-panel/settings.json"_s); }
    QString administratorFile() const { return m_folder->filePath(u"etc/rooms-panel/settings.json"_s); }
    void write(const QString &path, const QByteArray &text);
    //! Whether somebody asks \a room for its state.
    static bool isAsked(DemoRoom &room);
    static QByteArray addressOf(DemoRoom &room) { return room.url().toString().toUtf8(); }

    SystemClock m_clock;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<QProcess> m_process;
    QByteArray m_said;
};

void TestProgram::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_process.reset();
    m_said.clear();
}

void TestProgram::cleanup()
{
    if (m_process && m_process->state() != QProcess::NotRunning) {
        m_process->kill();
        m_process->waitForFinished();
    }
}

void TestProgram::start(const QStringList &arguments)
{
    m_process = std::make_unique<QProcess>();
    auto environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"XDG_CONFIG_HOME"_s, m_folder->filePath(u"config"_s));
    environment.insert(u"XDG_CONFIG_DIRS"_s, m_folder->filePath(u"etc"_s));
    environment.insert(u"XDG_STATE_HOME"_s, m_folder->filePath(u"state"_s));
    environment.insert(u"XDG_RUNTIME_DIR"_s, m_folder->path());
    environment.insert(u"ROOMS_PASSWORD"_s, u"unused"_s);
    environment.remove(u"LANG"_s);
    m_process->setProcessEnvironment(environment);
    m_process->start(QStringLiteral(ROOMS_PANEL), arguments);
    QVERIFY(m_process->waitForStarted());
}

bool TestProgram::says(const QByteArray &part)
{
    return QTest::qWaitFor(
        [&] {
            m_said += m_process->readAllStandardError();
            return m_said.contains(part);
        },
        30000);
}

bool TestProgram::end()
{
    ::kill(pid_t(m_process->processId()), SIGTERM);
    return m_process->waitForFinished() && m_process->exitStatus() == QProcess::NormalExit
        && m_process->exitCode() == 0;
}

void TestProgram::write(const QString &path, const QByteArray &text)
{
    QVERIFY(QDir().mkpath(QFileInfo(path).path()));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(text) == text.size());
}

bool TestProgram::isAsked(DemoRoom &room)
{
    bool asked = false;
    const auto connection = QObject::connect(&room.simulator().server(), &SimulatorServer::requestReceived,
                                             [&asked] { asked = true; });
    const bool result = QTest::qWaitFor([&asked] { return asked; }, 30000);
    QObject::disconnect(connection);
    return result;
}

void TestProgram::startsWithoutARoom()
{
    // It runs: the second word is that of a program that has read its settings.
    write(userFile(), R"({"unknown": 1})");
    start();
    QVERIFY(says("There is no setting \"unknown\""));
    QVERIFY(end());
    QCOMPARE(m_process->readAllStandardOutput(), QByteArray());
}

void TestProgram::takesTheRoomFromTheSettings()
{
    const auto room = DemoRoom::create(u"quiet"_s, m_clock);
    QVERIFY(room.ok());
    write(userFile(), R"({"room_url": ")" + addressOf(**room) + R"("})");
    start();
    QVERIFY(isAsked(**room));
    QVERIFY(end());
}

void TestProgram::administratorWins()
{
    const auto room = DemoRoom::create(u"quiet"_s, m_clock);
    QVERIFY(room.ok());
    write(userFile(), R"({"room_url": "127.0.0.1:1"})");
    write(administratorFile(), R"({"room_url": ")" + addressOf(**room) + R"("})");
    start();
    QVERIFY(isAsked(**room));
    QVERIFY(end());
}

void TestProgram::optionWins()
{
    const auto room = DemoRoom::create(u"quiet"_s, m_clock);
    QVERIFY(room.ok());
    write(userFile(), R"({"room_url": "127.0.0.1:1"})");
    write(administratorFile(), R"({"room_url": "127.0.0.1:2"})");
    start({u"--room"_s, (*room)->url().toString()});
    QVERIFY(isAsked(**room));
    QVERIFY(end());
}

void TestProgram::tellsWhatIsWrong_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("language");
    QTest::addColumn<QByteArray>("part");
    QTest::newRow("broken") << QByteArray("{\n\"theme\": }") << u"en"_s
                            << QByteArray("are broken, see line 2");
    QTest::newRow("broken, in Chinese")
        << QByteArray("{\n\"theme\": }") << u"zh_CN"_s << QByteArray("已损坏（见第 2 行）");
    QTest::newRow("wrong value") << QByteArray(R"({"theme": "blue"})") << u"en"_s
                                 << QByteArray(R"(The setting "theme" in )");
    QTest::newRow("wrong value, in Chinese")
        << QByteArray(R"({"theme": "blue"})") << u"zh_CN"_s << QByteArray("是 \"blue\"，无效");
}

void TestProgram::tellsWhatIsWrong()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, language);
    QFETCH(QByteArray, part);
    write(userFile(), text);
    start({u"--demo"_s, u"--language"_s, language});
    QVERIFY(says(part));
    QVERIFY(m_said.contains(userFile().toUtf8()));
    QCOMPARE(m_said.count('\n'), 1);
    QVERIFY(end());
    QFile file(userFile());
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), text); // it was only read
}

void TestProgram::namedFiles()
{
    const QString user = m_folder->filePath(u"mine.json"_s);
    const QString administrator = m_folder->filePath(u"theirs.json"_s);
    write(user, R"({"a": 1})");
    write(administrator, R"({"b": 1})");
    write(userFile(), R"({"c": 1})");
    start({u"--settings"_s, user, u"--admin-settings"_s, administrator});
    QVERIFY(says("theirs.json"));
    QVERIFY(m_said.contains("mine.json"));
    QVERIFY(!m_said.contains("\"c\""));
    QVERIFY(end());
}

//! A profile that cannot be read is told, and the panel goes on with what is guessed.
void TestProgram::wrongProfile()
{
    const auto room = DemoRoom::create(u"quiet"_s, m_clock);
    QVERIFY(room.ok());
    write(userFile(),
          R"({"wire_profile": "/nowhere/profile.json", "room_url": ")" + addressOf(**room) + R"("})");
    start();
    QVERIFY(says("/nowhere/profile.json"));
    QVERIFY(isAsked(**room));
    QVERIFY(end());
}

void TestProgram::wrongOptions_data()
{
    QTest::addColumn<QStringList>("options");
    QTest::addColumn<QByteArray>("part");
    const auto row = [](const char *name, const QStringList &options, const char *part) {
        QTest::newRow(name) << options << QByteArray(part);
    };
    row("theme", {u"--theme"_s, u"blue"_s}, "--theme is one of \"dark\"");
    row("theme empty", {u"--theme="_s}, "--theme is one of");
    row("language", {u"--language"_s, u"xx"_s}, "There is no translation for \"xx\". There are: en, zh_CN.");
    row("name", {u"--name"_s, QString(65, u'x')}, "--name is a text of at most 64");
    row("room", {u"--room"_s, u"https://x"_s}, "starts with ws://");
    row("scenario without demo", {u"--scenario"_s, u"a-day"_s}, "--scenario needs --demo");
    row("no such scenario", {u"--demo"_s, u"--scenario"_s, u"no-such"_s}, "There is no scenario and no file");
    row("demo and room", {u"--demo"_s, u"--room"_s, u"x"_s}, "exclude each other");
    row("size", {u"--windowed"_s, u"big"_s}, "--windowed needs");
}

void TestProgram::wrongOptions()
{
    QFETCH(QStringList, options);
    QFETCH(QByteArray, part);
    start(options);
    QVERIFY(m_process->waitForFinished());
    QCOMPARE(m_process->exitCode(), 2);
    QVERIFY2(says(part), m_said.constData());
}

void TestProgram::rightOptions_data()
{
    QTest::addColumn<QStringList>("options");
    QTest::newRow("themes") << QStringList {u"--theme"_s, u"high_contrast"_s};
    QTest::newRow("language of another spelling") << QStringList {u"--language"_s, u"zh-CN"_s};
    QTest::newRow("language of the system") << QStringList {u"--language"_s, u"system"_s};
    QTest::newRow("a window") << QStringList {u"--windowed"_s, u"1024x600"_s};
}

void TestProgram::rightOptions()
{
    QFETCH(QStringList, options);
    const auto room = DemoRoom::create(u"quiet"_s, m_clock);
    QVERIFY(room.ok());
    start(options + QStringList {u"--room"_s, (*room)->url().toString()});
    QVERIFY(isAsked(**room));
    QVERIFY(end());
    QVERIFY2(m_process->readAllStandardError().isEmpty(), m_said.constData());
}

QTEST_GUILESS_MAIN(TestProgram)

#include "tst_program.moc"
