// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtCore/qjsonobject.h>
#include <QtCore/qstring.h>

#include <map>
#include <vector>

namespace Rooms {

//! How long the room takes to answer, for each kind of request: a histogram whose steps are an eighth of
//! their value, so percentiles are at most 12.5 % too high. Owned by a session's diagnostics, same thread.
class ResponseTimes
{
public:
    //! Kinds that are told apart; further ones count as `other`.
    static constexpr size_t mostMethods = 32;

    //! The answers to one kind of request. Times in microseconds. Grows with the steps that occur, a dozen or
    //! two of a usual room's, to one and a half kilobytes at most.
    class Histogram
    {
    public:
        //! Counts an answer after \a microseconds, or as many as \a times.
        void add(qint64 microseconds, quint32 times = 1);
        quint64 count() const { return m_count; }
        //! What \a part (0 to 1) of the answers took at most; 0 without any.
        qint64 percentile(double part) const;
        qint64 max() const { return m_max; }

        //! The step in which \a microseconds counts, from 0.
        static int stepOf(qint64 microseconds);
        //! The largest value of \a step.
        static qint64 endOf(int step);

    private:
        static constexpr int stepsPerOctave = 8;
        static constexpr int octaves = 24; // up to 67 s; what is longer counts in the last step
        static constexpr int steps = octaves * stepsPerOctave;

        struct Step
        {
            int step;
            quint32 times;
        };

        std::vector<Step> m_steps; // by step; those without answers are left out
        quint64 m_count = 0;
        qint64 m_max = 0;
    };
    //! One kind of request.
    struct Method
    {
        Histogram answers;
        quint64 unanswered = 0; //!< Those that ended in another way.
    };

    //! A request of \a method was answered after \a microseconds.
    void addAnswer(const QString &method, qint64 microseconds);
    //! A request of \a method ended without an answer.
    void addUnanswered(const QString &method);

    //! What was counted, by method.
    const std::map<QString, Method> &methods() const { return m_methods; }
    //! By method: `count`, `unanswered` unless 0, and with answers `p50_ms`, `p95_ms`, `p99_ms`, `max_ms`.
    QJsonObject toJson() const;

private:
    Method &method(const QString &name);

    std::map<QString, Method> m_methods;
};

} // namespace Rooms
