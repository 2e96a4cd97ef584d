// SPDX-License-Identifier: Apache-2.0
#include "theatre.h"

#include "settings/filesecrets.h"

#include <QtCore/qelapsedtimer.h>
#include <QtCore/qfile.h>
#include <QtCore/qjsondocument.h>
#include <QtGui/qimage.h>
#include <QtTest/qtest.h>
#include <QtTest/qtestkeyboard.h>
#include <QtTest/qtestmouse.h>

#include <cstdio>

namespace Rooms {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

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

Theatre::Theatre(const Setting &setting)
    : m_clock(setting.time, setting.pace)
{
    if (setting.pace > 1)
        m_animations = std::make_unique<PacedAnimations>(setting.pace);
}

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
    theatre->set(setting);
    if (!theatre->m_program->load(setting.size)) {
        complain(QStringLiteral("the pages cannot be loaded"));
        return nullptr;
    }
    if (setting.demo || setting.kiosk) {
        theatre->m_kiosk =
            std::make_unique<DemoKiosk>(*theatre->m_program, *theatre->m_settings, theatre->m_clock,
                                        DemoKiosk::Options {.kiosk = setting.kiosk,
                                                            .scenario = setting.scenario,
                                                            .stateFolder = theatre->m_folder.path(),
                                                            .tourScenario = setting.scenario});
    }
    theatre->m_program->panel().show();
    theatre->m_program->room().connectToRoom();
    if (theatre->m_kiosk)
        theatre->m_kiosk->start();
    return theatre;
}

void Theatre::set(const Setting &setting)
{
    QJsonObject kept = setting.settings;
    kept.insert("language"_L1, setting.language);
    kept.insert("pixels_per_mm"_L1, setting.pixelsPerMillimetre);
    if (!kept.contains("theme"_L1))
        kept.insert("theme"_L1, setting.dark ? u"dark"_s : u"light"_s);
    const bool ownRoom = setting.demo || setting.kiosk;
    if (!setting.firstRun && !ownRoom)
        kept.insert("room_url"_L1, setting.address.value_or(m_demo->url()).toString());
    if (!setting.firstRun && !ownRoom && !kept.contains("room_name"_L1))
        kept.insert("room_name"_L1, m_demo->name());
    const auto write = [this](const QString &name, const QJsonObject &content) {
        QFile file(m_folder.filePath(name));
        if (file.open(QIODevice::WriteOnly))
            file.write(QJsonDocument(content).toJson());
        return file.fileName();
    };
    m_settings = std::make_unique<Settings>(write(u"settings.json"_s, kept),
                                            write(u"administrator.json"_s, setting.administratorSettings));
    m_program = std::make_unique<PanelProgram>(PanelProgram::Parts {
        .settings = *m_settings,
        .clock = m_clock,
        .log = m_log,
        .redaction = Redaction(),
        .stateFolder = setting.diagnosticsFolder.isEmpty() ? m_folder.path() : setting.diagnosticsFolder,
        .recording = {},
        .options = {},
        .profile = WireProfile(),
        .makeSecrets = [this] { return std::make_unique<FileSecrets>(secretsFile()); },
        .complain = [this](const QString &sentence) { m_complaints.append(sentence); }});
    if (ownRoom)
        (void)m_program->useDemo(setting.scenario);
    else
        m_program->useSettings(setting.firstRun ? std::nullopt
                                                : std::optional(ControlPassword {setting.panelPassword}));
}

QString Theatre::secretsFile() const
{
    return m_folder.filePath(u"secrets/secrets.json"_s);
}

Theatre::~Theatre() = default;

bool Theatre::waitFor(const QString &what, const std::function<bool()> &condition, int milliseconds)
{
    return QTest::qWaitFor(condition, milliseconds) || complain(QStringLiteral("waited in vain for ") + what);
}

bool Theatre::waitInTour(const QString &what, const std::function<bool()> &condition, int milliseconds)
{
    const auto isMet = [&] {
        if (condition())
            return true;
        // In steps: what the room or the network does meanwhile finds its time.
        const GuidedTour &tour = *demo()->kiosk()->tour();
        if (tour.isShowing() || (tour.isPointing() && !tour.isPressing()))
            clock().skip(500ms);
        return false;
    };
    return waitFor(what, isMet, milliseconds);
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

QQuickItem *Theatre::reveal(const QString &objectName)
{
    QQuickItem *found = item(objectName);
    QQuickItem *view = found;
    while (view && !view->inherits("QQuickFlickable"))
        view = view->parentItem();
    if (!view)
        return nullptr;
    found->forceActiveFocus();
    const auto isInView = [&] {
        const QRectF area = found->mapRectToItem(view, {0, 0, found->width(), found->height()});
        return area.top() >= 0 && area.bottom() <= view->height();
    };
    return waitFor(objectName + u" to come into sight"_s, isInView) ? found : nullptr;
}

bool Theatre::press(QQuickItem *item)
{
    if (!item)
        return complain(QStringLiteral("there is nothing to press"));
    QTest::mouseClick(window(), Qt::LeftButton, {}, middleOf(item));
    return true;
}

void Theatre::press(QPoint place)
{
    QTest::mouseClick(window(), Qt::LeftButton, {}, place);
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

bool Theatre::typeKeys(const QString &text)
{
    for (const QChar character : text)
        QTest::keyClick(window(), character.toLatin1());
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
    using Key = Rooms::Setting::Key;
    // Into the settings, and where somebody else says what they are, onto the window.
    const auto words = [](Key key) { return SettingTable::choices(SettingTable::row(key)); };
    (void)settings().set(Key::Language, look.language);
    (void)settings().set(Key::Theme, words(Key::Theme).at(look.scheme));
    (void)settings().set(Key::TextSize, words(Key::TextSize).at(look.textSize));
    preferences().springBack();
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
    // What the last frame let go, such as rows of a list, is not to be measured.
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    return last;
}

} // namespace Rooms
