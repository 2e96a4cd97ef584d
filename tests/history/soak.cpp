// SPDX-License-Identifier: Apache-2.0
#include "soak.h"

#include "history.h"
#include "simulator/faults.h"

#include <QtCore/qelapsedtimer.h>
#include <QtCore/qmutex.h>
#include <QtCore/qtextstream.h>

#include <map>
#include <thread>
#include <vector>

namespace Rooms::History {

using namespace Qt::StringLiterals;

namespace {

constexpr int mostNamed = 20; // failing seeds
constexpr size_t enoughFailures = 200; // to stop for

//! What all threads share: which seed is next, and what came of those that were played.
class Round
{
public:
    explicit Round(const Options &options)
        : m_options(options)
    { }

    void play();
    int conclude(double seconds) const;

private:
    std::optional<quint32> next();
    void note(quint32 seed, const Outcome &outcome);

    const Options m_options;
    mutable QMutex m_mutex;
    quint32 m_started = 0;
    Figures m_figures;
    std::map<quint32, QString> m_failures;
};

void Round::play()
{
    while (const auto seed = next())
        note(*seed, History::play(*seed));
}

std::optional<quint32> Round::next()
{
    const QMutexLocker lock(&m_mutex);
    if (m_started == m_options.count || m_failures.size() >= enoughFailures)
        return std::nullopt;
    return m_options.first + m_started++;
}

void Round::note(quint32 seed, const Outcome &outcome)
{
    const QMutexLocker lock(&m_mutex);
    m_figures += outcome.figures;
    if (!outcome.broken.isEmpty())
        m_failures.emplace(seed, outcome.broken);
}

void tell(const Outcome &outcome, QTextStream &out)
{
    for (const QString &line : outcome.journal)
        out << line << '\n';
    out << (outcome.broken.isEmpty() ? u"Every promise was kept."_s : u"BROKEN: "_s + outcome.broken) << '\n';
}

int Round::conclude(double seconds) const
{
    QTextStream out(stdout);
    if (!m_failures.empty()) {
        const auto &[seed, broken] = *m_failures.begin();
        const Outcome again = History::play(seed, true);
        out << "The history of seed " << seed << ":\n";
        tell(again, out);
        if (again.broken != broken)
            out << "Played before, it broke another promise: " << broken << '\n';
        out << '\n';
        int named = 0;
        for (const auto &[failed, how] : m_failures) {
            if (++named <= mostNamed)
                out << "seed " << failed << ": " << how << '\n';
        }
        out << m_failures.size() << " histories failed; rooms-soak --seed N tells one.\n";
    }
    out << m_figures.histories << " histories, " << m_figures.taps << " requests: " << m_figures.confirmed
        << " confirmed, " << m_figures.refused << " refused, " << m_figures.unknown
        << " unknown for a while; " << m_figures.linksLost << " links lost, " << m_figures.faults.count()
        << " of " << Faults::all().size() << " faults used, " << m_figures.frames << " frames, "
        << m_figures.virtualMs / 3'600'000 << " hours played, true at the latest "
        << double(m_figures.slowestMs) / 1000 << " s after the faults; " << seconds << " s\n";
    return m_failures.empty() ? 0 : 1;
}

} // namespace

int playOne(quint32 seed)
{
    QTextStream out(stdout);
    const Outcome outcome = play(seed, true);
    tell(outcome, out);
    return outcome.broken.isEmpty() ? 0 : 1;
}

int soak(const Options &options)
{
    QElapsedTimer timer;
    timer.start();
    Round round(options);
    std::vector<std::thread> threads;
    for (int i = 1; i < options.jobs; ++i)
        threads.emplace_back([&round] { round.play(); });
    round.play();
    for (std::thread &thread : threads)
        thread.join();
    return round.conclude(double(timer.elapsed()) / 1000);
}

} // namespace Rooms::History
