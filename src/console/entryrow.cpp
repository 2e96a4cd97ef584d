// SPDX-License-Identifier: Apache-2.0
#include "entryrow.h"

#include "tonelabel.h"

#include <QtWidgets/qboxlayout.h>
#include <QtWidgets/qstyle.h>

namespace Rooms {

using namespace Qt::StringLiterals;
using Tone = ConsoleTokens::Tone;

EntryRow::EntryRow(QWidget *parent)
    : QWidget(parent)
    , m_name(new QLabel(this))
    , m_edit(new QLineEdit(this))
    , m_note(ToneLabel::make(this))
{
    m_name->setObjectName(u"section"_s);
    m_name->setTextFormat(Qt::PlainText);
    m_name->setBuddy(m_edit);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addWidget(m_name);
    layout->addWidget(m_edit);
    layout->addWidget(m_note);
    setFocusProxy(m_edit);
    update();
}

void EntryRow::setWords(const QString &name, const QString &hint)
{
    m_hint = hint;
    m_name->setText(name);
    m_edit->setAccessibleName(name);
    update();
}

void EntryRow::setProblem(const QString &problem)
{
    m_problem = problem;
    update();
}

void EntryRow::update()
{
    const QString note = m_problem.isEmpty() ? m_hint : m_problem;
    m_note->setText(note);
    m_note->setVisible(!note.isEmpty());
    ToneLabel::setTone(m_note, m_problem.isEmpty() ? Tone::Neutral : Tone::Red);
    m_edit->setAccessibleDescription(note);
    if (m_edit->property("wrong").toBool() == hasProblem())
        return;
    m_edit->setProperty("wrong", hasProblem());
    m_edit->style()->unpolish(m_edit);
    m_edit->style()->polish(m_edit);
}

} // namespace Rooms
