// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "settings/pinguard.h"
#include "settings/settings.h"

#include <QtQml/qqmlregistration.h>

#include <optional>

namespace Rooms {

class Preferences;

//! Whoever presents the demo, and whether they may: in a kiosk they are asked for their PIN, and the first
//! one chooses it. Owned by the program, GUI thread; outlives its layer of the window.
class Presenter : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the program")
    Q_PROPERTY(Stage stage READ stage NOTIFY stageChanged FINAL)
    //! Wrong tries of the PIN in a row.
    Q_PROPERTY(int wrongTries READ wrongTries NOTIFY triesChanged FINAL)
    //! Whole seconds until the next try counts.
    Q_PROPERTY(int secondsLeft READ secondsLeft NOTIFY triesChanged FINAL)
    //! Why the PIN that was chosen does not count, or only until the program ends, a sentence in the panel's
    //! language; "" when it is kept.
    Q_PROPERTY(QString failure READ failure NOTIFY failureChanged FINAL)

public:
    //! What the person is at.
    enum class Stage {
        Away,
        Choosing, //!< There is no PIN yet.
        Asked, //!< For the PIN.
        Present,
    };
    Q_ENUM(Stage)

    //! Without \a guarded there is no PIN: whoever comes is let in. \a preferences say which language the
    //! panel has; they and the others must outlive this. Wrong tries are kept in \a triesFile.
    Presenter(Settings &settings, const Preferences &preferences, const QString &triesFile, Clock &clock,
              bool guarded, QObject *parent = nullptr);

    Stage stage() const { return m_stage; }
    int wrongTries() const { return m_guard.wrongTries(); }
    int secondsLeft() const { return m_guard.secondsLeft(); }
    QString failure() const { return m_failure ? m_failure->sentence() : QString(); }

    //! There is something to be presented, or not: then nobody can come, and whoever is there goes.
    void setOpen(bool open);
    //! Somebody wants to present.
    Q_INVOKABLE void come();
    //! Lets them in if \a pin, a secret, is the right one.
    Q_INVOKABLE void enter(const QString &pin);
    //! \a pin, a secret, is the PIN from now on; only where there is none yet.
    Q_INVOKABLE void choose(const QString &pin);
    //! They have done.
    Q_INVOKABLE void go();

Q_SIGNALS:
    void stageChanged();
    void failureChanged();
    void triesChanged();

private:
    void setStage(Stage stage);
    void setFailure(const std::optional<Settings::Failure> &failure);

    Settings &m_settings;
    PinGuard m_guard;
    const bool m_guarded;
    bool m_open = false;
    Stage m_stage = Stage::Away;
    std::optional<Settings::Failure> m_failure;
};

} // namespace Rooms
