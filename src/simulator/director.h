// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "commandtable.h"
#include "simulator.h"
#include "storyplayer.h"

namespace Rooms {

//! Something that happened to a simulated room, for a log that a person reads.
struct Happening
{
    enum class Source {
        Command, //!< Somebody gave a command.
        Story, //!< The scenario's story did.
        Room, //!< The room told its clients something.
        Client, //!< A client asked for something, came or went.
    };

    Source source = Source::Command;
    bool done = true; //!< false: it was asked for and refused.
    QString text; //!< One line, in the language of the program; without secrets.
};

//! Makes things happen to a simulated device: the one way in for whoever presents it, by hand, by a script or
//! by a story. What can be done is told by CommandTable. Owned by the Simulator, same thread.
class Director : public QObject
{
    Q_OBJECT

public:
    //! What happened, or why nothing did.
    using Outcome = Result<Done, Refused>;
    //! The sentence that tells \a outcome, in the language that the program has now.
    static QString text(const Outcome &outcome);

    //! Directs \a simulator, which must outlive it.
    explicit Director(Simulator &simulator);

    //! Does \a command.
    Outcome perform(const Command &command, Happening::Source source = Happening::Source::Command);
    //! Reads one line and does it, see Command::parse().
    Outcome perform(const QString &line);

    //! Why the command \a name cannot be done now, "" when it can. It may still fail on its arguments.
    QString whyNot(const QString &name);
    //! The names of the commands that can be done now, in the order of the table.
    QStringList possible();

    Simulator &simulator() { return m_simulator; }
    SimulatedRoom &room() { return m_simulator.room(); }

    //! Plays the scenario's story from its begin; nothing without one.
    void begin();
    //! Plays it no further; people and meetings stay as they are.
    void stopStory() { m_story.stop(); }
    const StoryPlayer &story() const { return m_story; }
    //! What the story said last.
    const LocalText &caption() const { return m_caption; }

    //! Starts over with another scenario, a built-in one's name or a file. Links are dropped, as when a
    //! device is started anew.
    Outcome load(const QString &nameOrFile);
    //! Starts over with the same one.
    void reset();

Q_SIGNALS:
    //! Something happened.
    void happened(const Rooms::Happening &happening);
    //! The story says something, or takes it back with no text at all.
    void said(const Rooms::LocalText &text);
    //! Something happened after which other commands may be possible, or the simulator shows another state.
    void changed();

private:
    bool isNow(StoryMoment moment);
    void play(const StoryStep &step);
    void say(const LocalText &text);
    void tell(Happening::Source source, bool done, const QString &text);
    void onAnnounced(const RoomEvent &event);
    void onPerformed(const MeetingAction &action, int errorCode);
    void onClientCountChanged();

    Simulator &m_simulator;
    StoryPlayer m_story;
    LocalText m_caption;
};

} // namespace Rooms
