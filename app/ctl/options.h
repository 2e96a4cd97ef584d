// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"
#include "controlpassword.h"
#include "models/roomrequest.h"
#include "protocol/querypath.h"
#include "protocol/wireprofile.h"

#include <QtCore/qjsonobject.h>
#include <QtCore/qstringlist.h>
#include <QtCore/qurl.h>

#include <chrono>
#include <optional>
#include <variant>

namespace Rooms {

//! --help and --version.
struct TextTask
{
    QString text;
};

//! `query`
struct QueryTask
{
    QueryPath path;
};

//! `status`
struct StatusTask
{ };

//! `watch`
struct WatchTask
{
    QString recording; //!< File to record to; "" for none.
};

//! `replay`
struct ReplayTask
{
    QString file;
    bool json = false; //!< For scripts.
};

//! `journal verify`
struct JournalVerifyTask
{
    QStringList files; //!< None: those of this user's rooms-console.
    QString anchor; //!< File with the anchor to compare with; "" for the one beside the journal.
};

//! `journal export`
struct JournalExportTask
{
    QStringList files; //!< As for verify.
    QString file; //!< To write; "" stands for standard output.
};

//! `diagnostics`
struct DiagnosticsTask
{
    QString file; //!< The archive; "" stands for one in the current folder, named after the time.
};

//! `doctor`
struct DoctorTask
{
    std::chrono::milliseconds listening {10'000};
    bool json = false; //!< For scripts.
};

//! `password`
struct PasswordTask
{
    enum class Verb { Set, Forget, Where };
    Verb verb;
    QString password; //!< To set; secret.
};

//! What roomsctl was asked for; a RoomRequest stands for the commands that have the room do something.
using Task = std::variant<TextTask, ReplayTask, JournalVerifyTask, JournalExportTask, QueryTask, StatusTask,
                          WatchTask, DiagnosticsTask, DoctorTask, PasswordTask, RoomRequest>;

//! The command line and the environment, read and checked. Plain value.
struct Options
{
    Task task;
    QUrl url; //!< The room; empty for commands that can do without.
    std::optional<ControlPassword> password; //!< Nothing when the secret store may have it.
    std::optional<std::chrono::milliseconds> timeout; //!< For the whole command.
    WireProfile profile;
    bool showSecrets = false;

    //! For a support archive; without the password.
    QJsonObject toJson() const;
    //! The language that \a arguments name, "" for none. Asked first, for parse() already speaks it.
    static QString language(const QStringList &arguments);
    //! Reads \a arguments, the program's name first, and ROOMS_URL and ROOMS_PASSWORD;
    //! what is typed for `password set` too. Fails with a sentence
    //! that says what to do.
    static Result<Options, QString> parse(const QStringList &arguments);
};

} // namespace Rooms
