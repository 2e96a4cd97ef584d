// SPDX-License-Identifier: Apache-2.0
#include "panelprogram.h"

#include "paneldiagnostics.h"

#include "base/sessionbus.h"
#include "service/websockettransport.h"

namespace Rooms {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Key = Setting::Key;

namespace {

constexpr auto patienceForTheRoom = 40ms; // a device on the same network answers within a few

WireProfile profileOf(const PanelProgram::Parts &parts)
{
    const QString file = parts.settings.text(Key::WireProfile);
    if (parts.profile || file.isEmpty())
        return parts.profile.value_or(WireProfile());
    const auto profile = OptionFile::readWireProfile(file);
    if (!profile)
        parts.complain(profile.error().sentence);
    return profile ? *profile : WireProfile();
}

Diagnostics makeDiagnostics(ControlledRoom &room, const PanelProgram::Parts &parts)
{
    const PanelDiagnostics diagnostics {room, parts.log, parts.settings, parts.options, parts.stateFolder};
    return Diagnostics(diagnostics, [diagnostics] { return diagnostics.figures(); });
}

} // namespace

PanelProgram::PanelProgram(const Parts &parts)
    : m_settings(parts.settings)
    , m_clock(parts.clock)
    , m_profile(profileOf(parts))
    , m_preferences(parts.settings, parts.clock)
    , m_desk(parts.settings, parts.stateFolder + "/pin.json"_L1, parts.clock)
    , m_setup(
          parts.settings, m_desk, parts.makeSecrets, [] { return std::make_unique<WebSocketTransport>(); },
          parts.clock)
    , m_room(parts.recording, parts.clock, parts.redaction, parts.makeSecrets, parts.complain)
    , m_diagnostics(makeDiagnostics(m_room, parts))
    , m_patience(parts.clock, [this] { lookWhetherReady(); })
    , m_panel(parts.clock)
{
    m_setup.setProfile(m_profile);
    QObject::connect(&m_settings, &Settings::changed, &m_desk, [this](Key key) { onSettingChanged(key); });
    QObject::connect(&m_preferences, &Preferences::languageChanged, &m_desk, &SettingsDesk::retranslate);
    QObject::connect(&m_preferences, &Preferences::languageChanged, &m_diagnostics, &Diagnostics::look);
    QObject::connect(&m_setup, &RoomSetup::roomWanted, &m_room,
                     [this](const QUrl &, const QString &password) {
                         std::optional<ControlPassword> typed;
                         if (!password.isEmpty())
                             typed = ControlPassword {password, ControlPassword::From::None};
                         useSettings(typed);
                         m_room.connectToRoom();
                     });
    QObject::connect(&m_setup, &RoomSetup::demoWanted, &m_room, [this] {
        if (useDemo(u"default"_s))
            m_room.connectToRoom();
    });
    QObject::connect(&m_setup, &RoomSetup::passwordWanted, &m_room,
                     [this](const QString &password) { m_room.session().setPassword(password); });
    QObject::connect(&m_room, &ControlledRoom::changed, &m_room, [this] {
        if (m_panel.window())
            m_panel.setRoom(m_room.session().room());
    });
}

PanelProgram::~PanelProgram() = default;

void PanelProgram::useSettings(const std::optional<ControlPassword> &password)
{
    const QUrl url(m_settings.text(Key::RoomUrl));
    m_room.set({url, password, m_settings.text(Key::RoomName), m_profile});
    m_setup.setCurrent(url, false, password ? std::optional(password->text) : std::nullopt);
}

bool PanelProgram::useDemo(const QString &scenario, const std::optional<ControlPassword> &password)
{
    if (!m_room.setDemo(scenario, password))
        return false;
    onSettingChanged(Key::RoomName);
    m_setup.setCurrent(m_room.target().url, true, password ? std::optional(password->text) : std::nullopt);
    return true;
}

bool PanelProgram::showsPagesFirst()
{
    return m_room.session().needsSecrets() && !SessionBus::address().isEmpty();
}

void PanelProgram::whenReady(const std::function<void()> &happen)
{
    m_whenReady = happen;
    m_patience.start(patienceForTheRoom);
    Room &room = m_room.session().room();
    const auto look = [this] { lookWhetherReady(); };
    QObject::connect(room.link(), &RoomLink::stateChanged, &room, look, Qt::QueuedConnection);
    QObject::connect(&room, &Room::stageChanged, &room, look, Qt::QueuedConnection);
    m_panel.whenRead([&room, look] { QMetaObject::invokeMethod(&room, look, Qt::QueuedConnection); });
}

void PanelProgram::lookWhetherReady()
{
    if (!m_whenReady || !m_panel.isRead() || isRoomAboutToAnswer())
        return;
    m_patience.stop();
    std::exchange(m_whenReady, nullptr)();
}

//! Whether a page made now would be shown for a moment only, and be work for nothing.
bool PanelProgram::isRoomAboutToAnswer()
{
    Room &room = m_room.session().room();
    if (room.known() || !m_patience.isActive() || room.link()->reason() == Link::Reason::NoAddress)
        return false;
    switch (room.link()->state()) {
    case Link::State::Offline:
        return !showsPagesFirst(); // the secret store is being asked
    case Link::State::Connecting:
    case Link::State::Syncing:
        return true;
    case Link::State::Ready:
    case Link::State::Retrying:
    case Link::State::Blocked:
        return false;
    }
    return false;
}

bool PanelProgram::load(const QSize &size)
{
    if (!m_panel.load({m_room.session().room(), m_preferences, m_desk, m_setup, m_diagnostics}, size))
        return false;
    m_panel.whenTouched([this] { onTouched(); });
    setIdleTimes();
    QObject::connect(&m_preferences, &Preferences::habitsChanged, m_panel.window(),
                     [this] { setIdleTimes(); });
    return true;
}

void PanelProgram::onSettingChanged(Key key)
{
    if (key != Key::RoomName)
        return;
    const QString name = m_settings.text(key);
    m_room.session().room().setName(name.isEmpty() && m_room.demo() ? m_room.demo()->name() : name);
}

void PanelProgram::setIdleTimes()
{
    Idleness &idleness = m_panel.idleness();
    const std::chrono::minutes patience(m_preferences.ambientAfterMinutes());
    if (idleness.untilAmbient() != patience)
        idleness.setTimes(patience, idleness.untilDimmed());
}

void PanelProgram::onTouched()
{
    m_preferences.touch();
    m_desk.touch();
}

} // namespace Rooms
