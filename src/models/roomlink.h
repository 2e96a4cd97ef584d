// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/clock.h"
#include "foreign.h"

#include <QtCore/qobject.h>

namespace Rooms {

class ServiceClient;

//! How the connection to the room stands, as a person wants to know it. Owned by a Room, same thread.
class RoomLink : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("belongs to a Room")
    Q_PROPERTY(Rooms::Link::State state READ state NOTIFY stateChanged FINAL)
    //! state is Ready: what is shown is true, and actions can be asked for.
    Q_PROPERTY(bool ready READ ready NOTIFY stateChanged FINAL)
    //! Retrying cannot mend it, a person has to change something. Stays while the slow probe connects.
    Q_PROPERTY(bool blocked READ blocked NOTIFY stateChanged FINAL)
    //! The room was connected and has not been for a second: time to say so. Shorter breaks show nothing.
    Q_PROPERTY(bool lost READ lost NOTIFY lostChanged FINAL)
    //! Why it is not Ready.
    Q_PROPERTY(Rooms::Link::Reason reason READ reason NOTIFY stateChanged FINAL)
    //! The same in a few English words, to be translated with the context `Rooms::Link`.
    Q_PROPERTY(QString reasonHeadline READ reasonHeadline NOTIFY stateChanged FINAL)
    //! The same as an English sentence that says what to do, to be translated with the context `Rooms::Link`.
    Q_PROPERTY(QString reasonSentence READ reasonSentence NOTIFY stateChanged FINAL)
    //! Number of the next try (or of the one being made) since the link was lost, from 1; 0 when Ready.
    Q_PROPERTY(int attempt READ attempt NOTIFY stateChanged FINAL)
    //! Whole seconds until the next try, 0 while one is being made.
    Q_PROPERTY(int secondsToRetry READ secondsToRetry NOTIFY secondsToRetryChanged FINAL)
    //! Why the room's state is asked for instead of told; Off while events arrive.
    Q_PROPERTY(Rooms::Link::Polling polling READ polling NOTIFY pollingChanged FINAL)
    //! Host and port of the room.
    Q_PROPERTY(QString address READ address CONSTANT FINAL)

public:
    //! Both must outlive this.
    RoomLink(ServiceClient &client, Clock &clock, QObject *parent = nullptr);

    Link::State state() const;
    bool ready() const { return state() == Link::State::Ready; }
    bool blocked() const { return Link::isBlocking(reason()); }
    bool lost() const { return m_lost; }
    Link::Reason reason() const;
    QString reasonHeadline() const { return QString::fromUtf8(Link::headline(reason())); }
    QString reasonSentence() const { return QString::fromUtf8(Link::sentence(reason())); }
    int attempt() const;
    int secondsToRetry() const { return m_secondsToRetry; }
    Link::Polling polling() const;
    QString address() const;

    //! Tries now, instead of when secondsToRetry has run down.
    Q_INVOKABLE void retryNow();
    //! A person has touched the panel: the link is watched more closely, and tried at once when it is lost.
    Q_INVOKABLE void touch();

Q_SIGNALS:
    void stateChanged();
    void lostChanged();
    void secondsToRetryChanged();
    void pollingChanged();

private:
    void onStateChanged();
    void countDown();
    void setLost(bool lost);

    ServiceClient &m_client;
    Timer m_grace;
    Timer m_countdown;
    bool m_wasReady = false;
    bool m_lost = false;
    int m_secondsToRetry = 0;
};

} // namespace Rooms
