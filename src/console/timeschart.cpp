// SPDX-License-Identifier: Apache-2.0
#include "timeschart.h"

#include <QtCore/qlocale.h>
#include <QtGui/qpainter.h>

#include <algorithm>
#include <cmath>

namespace Rooms {

namespace {

constexpr int left = 72; // of the first answer, right of its scale
constexpr int edge = 14;
constexpr int foot = 30;
constexpr int lines = 4;
constexpr qreal dot = 2.5;

//! The next round number of milliseconds from \a milliseconds up.
double roundUp(double milliseconds)
{
    const double power = std::pow(10, std::floor(std::log10(milliseconds)));
    for (const double step : {1.0, 2.0, 5.0}) {
        if (milliseconds <= step * power)
            return step * power;
    }
    return 10 * power;
}

} // namespace

TimesChart::TimesChart(Clock &clock, QWidget *parent)
    : QWidget(parent)
    , m_clock(clock)
{
    setMinimumHeight(160);
}

void TimesChart::setTokens(const ConsoleTokens &tokens)
{
    m_tokens = &tokens;
    update();
}

void TimesChart::forgetOld()
{
    const qint64 oldest = m_clock.now() - std::chrono::milliseconds(span).count();
    while (!m_answers.empty() && (m_answers.front().at < oldest || m_answers.size() > mostDrawn))
        m_answers.pop_front();
}

void TimesChart::add(qint64 microseconds)
{
    m_answers.push_back({m_clock.now(), microseconds});
    forgetOld();
    update();
}

int TimesChart::count() const
{
    const qint64 oldest = m_clock.now() - std::chrono::milliseconds(span).count();
    return int(std::count_if(m_answers.begin(), m_answers.end(),
                             [oldest](const Answer &answer) { return answer.at >= oldest; }));
}

qint64 TimesChart::slowest() const
{
    qint64 slowest = 0;
    for (const Answer &answer : m_answers)
        slowest = std::max(slowest, answer.microseconds);
    return slowest;
}

void TimesChart::paintEvent(QPaintEvent *)
{
    forgetOld();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(m_tokens->surfaceHighest);
    painter.setBrush(m_tokens->surface);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 14, 14);
    const QRectF plot(left, edge, width() - left - edge, height() - edge - foot);
    QFont small = font();
    small.setPixelSize(12);
    painter.setFont(small);
    const double top = roundUp(std::max(1.0, double(slowest()) / 1000));
    for (int line = 0; line <= lines; ++line) {
        const double y = plot.bottom() - plot.height() * line / lines;
        painter.setPen(m_tokens->surfaceHighest);
        painter.drawLine(QPointF(plot.left(), y), QPointF(plot.right(), y));
        painter.setPen(m_tokens->textSecondary);
        painter.drawText(QRectF(0, y - 10, left - 8, 20), Qt::AlignRight | Qt::AlignVCenter,
                         tr("%1 ms").arg(QLocale().toString(top * line / lines, 'g', 4)));
    }
    const QRectF scale(plot.left(), plot.bottom() + 6, plot.width(), foot - 6);
    painter.drawText(scale, Qt::AlignLeft | Qt::AlignTop, tr("%n minutes ago", nullptr, int(span.count())));
    painter.drawText(scale, Qt::AlignRight | Qt::AlignTop, tr("now"));
    if (m_answers.empty()) {
        painter.drawText(plot, Qt::AlignCenter, tr("No answer in the last minutes."));
        return;
    }
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_tokens->accentText);
    const double length = double(std::chrono::milliseconds(span).count());
    for (const Answer &answer : m_answers) {
        const double age = double(m_clock.now() - answer.at) / length;
        const double share = double(answer.microseconds) / 1000 / top;
        painter.drawEllipse(QPointF(plot.right() - plot.width() * age, plot.bottom() - plot.height() * share),
                            dot, dot);
    }
}

} // namespace Rooms
