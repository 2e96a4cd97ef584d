// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtCore/qjsonobject.h>
#include <QtCore/qprocess.h>

#include <chrono>

namespace Rooms {

//! How one run of roomsctl ended.
struct CtlOutcome
{
    int exitCode; //!< -1 when it crashed or did not end.
    QByteArray output;
    QString errors;
    std::chrono::milliseconds duration;

    //! The output, when it is one JSON object and nothing else; empty otherwise.
    QJsonObject json() const;
    //! Whether the output is exactly one line.
    bool isOneLine() const { return output.endsWith('\n') && output.count('\n') == 1; }
};

//! The roomsctl that was built, as a process beside the test, whose event loop goes on. It sees neither the
//! ROOMS_ variables nor the locale nor the kept passwords of whoever runs the tests.
class CtlProcess
{
public:
    //! The control password that devices of these tests have; must never be printed.
    static constexpr QLatin1StringView controlPassword {"canary-control-7f3a"};
    //! The meeting password that meetings of these tests have; must never be printed unless asked for.
    static constexpr QLatin1StringView meetingPassword {"canary-meeting-2b9e"};
    //! How the simulated room's meeting_url begins; the same.
    static constexpr QLatin1StringView meetingUrl {"https://meeting.example.com"};

    //! Starts it. \a variables are set as `NAME=VALUE`. \a reader, which is to be started next, reads its
    //! output.
    explicit CtlProcess(const QStringList &arguments, const QStringList &variables = {},
                        QProcess *reader = nullptr);
    ~CtlProcess();

    QProcess &process() { return m_process; }
    //! Sends \a text to its standard input and closes that.
    void write(const QByteArray &text);
    //! Takes the lines of JSON it has printed since the last time.
    QList<QJsonObject> takeLines();
    //! Waits for its end.
    CtlOutcome wait();

    //! The first line with a secret in it that any run so far printed without --show-secrets; empty, as it
    //! should be.
    static QByteArray leak() { return s_leak; }

    //! Makes \a process ready to start it, for tests that do more with it.
    static void prepare(QProcess &process, const QStringList &variables = {});
    //! Starts and waits.
    static CtlOutcome run(const QStringList &arguments, const QStringList &variables = {});

private:
    void read();

    static QByteArray s_leak;

    QProcess m_process;
    QByteArray m_output;
    QByteArray m_errors;
    qsizetype m_taken = 0;
    std::chrono::steady_clock::time_point m_started;
};

} // namespace Rooms
