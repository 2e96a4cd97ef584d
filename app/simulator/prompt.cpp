// SPDX-License-Identifier: Apache-2.0
#include "prompt.h"

#include "editedlines.h"
#include "plainlines.h"
#include "terminal.h"

#include <QtCore/qcoreapplication.h>
#include <QtCore/qpointer.h>

namespace Rooms {

using namespace Qt::StringLiterals;

namespace {

std::unique_ptr<LineInput> standardInput()
{
    if (const EditLibrary *library = Terminal::isBoth() ? EditLibrary::load() : nullptr)
        return std::make_unique<EditedLines>(*library);
    return std::make_unique<PlainLines>();
}

} // namespace

Prompt::Prompt(RackDirector &director)
    : m_director(director)
    , m_input(standardInput())
{
    connect(m_input.get(), &LineInput::lineCame, this, &Prompt::take);
    connect(m_input.get(), &LineInput::left, qApp, &QCoreApplication::quit);
    connect(&director, &RackDirector::happened, this, &Prompt::onHappened);
    if (Terminal::isInput())
        m_input->say(u"\"help\" says what can be done, \"quit\" ends the program."_s);
    m_input->listen();
}

Prompt::~Prompt() = default;

//! One line after the other: the next one when the one before it is answered.
void Prompt::take(const QString &line)
{
    if (line == "quit"_L1)
        return QCoreApplication::quit();
    if (line.isEmpty())
        return m_input->listen();
    m_director.perform(line, [self = QPointer(this)](const LineAnswer &answer) {
        if (self)
            self->onAnswer(answer);
    });
}

void Prompt::onAnswer(const LineAnswer &answer)
{
    m_input->say(answer.done ? answer.text : u"! "_s + answer.text);
    m_input->listen();
}

void Prompt::onHappened(int room, const Happening &happening)
{
    if (happening.source == Happening::Source::Command)
        return; // answered where it was given
    m_input->say(u"[%1] %2%3"_s.arg(room).arg(happening.done ? QString() : u"! "_s, happening.text));
}

} // namespace Rooms
