// SPDX-License-Identifier: Apache-2.0
#include "diagnosticsarchive.h"

#include "sessiondiagnostics.h"

#include <QtCore/qcoreapplication.h>
#include <QtCore/qdir.h>

namespace Rooms::DiagnosticsArchive {

using namespace Qt::StringLiterals;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Rooms::DiagnosticsArchive)
};

} // namespace

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
        outcome.problem = Text::tr("The file \"%1\" cannot be written: %2. Check its folder, and that the "
                                   "disk is not full.")
                              .arg(outcome.file, bytes.error());
    return outcome;
}

} // namespace Rooms::DiagnosticsArchive
