// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtCore/qfuturewatcher.h>
#include <QtCore/qobject.h>
#include <QtQml/qqmlregistration.h>

#include <functional>

namespace Rooms {

//! The button "Save diagnostics": packs what helps to find out what happened into one file. What that is and
//! where it goes is the program's business. Made by the program, lives on the GUI thread and outlives the QML
//! engine.
class Diagnostics : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the program")
    //! How far it is.
    Q_PROPERTY(State state READ state NOTIFY stateChanged FINAL)
    //! With Saved: where the file is.
    Q_PROPERTY(QString file READ file NOTIFY stateChanged FINAL)
    //! With Failed: what happened and what to do, a sentence in the language it was pressed in.
    Q_PROPERTY(QString problem READ problem NOTIFY stateChanged FINAL)

public:
    //! How far it is.
    enum class State { Idle, Saving, Saved, Failed };
    Q_ENUM(State)

    //! What came of it: a file, or a problem.
    struct Outcome
    {
        QString file;
        QString problem;
    };
    //! Writes the file; called on another thread, it must own what it needs.
    using Job = std::function<Outcome()>;

    //! \a prepare is called on the GUI thread, for each time anew, and gathers what the job needs.
    explicit Diagnostics(std::function<Job()> prepare, QObject *parent = nullptr);

    State state() const { return m_state; }
    const QString &file() const { return m_outcome.file; }
    const QString &problem() const { return m_outcome.problem; }

    //! Saves, unless it is at it.
    Q_INVOKABLE void save();
    //! Forgets the outcome, once it no longer matters.
    Q_INVOKABLE void clear();

Q_SIGNALS:
    void stateChanged();

private:
    void onFinished();

    const std::function<Job()> m_prepare;
    QFutureWatcher<Outcome> m_watcher;
    State m_state = State::Idle;
    Outcome m_outcome;
};

} // namespace Rooms
