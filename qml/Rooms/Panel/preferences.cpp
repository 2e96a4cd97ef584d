// SPDX-License-Identifier: Apache-2.0
#include "preferences.h"

#include "settings/settings.h"

#include <QtCore/qlocale.h>
#include <QtGui/qguiapplication.h>
#include <QtGui/qpalette.h>

namespace Rooms {

using namespace Qt::StringLiterals;
using Key = Setting::Key;

namespace {

//! Qt 6.4 knows no colour scheme of the system, but a dark one gives windows a dark ground.
bool isSystemDark()
{
    return QGuiApplication::palette().color(QPalette::Window).lightness() < 128;
}

} // namespace

Preferences::Preferences(Settings &settings, Clock &clock, QObject *parent)
    : QObject(parent)
    , m_settings(settings)
    , m_idle(clock, [this] { giveUp(); })
{
    connect(&settings, &Settings::changed, this, &Preferences::onSettingChanged);
    springBack();
}

void Preferences::setScheme(Scheme scheme)
{
    if (m_scheme == scheme)
        return;
    m_scheme = scheme;
    Q_EMIT schemeChanged();
}

int Preferences::textSize() const
{
    const auto sizes = SettingTable::choices(SettingTable::row(Key::TextSize));
    return int(sizes.indexOf(m_settings.text(Key::TextSize)));
}

bool Preferences::reducedMotion() const
{
    return m_settings.flag(Key::ReducedMotion);
}

double Preferences::pixelsPerMillimetre() const
{
    return m_settings.number(Key::PixelsPerMillimetre);
}

int Preferences::ambientAfterMinutes() const
{
    return m_settings.whole(Key::AmbientAfter);
}

bool Preferences::hideTitles() const
{
    return m_settings.flag(Key::HideTitles);
}

bool Preferences::microphoneOnJoining() const
{
    return m_settings.flag(Key::Microphone);
}

bool Preferences::cameraOnJoining() const
{
    return m_settings.flag(Key::Camera);
}

void Preferences::setOccupied(bool occupied)
{
    if (m_occupied == occupied)
        return;
    m_occupied = occupied;
    startIdle();
    Q_EMIT occupiedChanged();
}

bool Preferences::setLanguage(const QString &name)
{
    const QString before = language();
    if (!m_translation.use(name))
        return false;
    if (language() != before)
        Q_EMIT languageChanged();
    return true;
}

QString Preferences::nextLanguage() const
{
    const QStringList all = languages();
    return all.at((all.indexOf(language()) + 1) % all.size());
}

QString Preferences::nativeName(const QString &language)
{
    return Translation::nativeName(language);
}

void Preferences::springBack()
{
    useRoomLanguage();
    useRoomScheme();
}

void Preferences::giveUp()
{
    springBack();
    Q_EMIT idle();
}

void Preferences::touch()
{
    startIdle();
}

void Preferences::onSettingChanged(Key key)
{
    switch (key) {
    case Key::Language:
        useRoomLanguage();
        break;
    case Key::Theme:
        useRoomScheme();
        break;
    case Key::TextSize:
    case Key::ReducedMotion:
    case Key::PixelsPerMillimetre:
        Q_EMIT lookChanged();
        break;
    case Key::SpringBackAfter:
        startIdle();
        break;
    case Key::AmbientAfter:
    case Key::HideTitles:
    case Key::Microphone:
    case Key::Camera:
        Q_EMIT habitsChanged();
        break;
    default:
        break;
    }
}

void Preferences::useRoomLanguage()
{
    const QString name = m_settings.text(Key::Language);
    if (!setLanguage(name == "system"_L1 ? QLocale::system().name() : name))
        setLanguage(languages().constFirst());
}

void Preferences::useRoomScheme()
{
    const QString theme = m_settings.text(Key::Theme);
    const bool dark = theme == "system"_L1 ? isSystemDark() : theme != "light"_L1;
    setScheme(theme == "high_contrast"_L1 ? Scheme::HighContrast : dark ? Scheme::Dark : Scheme::Light);
}

//! Begins to wait for nobody to touch the panel.
void Preferences::startIdle()
{
    const std::chrono::minutes patience(m_settings.whole(Key::SpringBackAfter));
    if (m_occupied || patience.count() == 0)
        m_idle.stop();
    else
        m_idle.start(patience);
}

} // namespace Rooms
