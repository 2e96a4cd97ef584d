// SPDX-License-Identifier: Apache-2.0
#include "page.h"
#include "scenes.h"

#include "settings/pinhash.h"

namespace Rooms {

using namespace Qt::StringLiterals;
using namespace Scenes;

namespace {

bool settings(Theatre &theatre, int section)
{
    return home(theatre) && theatre.press(u"settingsButton"_s)
        && theatre.waitFor(u"the sections"_s, [&] { return theatre.item(u"section0"_s); })
        && theatre.press(u"section%1"_s.arg(section));
}

Scene settings(int section)
{
    return [section](Theatre &theatre) { return settings(theatre, section); };
}

//! A room that takes no subscription: which guess is wrong stands on the page.
bool settingsDeviations(Theatre &theatre)
{
    if (!home(theatre))
        return false;
    theatre.simulator().faults().set(Fault::SubscribeRefused);
    theatre.simulator().server().dropClients();
    ContractDoctor &doctor = theatre.program().room().session().diagnostics().doctor();
    return theatre.waitFor(u"a deviation"_s, [&doctor] { return doctor.deviations().size() >= 3; })
        && theatre.waitFor(u"the room"_s, [&theatre] { return theatre.room().link()->ready(); })
        && settings(theatre, 6);
}

bool settingsTested(Theatre &theatre)
{
    return settings(theatre, 0) && theatre.press(u"testButton"_s)
        && theatre.waitFor(u"the test"_s, [&] { return theatre.program().setup().test()->passed(); });
}

bool settingsAddress(Theatre &theatre)
{
    return settings(theatre, 0) && theatre.press(u"changeAddressButton"_s)
        && theatre.waitFor(u"the keyboard"_s, [&] { return theatre.item(u"keyboard"_s); });
}

bool settingsPin(Theatre &theatre)
{
    return home(theatre) && theatre.press(u"settingsButton"_s)
        && theatre.waitFor(u"the keys"_s, [&] { return theatre.item(u"pinButton"_s); });
}

bool settingsPinTyped(Theatre &theatre)
{
    return settingsPin(theatre) && theatre.typeDigits(u"12345"_s);
}

bool settingsPinWrong(Theatre &theatre)
{
    if (!settingsPin(theatre))
        return false;
    for (int time = 0; time < 3; ++time) {
        if (!theatre.typeDigits(u"0000"_s) || !theatre.press(u"pinButton"_s))
            return false;
    }
    return true;
}

bool settingsNewPin(Theatre &theatre)
{
    return settings(theatre, 5) && theatre.press(u"changePinButton"_s)
        && theatre.waitFor(u"the keys"_s, [&] { return theatre.item(u"pinButton"_s); });
}

} // namespace

QList<Page> settingsPages()
{
    const auto withPin = [](Theatre::Setting &setting) {
        setting.settings.insert(u"pin"_s, PinHash::make(u"4711"_s));
    };
    const auto locked = [](Theatre::Setting &setting) {
        setting.administratorSettings = {{u"theme"_s, setting.dark ? u"dark"_s : u"light"_s},
                                         {u"text_size"_s, u"M"_s},
                                         {u"reduced_motion"_s, false}};
    };
    const auto withProblems = [](Theatre::Setting &setting) {
        setting.settings.insert(u"text_size"_s, u"huge"_s);
        setting.settings.insert(u"theem"_s, u"dark"_s);
    };
    constexpr bool fleeting = true;
    return {{u"settings-connection"_s, settings(0)},
            {u"settings-connection-tested"_s, settingsTested},
            {u"settings-address"_s, settingsAddress},
            {u"settings-name"_s, settings(1)},
            {u"settings-display"_s, settings(2)},
            {u"settings-display-locked"_s, settings(2), false, locked},
            {u"settings-idle"_s, settings(3)},
            {u"settings-joining"_s, settings(4)},
            {u"settings-no-pin"_s, settings(5)},
            {u"settings-new-pin"_s, settingsNewPin},
            {u"settings-diagnostics"_s, settings(6), false, withProblems},
            {u"settings-diagnostics-deviations"_s, settingsDeviations},
            {u"settings-pin"_s, settingsPinTyped, false, withPin},
            {u"settings-pin-wrong"_s, settingsPinWrong, fleeting, withPin}};
}

} // namespace Rooms
