// SPDX-License-Identifier: Apache-2.0
#include "panelcase.h"

#include "diagnostics/recordreader.h"

#include <QtCore/qpointer.h>
#include <QtCore/qprocess.h>

#include <csignal>

using namespace Rooms;
using namespace Qt::StringLiterals;
using Stage = Room::Stage;

//! "Save diagnostics" on the page that says why there is no room, and what the panel records by itself.
class TestDiagnostics : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void saves_data();
    void saves();
    void saysWhatFailed_data();
    void saysWhatFailed();
    void pressedTwice();
    void savesAgain();
    void outcomeGoesWithThePage();
    void tellsWhichGuessIsWrong_data();
    void tellsWhichGuessIsWrong();
    void followsWhatIsFound();
    void records_data();
    void records();
    void goesOnWithoutRecorder();
    void wrongOptions_data();
    void wrongOptions();

private:
    //! A room that does not let the panel in.
    Theatre::Setting blocked() const
    {
        Theatre::Setting setting;
        setting.roomPassword = u"right-canary"_s;
        setting.panelPassword = u"wrong-canary"_s;
        setting.diagnosticsFolder = m_folder->path();
        return setting;
    }
    QStringList archives() const { return QDir(m_folder->path()).entryList({u"*.zip"_s}, QDir::Files); }
    //! A panel of its own with \a arguments, off-screen, for a room that is not there.
    std::unique_ptr<QProcess> start(const QStringList &arguments) const;
    //! Ends it as the system does; whether it ended well.
    static bool end(QProcess &process);

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestDiagnostics::saves_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<QString>("button");
    QTest::addColumn<QString>("outcome");
    QTest::newRow("English") << u"en"_s << u"Save diagnostics"_s << u"Saved to "_s;
    QTest::newRow("Chinese") << u"zh_CN"_s << u"保存诊断信息"_s << u"已保存到 "_s;
}

void TestDiagnostics::saves()
{
    QFETCH(QString, language);
    QFETCH(QString, button);
    QFETCH(QString, outcome);
    Theatre::Setting setting = blocked();
    setting.language = language;
    PanelCase panel(setting);
    QVERIFY(panel.isOpen());
    QVERIFY(panel->waitForStage(Stage::Blocked));
    QVERIFY(panel.shows(button));
    QCOMPARE(panel->item(u"diagnosticsOutcome"_s)->property("text").toString(), QString());
    const qreal place = panel->item(u"saveDiagnosticsButton"_s)->y();
    QVERIFY(panel.pressWhenThere(u"saveDiagnosticsButton"_s));
    QVERIFY(panel.shows(outcome));
    QCOMPARE(archives().size(), 1);
    const QString file = m_folder->filePath(archives().constFirst());
    QVERIFY(panel.shows(file));
    QCOMPARE(panel->item(u"saveDiagnosticsButton"_s)->y(), place);

    QProcess unzip;
    unzip.start(u"unzip"_s, {u"-p"_s, file});
    QVERIFY(unzip.waitForFinished());
    const QByteArray content = unzip.readAllStandardOutput();
    QVERIFY(content.contains("\"reason\": \"wrong_password\""));
    QVERIFY(content.contains("info rooms.service: link failed"));
    QVERIFY(!content.contains("canary"));
}

void TestDiagnostics::saysWhatFailed_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<QString>("part");
    QTest::newRow("English") << u"en"_s << u"cannot be written"_s;
    QTest::newRow("Chinese") << u"zh_CN"_s << u"无法写入文件"_s;
}

void TestDiagnostics::saysWhatFailed()
{
    QFETCH(QString, language);
    QFETCH(QString, part);
    Theatre::Setting setting = blocked();
    setting.language = language;
    setting.diagnosticsFolder = u"/proc/version"_s;
    PanelCase panel(setting);
    QVERIFY(panel.isOpen());
    QVERIFY(panel.pressWhenThere(u"saveDiagnosticsButton"_s));
    QVERIFY(panel.shows(part));
    QVERIFY(panel->item(u"retryButton"_s));
}

void TestDiagnostics::pressedTwice()
{
    PanelCase panel(blocked());
    QVERIFY(panel.isOpen());
    QVERIFY(panel.pressWhenThere(u"saveDiagnosticsButton"_s));
    QVERIFY(panel->press(u"saveDiagnosticsButton"_s));
    QVERIFY(panel.shows(u"Saved to "_s));
    QVERIFY(archives().size() <= 2); // the second press may have come after the first was done
}

//! However often it is pressed, the disk does not fill up.
void TestDiagnostics::savesAgain()
{
    for (int day = 10; day < 30; ++day) {
        QFile file(m_folder->filePath(u"rooms-diagnostics-202601%1-000000.zip"_s.arg(day)));
        QVERIFY(file.open(QIODevice::WriteOnly));
    }
    PanelCase panel(blocked());
    QVERIFY(panel.isOpen());
    QVERIFY(panel.pressWhenThere(u"saveDiagnosticsButton"_s));
    QVERIFY(panel.shows(u"Saved to "_s));
    QCOMPARE(archives().size(), 5);
    QVERIFY(panel.shows(archives().constLast()));
}

void TestDiagnostics::outcomeGoesWithThePage()
{
    PanelCase panel(blocked());
    QVERIFY(panel.isOpen());
    QVERIFY(panel.pressWhenThere(u"saveDiagnosticsButton"_s));
    QVERIFY(panel.shows(u"Saved to "_s));
    panel->simulator().server().setPassword({});
    QVERIFY(panel.pressWhenThere(u"retryButton"_s));
    QVERIFY(panel.isHome());
    QVERIFY(panel->waitFor(u"the outcome to go"_s, [&] { return !panel->text(u"Saved to "_s); }));
    QVERIFY(panel->waitFor(u"a fresh start"_s,
                           [&] { return panel->diagnostics().state() == Diagnostics::State::Idle; }));
}

std::unique_ptr<QProcess> TestDiagnostics::start(const QStringList &arguments) const
{
    auto process = std::make_unique<QProcess>();
    auto environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"XDG_STATE_HOME"_s, m_folder->path());
    environment.insert(u"XDG_CONFIG_HOME"_s, m_folder->path());
    environment.insert(u"ROOMS_PASSWORD"_s, u"control-canary"_s);
    process->setProcessEnvironment(environment);
    process->start(QStringLiteral(ROOMS_PANEL), arguments);
    return process;
}

bool TestDiagnostics::end(QProcess &process)
{
    ::kill(pid_t(process.processId()), SIGTERM);
    return process.waitForFinished() && process.exitStatus() == QProcess::NormalExit
        && process.exitCode() == 0;
}

void TestDiagnostics::tellsWhichGuessIsWrong_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<QString>("sentence");
    QTest::newRow("English") << u"en"_s << u"The room refuses to tell of changes in Meeting."_s;
    QTest::newRow("Chinese") << u"zh_CN"_s << u"会议室拒绝通知 Meeting 的变化。"_s;
}

void TestDiagnostics::tellsWhichGuessIsWrong()
{
    QFETCH(QString, language);
    QFETCH(QString, sentence);
    Theatre::Setting setting;
    setting.language = language;
    PanelCase panel(setting);
    QVERIFY(panel.isOpen());
    QVERIFY(panel->waitForStage(Stage::Home));
    panel->simulator().faults().set(Fault::SubscribeRefused);
    panel->simulator().server().dropClients();
    const ContractDoctor &doctor = panel->program().room().session().diagnostics().doctor();
    QTRY_VERIFY(!doctor.deviations().isEmpty());
    QTRY_VERIFY(panel->room().link()->ready());
    QVERIFY(panel.pressWhenThere(u"settingsButton"_s));
    QVERIFY(panel.pressWhenThere(u"section6"_s));
    QVERIFY(panel.shows(sentence));
    QVERIFY(panel.shows(u"subscribe_path_key"_s));
    QVERIFY(panel.shows(u"\"error_code\":7"_s));
}

//! Whoever tries something at the room sees what comes of it without leaving the page.
void TestDiagnostics::followsWhatIsFound()
{
    PanelCase panel;
    QVERIFY(panel.isOpen() && panel.isHome());
    QVERIFY(panel.pressWhenThere(u"settingsButton"_s) && panel.pressWhenThere(u"section6"_s));
    QVERIFY(panel.shows(u"Messages that could not be read"_s));
    QVERIFY(!panel->item(u"deviationsTitle"_s));
    panel->simulator().faults().set(Fault::SubscribeRefused);
    panel->simulator().server().dropClients();
    QVERIFY(panel.shows(u"1× The room refuses to tell of changes in Meeting."_s));
    const QPointer<QQuickItem> row = panel->item(u"deviation"_s);
    const QString before = row->property("text").toString();
    panel->simulator().server().dropClients();
    QTRY_VERIFY(!panel.room().link()->ready());
    panel.room().link()->retryNow();
    // A count that rises is another text in the same place, for somebody who is reading it.
    QVERIFY(panel->waitFor(u"the count to rise"_s,
                           [&] { return row && row->property("text").toString() != before; }));
    panel->preferences().setLanguage(u"zh_CN"_s);
    QVERIFY(panel.shows(u"会议室拒绝通知 Meeting 的变化。"_s));
}

void TestDiagnostics::records_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("file");
    const QStringList room {u"--room"_s, u"127.0.0.1:1"_s};
    QTest::newRow("by default") << room << u"rooms-panel/flight.rec"_s;
    QTest::newRow("named") << room + QStringList {u"--recorder"_s, u"FOLDER/own.rec"_s} << u"own.rec"_s;
    QTest::newRow("not") << room + QStringList {u"--no-recorder"_s} << QString();
    QTest::newRow("not in a demo") << QStringList {u"--demo"_s} << QString();
}

void TestDiagnostics::records()
{
    QFETCH(QStringList, arguments);
    QFETCH(QString, file);
    arguments.replaceInStrings(u"FOLDER"_s, m_folder->path());
    const auto panel = start(arguments + QStringList {u"--windowed"_s, u"1280x800"_s});
    QVERIFY(panel->waitForStarted());
    const auto path = m_folder->filePath(file);
    const auto holds = [&path](const char *part) {
        const auto recording = RecordReader::read(path);
        return recording
            && std::any_of(recording->records.begin(), recording->records.end(),
                           [part](const Record &record) { return record.payload.contains(part); });
    };
    if (file.isEmpty()) {
        // Time enough to have made one: it has been running for as long as others need to be ready.
        const auto other =
            start({u"--room"_s, u"127.0.0.1:1"_s, u"--recorder"_s, m_folder->filePath(u"other"_s)});
        QTRY_VERIFY_WITH_TIMEOUT(RecordReader::read(m_folder->filePath(u"other"_s)), 30000);
        QVERIFY(end(*other));
        QVERIFY(end(*panel));
        QVERIFY(!QFileInfo::exists(m_folder->filePath(u"rooms-panel/flight.rec"_s)));
        return;
    }
    QTRY_VERIFY_WITH_TIMEOUT(holds("connection_refused"), 30000);
    QVERIFY(end(*panel));
    QVERIFY(holds("recording_ended"));
    QFile content(path);
    QVERIFY(content.open(QIODevice::ReadOnly));
    QVERIFY(!content.readAll().contains("canary"));
}

//! It says so once, and works.
void TestDiagnostics::goesOnWithoutRecorder()
{
    const auto panel = start({u"--room"_s, u"127.0.0.1:1"_s, u"--recorder"_s, u"/dev/full"_s});
    QVERIFY(panel->waitForStarted());
    QByteArray errors;
    QTRY_VERIFY_WITH_TIMEOUT((errors += panel->readAllStandardError()).contains("is not a file"), 30000);
    QVERIFY(panel->state() == QProcess::Running);
    QVERIFY(end(*panel));
    errors += panel->readAllStandardError();
    QCOMPARE(errors.count("Nothing is recorded"), 1);
}

void TestDiagnostics::wrongOptions_data()
{
    QTest::addColumn<QStringList>("options");
    QTest::addColumn<QByteArray>("part");
    QTest::newRow("both") << QStringList {u"--recorder"_s, u"a"_s, u"--no-recorder"_s}
                          << QByteArray("exclude each other");
    QTest::newRow("no name") << QStringList {u"--recorder="_s} << QByteArray("needs the name of a file");
}

void TestDiagnostics::wrongOptions()
{
    QFETCH(QStringList, options);
    QFETCH(QByteArray, part);
    const auto panel = start(QStringList {u"--room"_s, u"127.0.0.1:1"_s, u"--language"_s, u"en"_s} + options);
    QVERIFY(panel->waitForFinished());
    QCOMPARE(panel->exitCode(), 2);
    const QByteArray errors = panel->readAllStandardError();
    QVERIFY2(errors.contains(part), errors.constData());
}

int main(int argc, char *argv[])
{
    return runPanelTest<TestDiagnostics>(argc, argv);
}

#include "tst_diagnostics.moc"
