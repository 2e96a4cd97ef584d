// SPDX-License-Identifier: Apache-2.0
#include "base/systemclock.h"
#include "console/consolewindow.h"
#include "fleet/fleetfilter.h"
#include "fleet/fleetmodel.h"

#include <QtCore/qelapsedtimer.h>
#include <QtCore/qtemporarydir.h>
#include <QtWidgets/qapplication.h>
#include <QtWidgets/qscrollbar.h>

#include <algorithm>
#include <cstdio>

//! What a thousand rooms cost the operator's window: a frame while its table is scrolled and the rooms tell
//! of themselves, and what is told and built when one row changes.

using namespace Rooms;
using namespace Qt::StringLiterals;

namespace {

constexpr int rooms = 1000;
constexpr int changesAFrame = rooms * 10 / 60; // each tells ten times a second
constexpr int warmUpFrames = 60;
constexpr int frames = 600;
constexpr int step = 33; // three quarters of a row a frame: 45 rows a second

RoomSummary stateOf(const QString &id, const QString &title)
{
    RoomSummary state;
    state.id = id;
    state.link = Link::State::Ready;
    state.asOf = QDateTime::currentDateTimeUtc();
    state.stage = Room::Stage::InMeeting;
    state.statusNumber = 1;
    state.title = title;
    state.code = u"452 871 906"_s;
    state.since = state.asOf.addSecs(-600);
    state.host = true;
    state.p95Ms = 12;
    return state;
}

//! Counts how often a widget is painted.
class Paints : public QObject
{
public:
    explicit Paints(QWidget *widget) { widget->installEventFilter(this); }
    bool eventFilter(QObject *, QEvent *event) override
    {
        count += event->type() == QEvent::Paint ? 1 : 0;
        return false;
    }
    int count = 0;
};

//! A window over a model that is filled without sessions.
class Desk
{
public:
    Desk()
    {
        QList<RoomEntry> entries;
        QList<RoomSummary> states;
        for (int i = 0; i < rooms; ++i) {
            RoomEntry entry;
            entry.id = u"%1"_s.arg(i, 4, 10, QChar(u'0'));
            entry.name = u"Room "_s + entry.id;
            entry.place = u"Floor %1"_s.arg(i / 50);
            entries.append(entry);
            states.append(stateOf(entry.id, u"Meeting"_s));
        }
        m_model.setRooms(entries);
        m_model.apply(states);
        m_window.resize(1440, 900);
        m_window.show();
        showFrame();
    }

    void measureScrolling()
    {
        QScrollBar *bar = m_window.table()->verticalScrollBar();
        std::vector<qint64> times;
        for (int frame = 0; frame < warmUpFrames + frames; ++frame) {
            QElapsedTimer timer;
            timer.start();
            applyChanges();
            const int next = bar->value() + step;
            bar->setValue(next > bar->maximum() ? 0 : next);
            showFrame();
            if (frame >= warmUpFrames)
                times.push_back(timer.nsecsElapsed() / 1000);
        }
        std::sort(times.begin(), times.end());
        std::printf("%d rooms, %d of them change in each frame while the table is scrolled: "
                    "frame p50 %.1f ms, p99 %.1f ms, longest %.1f ms (goal: p99 <= 16 ms)\n",
                    rooms, changesAFrame, double(times[frames / 2]) / 1000,
                    double(times[frames * 99 / 100]) / 1000, double(times.back()) / 1000);
    }

    void countOneChange()
    {
        int resets = 0;
        int layouts = 0;
        QStringList told;
        QObject here;
        const QList<QAbstractItemModel *> models {&m_model, &m_filter};
        for (const QAbstractItemModel *model : models) {
            QObject::connect(model, &QAbstractItemModel::modelReset, &here, [&resets] { ++resets; });
            QObject::connect(model, &QAbstractItemModel::layoutChanged, &here, [&layouts] { ++layouts; });
        }
        QObject::connect(&m_model, &QAbstractItemModel::dataChanged, &here,
                         [&](const QModelIndex &first, const QModelIndex &last, const QList<int> &roles) {
                             told.append(range(first, last, roles));
                         });
        const auto widgets = [this] { return m_window.table()->findChildren<QObject *>().size(); };
        const qsizetype before = widgets();
        m_model.apply({stateOf(m_model.entry(rooms / 2).id, u"Another meeting"_s)});
        showFrame();
        std::printf(
            "One row of %d changes: %d resets, %d layout changes, %lld objects built, %lld dataChanged: "
            "%s\n",
            rooms, resets, layouts, static_cast<long long>(widgets() - before),
            static_cast<long long>(told.size()), qPrintable(told.join(u"; "_s)));
    }

private:
    //! The rooms tell one after the other, as they do by themselves.
    void applyChanges()
    {
        QList<RoomSummary> states;
        for (int i = 0; i < changesAFrame; ++i, ++m_told)
            states.append(stateOf(m_model.entry(m_told % rooms).id, u"Meeting %1"_s.arg(m_told)));
        m_model.apply(states);
    }

    //! Returns when the table is painted, or has nothing to paint.
    void showFrame()
    {
        const int before = m_paints.count;
        for (int turn = 0; turn < 10 && m_paints.count == before; ++turn)
            QCoreApplication::processEvents();
    }

    QString range(const QModelIndex &first, const QModelIndex &last, const QList<int> &roles) const
    {
        QStringList names;
        for (const int role : roles)
            names.append(QString::fromLatin1(m_model.roleNames().value(role)));
        const auto header = [this](int column) {
            return m_model.headerData(column, Qt::Horizontal).toString();
        };
        return u"rows %1 to %2, columns %3 to %4, roles %5"_s.arg(first.row())
            .arg(last.row())
            .arg(header(first.column()), header(last.column()), names.join(u", "_s));
    }

    QTemporaryDir m_folder;
    SystemClock m_clock;
    FleetModel m_model {m_clock};
    FleetFilter m_filter {m_model};
    ConsoleMemory m_memory {m_folder.filePath(u"console.json"_s)};
    ConsoleWindow m_window {m_model, m_filter, m_memory};
    Paints m_paints {m_window.table()->viewport()};
    int m_told = 0;
};

} // namespace

int main(int argc, char *argv[])
{
    QApplication app(argc, argv);
    ConsoleWindow::prepareApplication();
    Desk desk;
    desk.measureScrolling();
    desk.countOneChange();
    return 0;
}
