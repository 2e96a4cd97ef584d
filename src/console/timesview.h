// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "diagnostics/responsetimes.h"
#include "timeschart.h"

#include <QtCore/qtimer.h>
#include <QtGui/qstandarditemmodel.h>
#include <QtWidgets/qlabel.h>
#include <QtWidgets/qtableview.h>

namespace Rooms {

//! How long one room takes to answer: the last minutes as a drawing, and what was counted by kind of request.
//! Owned by a RoomWindow.
class TimesView : public QWidget
{
    Q_OBJECT

public:
    //! Columns of the table.
    enum Column { Method, Count, Median, P95, P99, Slowest, Unanswered, ColumnCount };

    //! Both must outlive this.
    TimesView(const ResponseTimes &times, Clock &clock, QWidget *parent = nullptr);
    ~TimesView() override;

    //! The room answered just now, after \a microseconds; times knows it already.
    void add(qint64 microseconds);
    void setTokens(const ConsoleTokens &tokens) { m_chart->setTokens(tokens); }
    TimesChart *chart() const { return m_chart; }
    QTableView *table() const { return m_table; }

private:
    void say();
    void count();

    const ResponseTimes &m_times;
    QStandardItemModel m_model;
    QTimer m_counting;
    QLabel *m_title;
    QLabel *m_note;
    TimesChart *m_chart;
    QTableView *m_table;
};

} // namespace Rooms
