// SPDX-License-Identifier: Apache-2.0
#include "options.h"

#include <QtCore/qcommandlineparser.h>
#include <QtCore/qthread.h>

#include <limits>
#include <optional>

namespace Rooms::History {

using namespace Qt::StringLiterals;

namespace {

std::optional<quint32> number(const QString &text)
{
    bool ok = false;
    const quint32 number = text.toUInt(&ok);
    return ok && number > 0 ? std::optional(number) : std::nullopt;
}

} // namespace

Result<Options, QString> Options::read(const QStringList &arguments)
{
    const QCommandLineOption seed(u"seed"_s, u"Play one history and tell it."_s, u"N"_s);
    const QCommandLineOption seeds(u"seeds"_s, u"How many histories to play."_s, u"N"_s, u"10000"_s);
    const QCommandLineOption from(u"from"_s, u"The seed of the first one."_s, u"N"_s, u"1"_s);
    const QCommandLineOption jobs(u"jobs"_s, u"How many to play at the same time."_s, u"N"_s,
                                  QString::number(QThread::idealThreadCount()));
    QCommandLineParser parser;
    parser.addOptions({seed, seeds, from, jobs});
    if (!parser.parse(arguments))
        return parser.errorText();
    if (!parser.positionalArguments().isEmpty())
        return u"Unexpected: \"%1\"."_s.arg(parser.positionalArguments().constFirst());

    Options options;
    options.single = parser.isSet(seed);
    const auto first = number(parser.value(options.single ? seed : from));
    const auto count = number(parser.value(seeds));
    const auto threads = number(parser.value(jobs));
    if (!first || !count || !threads || *count > std::numeric_limits<quint32>::max() - *first)
        return u"Seeds and counts are whole numbers from 1 on."_s;
    options.first = *first;
    options.count = *count;
    options.jobs = int(std::min<quint32>(*threads, 256));
    return options;
}

} // namespace Rooms::History
