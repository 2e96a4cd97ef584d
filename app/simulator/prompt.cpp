// SPDX-License-Identifier: Apache-2.0
#include "prompt.h"

#include <QtCore/qcoreapplication.h>
#include <QtCore/qpointer.h>
#include <QtCore/qsocketnotifier.h>
#include <QtCore/qtextstream.h>
#include <QtCore/qtimer.h>

#include <cerrno>
#include <unistd.h>
#include <utility>

namespace Rooms {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto lookAgain = 1s; // while another program has the terminal

//! A program in the background that reads from its terminal is stopped by the system.
bool isInForeground()
{
    return !Prompt::isTerminal() || tcgetpgrp(STDIN_FILENO) == getpgrp();
}

} // namespace

Prompt::Prompt(RackDirector &director)
    : m_director(director)
    , m_input(new QSocketNotifier(STDIN_FILENO, QSocketNotifier::Read, this))
{
    connect(m_input, &QSocketNotifier::activated, this, &Prompt::read);
    connect(&director, &RackDirector::happened, this, &Prompt::onHappened);
    if (isTerminal())
        say(u"\"help\" says what can be done, \"quit\" ends the program."_s);
    invite();
}

bool Prompt::isTerminal()
{
    return isatty(STDIN_FILENO) != 0;
}

void Prompt::read()
{
    if (!isInForeground()) {
        m_input->setEnabled(false);
        QTimer::singleShot(lookAgain, this, [this] { m_input->setEnabled(!m_isBusy); });
        return;
    }
    char buffer[RackDirector::longestLine];
    const ssize_t count = ::read(STDIN_FILENO, buffer, sizeof buffer);
    if (count < 0 && (errno == EAGAIN || errno == EINTR))
        return;
    if (count <= 0) {
        m_isAtEnd = true;
        m_input->setEnabled(false);
        m_pending.append('\n'); // a last line without its end
    } else {
        m_pending.append(buffer, count);
    }
    takeLines();
}

//! One line after the other: the next one when the one before it is answered. Until then nothing more is
//! read.
void Prompt::takeLines()
{
    while (!m_isBusy) {
        const qsizetype end = m_pending.indexOf('\n');
        if (end < 0)
            break;
        const QString line = QString::fromUtf8(m_pending.first(end)).trimmed();
        m_pending.remove(0, end + 1);
        if (std::exchange(m_skips, false))
            continue;
        if (line == "quit"_L1)
            return QCoreApplication::quit();
        if (line.isEmpty()) {
            invite();
            continue;
        }
        m_isBusy = true;
        m_input->setEnabled(false);
        m_director.perform(line, [self = QPointer(this)](const LineAnswer &answer) {
            if (!self)
                return;
            self->m_isBusy = false;
            self->m_input->setEnabled(!self->m_isAtEnd);
            self->say(answer.done ? answer.text : u"! "_s + answer.text);
            self->invite();
            self->takeLines();
        });
    }
    if (!m_isBusy && m_pending.size() > RackDirector::longestLine) {
        if (!std::exchange(m_skips, true))
            say(u"! A line has %1 bytes at most."_s.arg(RackDirector::longestLine));
        m_pending.clear();
    }
}

void Prompt::say(const QString &text)
{
    QTextStream(stdout) << text << Qt::endl;
}

void Prompt::invite()
{
    if (isTerminal())
        QTextStream(stdout) << "> " << Qt::flush;
}

void Prompt::onHappened(int room, const Happening &happening)
{
    if (happening.source == Happening::Source::Command)
        return; // answered where it was given
    say(u"[%1] %2%3"_s.arg(room).arg(happening.done ? QString() : u"! "_s, happening.text));
}

} // namespace Rooms
