// SPDX-License-Identifier: Apache-2.0
#include "roomdepth.h"

#include "panelpages.h"

#include <algorithm>

namespace Rooms {

namespace {

std::optional<ControlPassword> passwordFor(const RoomSession::MakeSecrets &makeSecrets)
{
    return makeSecrets ? std::nullopt : std::optional(ControlPassword());
}

} // namespace

RoomDepth::RoomDepth(const RoomEntry &room, RoomSession::MakeSecrets makeSecrets, Clock &clock, QWidget *desk)
    : m_entry(room)
    , m_clock(clock)
    , m_profile(room.wireProfile.value_or(WireProfile()))
    , m_session(room.url, passwordFor(makeSecrets), room.name, m_profile, clock, m_redaction, makeSecrets)
    , m_frames(m_redaction, m_profile, clock)
    , m_history(m_session.room(), m_redaction, clock)
{
    m_session.room().setOperator(Room::Operator::Remote);
    m_window = std::make_unique<RoomWindow>(
        RoomWindow::Parts {m_session.room(), m_frames, m_history, m_session.diagnostics().responseTimes(),
                           clock, [this](QWidget *parent) { return makePages(parent); }},
        desk);
    ServiceClient &client = m_session.client();
    connect(&client, &ServiceClient::frameSent, this,
            [this](const QByteArray &frame) { m_frames.add(frame, true); });
    connect(&client, &ServiceClient::frameReceived, this,
            [this](const QByteArray &frame) { m_frames.add(frame, false); });
    connect(&client, &ServiceClient::requestEnded, this,
            [this](const Request &, const CallResult &result, qint64 microseconds) {
                if (result.end == CallResult::End::Replied)
                    m_window->times()->add(microseconds);
            });
    connect(m_window.get(), &RoomWindow::closed, this, &RoomDepth::closed);
    m_session.connectToRoom([this](const QString &problem) {
        m_window->tell([problem] { return tr("The password of this room is not known: %1").arg(problem); });
    });
}

RoomDepth::~RoomDepth()
{
    // The client says goodbye when it goes, and what would listen is half gone by then.
    m_session.client().disconnect(this);
    m_session.room().disconnect(&m_history);
    m_session.room().link()->disconnect(&m_history);
}

QWidget *RoomDepth::makePages(QWidget *parent)
{
    m_pages = new PanelPages(m_session.room(), m_clock, parent);
    m_pages->setTheme(m_theme);
    return m_pages;
}

void RoomDepth::setTheme(ConsoleTokens::Theme theme)
{
    m_theme = theme;
    m_window->setTheme(theme);
    if (m_pages)
        m_pages->setTheme(theme);
}

void RoomDepth::setLanguage(const QString &language)
{
    if (m_pages)
        m_pages->setLanguage(language);
}

void RoomDepth::setRooms(const QList<RoomEntry> &rooms)
{
    const auto now = std::find_if(rooms.begin(), rooms.end(),
                                  [this](const RoomEntry &room) { return room.id == m_entry.id; });
    if (now == rooms.end()) {
        setGone();
    } else if (now->url != m_entry.url || now->wireProfile != m_entry.wireProfile) {
        end([] {
            return tr("This room is reached in another way now. Close this window and open it again.");
        });
    } else {
        m_entry = *now;
        m_session.room().setName(now->name);
    }
}

void RoomDepth::setGone()
{
    end([] { return tr("This room is no longer in the list. The connection has ended."); });
}

void RoomDepth::end(std::function<QString()> notice)
{
    if (m_window->isGone())
        return;
    m_window->setGone(std::move(notice));
    m_session.client().disconnectFromRoom();
}

} // namespace Rooms
