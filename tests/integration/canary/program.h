// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sinks.h"

#include <QtCore/qprocess.h>
#include <QtCore/qtemporarydir.h>

#include <memory>

namespace Rooms {

//! A home folder with nothing in it, and the programs that run there: without a keychain, without a display,
//! and with \a loggingRules.
class Home
{
public:
    explicit Home(const QString &loggingRules)
        : m_loggingRules(loggingRules)
    { }

    QString path() const { return m_folder.path(); }
    //! The file of passwords.
    QString secretsFile() const
    {
        return m_folder.filePath(QStringLiteral("config/rooms-panel/secrets.json"));
    }
    QProcessEnvironment environment() const;

private:
    const QTemporaryDir m_folder;
    const QString m_loggingRules;
};

//! One run of a program that was built, and everything it lets out. Must not be destroyed before its end.
class Program
{
public:
    //! Starts it. \a input is all of its standard input. \a variables are set as `NAME=VALUE`.
    Program(const Home &home, const QString &name, const QStringList &arguments, const QByteArray &input = {},
            const QStringList &variables = {});
    ~Program();

    //! Waits until its outputs hold \a text.
    bool waitFor(const QByteArray &text);
    //! Waits for its end; the exit code, -1 when it crashed or does not end.
    int wait();
    //! Ends it with \a signal and waits.
    int end(int signal);

    QString name() const { return m_name; }
    const QByteArray &output() const { return m_output; }
    const QByteArray &errors() const { return m_errors; }
    //! What the system shows of it to others: /proc/PID/cmdline and environ, just after its start.
    const QByteArray &commandLine() const { return m_commandLine; }
    const QByteArray &environment() const { return m_environment; }

private:
    void read();
    QByteArray ofSystem(const char *file) const;

    const QString m_name;
    QProcess m_process;
    QByteArray m_output;
    QByteArray m_errors;
    QByteArray m_commandLine;
    QByteArray m_environment;
};

} // namespace Rooms
