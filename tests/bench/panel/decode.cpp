// SPDX-License-Identifier: Apache-2.0
// What a reply with a whole snapshot costs to decode into structs, beside QJsonDocument::fromJson() of the
// same bytes alone: JSON with the medians of both in nanoseconds and the median of the paired ratios. The
// frame is read from standard input.
#include "process.h"

#include "meeting/snapshotjson.h"
#include "protocol/codec.h"

#include <QtCore/qfile.h>
#include <QtCore/qjsondocument.h>

#include <algorithm>
#include <array>

#include <time.h>

using namespace Rooms;
using namespace Qt::StringLiterals;

namespace {

constexpr int pairs = 15;
constexpr int timesPerSide = 4000;

//! What \a work costs each time, in nanoseconds of this thread.
template<typename Work>
double cost(const Work &work)
{
    const auto now = [] {
        timespec time = {};
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
        return double(time.tv_sec) * 1e9 + double(time.tv_nsec);
    };
    const double before = now();
    for (int i = 0; i < timesPerSide; ++i)
        work();
    return (now() - before) / timesPerSide;
}

double median(std::array<double, pairs> values)
{
    std::sort(values.begin(), values.end());
    return values[pairs / 2];
}

} // namespace

int main()
{
    QFile input;
    if (!input.open(stdin, QIODevice::ReadOnly))
        return 1;
    const QByteArray frame = input.readAll();
    const WireProfile profile;
    qsizetype used = 0; // so that nothing is left out as useless
    const auto ours = [&] {
        const Incoming incoming = Codec::decode(frame, profile);
        if (const auto *reply = std::get_if<Reply>(&incoming))
            used += SnapshotJson::read(reply->data).self.has_value();
    };
    const auto document = [&] { used += QJsonDocument::fromJson(frame).isObject(); };
    cost(ours);
    cost(document);
    std::array<double, pairs> our, alone, ratio;
    for (int pair = 0; pair < pairs; ++pair) {
        our[pair] = cost(ours);
        alone[pair] = cost(document);
        ratio[pair] = our[pair] / alone[pair];
    }
    if (used == 0)
        return 1;
    Bench::say({{u"bytes"_s, frame.size()},
                {u"ours_ns"_s, median(our)},
                {u"document_ns"_s, median(alone)},
                {u"ratio"_s, median(ratio)},
                {u"ratio_least"_s, *std::min_element(ratio.begin(), ratio.end())},
                {u"ratio_most"_s, *std::max_element(ratio.begin(), ratio.end())}});
    return 0;
}
