// SPDX-License-Identifier: Apache-2.0
#include "consoleprogram.h"

#include "fleet/roomscsv.h"
#include "roomsession.h"
#include "service/websockettransport.h"

#include <QtCore/qcoreapplication.h>
#include <QtCore/qfile.h>
#include <QtCore/qfileinfo.h>
#include <QtCore/qlocale.h>

#include <algorithm>

namespace Rooms {

using Severity = RoomsMessage::Severity;

namespace {

constexpr int pastAsks = 100; // of one room
constexpr qint64 longestSheet = 16 * 1024 * 1024;

QList<RoomEntry> entriesOf(const DemoFleet &demo)
{
    QList<RoomEntry> entries;
    for (const DemoRooms::Room &room : demo.rooms()) {
        RoomEntry entry;
        entry.id = room.id;
        entry.name = room.name;
        entry.place = room.place;
        entry.url = room.url;
        entry.tags = room.tags;
        entries.append(entry);
    }
    return entries;
}

} // namespace

ConsoleProgram::ConsoleProgram(Clock &clock, const QString &memory, const QString &ownRooms,
                               std::function<std::unique_ptr<SecretStore>()> makeSecrets)
    : m_clock(clock)
    , m_ownRooms(ownRooms)
    , m_makeSecrets(std::move(makeSecrets))
    , m_model(clock)
    , m_filter(m_model)
    , m_alarms(clock)
    , m_alarmModel(m_alarms, clock)
    , m_memory(memory)
    , m_window(m_model, m_filter, m_memory)
    , m_desk(m_window, [&clock] {
        return std::make_unique<ConnectionTest>([] { return std::make_unique<WebSocketTransport>(); }, clock);
    })
{
    wireAlarms();
    connect(&m_window, &ConsoleWindow::openWanted, this, &ConsoleProgram::open);
    connect(&m_window, &ConsoleWindow::importWanted, this, &ConsoleProgram::import);
    connect(&m_window, &ConsoleWindow::demoWanted, this, [this] { demo({.count = demoRooms}); });
    connect(&m_window, &ConsoleWindow::roomWanted, this, &ConsoleProgram::openRoom);
    connect(&m_window, &ConsoleWindow::themeChanged, this, [this](ConsoleTokens::Theme theme) {
        for (const auto &depth : m_depths)
            depth->setTheme(theme);
    });
    connect(&m_window, &ConsoleWindow::languageWanted, this, [this](const QString &language) {
        m_memory.setLanguage(language);
        setLanguage(language);
    });
    connect(&m_desk, &RoomsDesk::passwordChanged, this, [this](const QString &roomId) {
        if (m_fleet)
            m_fleet->readPassword(roomId);
    });
    setLanguage(m_memory.language());
}

ConsoleProgram::~ConsoleProgram()
{
    m_window.setFleet(nullptr);
    m_depths.clear();
    if (m_journal) {
        m_journal->disconnect(this); // what it still writes must reach no window
        m_journal->setFleet(nullptr);
    }
}

void ConsoleProgram::wireAlarms()
{
    connect(&m_alarms, &Alarms::changed, &m_model, &FleetModel::applyAlarms);
    m_window.setAlarms(m_alarms, m_alarmModel, m_clock);
    connect(&m_window, &ConsoleWindow::acknowledgeWanted, this,
            [this](const QList<quint64> &serials) { m_alarms.acknowledge(serials, m_operator); });
}

void ConsoleProgram::keepJournal(const AskJournal::Options &options)
{
    m_journal = std::make_unique<AskJournal>(options, m_model, m_clock);
    m_journal->setAlarms(m_alarms);
    connect(m_journal.get(), &AskJournal::warningChanged, this, &ConsoleProgram::showMessages);
    connect(m_window.panel()->bulk(), &BulkPanel::started, m_journal.get(),
            [this](BulkRun *run) { m_journal->follow(*run); });
}

void ConsoleProgram::notifyBy(std::unique_ptr<Notifier> notifier)
{
    m_notifier = std::move(notifier);
    m_herald = std::make_unique<AlarmHerald>(m_alarms, m_model, *m_notifier, m_clock);
    connect(m_notifier.get(), &Notifier::stateChanged, this,
            [this] { m_window.setNotifierState(m_notifier->state()); });
    connect(m_notifier.get(), &Notifier::opened, this, [this] {
        m_window.setWindowState(m_window.windowState() & ~Qt::WindowMinimized);
        m_window.show();
        m_window.raise();
        m_window.activateWindow();
        m_window.showAlarms(true);
    });
    connect(&m_window, &ConsoleWindow::callsChanged, this, &ConsoleProgram::updateCalls);
    updateCalls();
}

void ConsoleProgram::updateCalls()
{
    m_herald->setNotifies(m_memory.notifies());
    m_herald->setSounds(m_memory.sounds());
}

void ConsoleProgram::startFleet(SecretStore *secrets)
{
    m_fleet = std::make_unique<Fleet>(m_clock, Fleet::Options(), secrets);
    connect(m_fleet.get(), &Fleet::roomsChanged, &m_model, &FleetModel::setRooms);
    connect(m_fleet.get(), &Fleet::roomsChanged, this, [this](const QList<RoomEntry> &rooms) {
        for (const auto &depth : m_depths)
            depth->setRooms(rooms);
    });
    connect(m_fleet.get(), &Fleet::statesChanged, &m_model, &FleetModel::apply);
    connect(m_fleet.get(), &Fleet::roomsChanged, &m_alarms, &Alarms::setRooms);
    connect(m_fleet.get(), &Fleet::roomsChanged, &m_alarmModel, &AlarmModel::setRooms);
    connect(m_fleet.get(), &Fleet::statesChanged, &m_alarms, &Alarms::apply);
    connect(
        m_fleet.get(), &Fleet::passwordFailed, this,
        [this](const QString &roomId, const SecretStore::Failure &failure) {
            tell([roomId, failure] {
                return QList<RoomsMessage> {
                    {Severity::Warning, 0, 0,
                     tr("The password of %1 is not known: %2").arg(roomId, RoomSession::sentence(failure))}};
            });
        });
    m_window.setFleet(m_fleet.get());
}

void ConsoleProgram::stopFleet()
{
    m_window.setFleet(nullptr);
    m_desk.setSource(nullptr, nullptr);
    if (m_journal)
        m_journal->setFleet(nullptr);
    m_fleet.reset();
    for (const auto &depth : m_depths)
        depth->setGone();
    m_model.setRooms({});
    m_alarms.setRooms({});
    m_file.reset();
    m_demo.reset();
    m_notices = {};
    m_window.setMessages({});
}

void ConsoleProgram::open(const QString &path)
{
    stopFleet();
    if (!m_secrets)
        m_secrets = m_makeSecrets();
    startFleet(m_secrets.get());
    if (m_journal)
        m_journal->setFleet(m_fleet.get());
    m_file = std::make_unique<RoomsFile>(path, m_clock);
    connect(m_file.get(), &RoomsFile::roomsChanged, this, [this] { m_fleet->setRooms(m_file->rooms()); });
    connect(m_file.get(), &RoomsFile::messagesChanged, this, &ConsoleProgram::showMessages);
    m_fleet->setRooms(m_file->rooms());
    m_desk.setSource(m_file.get(), m_secrets.get());
    showMessages();
}

void ConsoleProgram::import(const QString &path)
{
    if (!m_file)
        open(m_ownRooms);
    QFile sheet(path);
    if (!sheet.open(QIODevice::ReadOnly)) {
        tell([path, problem = sheet.errorString()] {
            return QList<RoomsMessage> {
                {Severity::Error, 0, 0, tr("%1 cannot be read: %2").arg(path, problem)}};
        });
        return;
    }
    const QByteArray text = sheet.read(longestSheet);
    const RoomsReading reading = RoomsCsv::read(text);
    QList<RoomEntry> rooms = m_file->rooms();
    for (const RoomEntry &room : reading.rooms) {
        rooms.removeIf([&room](const RoomEntry &other) { return other.id == room.id; });
        rooms.append(room);
    }
    QString problem;
    if (!reading.rooms.isEmpty())
        problem = m_file->save(rooms);
    tell([text, problem] {
        QList<RoomsMessage> messages = RoomsCsv::read(text).messages;
        if (!problem.isEmpty())
            messages.append({Severity::Error, 0, 0, problem});
        return messages;
    });
}

void ConsoleProgram::setLanguage(const QString &language)
{
    if (!m_translation.use(language.isEmpty() ? QLocale::system().name() : language))
        m_translation.use(m_translation.languages().constFirst());
    m_window.setLanguage(language);
    for (const auto &depth : m_depths)
        depth->setLanguage(m_translation.language());
    if (m_file)
        m_file->retranslate();
    showMessages();
}

RoomDepth *ConsoleProgram::depth(const QString &roomId) const
{
    const auto found = std::find_if(m_depths.begin(), m_depths.end(), [&roomId](const auto &depth) {
        return depth->id() == roomId && !depth->window().isGone();
    });
    return found == m_depths.end() ? nullptr : found->get();
}

void ConsoleProgram::openRoom(const QString &roomId)
{
    const int row = m_model.rowOf(roomId);
    if (row < 0)
        return;
    RoomDepth *room = depth(roomId);
    if (!room) {
        // Simulated rooms have no passwords.
        m_depths.push_back(std::make_unique<RoomDepth>(
            m_model.entry(row), m_file && m_secrets ? m_makeSecrets : nullptr, m_clock, &m_window));
        room = m_depths.back().get();
        room->setTheme(m_window.theme());
        if (m_journal && m_file) {
            room->history().addPast(m_journal->lastOfRoom(roomId, pastAsks));
            m_journal->follow(room->session().room(), roomId);
        }
        // Not from within one of its own signals.
        connect(
            room, &RoomDepth::closed, this, [this, room] { forget(room); }, Qt::QueuedConnection);
    }
    room->window().show();
    room->window().raise();
    room->window().activateWindow();
}

//! Ends what looks into one room.
void ConsoleProgram::forget(const RoomDepth *room)
{
    std::erase_if(m_depths, [room](const auto &depth) { return depth.get() == room; });
}

void ConsoleProgram::demo(const DemoRooms::Options &options)
{
    stopFleet();
    startFleet(nullptr);
    m_demo = std::make_unique<DemoFleet>(DemoFleet::Options {.rooms = options});
    connect(m_demo.get(), &DemoFleet::ready, this, &ConsoleProgram::onDemoReady);
    connect(m_demo.get(), &DemoFleet::failed, this, [this] {
        tell([] {
            return QList<RoomsMessage> {
                {Severity::Error, 0, 0,
                 tr("The simulated rooms cannot listen: this computer allows too few connections.")}};
        });
    });
}

void ConsoleProgram::onDemoReady()
{
    m_fleet->setRooms(entriesOf(*m_demo));
}

//! Has \a what said beside the messages of the file, instead of what was before.
void ConsoleProgram::tell(std::function<QList<RoomsMessage>()> what)
{
    m_notices = std::move(what);
    showMessages();
}

//! A file of one's own that is not there yet is no mistake: the first page says how to begin.
void ConsoleProgram::showMessages()
{
    QList<RoomsMessage> messages;
    if (const QString warning = m_file && m_journal ? m_journal->warning() : QString(); !warning.isEmpty())
        messages.append({Severity::Warning, 0, 0, warning});
    if (m_notices)
        messages += m_notices();
    if (m_file && (m_file->path() != m_ownRooms || QFileInfo::exists(m_ownRooms)))
        messages += m_file->messages();
    m_window.setMessages(messages);
}

} // namespace Rooms
