// SPDX-License-Identifier: Apache-2.0
#include "fleet/pacedtransport.h"
#include "support/manualclock.h"
#include "support/memorytransport.h"

#include <QtTest/qtest.h>

using namespace Rooms;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;
using Opening = MemoryTransport::Opening;

//! The transport that waits for its turn.
class TestPacedTransport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void opensWhenItIsItsTurn();
    void carriesWhatIsSaid();
    void limitsConnectingFromTheTurnOn();
    void isSilentOnceClosed();
    void doesNotOpenWhatWasClosedMeanwhile();
    void speaksOfTheConnectionThatWasOpenedLast();

private:
    struct World
    {
        World()
        {
            auto transport = std::make_unique<MemoryTransport>(clock);
            net = transport.get();
            paced = std::make_unique<PacedTransport>(
                std::move(transport), [this] { return wait; }, 5s, clock);
            QObject::connect(paced.get(), &Transport::opened, paced.get(),
                             [this](Transport::Epoch epoch) { log.append(u"opened %1"_s.arg(epoch)); });
            QObject::connect(paced.get(), &Transport::frameReceived, paced.get(),
                             [this](const QByteArray &frame, Transport::Epoch epoch) {
                                 log.append(u"%1 %2"_s.arg(QString::fromUtf8(frame)).arg(epoch));
                             });
            QObject::connect(paced.get(), &Transport::pongReceived, paced.get(),
                             [this](Transport::Epoch epoch) { log.append(u"pong %1"_s.arg(epoch)); });
            QObject::connect(paced.get(), &Transport::closed, paced.get(),
                             [this](Link::Reason reason, const QString &, Transport::Epoch epoch) {
                                 log.append(u"closed %1 %2"_s.arg(int(reason)).arg(epoch));
                             });
        }
        void open() { paced->open(QUrl(u"ws://h:1/"_s), u"auth-x"_s); }

        ManualClock clock;
        std::chrono::milliseconds wait {700};
        MemoryTransport *net;
        std::unique_ptr<PacedTransport> paced;
        QStringList log;
    };
    std::unique_ptr<World> m_world;
};

void TestPacedTransport::init()
{
    m_world = std::make_unique<World>();
}

void TestPacedTransport::opensWhenItIsItsTurn()
{
    m_world->open();
    m_world->clock.advance(699ms);
    QCOMPARE(m_world->net->opens().size(), 0);
    m_world->clock.advance(1ms);
    QCOMPARE(m_world->net->opens().size(), 1);
    QCOMPARE(m_world->log, QStringList(u"opened 1"_s));
}

void TestPacedTransport::carriesWhatIsSaid()
{
    m_world->open();
    m_world->clock.advance(1s);
    m_world->paced->send("there");
    m_world->paced->ping();
    m_world->net->deliver("back");
    m_world->clock.advance(1s);
    QCOMPARE(m_world->net->sent(), QList<QByteArray>({"there"}));
    m_world->net->drop();
    m_world->clock.advance(0ms);
    QStringList log = m_world->log;
    log.sort();
    QCOMPARE(log,
             QStringList({u"back 1"_s, u"closed %1 1"_s.arg(int(Link::Reason::ClosedByRoom)), u"opened 1"_s,
                          u"pong 1"_s}));
}

void TestPacedTransport::limitsConnectingFromTheTurnOn()
{
    m_world->wait = 60s;
    m_world->net->opening = Opening::Unanswered;
    m_world->open();
    m_world->clock.advance(60s + 4999ms);
    QVERIFY(m_world->log.isEmpty());
    m_world->clock.advance(1ms);
    QCOMPARE(m_world->log, QStringList(u"closed %1 1"_s.arg(int(Link::Reason::TimedOut))));
    QVERIFY(!m_world->net->isOpen());
}

void TestPacedTransport::isSilentOnceClosed()
{
    m_world->open();
    m_world->clock.advance(1s);
    m_world->log.clear();
    m_world->paced->close();
    m_world->net->deliver("late");
    m_world->clock.advance(10s);
    QCOMPARE(m_world->log, QStringList());
    QVERIFY(!m_world->net->isOpen());
}

void TestPacedTransport::doesNotOpenWhatWasClosedMeanwhile()
{
    m_world->open();
    m_world->paced->close();
    m_world->clock.advance(10s);
    QCOMPARE(m_world->net->opens().size(), 0);
}

void TestPacedTransport::speaksOfTheConnectionThatWasOpenedLast()
{
    m_world->open();
    m_world->open(); // overtakes the first, which never opened
    m_world->clock.advance(1s);
    QCOMPARE(m_world->log, QStringList(u"opened 2"_s));
    m_world->open();
    m_world->net->deliver("late");
    m_world->clock.advance(1s);
    QCOMPARE(m_world->log, QStringList({u"opened 2"_s, u"opened 3"_s}));
}

QTEST_GUILESS_MAIN(TestPacedTransport)
#include "tst_pacedtransport.moc"
