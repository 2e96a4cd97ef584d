// SPDX-License-Identifier: Apache-2.0
#include "endquestion.h"

#include "tonelabel.h"
#include "wording.h"

#include <QtWidgets/qboxlayout.h>

namespace Rooms {

using namespace Qt::StringLiterals;

EndQuestion::EndQuestion(QWidget *parent)
    : QFrame(parent)
    , m_text(ToneLabel::make(this))
    , m_no(new QPushButton(this))
    , m_yes(new QPushButton(this))
{
    setObjectName(u"question"_s);
    m_yes->setProperty("kind", u"last"_s);
    connect(m_yes, &QPushButton::clicked, this, &EndQuestion::onYes);
    connect(m_no, &QPushButton::clicked, this, &EndQuestion::dismiss);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 14, 16, 14);
    layout->setSpacing(12);
    layout->addWidget(m_text);
    layout->addWidget(m_yes);
    layout->addWidget(m_no);
    hide();
    setWords(this, [this] { say(); });
}

void EndQuestion::say()
{
    m_no->setText(tr("Keep it"));
    m_yes->setText(m_isSecond ? tr("End it now") : tr("End for all…"));
    m_text->setText(m_isSecond
                        ? tr("Everybody in “%1” is sent out, in other rooms and places too. This cannot be "
                             "undone.")
                              .arg(m_meeting)
                        : tr("End the meeting “%1” for everybody in it?").arg(m_meeting));
}

void EndQuestion::ask(const QString &meeting)
{
    m_meeting = meeting;
    m_isSecond = false;
    say();
    show();
    m_no->setFocus();
}

void EndQuestion::onYes()
{
    if (m_isSecond) {
        dismiss();
        Q_EMIT confirmed();
        return;
    }
    m_isSecond = true;
    say();
    m_no->setFocus(); // a second press of the same key ends nothing
}

void EndQuestion::dismiss()
{
    if (isAncestorOf(window()->focusWidget()))
        parentWidget()->setFocus(); // else it would go to some other button, which the next key would press
    hide();
}

} // namespace Rooms
