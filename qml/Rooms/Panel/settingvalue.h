// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "settings/setting.h"

#include <QtQml/qqml.h>

namespace Rooms {

class Settings;

//! `Setting.Key.Theme`.
struct SettingForeign
{
    Q_GADGET
    QML_FOREIGN(Rooms::Setting)
    QML_NAMED_ELEMENT(Setting)
    QML_UNCREATABLE("only its enumerations are of use")
};

//! One setting as a page shows and changes it. Belongs to a SettingsDesk, same thread.
class SettingValue : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("belongs to a SettingsDesk")
    //! The value, of a setting that is a word or a text.
    Q_PROPERTY(QString text READ text NOTIFY changed FINAL)
    //! The value, of a setting that is a whole number.
    Q_PROPERTY(int number READ number NOTIFY changed FINAL)
    //! The value, of a setting that is on or off.
    Q_PROPERTY(bool flag READ flag NOTIFY changed FINAL)
    //! The words it can be; empty unless it is one of a few.
    Q_PROPERTY(QStringList choices READ choices CONSTANT FINAL)
    //! Which of them it is.
    Q_PROPERTY(int choice READ choice NOTIFY changed FINAL)
    //! The least and the most it can be, of a number.
    Q_PROPERTY(int least READ least CONSTANT FINAL)
    Q_PROPERTY(int most READ most CONSTANT FINAL)
    //! Who says what it is.
    Q_PROPERTY(Rooms::Setting::Source source READ source NOTIFY changed FINAL)
    //! It cannot be changed here.
    Q_PROPERTY(bool locked READ isLocked NOTIFY changed FINAL)

public:
    SettingValue(Settings &settings, Setting::Key key, QObject *parent);

    Setting::Key key() const { return m_key; }
    QString text() const;
    int number() const;
    bool flag() const;
    QStringList choices() const;
    int choice() const { return int(choices().indexOf(text())); }
    int least() const;
    int most() const;
    Setting::Source source() const;
    bool isLocked() const;

Q_SIGNALS:
    void changed();

private:
    Settings &m_settings;
    const Setting::Key m_key;
};

} // namespace Rooms
