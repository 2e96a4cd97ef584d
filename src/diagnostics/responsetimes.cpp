// SPDX-License-Identifier: Apache-2.0
#include "responsetimes.h"

#include <algorithm>
#include <bit>
#include <cmath>

namespace Rooms {

using namespace Qt::StringLiterals;

namespace {

double milliseconds(qint64 microseconds)
{
    return double(microseconds) / 1000;
}

} // namespace

void ResponseTimes::Histogram::add(qint64 microseconds, quint32 times)
{
    microseconds = std::max<qint64>(0, microseconds);
    const int step = stepOf(microseconds);
    auto place = std::lower_bound(m_steps.begin(), m_steps.end(), step,
                                  [](const Step &each, int wanted) { return each.step < wanted; });
    if (place == m_steps.end() || place->step != step)
        place = m_steps.insert(place, {step, 0});
    place->times += times;
    m_count += times;
    m_max = std::max(m_max, microseconds);
}

qint64 ResponseTimes::Histogram::percentile(double part) const
{
    const auto wanted = std::max<quint64>(1, quint64(std::ceil(double(m_count) * part)));
    quint64 passed = 0;
    for (const Step &each : m_steps) {
        passed += each.times;
        if (passed >= wanted)
            return each.step == steps - 1 ? m_max : std::min(m_max, endOf(each.step));
    }
    return m_max;
}

//! Up to 15 every value has its step; from there each octave is cut into eight.
int ResponseTimes::Histogram::stepOf(qint64 microseconds)
{
    const auto value = quint64(microseconds);
    if (value < 2 * stepsPerOctave)
        return int(value);
    const int octave = int(std::bit_width(value)) - 4; // 1 from 16
    const int step = octave * stepsPerOctave + int(value >> octave);
    return std::min(step, steps - 1);
}

qint64 ResponseTimes::Histogram::endOf(int step)
{
    if (step < 2 * stepsPerOctave)
        return step;
    const int octave = step / stepsPerOctave - 1;
    return ((qint64(step - octave * stepsPerOctave) + 1) << octave) - 1;
}

void ResponseTimes::addAnswer(const QString &name, qint64 microseconds)
{
    method(name).answers.add(microseconds);
}

void ResponseTimes::addUnanswered(const QString &name)
{
    ++method(name).unanswered;
}

QJsonObject ResponseTimes::toJson() const
{
    QJsonObject object;
    for (const auto &[name, method] : m_methods) {
        const Histogram &answers = method.answers;
        QJsonObject line {{u"count"_s, qint64(answers.count())}};
        if (method.unanswered > 0)
            line.insert("unanswered"_L1, qint64(method.unanswered));
        if (answers.count() > 0) {
            line.insert("p50_ms"_L1, milliseconds(answers.percentile(0.5)));
            line.insert("p95_ms"_L1, milliseconds(answers.percentile(0.95)));
            line.insert("p99_ms"_L1, milliseconds(answers.percentile(0.99)));
            line.insert("max_ms"_L1, milliseconds(answers.max()));
        }
        object.insert(name, line);
    }
    return object;
}

ResponseTimes::Method &ResponseTimes::method(const QString &name)
{
    const bool isNew = m_methods.find(name) == m_methods.end();
    return m_methods[isNew && m_methods.size() >= mostMethods ? u"other"_s : name];
}

} // namespace Rooms
