// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/clock.h"
#include "base/translation.h"
#include "settings/setting.h"

#include <QtCore/qobject.h>
#include <QtQml/qqmlregistration.h>

namespace Rooms {

class Settings;

//! How the panel looks now: what the settings say of the room, and what a person at the room has chosen for a
//! while instead. It follows the settings while the program runs, and springs back to them. Made by the
//! program, lives on the GUI thread and outlives the QML engine.
class Preferences : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the program")
    //! The language of all texts and the form of dates, for example `zh_CN` or `en`.
    Q_PROPERTY(QString language READ language NOTIFY languageChanged FINAL)
    //! The languages there are translations for, English first.
    Q_PROPERTY(QStringList languages READ languages CONSTANT FINAL)
    //! The colours.
    Q_PROPERTY(Scheme scheme READ scheme WRITE setScheme NOTIFY schemeChanged FINAL)
    //! Whether they are on a dark ground.
    Q_PROPERTY(bool dark READ dark WRITE setDark NOTIFY schemeChanged FINAL)
    //! From 0, small, to 3, extra large.
    Q_PROPERTY(int textSize READ textSize NOTIFY lookChanged FINAL)
    //! Nothing slides or fades.
    Q_PROPERTY(bool reducedMotion READ reducedMotion NOTIFY lookChanged FINAL)
    //! Density of the screen; 0 when nobody said.
    Q_PROPERTY(double pixelsPerMillimetre READ pixelsPerMillimetre NOTIFY lookChanged FINAL)
    //! Minutes without a touch until the ambient page shows; 0 for never.
    Q_PROPERTY(int ambientAfterMinutes READ ambientAfterMinutes NOTIFY habitsChanged FINAL)
    //! Titles and organisers of meetings do not show while the room is free.
    Q_PROPERTY(bool hideTitles READ hideTitles NOTIFY habitsChanged FINAL)
    //! The microphone is on when a meeting is joined by its code, unless the person says otherwise.
    Q_PROPERTY(bool microphoneOnJoining READ microphoneOnJoining NOTIFY habitsChanged FINAL)
    //! The same for the camera.
    Q_PROPERTY(bool cameraOnJoining READ cameraOnJoining NOTIFY habitsChanged FINAL)
    //! A meeting or something like it goes on: the person in it is not idle, however long nothing is touched.
    Q_PROPERTY(bool occupied READ isOccupied WRITE setOccupied NOTIFY occupiedChanged FINAL)

public:
    //! In the order of the schemes of Rooms.Theme.
    enum class Scheme { Dark, Light, HighContrast };
    Q_ENUM(Scheme)

    //! Both must outlive this.
    Preferences(Settings &settings, Clock &clock, QObject *parent = nullptr);

    QString language() const { return m_translation.language(); }
    QStringList languages() const { return m_translation.languages(); }
    Scheme scheme() const { return m_scheme; }
    void setScheme(Scheme scheme);
    bool dark() const { return m_scheme != Scheme::Light; }
    void setDark(bool dark) { setScheme(dark ? Scheme::Dark : Scheme::Light); }
    int textSize() const;
    bool reducedMotion() const;
    double pixelsPerMillimetre() const;
    int ambientAfterMinutes() const;
    bool hideTitles() const;
    bool microphoneOnJoining() const;
    bool cameraOnJoining() const;
    bool isOccupied() const { return m_occupied; }
    void setOccupied(bool occupied);

    //! Switches every text at once, for a while. False, and nothing changed, when there is no such
    //! translation.
    Q_INVOKABLE bool setLanguage(const QString &language);
    //! The language after the current one, for a button that steps through them.
    Q_INVOKABLE QString nextLanguage() const;
    //! The name of \a language in that language.
    Q_INVOKABLE static QString nativeName(const QString &language);
    //! Back to what the settings say: what the next person at the room expects.
    Q_INVOKABLE void springBack();
    //! The person has gone: what they chose and typed is forgotten.
    void giveUp();
    //! A person is at the panel.
    void touch();

Q_SIGNALS:
    void languageChanged();
    void schemeChanged();
    void lookChanged();
    void habitsChanged();
    void occupiedChanged();
    //! The person has gone, or has not touched the panel for the time in the settings; it has sprung back.
    void idle();

private:
    void onSettingChanged(Setting::Key key);
    void useRoomLanguage();
    void useRoomScheme();
    void startIdle();

    Settings &m_settings;
    Translation m_translation;
    Timer m_idle;
    Scheme m_scheme = Scheme::Dark;
    bool m_occupied = false;
};

} // namespace Rooms
