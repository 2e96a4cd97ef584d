// SPDX-License-Identifier: Apache-2.0
#include "settingvalue.h"

#include "settings/settings.h"

namespace Rooms {

SettingValue::SettingValue(Settings &settings, Setting::Key key, QObject *parent)
    : QObject(parent)
    , m_settings(settings)
    , m_key(key)
{
    connect(&settings, &Settings::changed, this, [this](Setting::Key changedKey) {
        if (changedKey == m_key)
            Q_EMIT changed();
    });
}

QString SettingValue::text() const
{
    return m_settings.text(m_key);
}

int SettingValue::number() const
{
    return m_settings.whole(m_key);
}

bool SettingValue::flag() const
{
    return m_settings.flag(m_key);
}

QStringList SettingValue::choices() const
{
    const SettingTable::Row &row = SettingTable::row(m_key);
    const bool few = row.kind == SettingTable::Kind::Choice || row.kind == SettingTable::Kind::Language;
    return few ? SettingTable::choices(row) : QStringList();
}

int SettingValue::least() const
{
    return int(SettingTable::row(m_key).least);
}

int SettingValue::most() const
{
    return int(SettingTable::row(m_key).most);
}

Setting::Source SettingValue::source() const
{
    return m_settings.source(m_key);
}

bool SettingValue::isLocked() const
{
    return m_settings.isLocked(m_key);
}

} // namespace Rooms
