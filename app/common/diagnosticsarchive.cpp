// SPDX-License-Identifier: Apache-2.0
#include "diagnosticsarchive.h"

#include "sessiondiagnostics.h"

#include <QtCore/qcoreapplication.h>
#include <QtCore/qdir.h>

namespace Rooms::DiagnosticsArchive {

using namespace Qt::StringLiterals;

SupportBundle begin(const SessionDiagnostics &session, const RecentLog &log, const QJsonObject &settings,
                    const QDateTime &time)
{
    const QString folder = SupportBundle::fileName(time).section(u'.', 0, 0);
    SupportBundle bundle(folder, time, session.redaction());
    bundle.addVersions(QCoreApplication::applicationName(), QCoreApplication::applicationVersion());
    bundle.add(u"settings.json"_s, settings);
    bundle.add(u"link.json"_s, session.toJson());
    bundle.add(u"log.txt"_s, log.text());
    return bundle;
}

Outcome finish(SupportBundle bundle, const QList<Recording> &recordings, const QString &path)
{
    Outcome outcome;
    for (const Recording &recording : recordings) {
        if (bundle.addRecording(recording.name, recording.path))
            outcome.recordings.append(recording.name);
    }
    outcome.file = QDir(path).absolutePath();
    const auto bytes = bundle.write(path);
    if (bytes)
        outcome.bytes = *bytes;
    else
        outcome.problem = QCoreApplication::translate("Rooms::SupportBundle",
                                                      SupportBundle::sentence(bytes.error().problem))
                              .replace("%1"_L1, outcome.file)
                              .replace("%2"_L1, bytes.error().detail);
    return outcome;
}

} // namespace Rooms::DiagnosticsArchive
