// SPDX-License-Identifier: Apache-2.0
#include "requestshape.h"

#include "moduletree.h"
#include "requestspec.h"
#include "subscriptions.h"

#include "protocol/codec.h"

#include <QtCore/qjsonarray.h>
#include <QtCore/qjsondocument.h>
#include <QtCore/qregularexpression.h>

#include <algorithm>
#include <cmath>

namespace Rooms::RequestShape {

using namespace Qt::StringLiterals;
using RequestSpec::Action;
using RequestSpec::Module;
using RequestSpec::Parameter;

namespace {

constexpr auto callPrefix = "Call/"_L1;
constexpr auto query = "Query"_L1;
constexpr int mostExtras = 10; // of one object: it may have thousands

// Where the specification says so.
constexpr auto messages =
    "Protocol introduction, messages: JSON-RPC 2.0; Meeting page, 1.1, request example (lines 445-452)"_L1;
constexpr auto ids =
    "Protocol introduction, messages: id is a string that the caller makes, globally unique"_L1;
constexpr auto methods = "Meeting page, 1.1 and 2 to 7, method: Query (line 15), Call/Meeting (line 619)"_L1;
constexpr auto paths = "Meeting page, 1.1 and 1.2, path: array (line 29), examples (lines 450, 592)"_L1;
constexpr auto nodes =
    "Query of the Device, MeetingControl, Share and Members pages, result: what is public of their nodes"_L1;
constexpr auto calls =
    "Meeting page, 2 to 7: action, action_params (lines 621, 629), example (lines 655-665)"_L1;
constexpr auto subscribing =
    "Protocol introduction, subscribing: all events, a module, an event of a module; how it is written is not public and guessed here"_L1;
constexpr auto events =
    "Meeting events page, sub_event; Device, MeetingControl and Share calls pages, result: the event of each action"_L1;

bool isPascalCase(const QString &element)
{
    static const QRegularExpression form(u"^[A-Z][A-Za-z0-9]*$"_s);
    return form.match(element).hasMatch();
}

//! Whether the node exists, as far as the room's modules tell.
bool exists(const QueryPath &path)
{
    return ModuleTree::query(MeetingSnapshot(), path) || ModuleTree::query(DeviceSnapshot(), path)
        || ModuleTree::query(ShareSnapshot(), path);
}

//! The first of \a known that is \a name in another spelling.
QString alike(const QString &name, const QStringList &known)
{
    const auto hit = std::find_if(known.begin(), known.end(), [&name](const QString &other) {
        return other.compare(name, Qt::CaseInsensitive) == 0;
    });
    return hit == known.end() ? QString() : *hit;
}

//! Judges one request member by member.
class Judge
{
public:
    explicit Judge(const WireProfile &profile)
        : m_profile(profile)
    { }

    Judgement judge(const QByteArray &frame)
    {
        m_subject = u"frame"_s;
        if (const auto object = readObject(frame))
            judgeMembers(*object);
        return m_judgement;
    }

private:
    void add(AuditRule rule, const QString &came, const QString &right, const QString &place)
    {
        m_judgement.findings.append({rule, m_subject, m_id, came, right, place});
    }

    std::optional<QJsonObject> readObject(const QByteArray &frame)
    {
        const auto decoded = Codec::decodeRequest(frame);
        const auto *malformed = std::get_if<Malformed>(&decoded);
        if (malformed && malformed->problem == Malformed::Problem::TooDeep) {
            add(AuditRule::TooDeep, u"more than %1 levels"_s.arg(Json::maximumDepth),
                u"a request, which has four"_s, messages);
            return std::nullopt;
        }
        QJsonParseError error;
        const QJsonDocument document = QJsonDocument::fromJson(frame, &error);
        if (document.isObject())
            return document.object();
        const QString right = u"one request, a JSON object"_s;
        if (document.isArray())
            add(AuditRule::Batch, u"a list of %1"_s.arg(document.array().size()), right, messages);
        else if (error.error == QJsonParseError::NoError || error.error == QJsonParseError::IllegalValue)
            add(isValue(frame) ? AuditRule::NotAnObject : AuditRule::NotJson, u"%1 bytes"_s.arg(frame.size()),
                right, messages);
        else
            add(AuditRule::NotJson,
                u"%1 bytes, %2 at byte %3%4"_s.arg(frame.size())
                    .arg(error.errorString())
                    .arg(error.offset)
                    .arg(frame.contains("//") || frame.contains("/*") ? u", perhaps a comment"_s : QString()),
                right + u"; the comment in the page's example (line 592) is none of it"_s, messages);
        return std::nullopt;
    }

    //! Whether \a frame is a JSON value by itself, which Qt does not read.
    static bool isValue(const QByteArray &frame)
    {
        return QJsonDocument::fromJson('[' + frame + ']').array().size() == 1;
    }

    void judgeMembers(const QJsonObject &object)
    {
        const QJsonValue id = object.value("id"_L1);
        const QJsonValue method = object.value("method"_L1);
        const QJsonValue params = object.value("params"_L1);
        const Request request {id.toString(), method.toString(), params.toObject()};
        m_subject = subjectOf(request);
        m_id = request.id.left(FindingText::longestShown);
        if (object.value("jsonrpc"_L1) != "2.0"_L1)
            add(AuditRule::JsonRpcVersion, u"jsonrpc is "_s + FindingText::shown(object.value("jsonrpc"_L1)),
                u"the text \"2.0\""_s, messages);
        if (id.isUndefined())
            add(AuditRule::IdMissing, u"no id"_s, u"an id, without which nothing is answered"_s, ids);
        else if (request.id.isEmpty())
            add(AuditRule::IdType, u"id is "_s + FindingText::shown(id), u"a text that is not empty"_s, ids);
        judgeExtras(object, {u"jsonrpc"_s, u"id"_s, u"method"_s, u"params"_s}, AuditRule::MemberExtra,
                    messages);
        if (method.isUndefined())
            add(AuditRule::MethodMissing, u"no method"_s, u"Query or Call/ and a module"_s, methods);
        else if (!method.isString())
            add(AuditRule::MethodType, u"method is "_s + FindingText::shown(method), u"a text"_s, methods);
        else
            judgeMethod(request, params);
        if (!request.method.isEmpty())
            m_judgement.request = request;
    }

    void judgeExtras(const QJsonObject &object, const QStringList &known, AuditRule rule,
                     const QString &place)
    {
        int extras = 0;
        for (auto it = object.begin(); it != object.end() && extras < mostExtras; ++it) {
            if (known.contains(it.key()))
                continue;
            ++extras;
            add(rule, u"%1, %2"_s.arg(FindingText::quoted(it.key()), FindingText::typeOf(it.value())),
                known.isEmpty() ? u"none"_s : u"only "_s + known.join(u", "_s), place);
        }
    }

    void judgeMethod(const Request &request, const QJsonValue &params)
    {
        const QString &method = request.method;
        if (method == query) {
            if (judgeParams(params, u"an object with a path"_s, paths))
                judgeQuery(request.params);
        } else if (method.startsWith(callPrefix)) {
            if (judgeParams(params, u"an object with an action"_s, calls))
                judgeCall(method.sliced(callPrefix.size()), request.params);
        } else if (method == m_profile.subscribeMethod || method == m_profile.unsubscribeMethod) {
            judgeSubscribe(params);
        } else if (method.contains("subscribe"_L1, Qt::CaseInsensitive)) {
            add(AuditRule::MethodGuessed, u"method "_s + FindingText::quoted(method),
                u"%1 or %2, as it is guessed here; a wire profile changes it"_s.arg(
                    m_profile.subscribeMethod, m_profile.unsubscribeMethod),
                subscribing);
        } else {
            const QString meant =
                alike(method, {u"Query"_s, u"Call/Meeting"_s, u"Call/Device"_s, u"Call/Share"_s});
            add(AuditRule::MethodUnknown, u"method "_s + FindingText::quoted(method),
                meant.isEmpty() ? u"Query or Call/ and a module"_s : meant, methods);
        }
    }

    bool judgeParams(const QJsonValue &params, const QString &right, const QString &place)
    {
        if (params.isObject())
            return true;
        if (params.isUndefined())
            add(AuditRule::ParamsMissing, u"no params"_s, right, place);
        else
            add(AuditRule::ParamsType, u"params is "_s + FindingText::typeOf(params), right, place);
        return false;
    }

    void judgeQuery(const QJsonObject &params)
    {
        judgeExtras(params, {u"path"_s}, AuditRule::ParamsExtra, paths);
        const QJsonValue value = params.value("path"_L1);
        const auto path = QueryPath::fromJson(value);
        if (value.isUndefined())
            add(AuditRule::PathMissing, u"no path"_s, u"a list of names, for example [\"Meeting\"]"_s, paths);
        else if (!path)
            add(AuditRule::PathType,
                value.isArray() ? u"a list that is empty or has something else in it than names"_s
                                : u"path is "_s + FindingText::shown(value),
                u"a list of names, for example [\"Meeting\"]"_s, paths);
        else
            judgePath(*path);
    }

    void judgePath(const QueryPath &path)
    {
        const QString shown = FindingText::quoted(path.elements().join(u'/'));
        for (const QString &element : path.elements()) {
            if (!isPascalCase(element)) {
                add(AuditRule::PathCase, FindingText::quoted(element), u"PascalCase, as MeetingInfo"_s,
                    paths);
                return;
            }
            if (element == "MultiScreeInfo"_L1 || element == "MultiScreenInfo"_L1) {
                add(AuditRule::PathDoubtful, shown,
                    u"[\"Meeting\"] and multi_scree_info in it: the page misspells the key, and nobody knows how the path is spelt"_s,
                    u"Meeting page, 1.1, multi_scree_info (line 43)"_s);
                return;
            }
        }
        if (exists(path) || RequestSpec::namesNode(path.elements()))
            return;
        if (path.module() == "Meeting"_L1)
            add(AuditRule::PathUnknown, shown, u"a node of the tables of Query Meeting"_s, paths);
        else
            add(AuditRule::PathUnlisted, shown,
                u"Meeting, Device, MeetingControl, Share or Members, or a node of theirs"_s, nodes);
    }

    void judgeSubscribe(const QJsonValue &params)
    {
        const QString &key = m_profile.subscribePathKey;
        judgeScope(key, params.toObject().value(key));
        judgeExtras(params.toObject(), {key}, AuditRule::ParamsExtra, subscribing);
    }

    void judgeScope(const QString &key, const QJsonValue &value)
    {
        if (Subscriptions::isScope(value))
            return;
        const auto path = QueryPath::fromJson(value);
        if (const Module *module = path ? RequestSpec::module(path->module()) : nullptr)
            add(AuditRule::SubscribeShape, FindingText::quoted(path->elements().join(u'/')),
                u"[\"%1\"], or an event of it%2%3"_s.arg(
                    module->name, module->eventNames().isEmpty() ? u", of which none is public"_s : u": "_s,
                    module->eventNames().join(u", "_s)),
                events);
        else
            add(AuditRule::SubscribeShape, u"%1 is %2"_s.arg(key, FindingText::shown(value)),
                u"[] for all events, [\"Meeting\"] for a module, [\"Meeting\", \"LeaveMeeting\"] for one event"_s,
                subscribing);
    }

    void judgeCall(const QString &moduleName, const QJsonObject &params)
    {
        const QJsonValue name = params.value("action"_L1);
        if (name.isUndefined()) {
            add(AuditRule::ActionMissing, u"no action"_s, u"the action's name"_s, calls);
            return;
        }
        if (name.toString().isEmpty()) {
            add(AuditRule::ActionType, u"action is "_s + FindingText::shown(name), u"the action's name"_s,
                calls);
            return;
        }
        const Module *module = RequestSpec::module(moduleName);
        if (!module) {
            add(AuditRule::ModuleUnlisted, u"module "_s + FindingText::quoted(moduleName),
                u"Meeting, Device, MeetingControl or Share"_s, methods);
            return;
        }
        if (const Action *action = module->action(name.toString()))
            judgeAction(*action, params);
        else
            judgeUnlisted(*module, name.toString());
    }

    void judgeUnlisted(const Module &module, const QString &name)
    {
        if (module.name == "Meeting"_L1 && name == "LayoutSwitchChanged"_L1) {
            add(AuditRule::ActionContradiction, u"LayoutSwitchChanged"_s,
                u"SwitchLayout: the page gives both, its title and example this one; LayoutSwitchChanged is "
                "the event only"_s,
                u"Meeting page, 7 SwitchLayout: action (line 936), title (line 926), example (line 987)"_s);
            return;
        }
        QStringList names;
        for (const Action &action : module.actions)
            names.append(action.name);
        const QString meant = alike(name, names);
        add(module.whole ? AuditRule::ActionUnknown : AuditRule::ActionUnlisted,
            u"action "_s + FindingText::quoted(name), meant.isEmpty() ? names.join(u", "_s) : meant, calls);
    }

    void judgeAction(const Action &action, const QJsonObject &params)
    {
        QStringList beside {u"action"_s, u"action_params"_s};
        for (const Parameter &parameter : action.parameters) {
            if (parameter.beside)
                beside.append(parameter.key);
        }
        judgeExtras(params, beside, AuditRule::ParamsExtra, calls);

        const QJsonValue own = params.value("action_params"_L1);
        if (own.isUndefined() && action.needsParameters())
            add(AuditRule::ActionParamsMissing, u"no action_params"_s, u"an object"_s, action.place());
        else if (!own.isUndefined() && !own.isObject())
            add(AuditRule::ActionParamsType, u"action_params is "_s + FindingText::typeOf(own),
                u"an object"_s, action.place());
        else if (own.isObject() && own.toObject().isEmpty() && !action.hasParameters())
            add(AuditRule::ActionParamsNeedless, u"action_params {}"_s,
                u"no action_params, as in the examples: this action has none"_s, action.place());
        judgeParameters(action, params, own);
    }

    void judgeParameters(const Action &action, const QJsonObject &params, const QJsonValue &own)
    {
        QStringList known;
        for (const Parameter &parameter : action.parameters) {
            if (parameter.beside) {
                judgeParameter(action, parameter, params.value(parameter.key));
            } else {
                known.append(parameter.key);
                if (own.isObject() || !action.needsParameters())
                    judgeParameter(action, parameter, own.toObject().value(parameter.key));
            }
        }
        judgeExtras(own.toObject(), known, AuditRule::ParamExtra, action.place());
    }

    void judgeParameter(const Action &action, const Parameter &parameter, const QJsonValue &value)
    {
        const QString place = action.place(parameter);
        const QString key = parameter.key;
        const auto complain = [&](AuditRule rule) {
            add(rule, u"%1 is %2"_s.arg(key, FindingText::shown(value, key)), parameter.right(), place);
        };
        if (value.isUndefined()) {
            if (parameter.need == Parameter::Need::Required)
                add(AuditRule::ParamMissing, u"no "_s + key, parameter.right(), place);
            else if (parameter.need == Parameter::Need::Uncertain)
                add(AuditRule::ParamLeftOut, u"no "_s + key, leftOutAdvice(parameter), place);
            return;
        }
        switch (parameter.type) {
        case Parameter::Type::Text:
            if (!value.isString())
                complain(AuditRule::ParamType);
            break;
        case Parameter::Type::MeetingCode:
            if (!value.isString())
                complain(AuditRule::ParamType);
            else
                judgeCode(key, value.toString(), place);
            break;
        case Parameter::Type::Choice:
            if (!value.isString())
                complain(AuditRule::ParamType);
            else if (!QString(parameter.choices).split(u' ').contains(value.toString()))
                complain(AuditRule::ParamRange);
            break;
        case Parameter::Type::Truth:
            if (!value.isBool())
                complain(AuditRule::ParamType);
            break;
        case Parameter::Type::Whole:
            if (!value.isDouble() || std::trunc(value.toDouble()) != value.toDouble())
                complain(AuditRule::ParamType);
            else if (value.toDouble() < parameter.minimum
                     || (parameter.maximum >= parameter.minimum && value.toDouble() > parameter.maximum))
                complain(AuditRule::ParamRange);
            break;
        }
    }

    //! What was decided about a parameter of which the page does not tell whether it may be left out.
    static QString leftOutAdvice(const Parameter &parameter)
    {
        if (parameter.key == "password"_L1)
            return u"a text, \"\" for a meeting without one: the page's \"empty parameter\" is read so"_s;
        return parameter.right()
            + u": the page's column for what is required is empty, so better send it always"_s;
    }

    //! What is no code may be an address with a secret in it, so it is not shown.
    void judgeCode(const QString &key, const QString &code, const QString &place)
    {
        const bool isDigits =
            std::all_of(code.begin(), code.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
        if (!isDigits)
            add(AuditRule::ParamForm,
                u"%1 is a text of %2 characters, not all of them digits"_s.arg(key).arg(code.size()),
                u"digits only: the code with blanks is for showing"_s, place);
    }

    const WireProfile &m_profile;
    QString m_subject;
    QString m_id;
    Judgement m_judgement;
};

} // namespace

Judgement judge(const QByteArray &frame, const WireProfile &profile)
{
    return Judge(profile).judge(frame);
}

QString subjectOf(const Request &request)
{
    if (request.method.isEmpty())
        return u"request"_s;
    const QString action = request.params.value("action"_L1).toString();
    const QString method = FindingText::printable(request.method);
    return request.method.startsWith(callPrefix) && !action.isEmpty()
        ? method + u' ' + FindingText::printable(action)
        : method;
}

} // namespace Rooms::RequestShape
