// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtCore/qprocess.h>
#include <QtCore/qtemporarydir.h>
#include <QtCore/qurl.h>

namespace Rooms {

//! rooms-simulator as a process of its own, which can be killed and started again where it was.
class SimulatorProcess
{
public:
    //! \a scenario is what the scenario file says; \a wrapper is a command that runs it, if not empty.
    explicit SimulatorProcess(const QJsonObject &scenario, const QStringList &options = {},
                              const QStringList &wrapper = {});
    ~SimulatorProcess();

    //! Starts it: the first time on a free port unless told otherwise, from then on where it was. True once
    //! it listens.
    bool start();
    //! Ends it without a chance to say anything.
    void kill();
    //! Whether it has logged a call of \a action since it was started.
    bool hasReceived(const QString &action);

    qint64 processId() const { return m_process.processId(); }
    //! Where it listens.
    const QUrl &url() const { return m_url; }

private:
    QTemporaryDir m_folder;
    const QStringList m_options;
    const QStringList m_wrapper;
    QProcess m_process;
    QByteArray m_log;
    QUrl m_url;
};

} // namespace Rooms
