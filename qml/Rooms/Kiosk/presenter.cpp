// SPDX-License-Identifier: Apache-2.0
#include "presenter.h"

#include "../Panel/preferences.h"
#include "settings/pinhash.h"

namespace Rooms {

Presenter::Presenter(Settings &settings, const Preferences &preferences, const QString &triesFile,
                     Clock &clock, bool guarded, QObject *parent)
    : QObject(parent)
    , m_settings(settings)
    , m_guard(settings, triesFile, clock, Setting::Key::PresenterPin)
    , m_guarded(guarded)
{
    connect(&m_guard, &PinGuard::changed, this, &Presenter::triesChanged);
    connect(&preferences, &Preferences::languageChanged, this, &Presenter::failureChanged);
}

void Presenter::setOpen(bool open)
{
    m_open = open;
    if (!open)
        go();
}

void Presenter::come()
{
    if (!m_open || m_stage != Stage::Away)
        return;
    setStage(!m_guarded ? Stage::Present : m_guard.isSet() ? Stage::Asked : Stage::Choosing);
}

void Presenter::enter(const QString &pin)
{
    if (m_stage == Stage::Asked && m_guard.tryPin(pin) == PinGuard::Outcome::Right)
        setStage(Stage::Present);
}

void Presenter::choose(const QString &pin)
{
    if (m_stage != Stage::Choosing || !PinHash::isPin(pin))
        return;
    setFailure(m_settings.keep(Setting::Key::PresenterPin, PinHash::make(pin)));
    if (m_guard.isSet()) // otherwise the next one would choose another
        setStage(Stage::Present);
}

void Presenter::go()
{
    setFailure(std::nullopt);
    setStage(Stage::Away);
}

void Presenter::setFailure(const std::optional<Settings::Failure> &failure)
{
    m_failure = failure;
    Q_EMIT failureChanged();
}

void Presenter::setStage(Stage stage)
{
    if (m_stage == stage)
        return;
    m_stage = stage;
    Q_EMIT stageChanged();
}

} // namespace Rooms
