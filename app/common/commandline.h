// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"

#include <QtCore/qcommandlineparser.h>
#include <QtCore/qcoreapplication.h>
#include <QtCore/qsize.h>

#include <optional>

namespace Rooms {

//! The command line of a program with a window: the options that all of those have, and how each of them
//! says, in the person's language, what is wrong. The program adds its own to `line`. Main thread.
struct CommandLine
{
    Q_DECLARE_TR_FUNCTIONS(Rooms::CommandLine)

public:
    //! What a person wants instead of a running program, or why there is none.
    struct Stop
    {
        QString text; //!< To print.
        int exitCode; //!< 0 for help and version, 2 for an option that is wrong.
    };

    QCommandLineParser line;
    QCommandLineOption help = line.addHelpOption();
    QCommandLineOption version = line.addVersionOption();
    QCommandLineOption language {QStringLiteral("language"), tr("Language of all texts."),
                                 QStringLiteral("zh_CN|en")};

    //! Reads \a arguments, the program's name first. Answers what to print when the program is not to run.
    std::optional<Stop> read(const QStringList &arguments, const QString &program);

    bool isSet(const QCommandLineOption &option) const { return line.isSet(option); }
    QString value(const QCommandLineOption &option) const { return line.value(option); }
    //! The language that was named, as the programs call it: `zh_CN` for `zh-CN`.
    Result<QString, Stop> knownLanguage() const;
    //! The size that \a option, WIDTHxHEIGHT in pixels, asks a window to have; empty without. One that is
    //! wrong is answered with \a example.
    Result<QSize, Stop> windowSize(const QCommandLineOption &option, const QString &example) const;

    //! Ends the program because of what \a sentence says.
    static Stop wrong(const QString &sentence) { return {sentence + u'\n', 2}; }
    //! What is wrong with \a language: there is no such translation.
    static QString noTranslation(const QString &language);
};

} // namespace Rooms
