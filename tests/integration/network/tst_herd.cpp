// SPDX-License-Identifier: Apache-2.0
#include "figures.h"
#include "service/serviceclient.h"
#include "support/manualclock.h"
#include "support/scriptedroom.h"

#include <QtTest/qtest.h>

using namespace Rooms;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;
using Milliseconds = std::chrono::milliseconds;
using Opening = MemoryTransport::Opening;

namespace {

constexpr int panels = 1000;
constexpr qint64 windowMs = 100;

//! How many herds are tried, each left to another chance.
quint32 herds()
{
    return Figures::wanted() ? 3 : 1;
}

//! One session and the device it is connected to.
struct Panel
{
    Panel(Clock &clock, quint32 seed)
        : random(seed)
        , room(clock)
        , client(config(), room.takeTransport(), clock, random)
    { }

    static ServiceClient::Config config()
    {
        ServiceClient::Config config;
        config.url = QUrl(u"ws://room.test:6295/"_s);
        config.modules = {u"Meeting"_s};
        return config;
    }

    QRandomGenerator random;
    ScriptedRoom room;
    ServiceClient client;
};

//! How a thousand came back.
struct Return
{
    int busiest = 0; //!< Most connections that were opened within any 100 ms after the server was back.
    qint64 halfMs = 0; //!< Until half of them were Ready, counted from then.
    qint64 allMs = 0; //!< Until the last one was.

    //! The worse of both, figure by figure.
    void join(const Return &other)
    {
        busiest = std::max(busiest, other.busiest);
        halfMs = std::max(halfMs, other.halfMs);
        allMs = std::max(allMs, other.allMs);
    }
};

//! A thousand sessions whose server goes away at once for all, in a time of their own.
class Herd
{
public:
    explicit Herd(quint32 seed)
    {
        for (int i = 0; i < panels; ++i)
            m_panels.push_back(std::make_unique<Panel>(m_clock, seed * panels + i));
        for (const auto &panel : m_panels) {
            panel->client.connectToRoom();
            m_clock.advance(60ms);
        }
        m_clock.advance(60s);
    }

    Return restart(Milliseconds outage, Opening meanwhile, bool watched)
    {
        for (const auto &panel : m_panels) {
            panel->client.setTempo(watched ? Tempo::InMeeting : Tempo::Resting);
            panel->room.net().opening = meanwhile;
            panel->room.net().drop();
        }
        m_clock.advance(outage);
        for (const auto &panel : m_panels)
            panel->room.net().opening = Opening::LetIn;
        return watchReturn();
    }

private:
    Return watchReturn()
    {
        const qint64 back = m_clock.now();
        QList<qint64> readyAt(panels, -1);
        qsizetype waiting = panels;
        Return result;
        while (waiting > 0) {
            m_clock.advance(10ms);
            for (int i = 0; i < panels; ++i) {
                if (readyAt.at(i) < 0 && m_panels[size_t(i)]->client.state() == Link::State::Ready) {
                    readyAt[i] = m_clock.now() - back;
                    --waiting;
                }
            }
        }
        std::sort(readyAt.begin(), readyAt.end());
        result.busiest = busiestSince(back);
        result.halfMs = readyAt.at(panels / 2);
        result.allMs = readyAt.constLast();
        return result;
    }

    int busiestSince(qint64 back) const
    {
        QList<qint64> opens;
        for (const auto &panel : m_panels) {
            for (const MemoryTransport::Opened &opened : panel->room.net().opens()) {
                if (opened.at >= back)
                    opens.append(opened.at);
            }
        }
        std::sort(opens.begin(), opens.end());
        qsizetype busiest = 0;
        for (auto first = opens.cbegin(); first != opens.cend(); ++first)
            busiest = std::max(busiest, std::lower_bound(first, opens.cend(), *first + windowMs) - first);
        return int(busiest);
    }

    ManualClock m_clock;
    std::vector<std::unique_ptr<Panel>> m_panels;
};

} // namespace

//! A server with a thousand clients is restarted, or falls off the network, and comes back.
class TestHerd : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void restart_data();
    void restart();
};

void TestHerd::restart_data()
{
    QTest::addColumn<Opening>("meanwhile");
    QTest::addColumn<bool>("watched");
    QTest::addColumn<int>("outageMs");
    const std::pair<Opening, const char *> outages[] = {{Opening::Refused, "restarted"},
                                                        {Opening::Unanswered, "unreachable"}};
    for (const auto &[meanwhile, how] : outages) {
        for (const bool watched : {false, true}) {
            for (const int outageMs : {0, 100, 300, 1000, 2000, 5000, 10'000, 30'000}) {
                const bool promised = !watched && outageMs >= 300;
                if (promised || Figures::wanted())
                    QTest::addRow("%s, %s, %d ms", watched ? "watched" : "idle", how, outageMs)
                        << meanwhile << watched << outageMs;
            }
        }
    }
    Figures::print(
        u"1,000 clients lose their server at once: connections opened in the busiest 100 ms after it "
        "is back, and when half of the clients and all of them are Ready; worst of %1 herds"_s.arg(herds()));
}

//! Idle rooms return spread out. Watched ones, which are touched or in a meeting, wait 5 s at most, and a
//! thousand in 5 s are 20 in every 100 ms at best; and a break shorter than the first try's 250 ms is over
//! before that can have been refused.
void TestHerd::restart()
{
    QFETCH(Opening, meanwhile);
    QFETCH(bool, watched);
    QFETCH(int, outageMs);
    Return worst;
    for (quint32 seed = 1; seed <= herds(); ++seed)
        worst.join(Herd(seed).restart(Milliseconds(outageMs), meanwhile, watched));
    Figures::print(
        u"%1 busiest %2, half %3 ms, all %4 ms"_s.arg(QString::fromUtf8(QTest::currentDataTag()), -32)
            .arg(worst.busiest, 4)
            .arg(worst.halfMs, 6)
            .arg(worst.allMs, 6));
    if (!watched && outageMs >= 300)
        QVERIFY2(worst.busiest <= 25, qPrintable(QString::number(worst.busiest)));
    const Timing timing;
    const Milliseconds longest =
        timing.connectDeadline + (watched ? timing.retryCapActive : timing.retryCapResting);
    QVERIFY2(worst.allMs <= longest.count(), qPrintable(QString::number(worst.allMs)));
}

QTEST_GUILESS_MAIN(TestHerd)
#include "tst_herd.moc"
