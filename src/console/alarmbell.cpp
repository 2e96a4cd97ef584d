// SPDX-License-Identifier: Apache-2.0
#include "alarmbell.h"

#include "alarmicon.h"
#include "wording.h"

#include <QtCore/qlocale.h>
#include <QtWidgets/qstyle.h>

namespace Rooms {

using namespace Qt::StringLiterals;

AlarmBell::AlarmBell(Alarms &alarms, QWidget *parent)
    : QPushButton(parent)
    , m_alarms(alarms)
{
    setObjectName(u"bell"_s);
    setCheckable(true);
    connect(&alarms, &Alarms::loudChanged, this, &AlarmBell::update);
    setWords(this, [this] { update(); });
}

void AlarmBell::setTokens(const ConsoleTokens &tokens)
{
    m_tokens = &tokens;
    m_tone.clear();
    update();
}

void AlarmBell::update()
{
    const int loud = m_alarms.loud();
    const QString text = loud > 0 ? QLocale().toString(loud) : QString();
    if (this->text() != text)
        setText(text);
    setAccessibleName(loud > 0 ? tr("%n alarm(s) that nobody has looked after", nullptr, loud)
                               : tr("No alarm that nobody has looked after"));
    setToolTip(u"%1 (F8)"_s.arg(accessibleName()));
    if (m_alarms.loud(Alarm::Severity::Critical) > 0)
        useTone(u"red"_s, m_tokens->redText);
    else if (loud > 0)
        useTone(u"amber"_s, m_tokens->amberText);
    else
        useTone(u"neutral"_s, m_tokens->textSecondary);
}

void AlarmBell::useTone(const QString &tone, const QColor &color)
{
    if (std::exchange(m_tone, tone) == tone)
        return;
    setIcon(AlarmIcon::bell(color));
    setProperty("chip", tone);
    style()->unpolish(this);
    style()->polish(this);
}

} // namespace Rooms
