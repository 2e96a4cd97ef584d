// SPDX-License-Identifier: Apache-2.0
#include "connectionsection.h"

#include "tonelabel.h"
#include "wording.h"

#include <QtCore/qcoreapplication.h>
#include <QtWidgets/qboxlayout.h>

namespace Rooms {

using namespace Qt::StringLiterals;
using Progress = ConnectionTest::Progress;
using Tone = ConsoleTokens::Tone;

namespace {

Tone toneOf(Progress progress)
{
    switch (progress) {
    case Progress::Active:
        return Tone::Accent;
    case Progress::Done:
        return Tone::Ok;
    case Progress::Missing:
        return Tone::Amber;
    case Progress::Failed:
        return Tone::Red;
    case Progress::Waiting:
        break;
    }
    return Tone::Neutral;
}

} // namespace

ConnectionSection::ConnectionSection(std::unique_ptr<ConnectionTest> test, QWidget *parent)
    : QWidget(parent)
    , m_test(std::move(test))
    , m_title(new QLabel(this))
    , m_button(new QPushButton(this))
    , m_reason(ToneLabel::make(this))
{
    m_title->setObjectName(u"subheading"_s);
    auto *head = new QHBoxLayout;
    head->addWidget(m_title, 1);
    head->addWidget(m_button);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(6);
    layout->addLayout(head);
    for (QLabel *&step : m_steps) {
        step = ToneLabel::make(this);
        layout->addWidget(step);
    }
    layout->addWidget(m_reason);
    ToneLabel::setTone(m_reason, Tone::Red);
    connect(m_button, &QPushButton::clicked, this, &ConnectionSection::wanted);
    connect(m_test.get(), &ConnectionTest::changed, this, &ConnectionSection::say);
    setWords(this, [this] { say(); });
}

void ConnectionSection::say()
{
    m_title->setText(tr("Connection"));
    m_button->setText(m_test->isRunning() ? tr("Testing…") : tr("Test the connection"));
    m_button->setEnabled(!m_test->isRunning());
    const std::pair<QString, Progress> steps[] = {
        {tr("The room can be reached"), m_test->reached()},
        {tr("The room lets this desk in"), m_test->letIn()},
        {tr("The room answers"), m_test->answers()},
        {m_test->events() == Progress::Missing ? tr("The room tells of no changes: it is asked for them")
                                               : tr("The room tells of changes by itself"),
         m_test->events()},
    };
    static_assert(std::size(steps) == stepCount);
    const bool isBegun = m_test->reached() != Progress::Waiting;
    for (size_t step = 0; step < stepCount; ++step) {
        const auto &[text, progress] = steps[step];
        constexpr char16_t marks[] = {u'○', u'…', u'✓', u'–', u'✗'};
        m_steps[step]->setText(u"%1  %2"_s.arg(QString(marks[size_t(progress)]), text));
        m_steps[step]->setVisible(isBegun);
        ToneLabel::setTone(m_steps[step], toneOf(progress));
    }
    const QString reason = m_test->failed()
        ? QCoreApplication::translate("Rooms::Link", Link::sentence(m_test->reason()))
        : QString();
    m_reason->setText(reason);
    m_reason->setVisible(!reason.isEmpty());
}

QStringList ConnectionSection::lines() const
{
    QStringList lines;
    for (const QLabel *label : {m_steps[0], m_steps[1], m_steps[2], m_steps[3], m_reason}) {
        if (!label->isHidden())
            lines.append(label->text());
    }
    return lines;
}

} // namespace Rooms
