// SPDX-License-Identifier: Apache-2.0
#include "paneldiagnostics.h"

#include "diagnosticsarchive.h"
#include "roomsession.h"

namespace Rooms {

using namespace Qt::StringLiterals;

namespace {
constexpr int mostArchives = 5;
}

Diagnostics::Job PanelDiagnostics::operator()() const
{
    const QDateTime time = QDateTime::currentDateTime();
    const SessionDiagnostics &diagnostics = session.diagnostics();
    return [bundle = DiagnosticsArchive::begin(diagnostics, log, settings, time),
            recording = diagnostics.recording(), folder = folder,
            file = SupportBundle::fileName(time)]() -> Diagnostics::Outcome {
        const auto outcome =
            DiagnosticsArchive::finish(bundle, {{u"panel"_s, recording}}, folder + u'/' + file);
        SupportBundle::keepNewest(folder, mostArchives);
        return {outcome.file, outcome.problem};
    };
}

} // namespace Rooms
