// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"
#include "simulator/finding.h"
#include "simulator/simulator.h"

#include <QtCore/qfile.h>
#include <QtCore/qmap.h>
#include <QtCore/qset.h>

#include <atomic>
#include <memory>

namespace Rooms {

//! What strict mode finds, told: each deviation once as a line on standard error, every time as a line
//! of JSON in a file if one is asked for, and a summary at the end. Lives on the main thread; the rooms may
//! be on others.
class StrictReport : public QObject
{
    Q_OBJECT

public:
    //! Most lines on standard error before the summary.
    static constexpr qsizetype mostLines = 500;
    //! Most deviations in the file; how many more there were is told in its last line.
    static constexpr int mostReported = 10'000;

    //! Writes to the file at \a path too, unless it is "". Fails with a sentence when that is not possible.
    static Result<std::shared_ptr<StrictReport>, QString> make(const QString &path);

    //! Looks at the clients of \a simulator, which is room \a number. On the simulator's thread.
    void watch(int number, Simulator &simulator, const WireProfile &profile);
    //! Tells the summary; when all rooms have ended. Whether anything must be changed in a client.
    bool finish();

private:
    StrictReport() = default;
    void add(int room, int client, const Finding &finding);

    QFile m_file;
    QMap<AuditRule, int> m_counts;
    int m_reported = 0;
    int m_leftOut = 0;
    QSet<QString> m_told;
    std::atomic<int> m_clients = 0;
    std::atomic<quint64> m_frames = 0;
};

} // namespace Rooms
