// SPDX-License-Identifier: Apache-2.0
#include "server.h"

#include "base/systemclock.h"
#include "process.h"
#include "simulator/demofleet.h"

#include <QtCore/qcoreapplication.h>
#include <QtCore/qjsonarray.h>

namespace Rooms::Bench {

using namespace Qt::StringLiterals;

namespace {

constexpr std::chrono::milliseconds drain {200};

//! Has the rooms tell events for a while.
class Run
{
public:
    Run(DemoFleet &demo, Clock &clock)
        : m_demo(demo)
        , m_end(clock,
                [this] {
                    m_demo.rename(0);
                    m_drained.start(drain);
                })
        , m_drained(clock, [this] { awaitRest(); })
    { }

    void start(double rate, int seconds)
    {
        m_before = m_last = m_demo.eventsTold();
        m_demo.rename(rate);
        m_end.start(std::chrono::seconds(seconds));
    }

private:
    //! The threads stop a moment later.
    void awaitRest()
    {
        const quint64 now = m_demo.eventsTold();
        if (std::exchange(m_last, now) != now)
            m_drained.start(drain);
        else
            say({{u"told"_s, qint64(now - m_before)}});
    }

    DemoFleet &m_demo;
    quint64 m_before = 0;
    quint64 m_last = 0;
    Timer m_end;
    Timer m_drained;
};

} // namespace

int serve(int rooms)
{
    SystemClock clock;
    DemoFleet demo({{0, rooms, 1, 1, false, false}, 250});
    Run run(demo, clock);
    QObject::connect(&demo, &DemoFleet::ready, &demo, [&demo] {
        QJsonArray urls;
        for (const DemoRooms::Room &room : demo.rooms())
            urls.append(room.url.toString());
        say({{u"urls"_s, urls}});
    });
    QObject::connect(&demo, &DemoFleet::failed, &demo, [] {
        say({{u"error"_s, u"the rooms cannot listen"_s}});
    });
    listen([&run](const QString &line) {
        const QStringList words = line.split(u' ');
        run.start(words.value(1).toDouble(), words.value(2).toInt());
    });
    return QCoreApplication::exec();
}

} // namespace Rooms::Bench
