// SPDX-License-Identifier: Apache-2.0
#include "auditrule.h"

#include <iterator>

namespace Rooms::AuditRules {

using namespace Qt::StringLiterals;

namespace {

using enum AuditRule;
using enum Severity;

// In the order of the enumeration.
constexpr AuditRuleInfo table[] = {
    {PasswordMissing, "password-missing"_L1, Must, "offered no password to a room that needs one"},
    {PasswordForm, "password-form"_L1, Must, "offered a sub-protocol that does not begin with auth-"},
    {PasswordEncoding, "password-encoding"_L1, Must, "did not percent-encode the password's base64"},
    {PasswordBase64, "password-base64"_L1, Must, "offered a password that is not base64"},
    {PasswordWrong, "password-wrong"_L1, Should, "offered a password that is not the room's"},
    {HandshakePath, "handshake-path"_L1, Should, "asked for another path than /"},
    {BinaryFrame, "binary-frame"_L1, Must, "sent a binary frame"},
    {NotJson, "not-json"_L1, Must, "sent a frame that is not JSON"},
    {Batch, "batch"_L1, Must, "sent several requests in one frame"},
    {NotAnObject, "not-an-object"_L1, Must, "sent JSON that is not an object"},
    {TooDeep, "too-deep"_L1, Should, "sent a frame that nests deeper than any request"},
    {JsonRpcVersion, "jsonrpc-version"_L1, Must, "did not say jsonrpc \"2.0\""},
    {IdMissing, "id-missing"_L1, Must, "sent a request without an id"},
    {IdType, "id-type"_L1, Must, "sent an id that is not a text, or empty"},
    {IdInUse, "id-in-use"_L1, Must, "used an id again before its request was answered"},
    {IdReused, "id-reused"_L1, Should, "used an id again"},
    {MethodMissing, "method-missing"_L1, Must, "sent a request without a method"},
    {MethodType, "method-type"_L1, Must, "sent a method that is not a text"},
    {MethodUnknown, "method-unknown"_L1, Must, "sent a method that does not exist"},
    {MethodGuessed, "method-guessed"_L1, Note, "spelt subscribing in another way"},
    {MemberExtra, "member-extra"_L1, Should, "sent a request with a member that it does not have"},
    {ParamsMissing, "params-missing"_L1, Must, "sent a request without params"},
    {ParamsType, "params-type"_L1, Must, "sent params that are not an object"},
    {ParamsExtra, "params-extra"_L1, Should, "sent params with a member that they do not have"},
    {PathMissing, "path-missing"_L1, Must, "queried without a path"},
    {PathType, "path-type"_L1, Must, "sent a path that is not a list of names, or empty"},
    {PathCase, "path-case"_L1, Must, "spelt an element of a path not in PascalCase"},
    {PathUnknown, "path-unknown"_L1, Must, "queried a path that the specification does not have"},
    {PathUnlisted, "path-unlisted"_L1, Should, "queried a path that no public text names"},
    {PathDoubtful, "path-doubtful"_L1, Note, "queried a path whose spelling nobody knows"},
    {SubscribeShape, "subscribe-shape"_L1, Should, "subscribed to what is no scope as it is understood here"},
    {ModuleUnlisted, "module-unlisted"_L1, Should, "called a module that no public text names"},
    {ActionMissing, "action-missing"_L1, Must, "called without an action"},
    {ActionType, "action-type"_L1, Must, "sent an action that is not a text"},
    {ActionUnknown, "action-unknown"_L1, Must, "called an action that the specification does not have"},
    {ActionUnlisted, "action-unlisted"_L1, Should, "called an action that no public text names"},
    {ActionContradiction, "action-contradiction"_L1, Note,
     "called an action by the name that the specification contradicts itself about"},
    {ActionParamsMissing, "action-params-missing"_L1, Must, "called an action without its action_params"},
    {ActionParamsType, "action-params-type"_L1, Must, "sent action_params that are not an object"},
    {ActionParamsNeedless, "action-params-needless"_L1, Note,
     "sent empty action_params with an action without any"},
    {ParamMissing, "param-missing"_L1, Must, "left out a parameter that is required"},
    {ParamLeftOut, "param-left-out"_L1, Note, "left out a parameter of which it is not certain that one may"},
    {ParamType, "param-type"_L1, Must, "sent a parameter of another type"},
    {ParamRange, "param-range"_L1, Must, "sent a parameter with a value that it does not have"},
    {ParamForm, "param-form"_L1, Should, "sent a meeting code that is not digits only"},
    {ParamExtra, "param-extra"_L1, Should, "sent a parameter that the action does not have"},
    {CallBeforeSubscribe, "call-before-subscribe"_L1, Must,
     "called an action without having subscribed to the event that tells its outcome"},
    {SubscribeNotAwaited, "subscribe-not-awaited"_L1, Should, "called before its subscription was answered"},
    {QueryNotAwaited, "query-not-awaited"_L1, Should, "queried a path again before the answer"},
    {TooFrequent, "too-frequent"_L1, Should, "asked more often than a device should be asked"},
    {PollsOnly, "polls-only"_L1, Note, "polled and never subscribed"},
};
static_assert(std::size(table) == size_t(PollsOnly) + 1);

} // namespace

QList<AuditRuleInfo> all()
{
    return {std::begin(table), std::end(table)};
}

const AuditRuleInfo &info(AuditRule rule)
{
    return table[size_t(rule)];
}

QLatin1StringView name(Severity severity)
{
    switch (severity) {
    case Must:
        return "must"_L1;
    case Should:
        return "should"_L1;
    case Note:
        break;
    }
    return "note"_L1;
}

} // namespace Rooms::AuditRules
