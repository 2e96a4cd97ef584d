// SPDX-License-Identifier: Apache-2.0
#include "replayreport.h"

#include <QtCore/qcoreapplication.h>
#include <QtCore/qtextstream.h>

#include <algorithm>

namespace Rooms {

using namespace Qt::StringLiterals;

ReplayReport::ReplayReport(const RecordedTalks::Talks &talks, ReplayedSession::Pace pace)
    : m_talks(talks)
    , m_pace(pace)
{
    if (!talks.warning.isEmpty())
        tell(talks.warning);
}

void ReplayReport::attach(SimulatorServer &server)
{
    server.setSessions([this, &server](int client) {
        const qsizetype talk = std::min<qsizetype>(client, m_talks.scripts.size()) - 1;
        auto session = std::make_unique<ReplayedSession>(m_talks.scripts.at(talk), m_pace, server.clock());
        connect(session.get(), &ReplayedSession::matched, this, [this] { ++m_matched; });
        connect(session.get(), &ReplayedSession::unmatched, this, [this, client](const QString &what) {
            ++m_unmatched;
            tell(u"client %1: not in the recording: %2"_s.arg(client).arg(what));
        });
        connect(session.get(), &ReplayedSession::missed, this, [this, client](const QString &what) {
            ++m_missed;
            tell(u"client %1: in the recording, but did not come: %2"_s.arg(client).arg(what));
        });
        return session;
    });
}

bool ReplayReport::finish()
{
    QCoreApplication::sendPostedEvents(this); // what the room's thread found last
    tell(u"%1 requests were answered as recorded, %2 are not in the recording, %3 did not come"_s
             .arg(m_matched)
             .arg(m_unmatched)
             .arg(m_missed));
    return m_unmatched == 0 && m_missed == 0;
}

void ReplayReport::tell(const QString &line)
{
    QTextStream(stderr) << "replay: " << line << '\n';
}

} // namespace Rooms
