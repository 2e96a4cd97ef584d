// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtCore/qlist.h>
#include <QtCore/qstring.h>

namespace Rooms {

//! Everything that strict mode finds fault with in a client. What each is called and means is told by
//! AuditRules::all(); the names are stable, scripts may rely on them.
enum class AuditRule {
    PasswordMissing,
    PasswordForm,
    PasswordEncoding,
    PasswordBase64,
    PasswordWrong,
    HandshakePath,
    BinaryFrame,
    NotJson,
    Batch,
    NotAnObject,
    TooDeep,
    JsonRpcVersion,
    IdMissing,
    IdType,
    IdInUse,
    IdReused,
    MethodMissing,
    MethodType,
    MethodUnknown,
    MethodGuessed,
    MemberExtra,
    ParamsMissing,
    ParamsType,
    ParamsExtra,
    PathMissing,
    PathType,
    PathCase,
    PathUnknown,
    PathUnlisted,
    PathDoubtful,
    SubscribeShape,
    ModuleUnlisted,
    ActionMissing,
    ActionType,
    ActionUnknown,
    ActionUnlisted,
    ActionContradiction,
    ActionParamsMissing,
    ActionParamsType,
    ActionParamsNeedless,
    ParamMissing,
    ParamLeftOut,
    ParamType,
    ParamRange,
    ParamForm,
    ParamExtra,
    CallBeforeSubscribe,
    SubscribeNotAwaited,
    QueryNotAwaited,
    TooFrequent,
    PollsOnly,
};

//! How much a deviation weighs.
enum class Severity {
    Must, //!< The specification says otherwise.
    Should, //!< Against what is known of devices, or against good practice.
    Note, //!< The specification contradicts itself or is silent; told is what this product decided.
};

//! One row of the table of rules.
struct AuditRuleInfo
{
    AuditRule rule;
    QLatin1StringView name; //!< As it is written: `param-type`.
    Severity severity;
    const char *meaning; //!< What a client did, in English.
};

//! The table of rules, looked up by everybody. Plain data, any thread.
namespace AuditRules {

QList<AuditRuleInfo> all();
//! The row of \a rule.
const AuditRuleInfo &info(AuditRule rule);
//! `must`, `should` or `note`.
QLatin1StringView name(Severity severity);

} // namespace AuditRules
} // namespace Rooms
