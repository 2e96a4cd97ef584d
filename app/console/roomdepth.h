// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "console/roomwindow.h"
#include "fleet/roomentry.h"
#include "roomsession.h"

namespace Rooms {

class PanelPages;

//! One room of the desk in depth: a session of its own beside the fleet's, for as long as its window is open.
//! Whoever sits at the desk is not in the room: microphone and camera can be closed from here and not opened.
//! Owned by the program, GUI thread.
class RoomDepth : public QObject
{
    Q_OBJECT

public:
    //! Connects to \a room. \a clock and \a desk must outlive this. Without \a makeSecrets, the room is
    //! offered no password.
    RoomDepth(const RoomEntry &room, RoomSession::MakeSecrets makeSecrets, Clock &clock, QWidget *desk);
    ~RoomDepth() override;

    const QString &id() const { return m_entry.id; }
    RoomWindow &window() { return *m_window; }
    RoomSession &session() { return m_session; }
    RoomHistory &history() { return m_history; }
    //! The touch pages, once they were shown.
    PanelPages *pages() const { return m_pages; }

    void setTheme(ConsoleTokens::Theme theme);
    //! As Translation calls it.
    void setLanguage(const QString &language);
    //! The list is \a rooms now.
    void setRooms(const QList<RoomEntry> &rooms);
    //! There are other rooms now, of which this is none, whatever their ids.
    void setGone();

Q_SIGNALS:
    //! Its window was closed.
    void closed();

private:
    void end(std::function<QString()> notice);
    QWidget *makePages(QWidget *parent);

    RoomEntry m_entry;
    Clock &m_clock;
    const WireProfile m_profile;
    const Redaction m_redaction;
    RoomSession m_session;
    FramesModel m_frames;
    RoomHistory m_history;
    ConsoleTokens::Theme m_theme = ConsoleTokens::Theme::Dark;
    PanelPages *m_pages = nullptr; // the window's, once they were shown
    std::unique_ptr<RoomWindow> m_window; // first to go: it shows the rest
};

} // namespace Rooms
