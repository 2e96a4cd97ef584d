// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "diffedlistmodel.h"
#include "foreign.h"
#include "meeting/snapshot.h"
#include "minuteclock.h"

//! When a scheduled meeting is, seen from now.
namespace Rooms::MeetingPhase {
Q_NAMESPACE
QML_ELEMENT

//! The phases a meeting goes through.
enum class Value {
    Past, //!< Its end has gone by.
    Now, //!< It has begun and not ended.
    Next, //!< The first (or one of several first) to begin.
    Later,
};
Q_ENUM_NS(Value)

} // namespace Rooms::MeetingPhase

namespace Rooms {

//! One row of MeetingListModel.
struct MeetingRow
{
    ScheduledMeeting meeting;
    MeetingPhase::Value phase = MeetingPhase::Value::Later;
    int minutesToStart = 0;
};

//! The room's scheduled meetings by time of beginning: meeting_list with what a person wants to know of it.
//! Owned by a Room, same thread.
class MeetingListModel : public DiffedListModel<MeetingRow>
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("belongs to a Room")
    //! Number of rows.
    Q_PROPERTY(int count READ count NOTIFY countChanged FINAL)
    //! The first row that is not Past: where a list begins to be of interest. 0 when there is none.
    Q_PROPERTY(int firstOpen READ firstOpen NOTIFY firstOpenChanged FINAL)
    //! End of what is on now, invalid when nothing is.
    Q_PROPERTY(QDateTime busyUntil READ busyUntil NOTIFY outlookChanged FINAL)
    //! Beginning of what comes next, invalid when nothing does.
    Q_PROPERTY(QDateTime nextBegin READ nextBegin NOTIFY outlookChanged FINAL)

public:
    enum Role {
        TitleRole = Qt::UserRole + 1, //!< "title": QString, plain text
        CreatorNameRole, //!< "creatorName": QString
        CodeRole, //!< "code": digits, as JoinMeeting takes them
        FormattedCodeRole, //!< "formattedCode": QString for reading
        MeetingIdRole, //!< "meetingId": QString
        TypeRole, //!< "type": Meeting.Type
        BeginTimeRole, //!< "beginTime": QDateTime, invalid when absent
        EndTimeRole, //!< "endTime": QDateTime, invalid when absent
        PhaseRole, //!< "phase": MeetingPhase.Value
        MinutesToStartRole, //!< "minutesToStart": minutes, rounded up; 0 once begun
    };
    Q_ENUM(Role)

    //! \a clock must outlive this.
    explicit MeetingListModel(const MinuteClock &clock, QObject *parent = nullptr);

    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    int count() const { return rowCount(); }
    int firstOpen() const { return m_firstOpen; }
    QDateTime busyUntil() const { return m_busyUntil; }
    QDateTime nextBegin() const { return m_nextBegin; }

    //! Takes over \a meetings and notifies of what differs.
    void apply(const QList<ScheduledMeeting> &meetings);

Q_SIGNALS:
    void countChanged();
    void firstOpenChanged();
    void outlookChanged();

protected:
    bool isSame(const MeetingRow &left, const MeetingRow &right) const override;
    QList<int> changedRoles(const MeetingRow &before, const MeetingRow &after) const override;

private:
    void updateRows();

    const MinuteClock &m_clock;
    QList<ScheduledMeeting> m_meetings;
    int m_firstOpen = 0;
    QDateTime m_busyUntil;
    QDateTime m_nextBegin;
};

} // namespace Rooms
