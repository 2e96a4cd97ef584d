// SPDX-License-Identifier: Apache-2.0
#include "base/systemclock.h"
#include "base/workerthread.h"

#include <QtTest/qtest.h>

#include <atomic>

using namespace Rooms;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

//! A thread that does what it is told.
class TestWorkerThread : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void doesItInOrderAndElsewhere();
    void hasAnEventLoop();
    void doesAllBeforeItEnds();
    void dropsWhatComesTooLate();
};

void TestWorkerThread::doesItInOrderAndElsewhere()
{
    QList<int> done;
    QThread *where = nullptr;
    {
        WorkerThread thread(u"test"_s);
        for (int i = 0; i < 100; ++i)
            thread.post([&done, &where, i] {
                done.append(i);
                where = QThread::currentThread();
            });
    }
    QCOMPARE(done.size(), 100);
    QVERIFY(std::is_sorted(done.begin(), done.end()));
    QVERIFY(where != QThread::currentThread());
}

void TestWorkerThread::hasAnEventLoop()
{
    struct World
    {
        explicit World(std::atomic<bool> &rang)
            : timer(clock, [&rang] { rang = true; })
        {
            timer.start(1ms);
        }
        SystemClock clock;
        Timer timer;
    };
    std::atomic<bool> rang = false;
    std::unique_ptr<World> world;
    WorkerThread thread(u"test"_s);
    thread.post([&] { world = std::make_unique<World>(rang); });
    QTRY_VERIFY(rang);
    thread.finish([&] { world.reset(); });
}

void TestWorkerThread::doesAllBeforeItEnds()
{
    int done = 0;
    {
        WorkerThread thread(u"test"_s);
        thread.post([&done] { ++done; });
        thread.finish([&done] { ++done; });
    }
    QCOMPARE(done, 2);
}

void TestWorkerThread::dropsWhatComesTooLate()
{
    bool done = false;
    {
        WorkerThread thread(u"test"_s);
        thread.finish();
        thread.finish([&done] { done = true; });
        thread.post([&done] { done = true; });
    }
    QVERIFY(!done);
}

QTEST_GUILESS_MAIN(TestWorkerThread)
#include "tst_workerthread.moc"
