// SPDX-License-Identifier: Apache-2.0
#include "kioskpages.h"

namespace Rooms {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int pace = 10;

Theatre::Setting settingOf(const Look &look)
{
    const auto word = [](Rooms::Setting::Key key, int index) {
        return SettingTable::choices(SettingTable::row(key)).at(index);
    };
    Theatre::Setting setting;
    setting.kiosk = true;
    setting.pace = pace;
    setting.language = look.language;
    setting.size = look.size;
    setting.pixelsPerMillimetre = look.pixelsPerMillimetre;
    setting.settings = {{u"theme"_s, word(Rooms::Setting::Key::Theme, look.scheme)},
                        {u"text_size"_s, word(Rooms::Setting::Key::TextSize, look.textSize)},
                        {u"reduced_motion"_s, true}};
    return setting;
}

} // namespace

bool playKiosk(const Look &look, const std::function<void(Theatre &, const QString &page)> &take)
{
    const auto theatre = Theatre::open(settingOf(look));
    if (!theatre)
        return false;
    Kiosk &kiosk = *theatre->demo()->kiosk();
    GuidedTour &tour = *kiosk.tour();
    const auto takeHeld = [&](const char *name) {
        theatre->clock().hold();
        take(*theatre, u"%1-%2"_s.arg(kioskPages, QLatin1StringView(name)));
        theatre->clock().letGo();
    };
    for (const TourStep &step : TourStep::all()) {
        const auto isReached = [&] {
            const bool current =
                QLatin1StringView(TourStep::all()[size_t(tour.step())].name) == QLatin1StringView(step.name);
            return current && (tour.isPointing() || tour.isShowing());
        };
        if (!theatre->waitInTour(QString::fromLatin1(step.name), isReached))
            return false;
        takeHeld(step.name);
    }
    theatre->press(QPoint(look.size.width() / 2, 2));
    if (!theatre->waitFor(u"the fresh room"_s, [&] { return theatre->item(u"startTile"_s); }))
        return false;
    takeHeld("handed-over");
    theatre->clock().skip(48s);
    if (!theatre->waitFor(u"the countdown"_s, [&] { return kiosk.secondsLeft() > 0; }))
        return false;
    takeHeld("countdown");
    return true;
}

} // namespace Rooms
