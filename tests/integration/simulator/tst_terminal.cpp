// SPDX-License-Identifier: Apache-2.0
#include <QtCore/qprocess.h>
#include <QtCore/qsocketnotifier.h>
#include <QtTest/qtest.h>

#include <cstdlib>
#include <fcntl.h>
#include <sys/ioctl.h>
#include <sys/wait.h>
#include <termios.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

//! rooms-simulator at a terminal, where a person edits what they type.
class TestTerminal : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void completesAWord();
    void showsTheWays();
    void goesBackInHistory();
    void editsInTheMiddle();
    void takesOtherScripts();
    void keepsWhatIsTyped();
    void escapeWaitsForNothing();
    void endsWithTheInput();
    void leavesTheTerminalAsItWas();

private:
    void type(const QByteArray &keys);
    //! Whether \a text comes on the screen; what came before it is forgotten.
    bool says(const QByteArray &text);
    bool hasEnded();
    tcflag_t modes() const;

    int m_screen = -1; // our end of the terminal
    int m_terminal = -1; // the program's, held so that it stays
    tcflag_t m_before = 0;
    QByteArray m_said;
    QProcess m_process;
};

void TestTerminal::init()
{
    m_screen = posix_openpt(O_RDWR | O_NOCTTY | O_CLOEXEC | O_NONBLOCK);
    QVERIFY(m_screen >= 0 && grantpt(m_screen) == 0 && unlockpt(m_screen) == 0);
    const QByteArray name = ptsname(m_screen);
    m_terminal = open(name.constData(), O_RDWR | O_NOCTTY | O_CLOEXEC);
    QVERIFY(m_terminal >= 0);
    const winsize size {.ws_row = 24, .ws_col = 80, .ws_xpixel = 0, .ws_ypixel = 0};
    ioctl(m_terminal, TIOCSWINSZ, &size);
    m_before = modes();
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"TERM"_s, u"xterm"_s);
    environment.insert(u"LC_ALL"_s, u"C.UTF-8"_s);
    m_process.setProcessEnvironment(environment);
    m_process.setChildProcessModifier([terminal = m_terminal] {
        setsid();
        ioctl(terminal, TIOCSCTTY, 0);
        dup2(terminal, STDIN_FILENO);
        dup2(terminal, STDOUT_FILENO);
    });
    m_process.start(QStringLiteral(ROOMS_SIMULATOR), {u"--port"_s, u"0"_s, u"--scenario"_s, u"quiet"_s});
    QVERIFY(m_process.waitForStarted());
    QVERIFY(says("listening ws://127.0.0.1:") && says("\"quit\" ends the program") && says("> "));
}

void TestTerminal::cleanup()
{
    if (m_process.state() != QProcess::NotRunning)
        m_process.terminate();
    const bool ended = hasEnded();
    const QByteArray errors = m_process.readAllStandardError();
    close(m_terminal);
    close(m_screen);
    m_said.clear();
    QVERIFY(ended);
    QCOMPARE(m_process.exitCode(), 0);
    QCOMPARE(errors, QByteArray());
}

tcflag_t TestTerminal::modes() const
{
    termios state {};
    tcgetattr(m_terminal, &state);
    return state.c_lflag;
}

bool TestTerminal::hasEnded()
{
    return QTest::qWaitFor([this] { return m_process.state() == QProcess::NotRunning; }, 20000);
}

void TestTerminal::type(const QByteArray &keys)
{
    QCOMPARE(write(m_screen, keys.constData(), size_t(keys.size())), keys.size());
}

bool TestTerminal::says(const QByteArray &text)
{
    return QTest::qWaitFor(
        [&] {
            char buffer[4096];
            const ssize_t count = read(m_screen, buffer, sizeof buffer);
            if (count > 0)
                m_said.append(buffer, count);
            const qsizetype at = m_said.indexOf(text);
            if (at >= 0)
                m_said.remove(0, at + text.size());
            return at >= 0;
        },
        20000);
}

void TestTerminal::completesAWord()
{
    type("vol\t7\r");
    QVERIFY(says("The volume is 7."));
    type("fa\tgarb\t\rstatus\r");
    QVERIFY(says("Fault garbage is on."));
    QVERIFY(says("faults: garbage"));
}

void TestTerminal::showsTheWays()
{
    type("share");
    QVERIFY(says("share"));
    type("\t");
    QVERIFY(says("share  share-room  share-end"));
    QVERIFY(says("> share")); // and goes on with what was typed
    type("-e\t\r");
    QVERIFY(says("! The room is in no meeting."));
}

void TestTerminal::goesBackInHistory()
{
    type("volume 11\r");
    QVERIFY(says("The volume is 11."));
    type("volume 12\r");
    QVERIFY(says("The volume is 12."));
    type("\x1b[A\x1b[A\r"); // twice up
    QVERIFY(says("The volume is 11."));
    type("\x10\r"); // the same key, as Emacs has it
    QVERIFY(says("The volume is 11."));
}

void TestTerminal::editsInTheMiddle()
{
    type("volume 4\x1b[D3\r"); // before the last letter
    QVERIFY(says("The volume is 34."));
    type("nonsense\x15volume 35\r"); // away with it
    QVERIFY(says("The volume is 35."));
}

void TestTerminal::takesOtherScripts()
{
    type("enter 452871906\r");
    QVERIFY(says("[1] JoinMeetingCompleted"));
    type("join 王五王\x7f\r");
    QVERIFY(says("王五 came."));
}

//! What happens meanwhile is told above it.
void TestTerminal::keepsWhatIsTyped()
{
    type("enter 452871906\rvolu");
    QVERIFY(says("The room joins meeting 452871906."));
    QVERIFY(says("[1] JoinMeetingCompleted"));
    QVERIFY(says("> volu"));
    type("me 8\r");
    QVERIFY(says("The volume is 8."));
}

//! The program goes on while only a part of a key has come.
void TestTerminal::escapeWaitsForNothing()
{
    type("volume 9\r");
    QVERIFY(says("The volume is 9."));
    type("\x1b");
    m_process.terminate();
    QVERIFY(hasEnded());
}

void TestTerminal::endsWithTheInput()
{
    type("\x04");
    QVERIFY(hasEnded());
}

void TestTerminal::leavesTheTerminalAsItWas()
{
    QVERIFY(modes() != m_before);
    type("quit\r");
    QVERIFY(hasEnded());
    QCOMPARE(modes(), m_before);
}

QTEST_GUILESS_MAIN(TestTerminal)
#include "tst_terminal.moc"
