// SPDX-License-Identifier: Apache-2.0
#include "panelpages.h"

#include "base/translation.h"
#include "models/room.h"

#include <QtCore/qlocale.h>
#include <QtQml/qqmlcomponent.h>
#include <QtQml/qqmlengine.h>
#include <QtQml/qqmlextensionplugin.h>
#include <QtQuick/qquickitem.h>
#include <QtQuick/qquickwindow.h>
#include <QtQuickWidgets/qquickwidget.h>
#include <QtWidgets/qboxlayout.h>

Q_IMPORT_QML_PLUGIN(Rooms_ThemePlugin)
Q_IMPORT_QML_PLUGIN(Rooms_ControlsPlugin)
Q_IMPORT_QML_PLUGIN(Rooms_ModelsPlugin)
Q_IMPORT_QML_PLUGIN(Rooms_PanelPlugin)

namespace Rooms {

using namespace Qt::StringLiterals;
using Key = Setting::Key;

namespace {

//! Beside other widgets, which are drawn by software too.
std::unique_ptr<QQuickWidget> makeView()
{
    static const bool isSet = [] {
        QQuickWindow::setGraphicsApi(QSGRendererInterface::Software);
        return true;
    }();
    Q_UNUSED(isSet)
    return std::make_unique<QQuickWidget>();
}

//! \a settings, which say that the language is the one that the program speaks already.
Settings &speaking(Settings &settings)
{
    settings.setForThisRun(Key::Language, Translation().find(QLocale().name()));
    return settings;
}

} // namespace

PanelPages::PanelPages(Room &room, Clock &clock, QWidget *parent)
    : QWidget(parent)
    , m_settings(QString(), QString())
    , m_preferences(speaking(m_settings), clock)
    , m_desk(m_settings, QString(), clock)
    , m_setup(
          m_settings, m_desk, [] { return std::unique_ptr<SecretStore>(); },
          [] { return std::unique_ptr<Transport>(); }, clock)
    , m_diagnostics([] { return Diagnostics::Job(); }, [] { return DiagnosticsFigures(); })
    , m_idleness(clock)
    , m_view(makeView())
{
    m_settings.setForThisRun(Key::SpringBackAfter, 0);
    m_idleness.setTimes({}, {});
    m_setup.setCurrent(QUrl(room.link()->address()), false, QString());
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_view.get());
    setFocusProxy(m_view.get());
    QQmlEngine *engine = m_view->engine();
    engine->addImportPath(u":/qt/qml"_s);
    connect(&m_preferences, &Preferences::languageChanged, engine, &QQmlEngine::retranslate);
    m_view->setResizeMode(QQuickWidget::SizeRootObjectToView);
    const QUrl url(u"qrc:/qt/qml/Rooms/Panel/Embedded.qml"_s);
    auto *component = new QQmlComponent(engine, url, m_view.get());
    QObject *pages =
        component->createWithInitialProperties({{u"room"_s, QVariant::fromValue(&room)},
                                                {u"preferences"_s, QVariant::fromValue(&m_preferences)},
                                                {u"settings"_s, QVariant::fromValue(&m_desk)},
                                                {u"setup"_s, QVariant::fromValue(&m_setup)},
                                                {u"diagnostics"_s, QVariant::fromValue(&m_diagnostics)},
                                                {u"idleness"_s, QVariant::fromValue(&m_idleness)}});
    m_view->setContent(url, component, pages);
}

PanelPages::~PanelPages() = default;

void PanelPages::setTheme(ConsoleTokens::Theme theme)
{
    m_settings.setForThisRun(Key::Theme, theme == ConsoleTokens::Theme::Light ? u"light"_s : u"dark"_s);
}

void PanelPages::setLanguage(const QString &language)
{
    m_settings.setForThisRun(Key::Language, language);
}

} // namespace Rooms
