// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "auditrule.h"

#include <QtCore/qjsonobject.h>
#include <QtCore/qjsonvalue.h>

namespace Rooms {

//! One deviation of a client from the specification, without secrets. Plain value, any thread.
struct Finding
{
    AuditRule rule = AuditRule::NotJson;
    QString subject; //!< What it was about: `Query`, `Call/Meeting JoinMeeting`, `handshake`.
    QString id; //!< Of the request, its first characters; "" when it had none.
    QString came; //!< What came, in English; values only where no secret can be.
    QString right; //!< What would have been right.
    QString place; //!< Where the specification says so.

    bool operator==(const Finding &) const = default;

    Severity severity() const { return AuditRules::info(rule).severity; }
    //! One line for a person.
    QString toText() const;
    //! `rule`, `severity`, `subject`, `id`, `came`, `right`, `place`.
    QJsonObject toJson() const;
};

//! How values and texts of a client are shown in findings. Pure functions, any thread.
namespace FindingText {

//! `the text "2"`, `a list`, `nothing`; of what stands under a \a key that may name a secret only the type.
QString shown(const QJsonValue &value, const QString &key = {});
//! `a text`, `a number`, `a list`, ...
QString typeOf(const QJsonValue &value);
//! Most characters of a client's text in a finding: it may send any number.
inline constexpr qsizetype longestShown = 60;
//! \a text as it may stand in a line for a person: what is not printable is replaced, the rest cut off.
QString printable(const QString &text);
//! The same in quotes, with dots where something is cut off.
QString quoted(const QString &text);

} // namespace FindingText
} // namespace Rooms
