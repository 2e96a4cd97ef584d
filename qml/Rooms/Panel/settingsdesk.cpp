// SPDX-License-Identifier: Apache-2.0
#include "settingsdesk.h"

#include "settings/pinhash.h"

namespace Rooms {

using Key = Setting::Key;

SettingsDesk::SettingsDesk(Settings &settings, const QString &triesFile, Clock &clock, QObject *parent)
    : QObject(parent)
    , m_settings(settings)
    , m_guard(settings, triesFile, clock)
    , m_closing(clock, [this] { close(); })
{
    for (const SettingTable::Row &row : SettingTable::rows())
        m_values.append(new SettingValue(settings, row.key, this));
    connect(&m_guard, &PinGuard::changed, this, &SettingsDesk::triesChanged);
    connect(&settings, &Settings::changed, this, [this](Key key) {
        if (key == Key::Pin)
            Q_EMIT pinChanged();
    });
}

QStringList SettingsDesk::problems() const
{
    QStringList sentences;
    for (const Settings::Problem &problem : m_settings.problems())
        sentences.append(problem.sentence());
    return sentences;
}

SettingValue *SettingsDesk::value(int key) const
{
    return m_values.value(key);
}

bool SettingsDesk::enter(const QString &pin)
{
    if (m_guard.tryPin(pin) == PinGuard::Outcome::Right)
        setOpen(true);
    return m_open;
}

void SettingsDesk::close()
{
    setOpen(false);
}

bool SettingsDesk::isPin(const QString &pin)
{
    return PinHash::isPin(pin);
}

bool SettingsDesk::setPin(const QString &pin)
{
    if (!pin.isEmpty() && !PinHash::isPin(pin))
        return false;
    return change(int(Key::Pin), pin.isEmpty() ? QString() : PinHash::make(pin));
}

bool SettingsDesk::setText(int key, const QString &text)
{
    return change(key, text);
}

bool SettingsDesk::setNumber(int key, int number)
{
    return change(key, number);
}

bool SettingsDesk::setFlag(int key, bool flag)
{
    return change(key, flag);
}

void SettingsDesk::touch()
{
    if (m_open)
        m_closing.start(patience);
}

void SettingsDesk::setOpen(bool open)
{
    setFailure({});
    if (m_open == open)
        return;
    m_open = open;
    if (open)
        m_closing.start(patience);
    else
        m_closing.stop();
    Q_EMIT openChanged();
}

bool SettingsDesk::change(int key, const QJsonValue &value)
{
    if (!m_open || !m_values.value(key))
        return false;
    const auto failed = m_settings.set(Key(key), value);
    setFailure(failed ? failed->sentence() : QString());
    return !failed;
}

void SettingsDesk::setFailure(const QString &failure)
{
    if (m_failure == failure)
        return;
    m_failure = failure;
    Q_EMIT failureChanged();
}

} // namespace Rooms
