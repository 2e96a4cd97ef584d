// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/clock.h"
#include "settings/pinguard.h"
#include "settings/settings.h"
#include "settingvalue.h"

namespace Rooms {

//! The settings at the panel, behind their PIN. Who may change them is asked here, so that no page can
//! forget it. Made by the program, lives on the GUI thread and outlives the QML engine.
class SettingsDesk : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the program")
    //! A PIN is asked for.
    Q_PROPERTY(bool pinSet READ isPinSet NOTIFY pinChanged FINAL)
    //! The settings may be changed now: the PIN was right, or there is none.
    Q_PROPERTY(bool open READ isOpen NOTIFY openChanged FINAL)
    //! Wrong tries of the PIN in a row.
    Q_PROPERTY(int wrongTries READ wrongTries NOTIFY triesChanged FINAL)
    //! Whole seconds until the next try counts.
    Q_PROPERTY(int secondsLeft READ secondsLeft NOTIFY triesChanged FINAL)
    //! What is wrong with the files of settings, sentences in the language of the panel.
    Q_PROPERTY(QStringList problems READ problems NOTIFY problemsChanged FINAL)
    //! Why the last change was not made or not kept, a sentence in the language it was made in; "" when it
    //! was.
    Q_PROPERTY(QString failure READ failure NOTIFY failureChanged FINAL)

public:
    //! How long open settings wait for a touch before they close.
    static constexpr std::chrono::minutes patience {3};

    //! Both must outlive this. Wrong tries of the PIN are kept in \a triesFile.
    SettingsDesk(Settings &settings, const QString &triesFile, Clock &clock, QObject *parent = nullptr);

    bool isPinSet() const { return m_guard.isSet(); }
    bool isOpen() const { return m_open; }
    int wrongTries() const { return m_guard.wrongTries(); }
    int secondsLeft() const { return m_guard.secondsLeft(); }
    QStringList problems() const;
    const QString &failure() const { return m_failure; }

    //! The setting \a key, a Setting::Key. It lives as long as this.
    Q_INVOKABLE Rooms::SettingValue *value(int key) const;

    //! Opens the settings when \a pin, a secret, is right, or when there is none. Answers whether they are
    //! open.
    Q_INVOKABLE bool enter(const QString &pin);
    //! Closes them.
    Q_INVOKABLE void close();
    //! What \a pin must be to become the PIN.
    Q_INVOKABLE static bool isPin(const QString &pin);
    //! \a pin is the PIN from now on; "" means that there is none. Only while open. False, and failure says
    //! why, when that is not kept.
    Q_INVOKABLE bool setPin(const QString &pin);

    //! Changes a setting. Only while open. False, and failure says why, when it is not made or not kept.
    Q_INVOKABLE bool setText(int key, const QString &text);
    Q_INVOKABLE bool setNumber(int key, int number);
    Q_INVOKABLE bool setFlag(int key, bool flag);

    //! A person is at the panel.
    void touch();
    //! The language of the panel is another now.
    void retranslate() { Q_EMIT problemsChanged(); }

Q_SIGNALS:
    void pinChanged();
    void openChanged();
    void triesChanged();
    void problemsChanged();
    void failureChanged();

private:
    void setOpen(bool open);
    bool change(int key, const QJsonValue &value);
    void setFailure(const QString &failure);

    Settings &m_settings;
    PinGuard m_guard;
    Timer m_closing;
    QList<SettingValue *> m_values; // in the order of their keys
    QString m_failure;
    bool m_open = false;
};

} // namespace Rooms
