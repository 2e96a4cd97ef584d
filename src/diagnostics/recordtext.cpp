// SPDX-License-Identifier: Apache-2.0
#include "recordtext.h"

#include "protocol/codec.h"

#include <QtCore/qdatetime.h>
#include <QtCore/qjsonarray.h>
#include <QtCore/qjsondocument.h>

namespace Rooms::RecordText {

using namespace Qt::StringLiterals;

namespace {

QString kindName(Record::Kind kind)
{
    switch (kind) {
    case Record::Kind::Note:
        return u"note"_s;
    case Record::Kind::FrameIn:
        return u"frame_in"_s;
    case Record::Kind::FrameOut:
        return u"frame_out"_s;
    case Record::Kind::Link:
        return u"link"_s;
    case Record::Kind::Action:
        return u"action"_s;
    }
    return {};
}

QString kindMark(Record::Kind kind)
{
    switch (kind) {
    case Record::Kind::FrameIn:
        return u"<-"_s;
    case Record::Kind::FrameOut:
        return u"->"_s;
    default:
        return kindName(kind);
    }
}

QString text(const QJsonValue &value)
{
    if (value.isUndefined() || value.isNull())
        return {};
    const QByteArray json = QJsonDocument(QJsonArray {value}).toJson(QJsonDocument::Compact);
    return QString::fromUtf8(json.chopped(1).sliced(1));
}

QString text(const QJsonObject &object)
{
    return object.isEmpty() ? QString() : text(QJsonValue(object));
}

//! Ids of one session differ in what stands behind the last hyphen.
QString shortId(const QString &id)
{
    return u'#' + id.section(u'-', -1);
}

QString outcome(int errorCode, const QString &message)
{
    if (errorCode == 0)
        return u"ok"_s;
    return message.isEmpty() ? u"error %1"_s.arg(errorCode) : u"error %1 (%2)"_s.arg(errorCode).arg(message);
}

QString joined(const QStringList &words)
{
    QString line;
    for (const QString &word : words) {
        if (!word.isEmpty())
            line += (line.isEmpty() ? QString() : u" "_s) + word;
    }
    return line;
}

QString incoming(const QByteArray &frame)
{
    const Incoming incoming = Codec::decode(frame, WireProfile());
    if (const auto *reply = std::get_if<Reply>(&incoming))
        return joined({shortId(reply->id), reply->method, reply->action,
                       outcome(reply->errorCode, reply->message), text(reply->data.toJsonValue())});
    if (const auto *event = std::get_if<Event>(&incoming))
        return joined({u"event"_s, event->module, event->subEvent, outcome(event->errorCode, event->message),
                       text(event->payload.toJsonObject())});
    return QString::fromUtf8(frame);
}

QString outgoing(const QByteArray &frame)
{
    const auto decoded = Codec::decodeRequest(frame);
    if (const auto *request = std::get_if<Request>(&decoded))
        return joined({shortId(request->id), request->method, text(request->params)});
    return QString::fromUtf8(frame);
}

QString content(const Record &record)
{
    switch (record.kind) {
    case Record::Kind::FrameIn:
        return incoming(record.payload);
    case Record::Kind::FrameOut:
        return outgoing(record.payload);
    default:
        break;
    }
    QStringList words;
    const QJsonObject object = QJsonDocument::fromJson(record.payload).object();
    for (auto it = object.begin(); it != object.end(); ++it)
        words.append(it.key() + u'=' + (it->isString() ? it->toString() : text(*it)));
    return words.isEmpty() ? QString::fromUtf8(record.payload) : words.join(u' ');
}

bool isStart(const Record &record)
{
    return record.kind == Record::Kind::Note
        && QJsonDocument::fromJson(record.payload).object().value("note"_L1) == recordingStarted;
}

//! Blank when that cannot be told, for another run of the program counts from another start.
QString secondsSince(const Record *before, const Record &record)
{
    if (before && (record.monotonic < before->monotonic || isStart(record)))
        return {};
    return QString::number(before ? double(record.monotonic - before->monotonic) / 1e6 : 0, 'f', 3);
}

//! Whether \a c shows as what it is: no control character, none that turns the direction or breaks the line.
bool isPlain(char32_t c)
{
    switch (QChar::category(c)) {
    case QChar::Other_Control:
    case QChar::Other_Format:
    case QChar::Separator_Line:
    case QChar::Separator_Paragraph:
        return false;
    default:
        return true;
    }
}

QString escaped(char32_t c)
{
    QString result;
    for (const char16_t unit : QChar::fromUcs4(c))
        result += u"\\u%1"_s.arg(unit, 4, 16, QLatin1Char('0'));
    return result;
}

//! A recording may come from anywhere: nothing in it may command a terminal. What is left is cut to the
//! longest line, not within a character or an escape.
QString harmless(const QString &text)
{
    QString result;
    qsizetype whole = 0; // what stays when it is cut
    for (const char32_t c : text.toUcs4()) {
        if (isPlain(c))
            result += QChar::fromUcs4(c);
        else
            result += escaped(c);
        if (result.size() > longestLine)
            return result.first(whole) + u'…';
        if (result.size() < longestLine)
            whole = result.size();
    }
    return result;
}

} // namespace

QString line(const Record &record, const Record *before)
{
    const QDateTime time = QDateTime::fromMSecsSinceEpoch(record.wallTime);
    return harmless(u"%1 %2 %3 %4"_s.arg(time.toString(u"yyyy-MM-dd HH:mm:ss.zzz"_s))
                        .arg(secondsSince(before, record), 10)
                        .arg(kindMark(record.kind), -6)
                        .arg(content(record)));
}

QJsonObject json(const Record &record)
{
    const QDateTime time = QDateTime::fromMSecsSinceEpoch(record.wallTime, Qt::UTC);
    const QJsonDocument document = QJsonDocument::fromJson(record.payload);
    QJsonValue payload = QString::fromUtf8(record.payload);
    if (document.isObject())
        payload = document.object();
    else if (document.isArray())
        payload = document.array();
    return {{u"number"_s, qint64(record.number)},
            {u"time"_s, time.toString(Qt::ISODateWithMs)},
            {u"monotonic_us"_s, record.monotonic},
            {u"kind"_s, kindName(record.kind)},
            {u"payload"_s, payload}};
}

} // namespace Rooms::RecordText
