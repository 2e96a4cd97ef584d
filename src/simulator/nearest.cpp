// SPDX-License-Identifier: Apache-2.0
#include "nearest.h"

#include <algorithm>
#include <numeric>
#include <utility>
#include <vector>

namespace Rooms {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestWord = 40; // nobody means a word of a table by a longer one

//! How many letters have to be put in, left out, replaced or swapped with their neighbour.
int distance(const QString &a, const QString &b)
{
    std::vector<int> beforeLast;
    std::vector<int> last(size_t(b.size()) + 1);
    std::iota(last.begin(), last.end(), 0);
    for (qsizetype i = 1; i <= a.size(); ++i) {
        std::vector<int> row(last.size());
        row[0] = int(i);
        for (size_t j = 1; j < row.size(); ++j) {
            const QChar letter = b.at(qsizetype(j) - 1);
            const bool same = a.at(i - 1) == letter;
            row[j] = std::min({last[j] + 1, row[j - 1] + 1, last[j - 1] + (same ? 0 : 1)});
            if (i > 1 && j > 1 && a.at(i - 2) == letter && a.at(i - 1) == b.at(qsizetype(j) - 2))
                row[j] = std::min(row[j], beforeLast[j - 2] + 1);
        }
        beforeLast = std::exchange(last, std::move(row));
    }
    return last.back();
}

} // namespace

QString nearest(const QString &word, const QStringList &words)
{
    if (word.size() > longestWord)
        return {};
    QString best;
    int least = std::max(1, int(word.size()) / 3) + 1;
    for (const QString &candidate : words) {
        const int steps = distance(word.toLower(), candidate.toLower());
        if (steps < least) {
            least = steps;
            best = candidate;
        }
    }
    return best;
}

QString meant(const QString &word, const QStringList &words)
{
    const QString near = nearest(word, words);
    return near.isEmpty() ? u"; there are: "_s + words.join(u", "_s) : u"; did you mean \"%1\"?"_s.arg(near);
}

} // namespace Rooms
