// SPDX-License-Identifier: Apache-2.0
#include "theatre.h"

#include <QtCore/qelapsedtimer.h>
#include <QtGui/qimage.h>
#include <QtTest/qtest.h>
#include <QtTest/qtestmouse.h>

#include <cstdio>

namespace Rooms {

namespace {

bool complain(const QString &what)
{
    std::fprintf(stderr, "rooms-tour: %s\n", qUtf8Printable(what));
    return false;
}

bool isOnScreen(const QQuickItem *item)
{
    for (const QQuickItem *each = item; each; each = each->parentItem()) {
        if (!each->isVisible() || qFuzzyIsNull(each->opacity()))
            return false;
    }
    return item->width() > 0 && item->height() > 0;
}

//! The first item under \a root, on the screen, that \a matches.
QQuickItem *find(QQuickItem *root, const std::function<bool(const QQuickItem *)> &matches)
{
    if (matches(root) && isOnScreen(root))
        return root;
    for (QQuickItem *child : root->childItems()) {
        if (QQuickItem *found = find(child, matches))
            return found;
    }
    return nullptr;
}

} // namespace

std::unique_ptr<Theatre> Theatre::open(const Setting &setting)
{
    std::unique_ptr<Theatre> theatre(new Theatre(setting));
    auto demo = DemoRoom::create(setting.scenario, theatre->m_clock);
    if (!demo) {
        complain(demo.error());
        return nullptr;
    }
    theatre->m_demo = std::move(demo).value();
    theatre->simulator().server().setPassword(setting.roomPassword);
    theatre->m_session = std::make_unique<RoomSession>(
        setting.address.value_or(theatre->m_demo->url()), ControlPassword {setting.panelPassword},
        theatre->m_demo->name(), WireProfile(), theatre->m_clock);
    theatre->m_preferences.setLanguage(setting.language);
    theatre->m_preferences.setDark(setting.dark);
    theatre->m_preferences.keepAsDefault();
    theatre->m_diagnostics = std::make_unique<Diagnostics>(
        PanelDiagnostics {*theatre->m_session, theatre->m_log, {}, setting.diagnosticsFolder});
    theatre->m_panel = std::make_unique<PanelWindow>(theatre->room(), theatre->m_preferences,
                                                     *theatre->m_diagnostics, theatre->m_clock);
    if (!theatre->window()) {
        complain(QStringLiteral("the pages cannot be loaded"));
        return nullptr;
    }
    theatre->window()->setProperty("densityOverride", setting.pixelsPerMillimetre);
    theatre->m_panel->show(setting.size);
    theatre->m_session->client().connectToRoom();
    return theatre;
}

Theatre::~Theatre() = default;

bool Theatre::waitFor(const QString &what, const std::function<bool()> &condition, int milliseconds)
{
    return QTest::qWaitFor(condition, milliseconds) || complain(QStringLiteral("waited in vain for ") + what);
}

bool Theatre::waitForStage(Room::Stage stage)
{
    const auto name = QMetaEnum::fromType<Room::Stage>().valueToKey(int(stage));
    return waitFor(QString::fromLatin1(name), [&] { return room().stage() == stage; });
}

QQuickItem *Theatre::find(const std::function<bool(const QQuickItem *)> &matches)
{
    return Rooms::find(window()->contentItem(), matches);
}

QQuickItem *Theatre::item(const QString &objectName)
{
    return find([&objectName](const QQuickItem *item) { return item->objectName() == objectName; });
}

QQuickItem *Theatre::button(const QString &text)
{
    return find([&text](const QQuickItem *item) {
        return item->property("available").isValid() && item->property("text").toString() == text;
    });
}

QQuickItem *Theatre::text(const QString &part)
{
    return find([&part](const QQuickItem *item) {
        return item->property("textFormat").isValid() && item->property("text").toString().contains(part);
    });
}

QQuickItem *Theatre::layoutCard(int layout)
{
    return find([layout](const QQuickItem *item) {
        return item->property("offeredNow").isValid() && item->property("layoutType").toInt() == layout;
    });
}

bool Theatre::press(QQuickItem *item)
{
    if (!item)
        return complain(QStringLiteral("there is nothing to press"));
    QTest::mouseClick(window(), Qt::LeftButton, {}, middleOf(item));
    return true;
}

bool Theatre::hold(const QString &objectName, const std::function<bool()> &until)
{
    QQuickItem *held = item(objectName);
    if (!held)
        return complain(QStringLiteral("there is nothing to hold"));
    const QPoint middle = middleOf(held);
    QTest::mousePress(window(), Qt::LeftButton, {}, middle);
    const bool reached = waitFor(QStringLiteral("the hold to count"), until);
    QTest::mouseRelease(window(), Qt::LeftButton, {}, middle);
    return reached;
}

bool Theatre::typeDigits(const QString &digits)
{
    for (const QChar digit : digits) {
        if (!press(button(digit)))
            return false;
    }
    return true;
}

//! Where to put the finger. Positioners place their items only when a frame is made, so one is made first.
QPoint Theatre::middleOf(QQuickItem *item)
{
    window()->grabWindow();
    return item->mapToScene({item->width() / 2, item->height() / 2}).toPoint();
}

void Theatre::wear(const Look &look)
{
    m_preferences.setLanguage(look.language);
    m_preferences.setDark(look.scheme != Look::Light);
    m_preferences.keepAsDefault();
    window()->setProperty("scheme", int(look.scheme));
    window()->setProperty("textSize", int(look.textSize));
    window()->setProperty("densityOverride", look.pixelsPerMillimetre);
    window()->setProperty("reducedMotion", true);
    window()->resize(look.size);
}

bool Theatre::picture(const QString &file)
{
    QDir().mkpath(QFileInfo(file).path());
    return picture().save(file) || complain(QStringLiteral("cannot write ") + file);
}

//! At rest is what has not changed for longer than any animation of the panel takes. A page that never rests
//! (a spinner turns) is taken as it is after a while.
QImage Theatre::picture()
{
    const int longerThanAnimations = window()->property("reducedMotion").toBool() ? 20 : 250;
    QImage last;
    QElapsedTimer unchanged;
    unchanged.start();
    const auto isAtRest = [&] {
        const QImage now = window()->grabWindow();
        if (now != last)
            unchanged.restart();
        last = now;
        return unchanged.hasExpired(longerThanAnimations);
    };
    (void)QTest::qWaitFor(isAtRest, 1000);
    return last;
}

} // namespace Rooms
