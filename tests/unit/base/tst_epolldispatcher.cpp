// SPDX-License-Identifier: Apache-2.0
#include "base/epolldispatcher.h"
#include "base/workerthread.h"

#include <QtCore/qelapsedtimer.h>
#include <QtCore/qsemaphore.h>
#include <QtCore/qtimer.h>
#include <QtNetwork/qtcpserver.h>
#include <QtNetwork/qtcpsocket.h>
#include <QtTest/qtest.h>

#include <sys/socket.h>
#include <unistd.h>

using namespace Rooms;
using namespace std::chrono_literals;

namespace {

constexpr int patienceMs = 10'000;

//! Two descriptors that are connected to each other.
struct Channel
{
    Channel() { socketpair(AF_UNIX, SOCK_STREAM | SOCK_NONBLOCK, 0, ends); }
    ~Channel()
    {
        close(ends[0]);
        close(ends[1]);
    }
    void say() const { QCOMPARE(write(ends[1], "x", 1), 1); }
    void hear() const
    {
        char heard = 0;
        QCOMPARE(read(ends[0], &heard, 1), 1);
    }

    int ends[2] = {-1, -1};
};

//! Hears of timers by their ids.
class Listener : public QObject
{
public:
    QList<int> fired;
    std::function<void(int)> also = [](int) {};

protected:
    void timerEvent(QTimerEvent *event) override
    {
        fired.append(event->timerId());
        also(event->timerId());
    }
};

} // namespace

//! The event loop of threads with many sockets. What a worker's thread does runs on it in every other test of
//! a fleet, too.
class TestEpollDispatcher : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void wakesForWhatIsPosted();
    void firesTimersInTheirOrder();
    void firesAnIdleTimerOnceATurn();
    void forgetsStoppedTimers();
    void knowsItsTimers();
    void tellsOfReading();
    void tellsOfWriting();
    void tellsOfAnEnd();
    void leavesOutWhoeverWentMeanwhile();
    void takesADescriptorAgain();
    void carriesSockets();

private:
    //! Does \a what on a thread with the loop, and waits for \a done there.
    void onThread(const std::function<void(QSemaphore &done)> &what)
    {
        QSemaphore done;
        WorkerThread thread(QStringLiteral("epoll"));
        thread.post([&] { what(done); });
        QVERIFY(done.tryAcquire(1, patienceMs));
    }
    //! Turns the loop of this thread, which has one of its own, until \a isDone.
    static bool turnUntil(const std::function<bool()> &isDone)
    {
        QElapsedTimer timer;
        timer.start();
        while (!isDone() && timer.elapsed() < patienceMs)
            QAbstractEventDispatcher::instance()->processEvents(QEventLoop::AllEvents);
        return isDone();
    }
};

void TestEpollDispatcher::wakesForWhatIsPosted()
{
    WorkerThread thread(QStringLiteral("epoll"));
    QSemaphore done;
    for (int i = 0; i < 1000; ++i) { // it sleeps between them
        thread.post([&done] { done.release(); });
        QVERIFY(done.tryAcquire(1, patienceMs));
    }
    QVERIFY(QAbstractEventDispatcher::instance(thread.thread()));
    QVERIFY(qobject_cast<EpollDispatcher *>(QAbstractEventDispatcher::instance(thread.thread())));
}

void TestEpollDispatcher::firesTimersInTheirOrder()
{
    onThread([](QSemaphore &done) {
        auto *listener = new Listener;
        const int late = listener->startTimer(40ms, Qt::PreciseTimer);
        const int early = listener->startTimer(10ms, Qt::CoarseTimer);
        listener->also = [=, &done](int id) {
            if (id == early)
                return;
            listener->killTimer(early);
            listener->killTimer(late);
            QCOMPARE(listener->fired.first(), early);
            listener->deleteLater();
            done.release();
        };
    });
}

void TestEpollDispatcher::firesAnIdleTimerOnceATurn()
{
    onThread([](QSemaphore &done) {
        Listener listener;
        listener.startTimer(0ms);
        listener.startTimer(0ms);
        QAbstractEventDispatcher::instance()->processEvents(QEventLoop::AllEvents);
        QCOMPARE(listener.fired.size(), 2);
        done.release();
    });
}

void TestEpollDispatcher::forgetsStoppedTimers()
{
    onThread([](QSemaphore &done) {
        Listener listener;
        const int first = listener.startTimer(0ms);
        const int second = listener.startTimer(0ms);
        bool isStopped = false;
        listener.also = [&](int id) {
            if (!std::exchange(isStopped, true))
                listener.killTimer(id == first ? second : first);
        };
        for (int turn = 0; turn < 3; ++turn)
            QAbstractEventDispatcher::instance()->processEvents(QEventLoop::AllEvents);
        QCOMPARE(listener.fired.size(), 3); // of one of them
        QCOMPARE(listener.fired.count(listener.fired.first()), 3);
        {
            Listener gone;
            gone.startTimer(0ms);
        }
        QAbstractEventDispatcher::instance()->processEvents(QEventLoop::AllEvents);
        done.release();
    });
}

void TestEpollDispatcher::knowsItsTimers()
{
    onThread([](QSemaphore &done) {
        auto *dispatcher = QAbstractEventDispatcher::instance();
        Listener listener;
        const int id = listener.startTimer(60s, Qt::VeryCoarseTimer);
        const auto timers = dispatcher->registeredTimers(&listener);
        QCOMPARE(timers.size(), 1);
        QCOMPARE(timers.first().timerId, id);
        QCOMPARE(timers.first().interval, 60'000);
        QVERIFY(dispatcher->remainingTime(id) > 50'000 && dispatcher->remainingTime(id) <= 60'000);
        listener.killTimer(id);
        QCOMPARE(dispatcher->remainingTime(id), -1);
        QVERIFY(dispatcher->registeredTimers(&listener).isEmpty());
        QVERIFY(!dispatcher->unregisterTimer(id));
        QVERIFY(!dispatcher->unregisterTimers(&listener));
        done.release();
    });
}

void TestEpollDispatcher::tellsOfReading()
{
    onThread([](QSemaphore &done) {
        Channel channel;
        QSocketNotifier notifier(channel.ends[0], QSocketNotifier::Read);
        int heard = 0;
        connect(&notifier, &QSocketNotifier::activated, &notifier, [&] {
            ++heard;
            channel.hear();
        });
        channel.say();
        QVERIFY(turnUntil([&] { return heard == 1; }));
        notifier.setEnabled(false);
        channel.say();
        QAbstractEventDispatcher::instance()->processEvents(QEventLoop::AllEvents);
        QCOMPARE(heard, 1);
        notifier.setEnabled(true);
        QVERIFY(turnUntil([&] { return heard == 2; }));
        done.release();
    });
}

void TestEpollDispatcher::tellsOfWriting()
{
    onThread([](QSemaphore &done) {
        Channel channel;
        QSocketNotifier reading(channel.ends[0], QSocketNotifier::Read);
        QSocketNotifier writing(channel.ends[0], QSocketNotifier::Write);
        int could = 0;
        connect(&writing, &QSocketNotifier::activated, &writing, [&] {
            ++could;
            writing.setEnabled(false);
        });
        QVERIFY(turnUntil([&] { return could == 1; }));
        QAbstractEventDispatcher::instance()->processEvents(QEventLoop::AllEvents);
        QCOMPARE(could, 1);
        // On and off again between two turns is nothing.
        writing.setEnabled(true);
        writing.setEnabled(false);
        QAbstractEventDispatcher::instance()->processEvents(QEventLoop::AllEvents);
        QCOMPARE(could, 1);
        writing.setEnabled(true);
        QVERIFY(turnUntil([&] { return could == 2; }));
        done.release();
    });
}

void TestEpollDispatcher::tellsOfAnEnd()
{
    onThread([](QSemaphore &done) {
        Channel channel;
        QSocketNotifier notifier(channel.ends[0], QSocketNotifier::Read);
        bool ended = false;
        connect(&notifier, &QSocketNotifier::activated, &notifier, [&] {
            char heard = 0;
            ended = read(channel.ends[0], &heard, 1) == 0;
            notifier.setEnabled(false);
        });
        shutdown(channel.ends[1], SHUT_RDWR);
        QVERIFY(turnUntil([&] { return ended; }));
        done.release();
    });
}

void TestEpollDispatcher::leavesOutWhoeverWentMeanwhile()
{
    onThread([](QSemaphore &done) {
        Channel one;
        Channel other;
        auto first = std::make_unique<QSocketNotifier>(one.ends[0], QSocketNotifier::Read);
        auto second = std::make_unique<QSocketNotifier>(other.ends[0], QSocketNotifier::Read);
        int told = 0;
        connect(first.get(), &QSocketNotifier::activated, first.get(), [&] {
            ++told;
            first->setEnabled(false);
            second.reset();
        });
        connect(second.get(), &QSocketNotifier::activated, second.get(), [&] {
            ++told;
            second->setEnabled(false);
            first.reset();
        });
        one.say();
        other.say();
        QVERIFY(turnUntil([&] { return told > 0; }));
        QAbstractEventDispatcher::instance()->processEvents(QEventLoop::AllEvents);
        QCOMPARE(told, 1);
        done.release();
    });
}

void TestEpollDispatcher::takesADescriptorAgain()
{
    onThread([](QSemaphore &done) {
        int before = -1;
        for (int round = 0; round < 3; ++round) { // each with the number of the one before it
            Channel channel;
            QVERIFY(round == 0 || channel.ends[0] == before);
            before = channel.ends[0];
            QSocketNotifier notifier(channel.ends[0], QSocketNotifier::Read);
            int heard = 0;
            connect(&notifier, &QSocketNotifier::activated, &notifier, [&] {
                ++heard;
                channel.hear();
            });
            channel.say();
            QVERIFY(turnUntil([&] { return heard == 1; }));
        }
        done.release();
    });
}

void TestEpollDispatcher::carriesSockets()
{
    QTcpServer server;
    QVERIFY(server.listen(QHostAddress::LocalHost));
    const quint16 port = server.serverPort();
    connect(&server, &QTcpServer::newConnection, &server, [&server] {
        QTcpSocket *socket = server.nextPendingConnection();
        connect(socket, &QTcpSocket::readyRead, socket, [socket] { socket->write(socket->readAll()); });
    });
    constexpr qint64 size = 3'000'000; // more than fits at once
    std::atomic<qint64> returned = 0;
    std::atomic<bool> closed = false;
    WorkerThread thread(QStringLiteral("epoll"));
    thread.post([&] {
        auto *socket = new QTcpSocket;
        connect(socket, &QTcpSocket::connected, socket, [socket] { socket->write(QByteArray(size, 'x')); });
        connect(socket, &QTcpSocket::readyRead, socket, [&, socket] {
            returned += socket->readAll().size();
            if (returned == size)
                socket->disconnectFromHost();
        });
        connect(socket, &QTcpSocket::disconnected, socket, [&, socket] {
            closed = true;
            socket->deleteLater();
        });
        socket->connectToHost(QHostAddress(QHostAddress::LocalHost), port);
    });
    QTRY_VERIFY_WITH_TIMEOUT(closed, patienceMs);
    QCOMPARE(returned.load(), size);
}

QTEST_GUILESS_MAIN(TestEpollDispatcher)
#include "tst_epolldispatcher.moc"
