// SPDX-License-Identifier: Apache-2.0
#include "editedlines.h"

#include "simulator/completion.h"
#include "terminal.h"

#include <QtCore/qsocketnotifier.h>
#include <QtCore/qtextstream.h>
#include <QtCore/qtimer.h>

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <unistd.h>
#include <utility>

namespace Rooms {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto lookAgain = 1s; // while another program has the terminal
constexpr int mostKept = 500; // lines of the history
constexpr char32_t escape = 0x1b;
constexpr char endOfInput = 0x04;

char *prompt(EditLine *)
{
    static char text[] = "> ";
    return text;
}

} // namespace

EditedLines::EditedLines(const EditLibrary &library)
    : m_library(library)
    , m_input(new QSocketNotifier(STDIN_FILENO, QSocketNotifier::Read, this))
{
    connect(m_input, &QSocketNotifier::activated, this, &EditedLines::read);
}

EditedLines::~EditedLines()
{
    if (!m_line)
        return;
    if (std::exchange(m_isEditing, false))
        std::fputc('\n', stdout);
    m_library.end(m_line); // the terminal is as before
    m_library.historyEnd(m_history);
}

EditedLines &EditedLines::of(EditLine *line)
{
    void *self = nullptr;
    EditLibrary::load()->get(line, EL_CLIENTDATA, &self);
    return *static_cast<EditedLines *>(self);
}

//! Begins to edit, once the terminal is ours.
void EditedLines::open()
{
    m_line = m_library.init("rooms-simulator", stdin, stdout, stderr);
    m_history = m_library.historyInit();
    HistEvent event;
    m_library.keepHistory(m_history, &event, H_SETSIZE, mostKept);
    m_library.keepHistory(m_history, &event, H_SETUNIQUE, 1);
    m_library.set(m_line, EL_CLIENTDATA, this);
    m_library.set(m_line, EL_EDITOR, "emacs");
    m_library.set(m_line, EL_PROMPT, &prompt);
    m_library.set(m_line, EL_GETCFN, &takeKey);
    m_library.set(m_line, EL_HIST, m_library.keepHistory, m_history);
    m_library.set(m_line, EL_ADDFN, "rooms-complete", "Complete a word", &completeWord);
    m_library.set(m_line, EL_BIND, "^I", "rooms-complete", nullptr);
}

void EditedLines::setEditing(bool editing)
{
    m_isEditing = editing;
    m_library.set(m_line, EL_UNBUFFERED, editing ? 1 : 0); // with the prompt
}

void EditedLines::listen()
{
    m_listens = true;
    if (!m_line && Terminal::isOurs())
        open();
    if (m_line)
        setEditing(true);
    m_input->setEnabled(true);
    if (!m_keys.empty())
        QMetaObject::invokeMethod(this, &EditedLines::edit, Qt::QueuedConnection);
}

void EditedLines::say(const QString &text)
{
    if (!m_isEditing) {
        QTextStream(stdout) << text << Qt::endl;
        return;
    }
    // In place of what is being typed, which goes on below it.
    const LineInfo *line = m_library.line(m_line);
    const QByteArray typed(line->buffer, line->lastchar - line->buffer);
    const QString behind = QString::fromUtf8(line->cursor, line->lastchar - line->cursor);
    setEditing(false);
    QTextStream(stdout) << "\r\x1b[J" << text << Qt::endl;
    setEditing(true);
    m_library.insert(m_line, typed.constData());
    m_library.cursor(m_line, -int(behind.toUcs4().size()));
    std::fputc('\r', stdout); // where the prompt is drawn once more
    m_library.set(m_line, EL_REFRESH);
}

void EditedLines::read()
{
    if (!Terminal::isOurs()) {
        m_input->setEnabled(false);
        QTimer::singleShot(lookAgain, m_input, [this] { m_input->setEnabled(m_listens); });
        return;
    }
    if (!m_line)
        return listen(); // and be called again
    char buffer[4096];
    const ssize_t count = ::read(STDIN_FILENO, buffer, sizeof buffer);
    if (count < 0 && (errno == EAGAIN || errno == EINTR))
        return;
    if (count <= 0) { // the terminal is gone
        m_input->setEnabled(false);
        return;
    }
    const QString text = m_decoder(QByteArrayView(buffer, count));
    for (const uint key : text.toUcs4())
        m_keys.push_back(key);
    edit();
}

//! Whether libedit has all of a key: those with a name are several letters behind an escape.
bool EditedLines::isKeyWhole() const
{
    if (m_keys.empty() || m_keys.front() != escape)
        return !m_keys.empty();
    const auto isLast = [](char32_t letter) { return letter >= '@' && letter <= '~'; };
    if (m_keys.size() > 1 && m_keys[1] != '[' && m_keys[1] != 'O')
        return true;
    return m_keys.size() > 2 && std::any_of(m_keys.begin() + 2, m_keys.end(), isLast);
}

void EditedLines::edit()
{
    while (m_listens && isKeyWhole()) {
        int count = 0;
        const char *text = m_library.gets(m_line, &count);
        if (!text || count < 1)
            continue;
        const QByteArray typed(text, count);
        const bool isOver = count == 1 && typed.front() == endOfInput;
        if (!isOver && !typed.endsWith('\n') && !typed.endsWith('\r'))
            continue;
        m_listens = false;
        m_input->setEnabled(false);
        setEditing(false);
        if (isOver)
            return Q_EMIT left();
        const QString line = QString::fromUtf8(typed).trimmed();
        HistEvent event;
        if (!line.isEmpty())
            m_library.keepHistory(m_history, &event, H_ENTER, line.toUtf8().constData());
        Q_EMIT lineCame(line);
    }
}

//! Gives libedit the next key; none when it wants more than a key is.
int EditedLines::takeKey(EditLine *line, wchar_t *key)
{
    EditedLines &self = of(line);
    if (self.m_keys.empty())
        return 0;
    *key = wchar_t(self.m_keys.front());
    self.m_keys.pop_front();
    return 1;
}

unsigned char EditedLines::completeWord(EditLine *line, int)
{
    return static_cast<unsigned char>(of(line).complete());
}

//! Completes the word before the cursor as far as there is one way; otherwise shows the ways there are.
int EditedLines::complete()
{
    const LineInfo *line = m_library.line(m_line);
    const QString before = QString::fromUtf8(line->buffer, line->cursor - line->buffer);
    const Completion completion = Completion::of(before, {u"quit"_s});
    if (completion.words.isEmpty())
        return CC_ERROR;
    QString added = completion.common().sliced(completion.typed.size());
    if (completion.words.size() == 1 && !completion.words.constFirst().endsWith(u'='))
        added += u' ';
    if (added.isEmpty()) {
        QTextStream(stdout) << "\n" << completion.words.join(u"  "_s) << Qt::endl;
        return CC_REDISPLAY;
    }
    m_library.insert(m_line, added.toUtf8().constData());
    return CC_REFRESH;
}

} // namespace Rooms
