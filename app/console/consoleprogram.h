// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/translation.h"
#include "console/alarmherald.h"
#include "console/consolewindow.h"
#include "console/roomsdesk.h"
#include "fleet/alarmmodel.h"
#include "fleet/askjournal.h"
#include "fleet/fleet.h"
#include "fleet/roomsfile.h"
#include "roomdepth.h"
#include "simulator/demofleet.h"

#include <functional>
#include <optional>

namespace Rooms {

//! The operator's desk as a program: the rooms of a file or of a demo, their fleet, and the window. Owned by
//! main() or a test.
class ConsoleProgram : public QObject
{
    Q_OBJECT

public:
    //! Rooms of the demo that the first page offers.
    static constexpr int demoRooms = 200;

    //! Without rooms, and without a window to be seen. \a clock must outlive this. \a memory is the file to
    //! remember in, "" for none; \a ownRooms the file that a list is imported into when no other is open.
    ConsoleProgram(Clock &clock, const QString &memory, const QString &ownRooms,
                   std::function<std::unique_ptr<SecretStore>()> makeSecrets);
    ~ConsoleProgram() override;

    //! Has what rooms are asked for written to a journal, as \a options say. Once, before open(); simulated
    //! rooms are not written about.
    void keepJournal(const AskJournal::Options &options);
    //! Shows the rooms in the file at \a path, which may not be there, and follows it.
    void open(const QString &path);
    //! Adds the rooms of the spreadsheet at \a path to the file that is open.
    void import(const QString &path);
    //! Speaks \a language from now on, "" for that of the system. For this run only.
    void setLanguage(const QString &language);
    //! Opens the window of the room \a roomId in depth, or brings it to the front.
    void openRoom(const QString &roomId);
    //! That window's, nullptr when it is not open.
    RoomDepth *depth(const QString &roomId) const;
    //! Shows the simulated rooms of \a options.
    void demo(const DemoRooms::Options &options);

    ConsoleWindow &window() { return m_window; }
    RoomsDesk &desk() { return m_desk; }
    FleetModel &model() { return m_model; }
    FleetFilter &filter() { return m_filter; }
    Alarms &alarms() { return m_alarms; }
    //! The file that is open; nullptr while the rooms are simulated.
    RoomsFile *file() const { return m_file.get(); }
    //! Calls the operator through \a notifier when alarms come, as the menu says. Once.
    void notifyBy(std::unique_ptr<Notifier> notifier);
    //! Who sits at the desk, for alarms that they acknowledge.
    void setOperator(const QString &name) { m_operator = name; }
    Fleet *fleet() const { return m_fleet.get(); }
    //! nullptr without one.
    AskJournal *journal() const { return m_journal.get(); }

private:
    void wireAlarms();
    void updateCalls();
    void startFleet(SecretStore *secrets);
    void stopFleet();
    void onDemoReady();
    void showMessages();
    void forget(const RoomDepth *room);
    void tell(std::function<QList<RoomsMessage>()> what);

    Clock &m_clock;
    QString m_operator;
    const QString m_ownRooms;
    const std::function<std::unique_ptr<SecretStore>()> m_makeSecrets;
    FleetModel m_model;
    FleetFilter m_filter;
    Alarms m_alarms;
    AlarmModel m_alarmModel;
    ConsoleMemory m_memory;
    Translation m_translation;
    std::unique_ptr<SecretStore> m_secrets;
    std::unique_ptr<DemoFleet> m_demo;
    std::unique_ptr<RoomsFile> m_file;
    std::function<QList<RoomsMessage>()> m_notices; // what is to be said beside the messages of the file
    std::unique_ptr<Fleet> m_fleet;
    std::unique_ptr<AskJournal> m_journal; // goes before the fleet
    ConsoleWindow m_window;
    std::unique_ptr<Notifier> m_notifier;
    std::unique_ptr<AlarmHerald> m_herald;
    RoomsDesk m_desk;
    std::vector<std::unique_ptr<RoomDepth>> m_depths; // first to go: their windows are the window's
};

} // namespace Rooms
