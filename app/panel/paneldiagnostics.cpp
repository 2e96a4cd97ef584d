// SPDX-License-Identifier: Apache-2.0
#include "paneldiagnostics.h"

#include "controlledroom.h"
#include "deviationtext.h"
#include "diagnosticsarchive.h"
#include "settings/settings.h"

namespace Rooms {

using namespace Qt::StringLiterals;

namespace {
constexpr int mostArchives = 5;
constexpr qsizetype mostDeviations = 6; // on one page
constexpr qsizetype longestSample = 140;
} // namespace

Diagnostics::Job PanelDiagnostics::operator()() const
{
    const QDateTime time = QDateTime::currentDateTime();
    const SessionDiagnostics &diagnostics = room.session().diagnostics();
    const QJsonObject told {{u"settings"_s, settings.toJson()}, {u"options"_s, options}};
    return [bundle = DiagnosticsArchive::begin(diagnostics, log, told, time),
            recording = diagnostics.recording(), folder = folder,
            file = SupportBundle::fileName(time)]() -> Diagnostics::Outcome {
        const auto outcome =
            DiagnosticsArchive::finish(bundle, {{u"panel"_s, recording}}, folder + u'/' + file);
        SupportBundle::keepNewest(folder, mostArchives);
        return {outcome.file, outcome.problem};
    };
}

DiagnosticsFigures PanelDiagnostics::figures() const
{
    const auto &counters = room.session().client().counters();
    const SessionDiagnostics &diagnostics = room.session().diagnostics();
    const auto &methods = diagnostics.responseTimes().methods();
    const auto queries = methods.find(u"Query"_s);
    DiagnosticsFigures figures;
    figures.version = u"%1 (Qt %2)"_s.arg(QStringLiteral(ROOMS_VERSION), QString::fromLatin1(qVersion()));
    figures.connections = counters.connections;
    figures.linkChanges = int(diagnostics.linkHistory().count());
    figures.events = counters.events;
    figures.malformed = counters.malformed;
    figures.recording = diagnostics.recording();
    if (queries != methods.end())
        figures.medianMilliseconds = double(queries->second.answers.percentile(0.5)) / 1000;
    const QList<Deviation> deviations = room.session().diagnostics().doctor().deviations();
    for (const Deviation &deviation : deviations.first(qMin(deviations.size(), mostDeviations))) {
        figures.deviations.append(u"%1× %2\n%3"_s.arg(QString::number(deviation.count),
                                                      DeviationText::sentence(deviation),
                                                      DeviationText::advice(deviation)));
        const bool isLong = deviation.sample.size() > longestSample;
        figures.samples.append(isLong ? deviation.sample.first(longestSample) + u'…' : deviation.sample);
    }
    figures.moreDeviations = int(deviations.size() - figures.deviations.size());
    return figures;
}

} // namespace Rooms
