// SPDX-License-Identifier: Apache-2.0
#include "journalcsv.h"

#include <QtCore/qhash.h>
#include <QtCore/qjsondocument.h>

#include <algorithm>

namespace Rooms::JournalCsv {

using namespace Qt::StringLiterals;

namespace {

constexpr QByteArrayView byteOrderMark("\xef\xbb\xbf");
constexpr QByteArrayView
    header("seq,kind,time,operator,room,room_name,action,parameters,link_before,stage_before,meeting_before,"
           "code_before,outcome,error_code,words,why,accepted_ms,confirmed_ms,ended,run,note\r\n");

QString text(const QJsonObject &object)
{
    return object.isEmpty() ? QString()
                            : QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

QString text(const QDateTime &time)
{
    return time.isValid() ? time.toUTC().toString(Qt::ISODateWithMs) : QString();
}

QString duration(int milliseconds)
{
    return milliseconds < 0 ? QString() : QString::number(milliseconds);
}

//! The row of a request, or of another line, which has no \a ended.
QByteArray row(quint64 number, const JournalEntry &asked, const JournalEntry &ended)
{
    const bool isRefused = ended.outcome == JournalEntry::Outcome::Refused;
    QByteArray row;
    for (const QString &value : {QString::number(number),
                                 JournalEntry::name(asked.kind),
                                 text(asked.time),
                                 asked.operatorName,
                                 asked.roomId,
                                 asked.roomName,
                                 asked.action,
                                 text(asked.parameters),
                                 asked.link,
                                 asked.stage,
                                 asked.title,
                                 asked.code,
                                 JournalEntry::name(ended.outcome),
                                 isRefused ? QString::number(ended.errorCode) : QString(),
                                 ended.words,
                                 ended.why,
                                 duration(ended.acceptedMs),
                                 duration(ended.confirmedMs),
                                 text(ended.time),
                                 asked.run,
                                 text(asked.note)}) {
        row += row.isEmpty() ? "" : ",";
        row += cell(value);
    }
    return row + "\r\n";
}

} // namespace

QByteArray cell(const QString &text)
{
    static const QString formula = u"=+-@\t\r\n＝＋－＠"_s;
    QString value = text;
    if (!value.isEmpty() && formula.contains(value.front()))
        value.prepend(u'\'');
    // A terminal would take them for commands.
    for (QChar &c : value) {
        if (c.category() == QChar::Other_Control && c != u'\t' && c != u'\r' && c != u'\n')
            c = u' ';
    }
    const bool isPlain = std::none_of(value.begin(), value.end(), [](QChar c) {
        return c == u'"' || c == u',' || c == u'\r' || c == u'\n';
    });
    return isPlain ? value.toUtf8() : '"' + value.replace(u'"', u"\"\""_s).toUtf8() + '"';
}

std::optional<JournalReader::Failure> write(const QStringList &paths, QIODevice &device)
{
    // What became of a request stands further down, so they are looked for first.
    QHash<quint64, JournalEntry> ended;
    auto failure = JournalReader::read(paths, [&ended](quint64, const JournalEntry &entry) {
        if (entry.kind == JournalEntry::Kind::Ended && entry.of > 0)
            ended.insert(entry.of, entry);
        return true;
    });
    if (failure)
        return failure;
    device.write(byteOrderMark.toByteArray() + header.toByteArray());
    return JournalReader::read(paths, [&](quint64 number, const JournalEntry &entry) {
        if (entry.kind != JournalEntry::Kind::Ended)
            return device.write(row(number, entry, ended.value(number))) >= 0;
        if (entry.of == 0) // its question could not be written
            return device.write(row(number, entry, entry)) >= 0;
        return true;
    });
}

} // namespace Rooms::JournalCsv
