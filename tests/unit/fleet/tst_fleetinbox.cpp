// SPDX-License-Identifier: Apache-2.0
#include "fleet/fleetinbox.h"
#include "support/manualclock.h"

#include <QtTest/qtest.h>

#include <thread>

using namespace Rooms;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

FleetBatch::State state(const QString &id, const QString &title)
{
    FleetBatch::State state {1, {}};
    state.room.id = id;
    state.room.title = title;
    return state;
}

AskProgress step(quint64 ask)
{
    AskProgress progress;
    progress.ask = ask;
    return progress;
}

} // namespace

//! What comes from many threads reaches the user interface once a frame.
class TestFleetInbox : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void bringsTheFirstAtOnce();
    void bringsOneBatchAFrame();
    void keepsTheLastStateOfEachRoom();
    void losesNoStep();
    void losesNothingAmongThreads();
};

void TestFleetInbox::bringsTheFirstAtOnce()
{
    ManualClock clock;
    FleetInbox inbox(clock);
    int batches = 0;
    connect(&inbox, &FleetInbox::arrived, this, [&] { ++batches; });
    inbox.put({state(u"a"_s, {})});
    QCOMPARE(batches, 0); // not inside put(), which may be another thread's
    QCoreApplication::processEvents();
    QCOMPARE(batches, 1);
}

void TestFleetInbox::bringsOneBatchAFrame()
{
    ManualClock clock;
    FleetInbox inbox(clock);
    QList<qint64> arrivals;
    connect(&inbox, &FleetInbox::arrived, this, [&] { arrivals.append(clock.now()); });
    for (int ms = 0; ms < 160; ++ms) {
        inbox.put({state(QString::number(ms), {})});
        QCoreApplication::processEvents();
        clock.advance(1ms);
    }
    QCOMPARE(arrivals.size(), 11);
    for (qsizetype i = 1; i < arrivals.size(); ++i)
        QCOMPARE(arrivals.at(i) - arrivals.at(i - 1), 16);
    clock.advance(1s);
    QCOMPARE(clock.timers(), size_t(0)); // and rests when nothing comes
}

void TestFleetInbox::keepsTheLastStateOfEachRoom()
{
    ManualClock clock;
    FleetInbox inbox(clock);
    FleetBatch last;
    connect(&inbox, &FleetInbox::arrived, this, [&](const FleetBatch &batch) { last = batch; });
    inbox.put({state(u"a"_s, u"1"_s), state(u"b"_s, u"2"_s)});
    inbox.put({state(u"a"_s, u"3"_s)});
    QCoreApplication::processEvents();
    QCOMPARE(last.states.size(), 2);
    QCOMPARE(last.states.at(0).room.title, u"3"_s);
    QCOMPARE(last.states.at(1).room.title, u"2"_s);
    clock.advance(16ms);
    inbox.put({state(u"b"_s, u"4"_s)});
    QCoreApplication::processEvents();
    QCOMPARE(last.states.size(), 1);
}

void TestFleetInbox::losesNoStep()
{
    ManualClock clock;
    FleetInbox inbox(clock);
    QList<quint64> asks;
    connect(&inbox, &FleetInbox::arrived, this, [&](const FleetBatch &batch) {
        for (const AskProgress &progress : batch.asks)
            asks.append(progress.ask);
    });
    for (quint64 ask = 1; ask <= 5; ++ask)
        inbox.put(step(ask));
    QCoreApplication::processEvents();
    QCOMPARE(asks, QList<quint64>({1, 2, 3, 4, 5}));
}

void TestFleetInbox::losesNothingAmongThreads()
{
    constexpr int threads = 4;
    constexpr int puts = 2000;
    ManualClock clock;
    FleetInbox inbox(clock);
    int steps = 0;
    QHash<QString, QString> titles;
    connect(&inbox, &FleetInbox::arrived, this, [&](const FleetBatch &batch) {
        steps += int(batch.asks.size());
        for (const FleetBatch::State &each : batch.states)
            titles.insert(each.room.id, each.room.title);
    });
    std::vector<std::thread> writers;
    for (int thread = 0; thread < threads; ++thread) {
        writers.emplace_back([&inbox, thread] {
            for (int i = 1; i <= puts; ++i) {
                inbox.put({state(QString::number(thread), QString::number(i))});
                inbox.put(step(quint64(i)));
            }
        });
    }
    QTRY_VERIFY_WITH_TIMEOUT((clock.advance(16ms), steps == threads * puts), 10'000);
    for (std::thread &writer : writers)
        writer.join();
    clock.advance(16ms);
    for (int thread = 0; thread < threads; ++thread)
        QCOMPARE(titles.value(QString::number(thread)), QString::number(puts));
}

QTEST_GUILESS_MAIN(TestFleetInbox)
#include "tst_fleetinbox.moc"
