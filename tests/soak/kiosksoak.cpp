// SPDX-License-Identifier: Apache-2.0
#include "theatre.h"
#include "usage.h"

#include "settings/pinhash.h"

#include <QtCore/qcommandlineparser.h>
#include <QtCore/qelapsedtimer.h>
#include <QtGui/qguiapplication.h>

#include <algorithm>
#include <cstdio>

using namespace Rooms;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int pace = 20;
constexpr int warmUp = 4; // visitors until everything was there once
constexpr int enoughForMemory = 40; // visitors from which on growth of memory tells something
constexpr double mostGrowth = 4; // KiB of memory in use for each visitor; noise of the heap is below it

//! One day of a kiosk.
class Day
{
public:
    explicit Day(Theatre &theatre)
        : m_theatre(theatre)
    { }

    //! The tour to its end, and a visitor who comes in the next round. False when something did not come up.
    bool receive(int visitor)
    {
        const int rounds = kiosk().rounds();
        return m_theatre.waitFor(
                   u"a round of the tour"_s, [&] { return kiosk().rounds() > rounds; }, 60000)
            && waitUntil(u"the tour"_s, [this] { return kiosk().tour()->isPlaying(); }) && touch()
            && measure() && use(visitor) && leave();
    }

    const QList<Usage> &usages() const { return m_usages; }
    int broken() { return kiosk().brokenRounds(); }

private:
    Kiosk &kiosk() { return *m_theatre.demo()->kiosk(); }

    bool waitUntil(const QString &what, const std::function<bool()> &condition)
    {
        return m_theatre.waitFor(what, condition, 30000);
    }

    bool waitForHome()
    {
        return waitUntil(u"the fresh room"_s, [this] {
            return m_theatre.room().stage() == Room::Stage::Home && m_theatre.item(u"startTile"_s)
                && !kiosk().tour()->isPlaying();
        });
    }

    bool touch()
    {
        m_theatre.press(QPoint(m_theatre.window()->width() / 2, 3));
        return waitForHome();
    }

    //! What each of them does differs, but comes again.
    bool use(int visitor)
    {
        switch (visitor % 4) {
        case 0:
            return m_theatre.press(u"languageButton"_s) && m_theatre.press(u"themeButton"_s);
        case 1:
            return m_theatre.press(u"joinTile"_s) && m_theatre.typeDigits(u"4528"_s);
        case 2:
            return m_theatre.press(u"startTile"_s) && m_theatre.waitForStage(Room::Stage::InMeeting);
        default:
            m_theatre.demo()->presenter().come();
            if (kiosk().isPresenting())
                return false; // it would have asked for no PIN
            m_theatre.demo()->presenter().enter(u"4711"_s);
            m_theatre.simulator().faults().set(Fault::Slow, 10);
            m_theatre.demo()->presenter().go();
            return m_theatre.press(u"settingsButton"_s);
        }
    }

    //! Goes away without a word.
    bool leave()
    {
        const int rounds = kiosk().rounds();
        m_theatre.clock().skip(58s);
        return waitUntil(u"everything to begin anew"_s, [&] { return kiosk().rounds() > rounds; });
    }

    bool measure()
    {
        m_theatre.window()->grabWindow();
        m_usages.append(Usage::now(*m_theatre.window()));
        return true;
    }

    Theatre &m_theatre;
    QList<Usage> m_usages;
};

qint64 median(QList<Usage> usages, qint64 Usage::*figure)
{
    const auto middle = usages.begin() + usages.size() / 2;
    std::nth_element(usages.begin(), middle, usages.end(), [figure](const Usage &left, const Usage &right) {
        return left.*figure < right.*figure;
    });
    return (*middle).*figure;
}

//! Prints how a figure went, and answers how much it grew for each visitor.
double tell(const char *name, const QList<Usage> &usages, qint64 Usage::*figure)
{
    const qsizetype part = usages.size() / 3;
    const qint64 first = median(usages.first(std::max<qsizetype>(1, part)), figure);
    const qint64 last = median(usages.last(std::max<qsizetype>(1, part)), figure);
    const double growth = double(last - first) / double(std::max<qsizetype>(1, usages.size() - part));
    std::printf("%-24s %8lld first, %8lld last, %+.2f a visitor\n", name, first, last, growth);
    return growth;
}

bool judge(const QList<Usage> &usages)
{
    std::printf("medians of the first and of the last third, each with a fresh room on the screen:\n");
    tell("memory, KiB of PSS", usages, &Usage::resident);
    const double memory = tell("memory in use, KiB", usages, &Usage::allocated);
    const double files = tell("open files", usages, &Usage::files);
    const double objects = tell("objects", usages, &Usage::objects);
    return files <= 0 && objects <= 0 && (usages.size() < enoughForMemory || memory <= mostGrowth);
}

} // namespace

int main(int argc, char *argv[])
{
    const QTemporaryDir runtime;
    if (!qEnvironmentVariableIsSet("XDG_RUNTIME_DIR"))
        qputenv("XDG_RUNTIME_DIR", runtime.path().toUtf8());
    PanelWindow::prepareProcess();
    QGuiApplication application(argc, argv);
    PanelWindow::prepareApplication();
    QCommandLineParser parser;
    const QCommandLineOption visitors(u"visitors"_s, u"How many come, one after the other."_s, u"N"_s,
                                      u"600"_s);
    const QCommandLineOption minutes(u"minutes"_s, u"Stop after so many minutes."_s, u"M"_s, u"600"_s);
    parser.setApplicationDescription(
        u"Runs the demo kiosk as on a long day, and looks whether anything grows."_s);
    parser.addHelpOption();
    parser.addOptions({visitors, minutes});
    parser.process(application);

    Theatre::Setting setting;
    setting.kiosk = true;
    setting.pace = pace;
    setting.settings = {{u"presenter_pin"_s, PinHash::make(u"4711"_s)}};
    const auto theatre = Theatre::open(setting);
    if (!theatre)
        return 1;
    Day day(*theatre);
    QElapsedTimer real;
    real.start();
    const int most = parser.value(visitors).toInt();
    int received = 0;
    while (received < most && real.elapsed() < parser.value(minutes).toLongLong() * 60000) {
        if (!day.receive(received)) {
            std::fprintf(stderr, "rooms-soak-kiosk: stuck with visitor %d\n", received);
            return 1;
        }
        ++received;
    }
    std::printf("%d visitors, %.1f hours of the kiosk's time in %.1f minutes; %d of %d rounds broken off\n",
                received, double(theatre->clock().now()) / 3600000, double(real.elapsed()) / 60000,
                day.broken(), theatre->demo()->kiosk()->rounds());
    const QList<Usage> usages = day.usages().mid(std::min<qsizetype>(warmUp, day.usages().size() - 1));
    const bool flat = judge(usages);
    std::printf("%s\n", flat ? "Nothing grows." : "Something grows.");
    return flat ? 0 : 1;
}
