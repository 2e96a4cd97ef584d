// SPDX-License-Identifier: Apache-2.0
#include "timesview.h"

#include "desktable.h"
#include "tonelabel.h"
#include "wording.h"

#include <QtCore/qlocale.h>
#include <QtWidgets/qboxlayout.h>
#include <QtWidgets/qheaderview.h>

namespace Rooms {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int margin = 20;
constexpr int rowHeight = 34;
constexpr auto untilCounted = 250ms; // answers come in swarms

QString milliseconds(qint64 microseconds)
{
    return QLocale().toString(double(microseconds) / 1000, 'f', 1);
}

} // namespace

TimesView::TimesView(const ResponseTimes &times, Clock &clock, QWidget *parent)
    : QWidget(parent)
    , m_times(times)
    , m_model(0, ColumnCount)
    , m_title(new QLabel(this))
    , m_note(ToneLabel::make(this))
    , m_chart(new TimesChart(clock, this))
    , m_table(new QTableView(this))
{
    m_title->setObjectName(u"subheading"_s);
    m_note->setObjectName(u"muted"_s);
    DeskTable::prepare(m_table, rowHeight);
    m_table->setObjectName(u"plainTable"_s);
    m_table->setModel(&m_model);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    m_counting.setSingleShot(true);
    m_counting.setInterval(untilCounted);
    connect(&m_counting, &QTimer::timeout, this, &TimesView::count);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(margin, margin, margin, margin);
    layout->setSpacing(12);
    layout->addWidget(m_title);
    layout->addWidget(m_note);
    layout->addWidget(m_chart, 2);
    layout->addWidget(m_table, 3);
    setWords(this, [this] { say(); });
}

TimesView::~TimesView()
{
    m_table->setModel(nullptr);
}

void TimesView::say()
{
    m_title->setText(tr("How long the room takes to answer"));
    m_note->setText(tr("In milliseconds, counted since this window was opened."));
    m_chart->setAccessibleName(m_title->text());
    m_table->setAccessibleName(tr("Response times by kind of request"));
    m_model.setHorizontalHeaderLabels({tr("Request"), tr("Answers"), tr("Median"), tr("95 of 100"),
                                       tr("99 of 100"), tr("Slowest"), tr("No answer")});
    count();
}

void TimesView::add(qint64 microseconds)
{
    m_chart->add(microseconds);
    if (!m_counting.isActive())
        m_counting.start();
}

//! A kind of request keeps its row, and rows only come.
void TimesView::count()
{
    for (const auto &[name, method] : m_times.methods()) {
        const auto known = m_model.findItems(name);
        const int row = known.isEmpty() ? m_model.rowCount() : known.constFirst()->row();
        if (known.isEmpty())
            m_model.appendRow(new QStandardItem(name)); // the model takes it
        const ResponseTimes::Histogram &answers = method.answers;
        const bool any = answers.count() > 0;
        const QString texts[] = {name,
                                 QLocale().toString(answers.count()),
                                 any ? milliseconds(answers.percentile(0.5)) : QString(),
                                 any ? milliseconds(answers.percentile(0.95)) : QString(),
                                 any ? milliseconds(answers.percentile(0.99)) : QString(),
                                 any ? milliseconds(answers.max()) : QString(),
                                 method.unanswered ? QLocale().toString(method.unanswered) : QString()};
        static_assert(std::size(texts) == ColumnCount);
        for (int column = 1; column < ColumnCount; ++column)
            m_model.setData(m_model.index(row, column), texts[column]);
    }
}

} // namespace Rooms
