// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/translation.h"

#include <QtCore/qobject.h>
#include <QtQml/qqmlregistration.h>

namespace Rooms {

//! What a person can choose of the panel's look, and what it springs back to. Made by the program, lives on
//! the GUI thread and outlives the QML engine.
class Preferences : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the program")
    //! The language of all texts and the form of dates, for example `zh_CN` or `en`.
    Q_PROPERTY(QString language READ language NOTIFY languageChanged FINAL)
    //! The languages there are translations for, English first.
    Q_PROPERTY(QStringList languages READ languages CONSTANT FINAL)
    //! Dark or light.
    Q_PROPERTY(bool dark READ dark WRITE setDark NOTIFY darkChanged FINAL)

public:
    explicit Preferences(QObject *parent = nullptr);

    QString language() const { return m_translation.language(); }
    QStringList languages() const { return m_translation.languages(); }
    bool dark() const { return m_dark; }
    void setDark(bool dark);

    //! Switches every text at once. False, and nothing changed, when there is no such translation.
    Q_INVOKABLE bool setLanguage(const QString &language);
    //! The language after the current one, for a button that steps through them.
    Q_INVOKABLE QString nextLanguage() const;
    //! The name of \a language in that language.
    Q_INVOKABLE static QString nativeName(const QString &language);
    //! Back to what the program was started with: what the next person at the room expects.
    Q_INVOKABLE void springBack();
    //! Makes the present choice the one that springBack() returns to.
    void keepAsDefault();

Q_SIGNALS:
    void languageChanged();
    void darkChanged();

private:
    Translation m_translation;
    QString m_defaultLanguage;
    bool m_dark = true;
    bool m_defaultDark = true;
};

} // namespace Rooms
