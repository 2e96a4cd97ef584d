// SPDX-License-Identifier: Apache-2.0
#include "page.h"
#include "scenes.h"

namespace Rooms {

using namespace Qt::StringLiterals;
using namespace Scenes;

namespace {

bool welcome(Theatre &theatre)
{
    return theatre.waitFor(u"the welcome"_s, [&] { return theatre.item(u"connectTile"_s); });
}

bool firstAddress(Theatre &theatre)
{
    return welcome(theatre) && theatre.press(u"connectTile"_s)
        && theatre.waitFor(u"the field"_s, [&] { return theatre.item(u"addressField"_s); });
}

bool firstAddressWrong(Theatre &theatre)
{
    return firstAddress(theatre) && theatre.typeKeys(u"https://room"_s) && theatre.press(u"doneKey"_s);
}

bool firstPassword(Theatre &theatre, const QString &address)
{
    return firstAddress(theatre) && theatre.typeKeys(address) && theatre.press(u"doneKey"_s)
        && theatre.waitFor(u"the field"_s, [&] { return theatre.item(u"controlPasswordField"_s); });
}

bool firstPassword(Theatre &theatre)
{
    return firstPassword(theatre, theatre.address()) && theatre.typeKeys(u"8800"_s);
}

bool firstTest(Theatre &theatre, const QString &address)
{
    return firstPassword(theatre, address) && theatre.typeKeys(u"8800"_s) && theatre.press(u"doneKey"_s);
}

bool firstTest(Theatre &theatre)
{
    return firstTest(theatre, theatre.address())
        && theatre.waitFor(u"the test"_s, [&] { return theatre.program().setup().test()->passed(); });
}

bool firstTestFailed(Theatre &theatre)
{
    return theatre.waitFor(u"the test"_s, [&] { return theatre.program().setup().test()->failed(); });
}

bool firstTestRunning(Theatre &theatre)
{
    theatre.simulator().faults().set(Fault::Slow, 60000);
    return firstTest(theatre, theatre.address()) && theatre.waitFor(u"the first step"_s, [&] {
        return theatre.program().setup().test()->reached() == ConnectionTest::Progress::Done;
    });
}

bool firstTestNobody(Theatre &theatre)
{
    return firstTest(theatre, u"127.0.0.1:1"_s) && firstTestFailed(theatre);
}

bool firstTestPassword(Theatre &theatre)
{
    return firstTest(theatre, theatre.address()) && firstTestFailed(theatre);
}

bool firstName(Theatre &theatre)
{
    return firstTest(theatre) && theatre.press(u"nextButton"_s)
        && theatre.waitFor(u"the field"_s, [&] { return theatre.item(u"nameField"_s); });
}

bool firstPin(Theatre &theatre)
{
    return firstName(theatre) && theatre.press(u"doneKey"_s)
        && theatre.waitFor(u"the keys"_s, [&] { return theatre.item(u"pinButton"_s); });
}

} // namespace

QList<Page> firstRunPages()
{
    const auto firstRun = [](Theatre::Setting &setting) { setting.firstRun = true; };
    const auto firstRunOtherPassword = [](Theatre::Setting &setting) {
        setting.firstRun = true;
        setting.roomPassword = u"right"_s;
    };
    constexpr bool fleeting = true;
    return {{u"first-welcome"_s, welcome, false, firstRun},
            {u"first-address"_s, firstAddress, false, firstRun},
            {u"first-address-wrong"_s, firstAddressWrong, false, firstRun},
            {u"first-password"_s, static_cast<bool (*)(Theatre &)>(firstPassword), false, firstRun},
            {u"first-test"_s, static_cast<bool (*)(Theatre &)>(firstTest), false, firstRun},
            {u"first-test-running"_s, firstTestRunning, fleeting, firstRun},
            {u"first-test-nobody"_s, firstTestNobody, false, firstRun},
            {u"first-test-password"_s, firstTestPassword, false, firstRunOtherPassword},
            {u"first-name"_s, firstName, false, firstRun},
            {u"first-pin"_s, firstPin, false, firstRun}};
}

} // namespace Rooms
