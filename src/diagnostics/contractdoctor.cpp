// SPDX-License-Identifier: Apache-2.0
#include "contractdoctor.h"

#include "protocol/errorcode.h"
#include "protocol/querypath.h"
#include "protocol/tolerant.h"

#include <QtCore/qjsonarray.h>
#include <QtCore/qjsondocument.h>

#include <algorithm>
#include <array>

namespace Rooms {

using namespace Qt::StringLiterals;
using Kind = Deviation::Kind;

namespace {

constexpr size_t mostAsked = 64; // requests that may wait
constexpr qsizetype longestSample = 200; // characters
constexpr qsizetype longestWhere = 120;
constexpr qsizetype mostElements = 16; // of an array that are looked at
constexpr qsizetype longestFrame = 256 * 1024;

constexpr auto subscribeMethod = "subscribe_method"_L1;
constexpr auto subscribePathKey = "subscribe_path_key"_L1;
constexpr auto eventMethodPrefix = "event_method_prefix"_L1;
constexpr auto subEventKey = "sub_event_key"_L1;
constexpr auto eventPayloadKeys = "event_payload_keys"_L1;

//! What every message may have beside what it is about.
const QStringList &envelope()
{
    static const QStringList keys {u"jsonrpc"_s, u"id"_s, u"method"_s, u"error_code"_s, u"message"_s};
    return keys;
}

QString cut(const QString &text, qsizetype longest)
{
    return text.size() <= longest ? text : text.first(longest) + u'…';
}

} // namespace

ContractDoctor::ContractDoctor(Contract contract, WireProfile profile, const Redaction &redaction,
                               Clock &clock)
    : m_contract(std::move(contract))
    , m_profile(std::move(profile))
    , m_redaction(redaction)
    , m_clock(clock)
{ }

void ContractDoctor::frameOut(const QByteArray &frame)
{
    const QJsonObject request = QJsonDocument::fromJson(frame).object();
    const QJsonObject params = request.value("params"_L1).toObject();
    Asked asked {request.value("id"_L1).toString(),
                 request.value("method"_L1).toString(),
                 params.value("action"_L1).toString(),
                 {}};
    const QString pathKey =
        asked.method == m_profile.subscribeMethod ? m_profile.subscribePathKey : u"path"_s;
    for (const QJsonValue element : params.value(pathKey).toArray())
        asked.path.append(element.toString());
    m_asked.push_back(std::move(asked));
    if (m_asked.size() > mostAsked)
        m_asked.pop_front();
}

bool ContractDoctor::frameIn(const QByteArray &bytes)
{
    if (!hasTime() || bytes.size() > longestFrame)
        return false;
    m_foundNew = false;
    const QJsonDocument document = QJsonDocument::fromJson(bytes);
    if (!document.isObject()) {
        note(Kind::NotUnderstood, {}, QString::fromUtf8(m_redaction.frame(bytes)), u"3"_s);
        return m_foundNew;
    }
    const QJsonObject frame = document.object();
    const QString method = frame.value("method"_L1).toString();
    if (method.startsWith(m_profile.eventMethodPrefix))
        examineEvent(frame, method);
    else if (!examineStray(frame))
        examineReply(frame);
    return m_foundNew;
}

//! Whether this second has room for one more frame.
bool ContractDoctor::hasTime()
{
    const qint64 second = m_clock.now() / 1000;
    if (std::exchange(m_second, second) != second)
        m_frames = 0;
    return ++m_frames <= framesPerSecond;
}

QString ContractDoctor::moduleIn(const QString &method) const
{
    for (auto it = m_contract.events.keyBegin(); it != m_contract.events.keyEnd(); ++it) {
        if (method.endsWith(*it))
            return *it;
    }
    return {};
}

//! What is neither reply nor event. An event that is called otherwise than they are guessed to be ends in its
//! module all the same, and answers nothing.
bool ContractDoctor::examineStray(const QJsonObject &frame)
{
    const QString method = frame.value("method"_L1).toString();
    const QJsonValue id = frame.value("id"_L1);
    const bool isAnswer = frame.contains("result"_L1) || frame.contains("error"_L1);
    if (const QString module = moduleIn(method); !module.isEmpty() && !isAnswer) {
        advise(note(Kind::EventMethod, cut(method, longestWhere), frame, u"1.2"_s), eventMethodPrefix,
               method.chopped(module.size()));
        return true;
    }
    if (id.isString() || id.isDouble())
        return false;
    note(Kind::Stray, cut(method, longestWhere), frame, u"1.2"_s);
    return true;
}

void ContractDoctor::examineEvent(const QJsonObject &frame, const QString &method)
{
    const QString where = cut(method, longestWhere);
    const QString module = method.sliced(m_profile.eventMethodPrefix.size());
    const std::array containers {frame.value("params"_L1).toObject(), frame.value("result"_L1).toObject(),
                                 frame};
    const QStringList known = m_contract.events.value(module);
    for (const QJsonObject &container : containers) {
        const QJsonValue name = container.value(m_profile.subEventKey);
        if (!name.isString())
            continue;
        const QString event = where + u' ' + cut(name.toString(), longestWhere);
        if (!known.contains(name.toString()))
            note(Kind::UnknownEvent, event, frame, u"4"_s);
        examinePayload(where, module, container);
        return;
    }
    Deviation *deviation = note(Kind::EventUnnamed, where, frame, u"1.2"_s);
    for (const QJsonObject &container : containers) {
        for (auto it = container.begin(); it != container.end(); ++it) {
            if (!envelope().contains(it.key()) && known.contains(it.value().toString())) {
                advise(deviation, subEventKey, it.key());
                return;
            }
        }
    }
}

void ContractDoctor::examinePayload(const QString &where, const QString &module, const QJsonObject &container)
{
    QJsonObject blocks = m_contract.eventBlocks;
    const QJsonObject node = m_contract.nodes.value(QueryPath::snakeCase(module));
    for (auto it = node.begin(); it != node.end(); ++it)
        blocks.insert(it.key(), it.value());
    const auto compareBlocks = [&](const QJsonObject &payload) {
        for (auto it = payload.begin(); it != payload.end(); ++it) {
            if (blocks.contains(it.key()))
                compare(it.value(), blocks.value(it.key()), where + u'.' + it.key(), it.key());
        }
    };
    for (const QString &key : m_profile.eventPayloadKeys) {
        if (container.value(key).isObject()) {
            compareBlocks(container.value(key).toObject());
            return;
        }
    }
    // Inline, or under a key that is not known: then there is one object that is no block of the module.
    QStringList wrappers;
    for (auto it = container.begin(); it != container.end(); ++it) {
        const bool isKnown = envelope().contains(it.key()) || it.key() == m_profile.subEventKey
            || blocks.contains(it.key()) || it.key() == "params"_L1 || it.key() == "result"_L1;
        if (it.value().isObject() && !isKnown)
            wrappers.append(it.key());
    }
    if (wrappers.size() == 1) {
        const QStringList keys = wrappers + m_profile.eventPayloadKeys;
        advise(note(Kind::EventPayload, where, container, u"1.2"_s), eventPayloadKeys,
               QJsonArray::fromStringList(keys));
        return;
    }
    compareBlocks(container);
}

void ContractDoctor::examineReply(const QJsonObject &frame)
{
    const QJsonValue id = frame.value("id"_L1);
    const QString text = Tolerant::text(id);
    const auto asked =
        std::find_if(m_asked.begin(), m_asked.end(), [&text](const Asked &each) { return each.id == text; });
    if (asked == m_asked.end()) {
        note(Kind::UnknownId, {}, frame, u"0.5"_s);
        return;
    }
    const Asked request = *asked;
    m_asked.erase(asked);
    if (id.isDouble())
        note(Kind::IdType, {}, QJsonObject {{u"id"_s, id}}, u"3"_s);
    const QString where =
        cut(request.action.isEmpty() ? (QStringList {request.method} + request.path).join(u' ')
                                     : request.method + u' ' + request.action,
            longestWhere);
    const QJsonValue result = frame.value("result"_L1);
    if (frame.value("error"_L1).isObject())
        note(Kind::ErrorMember, where, frame, u"2"_s);
    else if (!result.isObject())
        note(Kind::NoResult, where, frame, u"3"_s);
    if (result.isObject())
        examineAnswer(request, result.toObject(), frame);
}

void ContractDoctor::examineAnswer(const Asked &asked, const QJsonObject &result, const QJsonObject &frame)
{
    const QString where = cut(asked.action.isEmpty() ? (QStringList {asked.method} + asked.path).join(u' ')
                                                     : asked.method + u' ' + asked.action,
                              longestWhere);
    const QJsonValue code = result.value("error_code"_L1);
    if (!code.isDouble()) {
        note(Kind::CodeMissing, where, frame, u"2"_s);
        if (!Tolerant::number(code))
            return;
    }
    const int number = Tolerant::number(code).value_or(toInt(ErrorCode::UnknownError));
    if (!isKnownError(number) && number != toInt(ErrorCode::Success))
        note(Kind::CodeUnknown, where, result, u"2"_s);
    if (asked.method == m_profile.subscribeMethod && number != toInt(ErrorCode::Success)) {
        if (asked.path.isEmpty())
            return; // asked for in another way than the profile's
        const bool isPath = number == toInt(ErrorCode::SubscribePathError)
            || number == toInt(ErrorCode::QueryPathError) || number == toInt(ErrorCode::ParameterError);
        advise(note(Kind::SubscribeRefused, asked.path.join(u'.'), frame, u"1.2"_s),
               isPath ? QString(subscribePathKey) : QString(subscribeMethod));
        return;
    }
    const QString action = result.value("action"_L1).toString();
    if (!asked.action.isEmpty() && !action.isEmpty() && action != asked.action)
        note(Kind::OtherAction, where, action, u"3"_s);
    if (asked.method == "Query"_L1 && number == toInt(ErrorCode::Success))
        examineNode(asked, result.value("data"_L1));
}

void ContractDoctor::examineNode(const Asked &asked, const QJsonValue &data)
{
    const QString key = QueryPath(asked.path).key();
    const QJsonValue node = data.toObject().value(key);
    if (node.isUndefined()) {
        note(Kind::NodeMissing, u"Query "_s + asked.path.join(u'.'), QJsonObject {{u"data"_s, data}}, u"3"_s);
        return;
    }
    const auto example = m_contract.nodes.constFind(key);
    if (asked.path.size() == 1 && example != m_contract.nodes.cend())
        compare(node, *example, key, key);
}

//! Compares \a value with an example of what stands at \a where, in any depth that the example has.
void ContractDoctor::compare(const QJsonValue &value, const QJsonValue &example, const QString &where,
                             const QString &key)
{
    if (value.type() != example.type()) {
        note(Kind::WrongType, where, QJsonObject {{key, value}}, u"9.34"_s);
        return;
    }
    if (value.isObject()) {
        compareObjects(value.toObject(), example.toObject(), where);
    } else if (value.isArray()) {
        const QJsonArray array = value.toArray();
        const QJsonArray examples = example.toArray();
        for (qsizetype i = 0; i < std::min(array.size(), mostElements) && !examples.isEmpty(); ++i)
            compare(array.at(i), examples.first(), where + "[]"_L1, key);
    } else if (value.isDouble()) {
        const auto numbers = m_contract.numbers.constFind(key);
        const auto number = Tolerant::number(value);
        if (numbers != m_contract.numbers.cend() && !(number && numbers->contains(*number)))
            note(Kind::UnknownNumber, where, QJsonObject {{key, value}}, u"8"_s);
    }
}

void ContractDoctor::compareObjects(const QJsonObject &object, const QJsonObject &example,
                                    const QString &where)
{
    for (auto it = example.begin(); it != example.end(); ++it) {
        const QString inner = where + u'.' + it.key();
        if (object.contains(it.key()))
            compare(object.value(it.key()), it.value(), inner, it.key());
        else if (!m_contract.optional.contains(it.key()))
            note(Kind::MissingMember, inner, object, u"9"_s);
    }
    for (auto it = object.begin(); it != object.end(); ++it) {
        if (!example.contains(it.key()))
            note(Kind::UnknownMember, cut(where + u'.' + it.key(), longestWhere),
                 QJsonObject {{it.key(), it.value()}}, u"9"_s);
    }
}

void ContractDoctor::subscribeUnanswered(const QString &module)
{
    if (hasFound({Kind::NotUnderstood, Kind::UnknownId, Kind::Stray}))
        return; // it was answered, only not in a way that anybody understands
    advise(note(Kind::SubscribeUnanswered, module, QJsonValue(), u"1.2"_s), subscribeMethod);
}

void ContractDoctor::eventsMissing(const QString &module)
{
    if (hasFound({Kind::EventMethod, Kind::Stray}))
        return; // they came, only not as events
    advise(note(Kind::EventsMissing, module, QJsonValue(), u"1.2"_s), subscribePathKey);
}

void ContractDoctor::suggest(const QString &setting, const QString &value)
{
    for (Deviation &deviation : m_deviations) {
        if (deviation.kind == Kind::SubscribeRefused || deviation.kind == Kind::SubscribeUnanswered)
            advise(&deviation, setting, value);
    }
}

QList<Deviation> ContractDoctor::deviations() const
{
    QList<Deviation> sorted = m_deviations;
    std::stable_sort(sorted.begin(), sorted.end(),
                     [](const Deviation &a, const Deviation &b) { return a.kind < b.kind; });
    return sorted;
}

QJsonObject ContractDoctor::toJson() const
{
    QJsonArray list;
    for (const Deviation &deviation : deviations())
        list.append(deviation.toJson());
    return {{u"deviations"_s, list}, {u"more"_s, qint64(more())}};
}

bool ContractDoctor::hasFound(std::initializer_list<Kind> kinds) const
{
    return std::any_of(m_deviations.begin(), m_deviations.end(), [kinds](const Deviation &each) {
        return std::find(kinds.begin(), kinds.end(), each.kind) != kinds.end();
    });
}

//! Counts a deviation; the first time \a sample, an object or a text, is kept. nullptr when there is no room.
Deviation *ContractDoctor::note(Kind kind, const QString &where, const QJsonValue &sample,
                                const QString &section)
{
    // It may be printed at a terminal, which would take control characters for commands.
    QString plain = where;
    std::replace_if(
        plain.begin(), plain.end(), [](QChar c) { return c.category() == QChar::Other_Control; }, u'?');
    const auto known = std::find_if(m_deviations.begin(), m_deviations.end(), [&](const Deviation &each) {
        return each.kind == kind && each.where == plain;
    });
    if (known != m_deviations.end()) {
        ++known->count;
        return &*known;
    }
    if (m_deviations.size() >= mostDeviations) {
        if (m_unkept.size() < mostCounted)
            m_unkept.insert(qHashMulti(0, int(kind), plain));
        return nullptr;
    }
    m_foundNew = true;
    Deviation deviation;
    deviation.kind = kind;
    deviation.where = plain;
    deviation.sample = cut(sample.isObject() ? QString::fromUtf8(m_redaction.json(sample))
                                             : m_redaction.text(sample.toString()),
                           longestSample);
    deviation.count = 1;
    deviation.section = section;
    m_deviations.append(deviation);
    return &m_deviations.last();
}

void ContractDoctor::advise(Deviation *deviation, const QString &setting, const QJsonValue &value)
{
    if (!deviation)
        return;
    deviation->setting = setting;
    deviation->value = value;
}

} // namespace Rooms
