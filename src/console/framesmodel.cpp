// SPDX-License-Identifier: Apache-2.0
#include "framesmodel.h"

#include <QtCore/qjsonarray.h>
#include <QtCore/qjsondocument.h>
#include <QtCore/qjsonobject.h>
#include <QtCore/qlocale.h>

namespace Rooms {

using namespace Qt::StringLiterals;

namespace {

//! `Meeting/MeetingInfo`.
QString pathText(const QJsonValue &path)
{
    QStringList parts;
    const QJsonArray array = path.toArray();
    for (const QJsonValue &part : array)
        parts.append(part.toString());
    return parts.join(u'/');
}

//! The first of \a texts that says anything.
QString firstOf(std::initializer_list<QString> texts)
{
    for (const QString &text : texts) {
        if (!text.isEmpty())
            return text;
    }
    return {};
}

} // namespace

FramesModel::FramesModel(const Redaction &redaction, const WireProfile &profile, Clock &clock,
                         QObject *parent)
    : QAbstractTableModel(parent)
    , m_redaction(redaction)
    , m_profile(profile)
    , m_clock(clock)
{ }

int FramesModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_frames.size());
}

int FramesModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QString FramesModel::nameOf(FrameKind kind)
{
    switch (kind) {
    case Request:
        return tr("Request");
    case Reply:
        return tr("Reply");
    case Event:
        return tr("Event");
    case Other:
        break;
    }
    return tr("Not understood");
}

QVariant FramesModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Frame &frame = m_frames[size_t(index.row())];
    switch (role) {
    case BodyRole:
        return frame.body;
    case KindRole:
        return int(frame.kind);
    case FailedRole:
        return frame.isFailed;
    case Qt::TextAlignmentRole:
        return index.column() == Size ? QVariant(Qt::AlignRight | Qt::AlignVCenter) : QVariant();
    case Qt::DisplayRole:
        break;
    default:
        return {};
    }
    switch (Column(index.column())) {
    case Time:
        return frame.at.toLocalTime().toString(u"HH:mm:ss.zzz"_s);
    case Direction:
        return frame.isOut ? tr("→ to the room") : tr("← from the room");
    case Kind:
        return nameOf(frame.kind);
    case Name:
        return frame.name;
    case Size:
        return tr("%1 B").arg(QLocale().toString(frame.size));
    case ColumnCount:
        break;
    }
    return {};
}

QVariant FramesModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Time:
        return tr("Time");
    case Direction:
        return tr("Direction");
    case Kind:
        return tr("Kind");
    case Name:
        return tr("About");
    case Size:
        return tr("Size");
    default:
        return {};
    }
}

FramesModel::Frame FramesModel::understood(const QByteArray &frame, bool isOut) const
{
    const QByteArray safe = m_redaction.frame(frame);
    const QJsonDocument document = QJsonDocument::fromJson(safe);
    Frame result;
    result.at = m_clock.wallTime();
    result.isOut = isOut;
    result.size = frame.size();
    result.body = QString::fromUtf8(document.isNull() ? safe : document.toJson(QJsonDocument::Indented));
    if (!document.isObject())
        return result;
    const QJsonObject object = document.object();
    const QString method = object.value("method"_L1).toString();
    const QJsonObject params = object.value("params"_L1).toObject();
    const QJsonObject answer = object.value("result"_L1).toObject();
    if (method.startsWith(m_profile.eventMethodPrefix)) {
        result.kind = Event;
        result.name = firstOf({params.value(m_profile.subEventKey).toString(),
                               answer.value(m_profile.subEventKey).toString(),
                               object.value(m_profile.subEventKey).toString(), method});
    } else if (object.contains("result"_L1) || object.contains("error"_L1)) {
        result.kind = Reply;
        result.isFailed = answer.value("error_code"_L1).toInt() != 0 || object.contains("error"_L1);
        result.name = firstOf({answer.value("action"_L1).toString(), method,
                               answer.value("data"_L1).toObject().keys().join(", "_L1)});
        if (const int code = answer.value("error_code"_L1).toInt(); code != 0)
            result.name += u" · %1"_s.arg(code);
    } else if (!method.isEmpty()) {
        result.kind = Request;
        const QString about =
            firstOf({params.value("action"_L1).toString(), pathText(params.value("path"_L1)),
                     pathText(params.value(m_profile.subscribePathKey))});
        result.name = params.contains("action"_L1) || about.isEmpty() ? firstOf({about, method})
                                                                      : u"%1 %2"_s.arg(method, about);
    }
    return result;
}

void FramesModel::add(const QByteArray &frame, bool isOut)
{
    if (m_isPaused) {
        ++m_missed;
        Q_EMIT pauseChanged();
        return;
    }
    if (m_frames.size() == mostKept) {
        beginRemoveRows({}, 0, 0);
        m_frames.pop_front();
        endRemoveRows();
    }
    const int row = rowCount();
    beginInsertRows({}, row, row);
    m_frames.push_back(understood(frame, isOut));
    endInsertRows();
}

void FramesModel::setPaused(bool paused)
{
    m_isPaused = paused;
    m_missed = 0;
    Q_EMIT pauseChanged();
}

void FramesModel::clear()
{
    if (m_frames.empty())
        return;
    beginRemoveRows({}, 0, rowCount() - 1);
    m_frames.clear();
    endRemoveRows();
}

void FramesModel::retranslate()
{
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, int(ColumnCount) - 1);
    if (!m_frames.empty())
        Q_EMIT dataChanged(index(0, Direction), index(rowCount() - 1, Size), {Qt::DisplayRole});
}

void FramesFilter::setKinds(int kinds)
{
    m_kinds = kinds;
    invalidateRowsFilter();
}

void FramesFilter::setText(const QString &text)
{
    m_text = text.trimmed();
    invalidateRowsFilter();
}

bool FramesFilter::filterAcceptsRow(int row, const QModelIndex &parent) const
{
    const QModelIndex index = sourceModel()->index(row, FramesModel::Name, parent);
    if (m_kinds != 0 && !(index.data(FramesModel::KindRole).toInt() & m_kinds))
        return false;
    return m_text.isEmpty() || index.data().toString().contains(m_text, Qt::CaseInsensitive)
        || index.data(FramesModel::BodyRole).toString().contains(m_text, Qt::CaseInsensitive);
}

} // namespace Rooms
