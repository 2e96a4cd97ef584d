// SPDX-License-Identifier: Apache-2.0
#include "joindialog.h"

#include "meeting/meetingcode.h"
#include "wording.h"

#include <QtCore/qcoreapplication.h>

namespace Rooms {

JoinDialog::JoinDialog(QWidget *parent)
    : DeskDialog(parent)
    , m_code(new EntryRow(this))
    , m_password(new EntryRow(this))
{
    m_password->edit()->setEchoMode(QLineEdit::Password);
    m_password->edit()->setInputMethodHints(Qt::ImhHiddenText | Qt::ImhSensitiveData | Qt::ImhNoPredictiveText
                                            | Qt::ImhNoAutoUppercase);
    m_code->edit()->setInputMethodHints(Qt::ImhPreferNumbers);
    body()->addWidget(m_code);
    body()->addWidget(m_password);
    body()->addStretch();
    resize(460, 320);
    connect(yes(), &QPushButton::clicked, this, &JoinDialog::onYes);
    connect(m_code->edit(), &QLineEdit::textEdited, this, [this] { m_code->setProblem({}); });
    setWords(this, [this] {
        setTitles(tr("Join a meeting"), tr("Next"));
        m_code->setWords(tr("Meeting ID"));
        m_password->setWords(tr("Meeting password"), tr("Empty when the meeting has none."));
    });
    m_code->edit()->setFocus();
}

void JoinDialog::onYes()
{
    const auto digits = MeetingCode::normalised(m_code->text());
    if (!digits) {
        m_code->setProblem(
            QCoreApplication::translate("Rooms::MeetingCode", MeetingCode::sentence(digits.error())));
        goTo(m_code);
        return;
    }
    const JoinMeeting meeting {*digits, m_password->text(), false, false};
    accept();
    Q_EMIT chosen(meeting);
}

} // namespace Rooms
