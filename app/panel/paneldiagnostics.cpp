// SPDX-License-Identifier: Apache-2.0
#include "paneldiagnostics.h"

#include "controlledroom.h"
#include "diagnosticsarchive.h"
#include "settings/settings.h"

namespace Rooms {

using namespace Qt::StringLiterals;

namespace {
constexpr int mostArchives = 5;
}

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

} // namespace Rooms
