// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/clock.h"
#include "setting.h"

#include <QtCore/qobject.h>

namespace Rooms {

class Settings;

//! Lets people at the panel into its settings, or a presenter into the demo, by their PIN. After three wrong
//! tries in a row it asks for a pause, longer after each; what it knows of them is kept in a file, so that
//! starting the program again does not help. One thread, that of the clock.
class PinGuard : public QObject
{
    Q_OBJECT

public:
    //! What came of a try.
    enum class Outcome {
        Right,
        Wrong,
        TooEarly, //!< The pause is not over: it was not even looked at.
    };
    Q_ENUM(Outcome)

    //! Tries that cost no pause.
    static constexpr int freeTries = 2;

    //! \a settings and \a clock must outlive this. Tries are kept in \a file. The PIN is that of the
    //! setting \a key.
    PinGuard(Settings &settings, const QString &file, Clock &clock, Setting::Key key = Setting::Key::Pin,
             QObject *parent = nullptr);

    //! Whether there is a PIN at all.
    bool isSet() const;
    //! Looks whether \a pin, a secret, is the right one.
    Outcome tryPin(const QString &pin);
    //! Wrong tries in a row.
    int wrongTries() const { return m_wrongTries; }
    //! Whole seconds until the next try counts.
    int secondsLeft() const;

    //! The pause after \a wrongTries in a row.
    static std::chrono::seconds pauseAfter(int wrongTries);

Q_SIGNALS:
    //! wrongTries() or secondsLeft() changed; the latter is told each second.
    void changed();

private:
    void load();
    void keep(const QDateTime &until);
    void startPause(std::chrono::milliseconds pause);
    void tick();

    Settings &m_settings;
    const Setting::Key m_key;
    const QString m_file;
    Clock &m_clock;
    Timer m_tick;
    qint64 m_until = 0; // on the clock
    int m_wrongTries = 0;
};

} // namespace Rooms
