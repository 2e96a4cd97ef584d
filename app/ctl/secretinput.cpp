// SPDX-License-Identifier: Apache-2.0
#include "secretinput.h"

#include "passwordtext.h"
#include "sentence.h"

#include <cerrno>
#include <csignal>
#include <cstdio>

#include <termios.h>
#include <unistd.h>

namespace Rooms::SecretInput {

namespace {

constexpr qsizetype longestSecret = 4096;

volatile std::sig_atomic_t interruption = 0;

//! A terminal that does not show what is typed. Signals that would end or stop the program meanwhile do so
//! when it shows things again: nobody wants a terminal that stays silent.
class QuietTerminal
{
public:
    QuietTerminal()
    {
        interruption = 0;
        struct sigaction action = {};
        action.sa_handler = [](int number) { interruption = number; };
        sigemptyset(&action.sa_mask);
        for (std::size_t i = 0; i < std::size(signalNumbers); ++i)
            sigaction(signalNumbers[i], &action, &m_actions[i]);
        tcgetattr(STDIN_FILENO, &m_shown);
        termios quiet = m_shown;
        quiet.c_lflag &= ~tcflag_t(ECHO);
        quiet.c_lflag |= ECHONL;
        tcsetattr(STDIN_FILENO, TCSAFLUSH, &quiet);
    }
    ~QuietTerminal()
    {
        tcsetattr(STDIN_FILENO, TCSAFLUSH, &m_shown);
        for (std::size_t i = 0; i < std::size(signalNumbers); ++i)
            sigaction(signalNumbers[i], &m_actions[i], nullptr);
        if (interruption != 0)
            std::raise(interruption);
    }
    QuietTerminal(const QuietTerminal &) = delete;
    QuietTerminal &operator=(const QuietTerminal &) = delete;

private:
    static constexpr int signalNumbers[] = {SIGINT, SIGTERM, SIGHUP, SIGQUIT, SIGTSTP};

    struct sigaction m_actions[std::size(signalNumbers)] = {};
    termios m_shown = {};
};

//! Up to the end of the line, of the input, or an interruption. Unbuffered, so that it takes nothing of what
//! comes behind.
QByteArray bytes()
{
    QByteArray line;
    char byte = 0;
    while (line.size() <= longestSecret) {
        const auto count = read(STDIN_FILENO, &byte, 1);
        if (count < 0 && errno == EINTR && interruption == 0)
            continue;
        if (count <= 0 || byte == '\n')
            break;
        line += byte;
    }
    while (line.endsWith('\r'))
        line.chop(1);
    return line;
}

QByteArray typed(const QString &prompt)
{
    QByteArray line;
    do {
        const QuietTerminal quiet;
        std::fputs(qUtf8Printable(prompt), stderr);
        line = bytes();
    } while (interruption == SIGTSTP); // it goes on, with half a line that nobody remembers
    return line;
}

Result<QString, OptionFile::Problem> text(const QByteArray &password)
{
    using OptionFile::Problem;
    if (password.size() > longestSecret)
        return Problem {
            Ctl::tr("This is too long for a password. Write it alone in the first line of standard input.")};
    const auto text = passwordText(password);
    if (!text)
        return Problem {
            Ctl::tr("This is no password: it is not UTF-8 text, or holds control characters. Type "
                    "it, or write it to standard input as text.")};
    return *text;
}

} // namespace

Result<QString, OptionFile::Problem> line()
{
    return text(bytes());
}

Result<QString, OptionFile::Problem> newPassword()
{
    using OptionFile::Problem;
    const bool atTerminal = isatty(STDIN_FILENO) == 1;
    const QByteArray password = atTerminal ? typed(Ctl::tr("Control password of the room: ")) : bytes();
    if (password.isEmpty())
        return Problem {Ctl::tr("No password was given. Type it, or write it to standard input.")};
    auto result = text(password);
    if (result && atTerminal && typed(Ctl::tr("The same again: ")) != password)
        return Problem {Ctl::tr("These were two different passwords. Nothing was changed; try again.")};
    return result;
}

} // namespace Rooms::SecretInput
