// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/clock.h"
#include "consoletokens.h"

#include <QtCore/qdatetime.h>
#include <QtWidgets/qwidget.h>

#include <deque>

namespace Rooms {

//! Draws how long the room took to answer over the last minutes, one dot an answer. Owned by a TimesView.
class TimesChart : public QWidget
{
    Q_OBJECT

public:
    //! How far back it shows.
    static constexpr std::chrono::minutes span {10};
    //! How many answers are drawn; older ones go.
    static constexpr size_t mostDrawn = 2000;

    //! \a clock must outlive this.
    explicit TimesChart(Clock &clock, QWidget *parent = nullptr);

    void setTokens(const ConsoleTokens &tokens);
    //! The room answered just now, after \a microseconds.
    void add(qint64 microseconds);
    //! How many answers are in sight.
    int count() const;
    //! The largest of them in microseconds; 0 without any.
    qint64 slowest() const;

    QSize sizeHint() const override { return {600, 220}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    struct Answer
    {
        qint64 at; // Clock::now()
        qint64 microseconds;
    };
    void forgetOld();

    Clock &m_clock;
    const ConsoleTokens *m_tokens = &ConsoleTokens::of(ConsoleTokens::Theme::Dark);
    std::deque<Answer> m_answers;
};

} // namespace Rooms
