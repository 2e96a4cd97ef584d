// SPDX-License-Identifier: Apache-2.0
// A simulated room against a client that does what a script says, in a time that moves when the script says
// so. One step a line:
//
//     >FRAME       the client sends FRAME
//     +MS          MS milliseconds pass
//     @N[TEXT]     the far side does thing N (see move())
//     fFAULT       a fault is switched on, as `NAME` or `NAME=VALUE`; c switches all off
#include "meeting/snapshotjson.h"
#include "promise.h"
#include "protocol/codec.h"
#include "script.h"
#include "simulator/faults.h"
#include "simulator/scenario.h"
#include "simulator/simulatedsession.h"
#include "support/manualclock.h"

#include <algorithm>

using namespace Rooms;
using Fuzz::promise;
using Fuzz::Step;

namespace {

constexpr int longestWaitMs = 100'000;
constexpr int largestFault = 100; // of those that make frames huge or many: only their time would be found

//! The scenario for tests: delays are fixed.
const Scenario &quiet()
{
    static const Scenario scenario = Scenario::load(QStringLiteral("quiet")).value();
    return scenario;
}

class Play
{
public:
    Play()
    {
        QObject::connect(&m_session, &SimulatedSession::frame, &m_session,
                         [this](const QByteArray &frame) { onFrame(frame); });
        QObject::connect(&m_session, &SimulatedSession::binaryFrame, &m_session,
                         [this](const QByteArray &) { promise(!m_ended, "nothing is sent after the end"); });
        QObject::connect(&m_session, &SimulatedSession::closeRequested, &m_session, [this] {
            promise(!m_ended, "a link ends once");
            m_ended = true;
        });
        m_session.open();
    }

    void play(const QList<Step> &steps)
    {
        for (const Step &step : steps) {
            perform(step);
            if (step.verb == '+')
                check();
        }
        check();
    }

private:
    void check() const
    {
        const MeetingSnapshot snapshot = m_room.snapshot();
        promise(SnapshotJson::read(Json::fromJsonValue(SnapshotJson::write(snapshot))) == snapshot,
                "a client reads the state that a room tells");
    }

    void perform(const Step &step)
    {
        switch (step.verb) {
        case '>':
            return receive(step.argument);
        case '+':
            return m_clock.advance(std::chrono::milliseconds(step.number(longestWaitMs)));
        case '@':
            return move(step.argument.left(1).toInt(), QString::fromUtf8(step.argument.mid(1)));
        case 'f':
            return spoil(QString::fromUtf8(step.argument));
        case 'c':
            return m_faults.clear();
        default:
            return;
        }
    }

    void spoil(const QString &text)
    {
        const auto setting = Faults::parse(text);
        if (!setting)
            return;
        m_wellBehaved = false;
        const Fault fault = setting->fault;
        const bool large = fault == Fault::Huge || fault == Fault::Deep || fault == Fault::Flood;
        m_faults.set(fault, large ? std::min(setting->value, largestFault) : setting->value);
    }

    void receive(const QByteArray &frame)
    {
        const auto incoming = Codec::decodeRequest(frame);
        const auto *request = std::get_if<Request>(&incoming);
        m_replies.clear();
        m_session.receive(frame);
        if (!m_wellBehaved)
            return;
        if (request) {
            promise(m_replies.size() == 1, "every request is answered once");
            promise(m_replies.first().id.toUtf8() == request->id.toUtf8(), "a reply has its request's id");
        } else {
            promise(m_replies.size() <= 1, "what is no request is answered once at most");
        }
    }

    void onFrame(const QByteArray &frame)
    {
        promise(!m_ended, "nothing is sent after the end");
        const Incoming incoming = Codec::decode(frame, {});
        if (const auto *reply = std::get_if<Reply>(&incoming))
            m_replies.append(*reply);
        else
            promise(!m_wellBehaved || std::holds_alternative<Event>(incoming),
                    "a room without faults makes sense");
    }

    void move(int what, const QString &text)
    {
        switch (what) {
        case 0:
            return m_room.admit();
        case 1:
            return m_room.turnAway();
        case 2:
            return m_room.endByHost();
        case 3:
            return m_room.removeByHost();
        case 4:
            return m_room.personJoins(text);
        case 5:
            return m_room.personLeaves(text);
        case 6:
            return m_room.setRole(Meeting::Role(text.toInt()));
        case 7:
            return m_room.setScreens(Meeting::MultiScreen(text.toInt()));
        case 8:
            m_room.startCasting();
            return m_room.renameMeeting(text);
        default:
            return m_room.stopActivity();
        }
    }

    ManualClock m_clock;
    QRandomGenerator m_random {1};
    Faults m_faults;
    SimulatedRoom m_room {quiet(), m_clock, m_random};
    SimulatedSession m_session {m_room, m_faults, {}, m_clock};
    QList<Reply> m_replies;
    bool m_wellBehaved = true; // until the first fault
    bool m_ended = false;
};

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArray script(reinterpret_cast<const char *>(data), qsizetype(size));
    Play().play(Fuzz::steps(script));
    return 0;
}
