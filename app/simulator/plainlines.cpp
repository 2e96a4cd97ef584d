// SPDX-License-Identifier: Apache-2.0
#include "plainlines.h"

#include "simulator/rackdirector.h"
#include "terminal.h"

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
} // namespace

PlainLines::PlainLines()
    : m_input(new QSocketNotifier(STDIN_FILENO, QSocketNotifier::Read, this))
{
    m_input->setEnabled(false);
    connect(m_input, &QSocketNotifier::activated, this, &PlainLines::read);
}

void PlainLines::listen()
{
    if (Terminal::isInput())
        QTextStream(stdout) << "> " << Qt::flush;
    // Later: thousands of lines may have come at once.
    QMetaObject::invokeMethod(this, &PlainLines::takeLine, Qt::QueuedConnection);
}

void PlainLines::say(const QString &text)
{
    QTextStream(stdout) << text << Qt::endl;
}

void PlainLines::read()
{
    m_input->setEnabled(false);
    if (Terminal::isInput() && !Terminal::isOurs()) {
        QTimer::singleShot(lookAgain, m_input, [this] { m_input->setEnabled(true); });
        return;
    }
    char buffer[RackDirector::longestLine];
    const ssize_t count = ::read(STDIN_FILENO, buffer, sizeof buffer);
    if (count > 0) {
        m_pending.append(buffer, count);
    } else if (count == 0 || (errno != EAGAIN && errno != EINTR)) {
        m_isAtEnd = true;
        m_pending.append('\n'); // a last line without its end
    }
    takeLine();
}

void PlainLines::takeLine()
{
    const qsizetype end = m_pending.indexOf('\n');
    if (end < 0) {
        if (m_pending.size() > RackDirector::longestLine) {
            if (!std::exchange(m_skips, true))
                say(u"! A line has %1 bytes at most."_s.arg(RackDirector::longestLine));
            m_pending.clear();
        }
        return m_input->setEnabled(!m_isAtEnd);
    }
    const QString line = QString::fromUtf8(m_pending.first(end)).trimmed();
    m_pending.remove(0, end + 1);
    if (std::exchange(m_skips, false))
        return takeLine();
    Q_EMIT lineCame(line);
}

} // namespace Rooms
