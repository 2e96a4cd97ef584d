// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtCore/qfuturewatcher.h>
#include <QtCore/qobject.h>
#include <QtQml/qqmlregistration.h>

#include <functional>

namespace Rooms {

//! What a session has seen, in figures. Plain value.
struct DiagnosticsFigures
{
    Q_GADGET
    QML_VALUE_TYPE(diagnosticsFigures)
    //! Of the program.
    Q_PROPERTY(QString version MEMBER version)
    //! How often the link came up since the program started to control the room.
    Q_PROPERTY(int connections MEMBER connections)
    //! How often anything changed about it.
    Q_PROPERTY(int linkChanges MEMBER linkChanges)
    //! Events that came.
    Q_PROPERTY(int events MEMBER events)
    //! Frames that nobody could read.
    Q_PROPERTY(int malformed MEMBER malformed)
    //! What half of the queries took at most; 0 before the first.
    Q_PROPERTY(double medianMilliseconds MEMBER medianMilliseconds)
    //! The file that is recorded to; "" for none.
    Q_PROPERTY(QString recording MEMBER recording)
    //! What the room does otherwise than it should, and what to do about it: some lines for each, the most
    //! important first.
    Q_PROPERTY(QStringList deviations MEMBER deviations)
    //! What came, for each of these.
    Q_PROPERTY(QStringList samples MEMBER samples)
    //! How many more there are.
    Q_PROPERTY(int moreDeviations MEMBER moreDeviations)

public:
    QString version;
    int connections = 0;
    int linkChanges = 0;
    int events = 0;
    int malformed = 0;
    double medianMilliseconds = 0;
    QString recording;
    QStringList deviations;
    QStringList samples;
    int moreDeviations = 0;

    bool operator==(const DiagnosticsFigures &) const = default;
};

//! The button "Save diagnostics", and figures to look at: packs what helps to find out what happened into one
//! file. What that is and where it goes is the program's business. Made by the program, lives on the GUI
//! thread and outlives the QML engine.
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
    //! As they were when look() was called last.
    Q_PROPERTY(Rooms::DiagnosticsFigures figures READ figures NOTIFY figuresChanged FINAL)

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

    //! \a prepare is called on the GUI thread, for each time anew, and gathers what the job needs; \a figures
    //! is called by look().
    Diagnostics(std::function<Job()> prepare, std::function<DiagnosticsFigures()> figures,
                QObject *parent = nullptr);

    State state() const { return m_state; }
    const QString &file() const { return m_outcome.file; }
    const QString &problem() const { return m_outcome.problem; }
    const DiagnosticsFigures &figures() const { return m_figures; }

    //! Brings the figures up to date.
    Q_INVOKABLE void look();

    //! Saves, unless it is at it.
    Q_INVOKABLE void save();
    //! Forgets the outcome, once it no longer matters.
    Q_INVOKABLE void clear();

Q_SIGNALS:
    void stateChanged();
    void figuresChanged();

private:
    void onFinished();

    const std::function<Job()> m_prepare;
    const std::function<DiagnosticsFigures()> m_look;
    DiagnosticsFigures m_figures;
    QFutureWatcher<Outcome> m_watcher;
    State m_state = State::Idle;
    Outcome m_outcome;
};

} // namespace Rooms
