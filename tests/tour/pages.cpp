// SPDX-License-Identifier: Apache-2.0
#include "pages.h"

#include "access.h"
#include "checks.h"
#include "kioskpages.h"
#include "page.h"

#include <cstdio>

namespace Rooms {

using namespace Qt::StringLiterals;

namespace {

const QStringList languages {u"en"_s, u"zh_CN"_s};
constexpr QSize small(1024, 600), usual(1280, 800), large(1920, 1200), standing(800, 1280);
constexpr double sevenInches = 170 / 25.4; // the density of a small tablet of 1024 x 600

//! Every language, colour scheme, screen and text size, each with each that may go wrong together.
QList<Look> allLooks()
{
    QList<Look> looks;
    for (const QString &language : languages) {
        for (const auto scheme : {Look::Dark, Look::Light, Look::HighContrast})
            looks.append({language, scheme});
        for (const QSize &size : {small, usual, large, standing}) {
            for (const auto textSize : {Look::Small, Look::Medium, Look::Large, Look::ExtraLarge}) {
                if (size != usual || textSize != Look::Medium)
                    looks.append({language, Look::Dark, size, textSize});
            }
        }
        looks.append({language, Look::Light, small, Look::Medium, sevenInches});
    }
    return looks;
}

//! A few looks that show most of what can go wrong: long words and short, each scheme, each screen, large
//! texts.
QList<Look> quickLooks()
{
    return {{u"en"_s, Look::Dark},
            {u"zh_CN"_s, Look::Light},
            {u"en"_s, Look::HighContrast, small, Look::ExtraLarge},
            {u"zh_CN"_s, Look::Dark, standing, Look::ExtraLarge},
            {u"en"_s, Look::Light, standing},
            {u"en"_s, Look::Light, large, Look::ExtraLarge}};
}

class Tour
{
public:
    Tour(const QString &folder, const Wanted &wanted)
        : m_folder(folder)
        , m_wanted(wanted)
    { }

    bool run(const QList<Look> &looks)
    {
        for (const Page &page :
             homePages() + settingsPages() + firstRunPages() + meetingPages() + presenterPages()) {
            if (!isWanted(page.name))
                continue;
            std::unique_ptr<Theatre> theatre;
            for (const Look &look : looks) {
                if (page.fleeting)
                    theatre.reset(); // the next one hears the log of the process, one at a time
                if (!theatre)
                    theatre = open(page);
                if (!theatre)
                    break;
                take(*theatre, page.name, look);
                if (page.fleeting)
                    walk(*theatre, page, look);
            }
            // Last, for it moves the focus and scrolls.
            for (const Look &look : looks) {
                if (theatre && !page.fleeting)
                    walk(*theatre, page, look);
            }
        }
        for (const Look &look : looks) {
            const auto take = [&](Theatre &theatre, const QString &page) {
                if (isWanted(page))
                    this->take(theatre, page, look);
            };
            const QString &only = m_wanted.only;
            const bool wanted = kioskPages.contains(only) || only.startsWith(kioskPages);
            if (wanted && isWanted(only + kioskPages) && !playKiosk(look, take))
                fault(u"%1 does not come up in %2"_s.arg(kioskPages, look.name()));
        }
        return m_faults == 0;
    }

private:
    bool isWanted(const QString &page) const
    {
        return page.contains(m_wanted.only) && (m_wanted.except.isEmpty() || !page.contains(m_wanted.except));
    }

    std::unique_ptr<Theatre> open(const Page &page)
    {
        Theatre::Setting setting;
        page.prepare(setting);
        auto theatre = Theatre::open(setting);
        if (theatre && page.scene(*theatre))
            return theatre;
        fault(u"%1 does not come up"_s.arg(page.name));
        return nullptr;
    }

    void take(Theatre &theatre, const QString &page, const Look &look)
    {
        theatre.wear(look);
        const QString name = u"%1-%2"_s.arg(page, look.name());
        const auto measured = [&theatre](const QImage &picture) {
            const auto rules =
                Checks::Rules::forDensity(theatre.window()->property("densityOverride").toDouble());
            return Checks::faults(*theatre.window(), picture, rules) + Access::treeFaults(*theatre.window());
        };
        QImage picture = theatre.picture();
        QStringList found = measured(picture);
        if (!found.isEmpty()) {
            // A page on which the minute ends is still moving its rows the first time.
            picture = theatre.picture();
            found = measured(picture);
        }
        if ((!m_wanted.onlyFaulty || !found.isEmpty()) && !picture.save(u"%1/%2.png"_s.arg(m_folder, name)))
            fault(u"cannot write %1"_s.arg(name));
        tell(name, found);
        std::printf("%s\n", qUtf8Printable(name));
        std::fflush(stdout);
    }

    void walk(Theatre &theatre, const Page &page, const Look &look)
    {
        theatre.wear(look);
        if (!Access::tabFaults(*theatre.window()).isEmpty())
            tell(page.name + u'-' + look.name(), Access::tabFaults(*theatre.window()));
    }

    void tell(const QString &name, const QStringList &found)
    {
        for (const QString &each : found)
            fault(u"%1: %2"_s.arg(name, each));
    }

    void fault(const QString &text)
    {
        ++m_faults;
        std::fprintf(stderr, "rooms-tour: %s\n", qUtf8Printable(text));
    }

    const QString m_folder;
    const Wanted m_wanted;
    int m_faults = 0;
};

} // namespace

bool takePictures(const QString &folder, const Wanted &wanted)
{
    QDir().mkpath(folder);
    return Tour(folder, wanted).run(wanted.quick ? quickLooks() : allLooks());
}

} // namespace Rooms
