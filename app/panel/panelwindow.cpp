// SPDX-License-Identifier: Apache-2.0
#include "panelwindow.h"

#include "base/freememory.h"
#include "diagnostics.h"
#include "models/room.h"
#include "preferences.h"
#include "roomsetup.h"
#include "screendensity.h"
#include "settingsdesk.h"
#include "wholepress.h"

#include <QtCore/qdebug.h>
#include <QtCore/qfile.h>
#include <QtCore/qlibraryinfo.h>
#include <QtCore/qresource.h>
#include <QtCore/qtimer.h>
#include <QtGui/qfont.h>
#include <QtGui/qfontdatabase.h>
#include <QtGui/qguiapplication.h>
#include <QtGui/qscreen.h>
#include <QtGui/qstylehints.h>
#include <QtGui/qsurfaceformat.h>
#include <QtQml/qqmlcomponent.h>
#include <QtQml/qqmlextensionplugin.h>
#include <QtQuick/qquickitem.h>

Q_IMPORT_QML_PLUGIN(Rooms_ThemePlugin)
Q_IMPORT_QML_PLUGIN(Rooms_ControlsPlugin)
Q_IMPORT_QML_PLUGIN(Rooms_ModelsPlugin)
Q_IMPORT_QML_PLUGIN(Rooms_PanelPlugin)
Q_IMPORT_QML_PLUGIN(Rooms_KioskPlugin)

namespace Rooms {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto frameLimit = 2s; // far longer than any machine takes for its first frame

//! A rendering node of the kernel means a graphics card; without one OpenGL is emulated, five times slower to
//! start than Qt Quick's own software renderer.
bool hasGraphicsCard()
{
    return QFile::exists(u"/dev/dri/renderD128"_s);
}

constexpr auto virtualKeyboard = "qtvirtualkeyboard";

bool hasVirtualKeyboard()
{
    const QString plugins = QLibraryInfo::path(QLibraryInfo::PluginsPath);
    const QString modules = QLibraryInfo::path(QLibraryInfo::QmlImportsPath);
    return QFile::exists(plugins + u"/platforminputcontexts/libqtvirtualkeyboardplugin.so"_s)
        && QFile::exists(modules + u"/QtQuick/VirtualKeyboard/qmldir"_s);
}

//! Hears of each touch of a window, and leaves it to the window.
class Touches : public QObject
{
public:
    explicit Touches(std::function<void()> happen)
        : m_happen(std::move(happen))
    { }

    bool eventFilter(QObject *, QEvent *event) override
    {
        if (WholePress::begins(event->type()))
            m_happen();
        return false;
    }

private:
    const std::function<void()> m_happen;
};

//! Has the program draw with a typeface of its resources, where that lies: as a file it would be copied.
void addTypeface(const QString &resource)
{
    const QResource font(resource);
    Q_ASSERT(font.compressionAlgorithm() == QResource::NoCompression);
    QFontDatabase::addApplicationFontFromData(
        QByteArray::fromRawData(reinterpret_cast<const char *>(font.data()), font.size()));
}

void setDefault(const char *variable, const QByteArray &value)
{
    if (!qEnvironmentVariableIsSet(variable))
        qputenv(variable, value);
}

} // namespace

void PanelWindow::prepareProcess()
{
    // By default a frame waits 5 ms for more changes to come; ours come together already.
    setDefault("QT_QPA_UPDATE_IDLE_TIME", "0");
    if (!hasGraphicsCard())
        setDefault("QT_QUICK_BACKEND", "software");
    // Where it is installed, Qt Virtual Keyboard types; not as a window of its own, for there is only ours.
    if (hasVirtualKeyboard())
        setDefault("QT_IM_MODULE", virtualKeyboard);
    setDefault("QT_VIRTUALKEYBOARD_DESKTOP_DISABLE", "1");
    QSurfaceFormat format = QSurfaceFormat::defaultFormat();
    format.setSamples(4); // the software renderer smooths shapes by itself, a graphics card needs samples
    QSurfaceFormat::setDefaultFormat(format);
}

void PanelWindow::prepareApplication()
{
    for (const auto &name : {u"Inter-Regular"_s, u"Inter-SemiBold"_s, u"Han-Regular"_s, u"Han-Bold"_s})
        addTypeface(u":/fonts/Rooms%1.otf"_s.arg(name));
    QFont font;
    font.setFamilies({u"Rooms Inter"_s, u"Rooms Han"_s, u"Noto Sans CJK SC"_s});
    QGuiApplication::setFont(font);
    QGuiApplication::styleHints()->setCursorFlashTime(0);
}

PanelWindow::PanelWindow(Clock &clock)
    : m_idleness(clock)
    , m_main(&m_engine)
    , m_home(&m_engine)
{
    m_engine.addImportPath(u":/qt/qml"_s);
    m_main.loadUrl(QUrl(u"qrc:/qt/qml/Rooms/Panel/Main.qml"_s), QQmlComponent::Asynchronous);
    m_home.loadUrl(QUrl(u"qrc:/qt/qml/Rooms/Panel/shown/ShownHome.qml"_s), QQmlComponent::Asynchronous);
}

PanelWindow::~PanelWindow() = default;

bool PanelWindow::isRead() const
{
    return !m_main.isLoading() && !m_home.isLoading();
}

void PanelWindow::whenRead(const std::function<void()> &happen)
{
    if (isRead()) {
        happen();
        return;
    }
    for (QQmlComponent *component : {&m_main, &m_home})
        QObject::connect(component, &QQmlComponent::statusChanged, &m_engine, [this, happen] {
            if (isRead())
                happen();
        });
}

bool PanelWindow::load(const Shown &shown, const QSize &size)
{
    // Known before the pages are made: they would be laid out again for each.
    const QScreen *screen = QGuiApplication::primaryScreen();
    const QSize first = size.isEmpty() ? screen->size() : size;
    if (m_main.isLoading()) // reading it again waits for what is under way
        m_main.loadUrl(m_main.url(), QQmlComponent::PreferSynchronous);
    if (m_main.isReady()) // Qt 6.4 crashes otherwise
        m_window.reset(qobject_cast<QQuickWindow *>(m_main.createWithInitialProperties(
            {{u"room"_s, QVariant::fromValue(&shown.room)},
             {u"preferences"_s, QVariant::fromValue(&shown.preferences)},
             {u"settings"_s, QVariant::fromValue(&shown.settings)},
             {u"setup"_s, QVariant::fromValue(&shown.setup)},
             {u"systemKeyboard"_s, qgetenv("QT_IM_MODULE") == virtualKeyboard},
             {u"reportedDensity"_s, ScreenDensity::of(screen)},
             {u"width"_s, first.width()},
             {u"height"_s, first.height()},
             {u"diagnostics"_s, QVariant::fromValue(&shown.diagnostics)},
             {u"idleness"_s, QVariant::fromValue(&m_idleness)}})));
    if (!m_window) {
        qWarning().noquote() << m_main.errorString();
        return false;
    }
    QObject::connect(&shown.preferences, &Preferences::languageChanged, &m_engine, &QQmlEngine::retranslate);
    m_fillsScreen = size.isEmpty();
    QObject::connect(m_window.get(), &QWindow::screenChanged, m_window.get(), [this] { measureScreen(); });
    m_window->installEventFilter(&m_idleness);
    QObject::connect(&m_idleness, &Idleness::stateChanged, m_window.get(), [this] { onIdlenessChanged(); });
    return true;
}

void PanelWindow::measureScreen()
{
    window()->setProperty("reportedDensity", ScreenDensity::of(window()->screen()));
}

void PanelWindow::setRoom(Room &room)
{
    window()->setProperty("room", QVariant::fromValue(&room));
}

void PanelWindow::onIdlenessChanged()
{
    if (m_idleness.state() != Idleness::State::Ambient)
        return;
    afterFirstFrame([this] { // the pages are gone by then, and nobody waits for the next one
        m_engine.collectGarbage();
        m_engine.trimComponentCache();
        returnFreeMemory();
    });
}

QQuickItem *PanelWindow::addLayer(const QUrl &url, const QVariantMap &properties)
{
    QQmlComponent component(&m_engine, url);
    auto *layer = qobject_cast<QQuickItem *>(component.createWithInitialProperties(properties));
    if (!layer) {
        qWarning("%s", qUtf8Printable(component.errorString()));
        return nullptr;
    }
    layer->setParent(window());
    layer->setParentItem(window()->contentItem());
    return layer;
}

void PanelWindow::whenTouched(const std::function<void()> &happen)
{
    m_touches = std::make_unique<Touches>(happen);
    window()->installEventFilter(m_touches.get());
}

void PanelWindow::show()
{
    if (!m_fillsScreen) {
        window()->show();
        return;
    }
    // A window manager would see to it; a display of its own may have none.
    window()->setGeometry(window()->screen()->geometry());
    window()->showFullScreen();
}

void PanelWindow::afterFirstFrame(const std::function<void()> &happen)
{
    // A window that nothing shows, on a screen that sleeps say, draws no frame.
    auto *limit = new QTimer(window());
    limit->setSingleShot(true);
    QObject::connect(limit, &QTimer::timeout, window(), happen);
    QObject::connect(limit, &QTimer::timeout, limit, &QObject::deleteLater);
    QObject::connect(window(), &QQuickWindow::frameSwapped, limit, [limit] { limit->start(0); });
    limit->start(frameLimit);
}

} // namespace Rooms
