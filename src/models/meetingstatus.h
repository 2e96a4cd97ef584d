// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "foreign.h"
#include "meeting/snapshot.h"

#include <QtCore/qdatetime.h>
#include <QtCore/qobject.h>

namespace Rooms {

//! The meeting the room is in, or that it is in none: table meeting_info as properties. Owned by a Room, same
//! thread. A property notifies only when it changes.
class MeetingStatus : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("belongs to a Room")
    //! meeting_status; Unknown before the first truth and for numbers the specification does not list.
    Q_PROPERTY(Rooms::Meeting::Status status READ status NOTIFY statusChanged FINAL)
    //! meeting_status as sent.
    Q_PROPERTY(int statusNumber READ statusNumber NOTIFY statusChanged FINAL)
    //! meeting_type.
    Q_PROPERTY(Rooms::Meeting::Type type READ type NOTIFY typeChanged FINAL)
    //! meeting_title; whatever the room sends, to be shown as plain text.
    Q_PROPERTY(QString title READ title NOTIFY titleChanged FINAL)
    //! meeting_code, digits.
    Q_PROPERTY(QString code READ code NOTIFY codeChanged FINAL)
    //! formatted_meeting_code, or the code in groups when the room sends none.
    Q_PROPERTY(QString formattedCode READ formattedCode NOTIFY codeChanged FINAL)
    //! meeting_password, "" without one. Secret: show it masked.
    Q_PROPERTY(QString password READ password NOTIFY passwordChanged FINAL)
    //! begin_time, invalid when absent.
    Q_PROPERTY(QDateTime beginTime READ beginTime NOTIFY timesChanged FINAL)
    //! end_time, invalid when absent.
    Q_PROPERTY(QDateTime endTime READ endTime NOTIFY timesChanged FINAL)
    //! meeting_creator_name.
    Q_PROPERTY(QString creatorName READ creatorName NOTIFY creatorNameChanged FINAL)
    //! host_status: whether a host is in the meeting.
    Q_PROPERTY(Rooms::Meeting::HostStatus hostStatus READ hostStatus NOTIFY hostStatusChanged FINAL)
    //! meeting_url, "" when absent. Secret: it lets anybody in.
    Q_PROPERTY(QString url READ url NOTIFY urlChanged FINAL)

public:
    using QObject::QObject;

    Meeting::Status status() const { return m_info.status.value(); }
    int statusNumber() const { return m_info.status.number(); }
    Meeting::Type type() const { return m_info.type.value(); }
    QString title() const { return m_info.title; }
    QString code() const { return m_info.code; }
    QString formattedCode() const;
    QString password() const { return m_info.password; }
    QDateTime beginTime() const;
    QDateTime endTime() const;
    QString creatorName() const { return m_info.creatorName; }
    Meeting::HostStatus hostStatus() const { return m_info.hostStatus.value(); }
    QString url() const { return m_info.url; }

    //! Takes over \a info and notifies of what differs.
    void apply(const MeetingInfo &info);

Q_SIGNALS:
    void statusChanged();
    void typeChanged();
    void titleChanged();
    void codeChanged();
    void passwordChanged();
    void timesChanged();
    void creatorNameChanged();
    void hostStatusChanged();
    void urlChanged();

private:
    MeetingInfo m_info;
};

} // namespace Rooms
