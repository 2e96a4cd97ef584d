// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "foreign.h"
#include "meeting/snapshot.h"

#include <QtCore/qobject.h>

namespace Rooms {

//! The room's screens and what each shows: tables multi_scree_info, main_screen_layout_info and
//! secondary_screen_layout_info as properties. Owned by a Room, same thread.
class ScreenInfo : public QObject
{
    Q_OBJECT
    QML_NAMED_ELEMENT(RoomScreens) // QtQuick has a ScreenInfo of its own
    QML_UNCREATABLE("belongs to a Room")
    //! multi_screen_status; Unknown when the room does not tell
    Q_PROPERTY(Rooms::Meeting::MultiScreen multiScreen READ multiScreen NOTIFY screensChanged FINAL)
    //! Whether there are two screens, extended or mirrored. Only then do the secondary properties mean
    //! anything.
    Q_PROPERTY(bool dual READ dual NOTIFY screensChanged FINAL)
    //! main_monitor_id, "" unless dual
    Q_PROPERTY(QString mainMonitorId READ mainMonitorId NOTIFY screensChanged FINAL)
    //! layout_type of the main screen
    Q_PROPERTY(Rooms::Meeting::LayoutType mainLayout READ mainLayout NOTIFY mainChanged FINAL)
    //! layout_model of the main screen
    Q_PROPERTY(Rooms::Meeting::LayoutModel mainModel READ mainModel NOTIFY mainChanged FINAL)
    //! show_small_view of the main screen
    Q_PROPERTY(bool mainSmallView READ mainSmallView NOTIFY mainChanged FINAL)
    //! layout_type of the secondary screen
    Q_PROPERTY(Rooms::Meeting::LayoutType secondaryLayout READ secondaryLayout NOTIFY secondaryChanged FINAL)
    //! layout_model of the secondary screen
    Q_PROPERTY(Rooms::Meeting::LayoutModel secondaryModel READ secondaryModel NOTIFY secondaryChanged FINAL)
    //! show_small_view of the secondary screen
    Q_PROPERTY(bool secondarySmallView READ secondarySmallView NOTIFY secondaryChanged FINAL)

public:
    using QObject::QObject;

    Meeting::MultiScreen multiScreen() const { return m_screens.status.value(); }
    bool dual() const;
    QString mainMonitorId() const { return m_screens.mainMonitorId; }
    Meeting::LayoutType mainLayout() const { return m_main.type.value(); }
    Meeting::LayoutModel mainModel() const { return m_main.model.value(); }
    bool mainSmallView() const { return m_main.showSmallView; }
    Meeting::LayoutType secondaryLayout() const { return m_secondary.type.value(); }
    Meeting::LayoutModel secondaryModel() const { return m_secondary.model.value(); }
    bool secondarySmallView() const { return m_secondary.showSmallView; }

    //! Takes over the three blocks, absent as nothing, and notifies of what differs.
    void apply(const MeetingSnapshot &snapshot);

Q_SIGNALS:
    void screensChanged();
    void mainChanged();
    void secondaryChanged();

private:
    MultiScreenInfo m_screens;
    ScreenLayout m_main;
    ScreenLayout m_secondary;
};

} // namespace Rooms
