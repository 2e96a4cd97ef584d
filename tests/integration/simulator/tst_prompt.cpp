// SPDX-License-Identifier: Apache-2.0
#include <QtCore/qjsondocument.h>
#include <QtCore/qjsonobject.h>
#include <QtCore/qprocess.h>
#include <QtCore/qregularexpression.h>
#include <QtCore/qtemporarydir.h>
#include <QtNetwork/qhostaddress.h>
#include <QtNetwork/qtcpsocket.h>
#include <QtTest/qtest.h>

using namespace Qt::StringLiterals;

//! rooms-simulator taking commands: at its prompt, and on its control port.
class PromptTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cleanup();
    void doesWhatIsTyped();
    void severalRooms();
    void endOfInput();
    void lineInPieces();
    void longLine();
    void manyLines();
    void noPromptWithoutATerminal();
    void controlPort();
    void controlPortInUse();
    void tokenIsForOneUser();
    void tokenFileThatIsNamed();
    void tokenFileOfSomethingElse();
    void tokenThatIsLaidDown();
    void playsAStory();

private:
    void start(const QStringList &arguments, const QString &token = {});
    void type(const QByteArray &text) { m_process.write(text); }
    //! Whether \a text comes on standard output; what came before it is forgotten.
    bool says(const QByteArray &text);
    //! Whether \a socket is connected to where the program says that it takes commands, and let in.
    bool isLetIn(QTcpSocket &socket);
    //! The rest of the line that begins with \a pattern.
    QByteArray restOfLine(const QByteArray &pattern);

    const QTemporaryDir m_folder;
    QProcess m_process;
    QByteArray m_said;
};

void PromptTest::cleanup()
{
    if (m_process.state() == QProcess::NotRunning)
        return;
    m_process.terminate();
    QVERIFY(m_process.waitForFinished());
    QCOMPARE(m_process.exitCode(), 0);
    QCOMPARE(m_process.readAllStandardError(), QByteArray());
}

void PromptTest::start(const QStringList &arguments, const QString &token)
{
    m_said.clear();
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"XDG_STATE_HOME"_s, m_folder.path());
    environment.remove(u"ROOMS_CONTROL_TOKEN"_s);
    if (!token.isEmpty())
        environment.insert(u"ROOMS_CONTROL_TOKEN"_s, token);
    m_process.setProcessEnvironment(environment);
    m_process.start(QStringLiteral(ROOMS_SIMULATOR), QStringList {u"--port"_s, u"0"_s} + arguments);
    QVERIFY(m_process.waitForStarted());
    QVERIFY(says("listening ws://127.0.0.1:"));
}

bool PromptTest::says(const QByteArray &text)
{
    return QTest::qWaitFor(
        [&] {
            m_said += m_process.readAllStandardOutput();
            const qsizetype at = m_said.indexOf(text);
            if (at >= 0)
                m_said.remove(0, at);
            return at >= 0;
        },
        20000);
}

QByteArray PromptTest::restOfLine(const QByteArray &pattern)
{
    if (!says(pattern) || !QTest::qWaitFor([&] {
            m_said += m_process.readAllStandardOutput();
            return m_said.contains('\n');
        }))
        return {};
    const QByteArray rest = m_said.sliced(pattern.size());
    return rest.first(rest.indexOf('\n'));
}

bool PromptTest::isLetIn(QTcpSocket &socket)
{
    const QByteArray where = restOfLine("control 127.0.0.1:");
    const qsizetype blank = where.indexOf(" token ");
    if (blank < 0)
        return false;
    QFile file(QString::fromUtf8(where.sliced(blank + 7)));
    if (!file.open(QIODevice::ReadOnly))
        return false;
    socket.connectToHost(QHostAddress(QHostAddress::LocalHost), where.first(blank).toUShort());
    socket.write(file.readAll()); // the file is the line
    return QTest::qWaitFor([&socket] { return socket.canReadLine(); })
        && socket.readLine() == "{\"ok\":true,\"text\":\"The rooms listen.\"}\n";
}

void PromptTest::doesWhatIsTyped()
{
    start({u"--scenario"_s, u"quiet"_s, u"--prompt"_s});
    type("help\n");
    QVERIFY(says("schedule title"));
    type("jion Anna\n");
    QVERIFY(says("! There is no command \"jion\"; did you mean \"join\"?\n"));
    type("join Anna\n");
    QVERIFY(says("! The room is in no meeting.\n"));
    type("enter 452871906\n");
    QVERIFY(says("[1] JoinMeetingCompleted\n"));
    type("join Anna\n");
    QVERIFY(says("Anna came.\n"));
    type("fault slow=800\nstatus\n");
    QVERIFY(says("in-meeting; \"Q4"));
    QVERIFY(says("faults: slow=800\n"));
    type("quit\n");
    QVERIFY(m_process.waitForFinished());
    QCOMPARE(m_process.exitCode(), 0);
}

void PromptTest::severalRooms()
{
    start({u"--scenario"_s, u"quiet"_s, u"--prompt"_s, u"--rooms"_s, u"3"_s});
    type("2: cast on\nall: volume 4\n3: phone on\nstatus\n");
    QVERIFY(says("3: The volume is 4.\n"));
    QVERIFY(says("1: 松山湖 3F-12 1; idle;"));
    QVERIFY(says("2: 松山湖 3F-12 2; casting;"));
    QVERIFY(says("3: 松山湖 3F-12 3; phone;"));
    type("4: admit\n");
    QVERIFY(says("! There is no room 4; the last one is 3.\n"));
}

//! Whoever types nothing more leaves the rooms as they are.
void PromptTest::endOfInput()
{
    start({u"--scenario"_s, u"quiet"_s, u"--prompt"_s, u"--control"_s, u"0"_s});
    QTcpSocket socket;
    QVERIFY(isLetIn(socket));
    type("volume 3\nvolume 4"); // the last line without its end
    m_process.closeWriteChannel();
    QVERIFY(says("The volume is 3.\n"));
    QVERIFY(says("The volume is 4.\n"));
    socket.write("status\n");
    QTRY_VERIFY(socket.canReadLine());
}

void PromptTest::lineInPieces()
{
    start({u"--scenario"_s, u"quiet"_s, u"--prompt"_s});
    for (const char byte : QByteArray("volume 5\n")) {
        type(QByteArray(1, byte));
        QVERIFY(m_process.waitForBytesWritten());
    }
    QVERIFY(says("The volume is 5.\n"));
}

void PromptTest::longLine()
{
    start({u"--scenario"_s, u"quiet"_s, u"--prompt"_s});
    type(QByteArray(100'000, 'x') + "\nvolume 6\n");
    QVERIFY(says("! A line has 4096 bytes at most.\n"));
    QVERIFY(says("The volume is 6.\n"));
    QVERIFY(!m_said.contains("There is no command"));
}

void PromptTest::manyLines()
{
    start({u"--scenario"_s, u"quiet"_s, u"--prompt"_s});
    QByteArray lines;
    for (int i = 0; i < 5000; ++i)
        lines += "volume " + QByteArray::number(i % 101) + '\n';
    type(lines + "volume 100\nstatus\n");
    QVERIFY(says("The volume is 0.\n"));
    QVERIFY(says("松山湖 3F-12; idle"));
}

void PromptTest::noPromptWithoutATerminal()
{
    start({u"--scenario"_s, u"quiet"_s, u"--control"_s, u"0"_s});
    type("quit\n");
    m_process.closeWriteChannel();
    QTcpSocket socket;
    QVERIFY(isLetIn(socket));
    socket.write("status\n");
    QTRY_VERIFY(socket.canReadLine());
}

void PromptTest::controlPort()
{
    start({u"--scenario"_s, u"quiet"_s, u"--control"_s, u"0"_s});
    QTcpSocket socket;
    QVERIFY(isLetIn(socket));
    socket.write("watch\nenter 452871906\n");
    const auto hears = [&socket](const QString &text) {
        QByteArray heard;
        return QTest::qWaitFor([&] {
            while (socket.canReadLine()) {
                const QJsonObject line = QJsonDocument::fromJson(socket.readLine()).object();
                if (line.value("text"_L1).toString() == text)
                    return true;
            }
            return false;
        });
    };
    QVERIFY(hears(u"The room joins meeting 452871906."_s));
    QVERIFY(hears(u"JoinMeetingCompleted"_s));
}

void PromptTest::controlPortInUse()
{
    start({u"--scenario"_s, u"quiet"_s, u"--control"_s, u"0"_s});
    const quint16 control = restOfLine("control 127.0.0.1:").split(' ').constFirst().toUShort();
    QProcess second;
    second.setProcessEnvironment(m_process.processEnvironment());
    second.start(QStringLiteral(ROOMS_SIMULATOR),
                 {u"--port"_s, u"0"_s, u"--control"_s, QString::number(control)});
    QVERIFY(second.waitForFinished());
    QCOMPARE(second.exitCode(), 1);
    QVERIFY(second.readAllStandardError().startsWith("rooms-simulator: Cannot take commands on port "
                                                     + QByteArray::number(control)));
}

void PromptTest::tokenIsForOneUser()
{
    start({u"--scenario"_s, u"quiet"_s, u"--control"_s, u"0"_s});
    const QList<QByteArray> words = restOfLine("control 127.0.0.1:").split(' ');
    QCOMPARE(words.size(), 3);
    const QString name = QString::fromUtf8(words.at(2));
    QCOMPARE(name, m_folder.filePath(u"rooms-panel/control-%1.token"_s.arg(words.at(0).toUShort())));
    QFile file(name);
    QCOMPARE(file.permissions() & ~(QFile::ReadUser | QFile::WriteUser),
             QFile::ReadOwner | QFile::WriteOwner);
    QVERIFY(file.open(QIODevice::ReadOnly));
    static const QRegularExpression token(u"^[0-9a-f]{32}\n$"_s);
    QVERIFY(token.match(QString::fromUtf8(file.readAll())).hasMatch());
    m_process.terminate();
    QVERIFY(m_process.waitForFinished());
    QVERIFY(!file.exists()); // nothing is left of it
}

void PromptTest::tokenFileThatIsNamed()
{
    const QString name = m_folder.filePath(u"a new folder/my token"_s);
    const QStringList arguments {u"--scenario"_s, u"quiet"_s,           u"--control"_s,
                                 u"0"_s,          u"--control-token"_s, name};
    start(arguments);
    QFile file(name);
    const auto read = [&file] { return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray(); };
    QVERIFY(restOfLine("control ").endsWith(" token " + name.toUtf8()));
    const QByteArray before = read();
    file.close();
    // It has no time to clear up; the next one does.
    m_process.kill();
    QVERIFY(m_process.waitForFinished());
    QVERIFY(file.exists());
    start(arguments);
    QTcpSocket socket;
    QVERIFY(isLetIn(socket));
    QVERIFY(read() != before);
}

void PromptTest::tokenFileOfSomethingElse()
{
    const QString name = m_folder.filePath(u"notes"_s);
    QFile file(name);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("remember the milk\n");
    file.close();
    for (const QString &taken : {name, m_folder.path()}) {
        QProcess process;
        process.start(QStringLiteral(ROOMS_SIMULATOR),
                      {u"--port"_s, u"0"_s, u"--control"_s, u"0"_s, u"--control-token"_s, taken});
        QVERIFY(process.waitForFinished());
        QCOMPARE(process.exitCode(), 2);
        QCOMPARE(
            QString::fromUtf8(process.readAllStandardError()),
            u"rooms-simulator: %1 is no file of a control token; name another one with --control-token.\n"_s
                .arg(taken));
    }
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), "remember the milk\n");
}

void PromptTest::tokenThatIsLaidDown()
{
    start({u"--scenario"_s, u"quiet"_s, u"--control"_s, u"0"_s}, u"everybody-knows-this-one"_s);
    const QByteArray where = restOfLine("control 127.0.0.1:");
    QTcpSocket socket;
    socket.connectToHost(QHostAddress(QHostAddress::LocalHost), where.toUShort()); // and no file
    socket.write("everybody-knows-this-one\n");
    QTRY_VERIFY(socket.canReadLine());
    QVERIFY(socket.readLine().contains("\"ok\":true"));
}

void PromptTest::playsAStory()
{
    start({u"--scenario"_s, u"a-day"_s, u"--prompt"_s});
    type("speed 50\n");
    QVERIFY(says("[1] A colleague books the stand-up."));
    QVERIFY(says("[1] JoinMeetingCompleted"));
    QVERIFY(says("[1] Somebody starts a meeting on the spot."));
}

QTEST_GUILESS_MAIN(PromptTest)
#include "tst_prompt.moc"
