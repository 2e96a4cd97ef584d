// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "foreign.h"
#include "meeting/snapshot.h"

#include <QtCore/qobject.h>

namespace Rooms {

//! What the room itself is in its meeting: table self_info as properties. Owned by a Room, same thread.
class SelfInfo : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("belongs to a Room")
    //! Whether the room tells of itself now; it does so only in a meeting.
    Q_PROPERTY(bool present READ present NOTIFY presentChanged FINAL)
    //! nickname
    Q_PROPERTY(QString nickname READ nickname NOTIFY identityChanged FINAL)
    //! user_id in the meeting
    Q_PROPERTY(QString userId READ userId NOTIFY identityChanged FINAL)
    //! app_uid, the account
    Q_PROPERTY(QString appUid READ appUid NOTIFY identityChanged FINAL)
    //! app_id, the organisation
    Q_PROPERTY(QString appId READ appId NOTIFY identityChanged FINAL)
    //! instance_id, the kind of application; -1 when absent
    Q_PROPERTY(int instanceId READ instanceId NOTIFY identityChanged FINAL)
    //! user_type
    Q_PROPERTY(Rooms::Meeting::UserType userType READ userType NOTIFY identityChanged FINAL)
    Q_PROPERTY(bool host READ host NOTIFY roleChanged FINAL)
    //! co_host
    Q_PROPERTY(bool coHost READ coHost NOTIFY roleChanged FINAL)
    //! is_creator
    Q_PROPERTY(bool creator READ creator NOTIFY roleChanged FINAL)
    //! role_type; for showing only, rights follow from host and coHost
    Q_PROPERTY(Rooms::Meeting::Role role READ role NOTIFY roleChanged FINAL)
    //! Whether the room may end the meeting for everybody.
    Q_PROPERTY(bool mayDissolve READ mayDissolve NOTIFY roleChanged FINAL)
    //! video_on
    Q_PROPERTY(bool videoOn READ videoOn NOTIFY mediaChanged FINAL)
    //! audio_on
    Q_PROPERTY(bool audioOn READ audioOn NOTIFY mediaChanged FINAL)
    //! screen_sharing
    Q_PROPERTY(bool screenSharing READ screenSharing NOTIFY mediaChanged FINAL)
    //! screen_share_type
    Q_PROPERTY(Rooms::Meeting::ShareType shareType READ shareType NOTIFY mediaChanged FINAL)
    //! web_sharing: shares a document
    Q_PROPERTY(bool webSharing READ webSharing NOTIFY mediaChanged FINAL)

public:
    using QObject::QObject;

    bool present() const { return m_present; }
    QString nickname() const { return m_info.nickname; }
    QString userId() const { return m_info.userId; }
    QString appUid() const { return m_info.appUid; }
    QString appId() const { return m_info.appId; }
    int instanceId() const { return m_info.instanceId; }
    Meeting::UserType userType() const { return m_info.userType.value(); }
    bool host() const { return m_info.host; }
    bool coHost() const { return m_info.coHost; }
    bool creator() const { return m_info.isCreator; }
    Meeting::Role role() const { return m_info.role.value(); }
    bool mayDissolve() const { return m_info.mayDissolve(); }
    bool videoOn() const { return m_info.videoOn; }
    bool audioOn() const { return m_info.audioOn; }
    bool screenSharing() const { return m_info.screenSharing; }
    Meeting::ShareType shareType() const { return m_info.shareType.value(); }
    bool webSharing() const { return m_info.webSharing; }

    //! Takes over \a info, absent as nothing, and notifies of what differs.
    void apply(const std::optional<UserInfo> &info);

Q_SIGNALS:
    void presentChanged();
    void identityChanged();
    void roleChanged();
    void mediaChanged();

private:
    UserInfo m_info;
    bool m_present = false;
};

} // namespace Rooms
