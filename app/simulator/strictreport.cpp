// SPDX-License-Identifier: Apache-2.0
#include "strictreport.h"

#include "simulator/clientaudits.h"

#include <QtCore/qcoreapplication.h>
#include <QtCore/qdatetime.h>
#include <QtCore/qjsondocument.h>
#include <QtCore/qtextstream.h>

namespace Rooms {

using namespace Qt::StringLiterals;

Result<std::shared_ptr<StrictReport>, QString> StrictReport::make(const QString &path)
{
    const std::shared_ptr<StrictReport> report(new StrictReport);
    if (path.isEmpty())
        return report;
    report->m_file.setFileName(path);
    if (!report->m_file.open(QIODevice::WriteOnly | QIODevice::Truncate))
        return u"The report cannot be written to \"%1\": %2. Check its folder and who may write there."_s.arg(
            path, report->m_file.errorString());
    return report;
}

void StrictReport::watch(int number, Simulator &simulator, const WireProfile &profile)
{
    SimulatorServer &server = simulator.server();
    auto *audits = new ClientAudits(server, profile, &server);
    connect(audits, &ClientAudits::found, this,
            [this, number](int client, const Finding &finding) { add(number, client, finding); });
    connect(&server, &SimulatorServer::clientCame, audits, [this] { ++m_clients; });
    connect(&server, &SimulatorServer::frameReceived, audits, [this] { ++m_frames; });
}

void StrictReport::add(int room, int client, const Finding &finding)
{
    ++m_counts[finding.rule];
    if (m_file.isOpen() && m_reported >= mostReported) {
        ++m_leftOut; // a client that is wrong for ever does not fill the disk
    } else if (m_file.isOpen()) {
        ++m_reported;
        QJsonObject line = finding.toJson();
        line.insert(u"time"_s, QDateTime::currentDateTimeUtc().toString(Qt::ISODateWithMs));
        line.insert(u"room"_s, room);
        line.insert(u"client"_s, client);
        m_file.write(QJsonDocument(line).toJson(QJsonDocument::Compact) + '\n');
        m_file.flush();
    }
    // A client does the same again and again; one line of it is enough for a person.
    const QString what = finding.subject + u'\n' + QString(AuditRules::info(finding.rule).name) + u'\n'
        + finding.came + u'\n' + finding.right;
    if (m_told.contains(what) || m_told.size() >= mostLines)
        return;
    m_told.insert(what);
    QTextStream(stderr) << "strict: room " << room << ", client " << client << ": " << finding.toText()
                        << '\n';
}

bool StrictReport::finish()
{
    QCoreApplication::sendPostedEvents(this); // what the rooms' threads found last
    QTextStream err(stderr);
    QMap<Severity, int> severities;
    QJsonObject rules;
    for (auto it = m_counts.cbegin(); it != m_counts.cend(); ++it) {
        const AuditRuleInfo &info = AuditRules::info(it.key());
        severities[info.severity] += it.value();
        rules.insert(info.name, it.value());
        err << "strict: " << it.value() << " x " << info.name << " (" << AuditRules::name(info.severity)
            << "): a client " << info.meaning << '\n';
    }
    err << "strict: " << m_clients.load() << " clients, " << m_frames.load() << " frames; "
        << severities[Severity::Must] << " must be changed, " << severities[Severity::Should]
        << " should be, " << severities[Severity::Note] << " to note\n";
    if (m_file.isOpen()) {
        const QJsonObject summary {{u"clients"_s, m_clients.load()},
                                   {u"frames"_s, qint64(m_frames.load())},
                                   {u"must"_s, severities[Severity::Must]},
                                   {u"should"_s, severities[Severity::Should]},
                                   {u"note"_s, severities[Severity::Note]},
                                   {u"rules"_s, rules},
                                   {u"left_out"_s, m_leftOut}};
        m_file.write(QJsonDocument(QJsonObject {{u"summary"_s, summary}}).toJson(QJsonDocument::Compact)
                     + '\n');
        m_file.close();
    }
    return severities[Severity::Must] > 0;
}

} // namespace Rooms
