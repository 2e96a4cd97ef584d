// SPDX-License-Identifier: Apache-2.0
#include "page.h"
#include "scenes.h"

#include "settings/pinhash.h"

namespace Rooms {

using namespace Qt::StringLiterals;
using namespace Scenes;

namespace {

bool presenter(Theatre &theatre)
{
    if (!inMeeting(theatre))
        return false;
    theatre.simulator().faults().set(Fault::Slow, 100);
    theatre.demo()->presenter().come();
    return theatre.waitFor(u"the drawer"_s, [&] { return theatre.item(u"presenterPanel"_s); });
}

bool presenterChoices(Theatre &theatre)
{
    return presenter(theatre) && theatre.press(theatre.reveal(u"command-role"_s))
        && theatre.reveal(u"choice-audience"_s);
}

bool presenterFaults(Theatre &theatre)
{
    return presenter(theatre) && theatre.press(u"choice1"_s);
}

bool presenterStory(Theatre &theatre)
{
    if (!home(theatre))
        return false;
    theatre.demo()->presenter().come();
    return theatre.simulator().director().load(u"a-day"_s).ok() && home(theatre)
        && theatre.press(theatre.reveal(u"command-scenario"_s)) && theatre.reveal(u"choice-a-day"_s)
        && theatre.waitFor(u"the caption"_s, [&] { return theatre.item(u"storyCaption"_s); });
}

bool presenterPin(Theatre &theatre)
{
    if (!home(theatre))
        return false;
    theatre.demo()->presenter().come();
    return theatre.waitFor(u"the keys"_s, [&] { return theatre.item(u"pinButton"_s); });
}

} // namespace

QList<Page> presenterPages()
{
    const auto demo = [](Theatre::Setting &setting) { setting.demo = true; };
    const auto kiosk = [](Theatre::Setting &setting) {
        setting.kiosk = true;
        setting.settings = {{u"attract"_s, false}, {u"attract_after_seconds"_s, 0}};
    };
    const auto kioskWithPin = [kiosk](Theatre::Setting &setting) {
        kiosk(setting);
        setting.settings.insert(u"presenter_pin"_s, PinHash::make(u"4711"_s));
    };
    return {{u"presenter"_s, presenter, false, demo},
            {u"presenter-choices"_s, presenterChoices, false, demo},
            {u"presenter-faults"_s, presenterFaults, false, demo},
            {u"presenter-story"_s, presenterStory, false, demo},
            {u"presenter-new-pin"_s, presenterPin, false, kiosk},
            {u"presenter-pin"_s, presenterPin, false, kioskWithPin}};
}

} // namespace Rooms
