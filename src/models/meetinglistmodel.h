// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "diffedlistmodel.h"
#include "foreign.h"
#include "meetingday.h"
#include "minuteclock.h"

namespace Rooms {

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
    //! Something is on now.
    Q_PROPERTY(bool busy READ busy NOTIFY outlookChanged FINAL)
    //! End of what is on now and of what follows without a break; invalid when nothing is, or when it is not
    //! told.
    Q_PROPERTY(QDateTime busyUntil READ busyUntil NOTIFY outlookChanged FINAL)
    //! Beginning of what comes next today, invalid when nothing does.
    Q_PROPERTY(QDateTime freeUntil READ freeUntil NOTIFY outlookChanged FINAL)
    //! Beginning of what comes next on any day, invalid when nothing does.
    Q_PROPERTY(QDateTime nextBegin READ nextBegin NOTIFY outlookChanged FINAL)
    //! Title of what comes next, plain text.
    Q_PROPERTY(QString nextTitle READ nextTitle NOTIFY outlookChanged FINAL)

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
        GroupRole, //!< "group": QString, see MeetingDay::rows()
        MinutesToStartRole, //!< "minutesToStart": minutes, rounded up; 0 once begun
        MinutesToEndRole, //!< "minutesToEnd": the same while it is on, 0 otherwise
        OverlapsRole, //!< "overlaps": bool, another meeting takes a part of its time
        OverlapTitleRole, //!< "overlapTitle": QString, the title of that meeting
    };
    Q_ENUM(Role)

    //! \a clock must outlive this.
    explicit MeetingListModel(const MinuteClock &clock, QObject *parent = nullptr);

    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    int count() const { return rowCount(); }
    int firstOpen() const { return m_firstOpen; }
    bool busy() const { return m_outlook.busy; }
    QDateTime busyUntil() const;
    QDateTime freeUntil() const;
    QDateTime nextBegin() const;
    QString nextTitle() const { return m_outlook.nextTitle; }

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
    MeetingDay::Outlook m_outlook;
};

} // namespace Rooms
