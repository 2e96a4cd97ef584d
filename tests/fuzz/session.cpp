// SPDX-License-Identifier: Apache-2.0
// A whole client - Room, ServiceClient - against a network that does what a script says, in a time that moves
// when the script says so. One step a line; each is followed by what needs no time:
//
//     c d r t      connect, disconnect, retry now, a person touches the panel
//     a u f[N]     from now on connections are let in, stay unanswered, are refused for reason N
//     o            the connection that was left unanswered is let in
//     x[N] b[N]    the connection ends for reason N; the same, while the next frame is sent
//     h p          nothing arrives any more on either side; pings are no longer answered, or are again
//     ~MS +MS      frames take MS milliseconds from now on; MS milliseconds pass
//     <FRAME       the room sends FRAME; in it ID is the id of the oldest request that waits for an answer,
//                  and OLD that of the last one that had one
//     !N[ARGS]     a person asks for action N (see act())
//     *METHOD      a call beside the actions; qPATH a query
//     ^STEP        STEP is done inside the handler of the next call that ends
//     .            the script ends here, with everything as it is
#include "models/room.h"
#include "promise.h"
#include "protocol/codec.h"
#include "script.h"
#include "service/serviceclient.h"
#include "support/manualclock.h"
#include "support/memorytransport.h"

#include <QtCore/qmetaobject.h>
#include <QtCore/qset.h>
#include <QtTest/qabstractitemmodeltester.h>

using namespace Rooms;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;
using Fuzz::promise;
using Fuzz::Step;

namespace {

//! What a session may send, whatever the room does: a storm of frames or losses must not be answered with
//! one of requests. Opens, frames and pings count alike.
constexpr qint64 sentPerStep = 3 * 10; // for each of the three modules
constexpr qint64 sentPerSecond = 3 * 10;

constexpr int longestWaitMs = 300'000;
constexpr int longestLatencyMs = 10'000;

ServiceClient::Config config()
{
    ServiceClient::Config config;
    config.url = QUrl(u"ws://room.test:6295/"_s);
    config.password = u"secret"_s;
    config.modules = QStringList {u"Meeting"_s};
    config.optionalModules = Room::optionalModules();
    return config;
}

//! Reads every property of \a object and of the objects it leads to, as a user interface does.
void readAll(const QObject &object)
{
    const QMetaObject *type = object.metaObject();
    for (int i = QObject::staticMetaObject.propertyCount(); i < type->propertyCount(); ++i) {
        const QVariant value = type->property(i).read(&object);
        promise(value.isValid(), "every property can be read");
        if (const auto *part = value.value<QObject *>())
            readAll(*part);
    }
    if (const auto *list = qobject_cast<const QAbstractItemModel *>(&object)) {
        const QList<int> roles = list->roleNames().keys();
        for (int row = 0; row < list->rowCount(); ++row) {
            for (const int role : roles)
                list->data(list->index(row, 0), role);
        }
    }
}

class Play
{
public:
    Play()
    {
        QObject::connect(m_net, &MemoryTransport::frameSent, m_net,
                         [this](const QByteArray &frame) { onSent(frame); });
    }
    ~Play()
    {
        m_room.reset();
        m_client.reset();
        for (const Call &call : m_calls)
            promise(call.ended == 1, "every call ends exactly once, at the latest with its session");
    }

    void play(const QList<Step> &steps)
    {
        for (const Step &step : steps) {
            if (step.verb == '.')
                return;
            m_allowed += sentPerStep;
            perform(step);
            m_clock.advance(0ms);
            check();
        }
        end();
    }

private:
    struct Call
    {
        qint64 at;
        int ended = 0;
    };
    //! A request that the client sent on this connection and still waits for.
    struct Waiting
    {
        qint64 at;
        QByteArray id;
    };

    void perform(const Step &step)
    {
        switch (step.verb) {
        case 'c':
            return m_client->connectToRoom();
        case 'd':
            return m_client->disconnectFromRoom();
        case 'r':
            return m_client->retryNow();
        case 't':
            return m_client->touch();
        case 'a':
            m_net->opening = MemoryTransport::Opening::LetIn;
            return;
        case 'u':
            m_net->opening = MemoryTransport::Opening::Unanswered;
            return;
        case 'f':
            m_net->opening = MemoryTransport::Opening::Refused;
            m_net->refusal = reason(step);
            return;
        case 'o':
            return letIn();
        case 'x':
            if (m_net->isOpen())
                m_net->drop(reason(step));
            return;
        case 'b':
            m_net->onSend = [this, reason = reason(step)] { m_net->breakNow(reason); };
            return;
        case 'h':
            m_net->halfOpen = true;
            return;
        case 'p':
            m_net->answersPings = !m_net->answersPings;
            return;
        case '~':
            m_net->latency = std::chrono::milliseconds(step.number(longestLatencyMs));
            return;
        case '+':
            return pass(std::chrono::milliseconds(step.number(longestWaitMs)));
        case '<':
            return deliver(step.argument);
        case '!':
            return act(step.argument);
        case '*':
            m_client->call(QString::fromUtf8(step.argument), {}, handler());
            return;
        case 'q':
            m_client->query(QueryPath::fromText(QString::fromUtf8(step.argument)), handler());
            return;
        case '^':
            m_inHandler = step.argument;
            return;
        default:
            return;
        }
    }

    //! The reason a network gives for the end of a connection; never one that only a reply can give.
    static Link::Reason reason(const Step &step)
    {
        constexpr Link::Reason reasons[] = {Link::Reason::ClosedByRoom,  Link::Reason::ConnectionRefused,
                                            Link::Reason::Unreachable,   Link::Reason::HostNotFound,
                                            Link::Reason::TimedOut,      Link::Reason::NotWebSocket,
                                            Link::Reason::WrongPassword, Link::Reason::LimitExceeded};
        return reasons[step.number(int(std::size(reasons)) - 1)];
    }

    void letIn()
    {
        const bool waits = m_client->state() == Link::State::Connecting
            && m_net->opening == MemoryTransport::Opening::Unanswered;
        if (waits && m_letIn < m_net->opens().size())
            m_net->letIn();
        m_letIn = m_net->opens().size();
    }

    void pass(std::chrono::milliseconds time)
    {
        m_allowed += time.count() * sentPerSecond / 1000;
        m_clock.advance(time);
    }

    void deliver(QByteArray frame)
    {
        if (!m_net->isOpen())
            return;
        frame.replace("OLD", m_answered);
        m_waiting.removeIf(
            [this](const Waiting &request) { return m_clock.now() >= request.at + deadline(); });
        if (frame.contains("ID") && !m_waiting.isEmpty()) {
            m_answered = m_waiting.takeFirst().id;
            frame.replace("ID", m_answered);
        }
        m_net->deliver(frame);
    }

    void act(const QByteArray &argument)
    {
        const QList<QByteArray> words = argument.split(' ');
        const QString first = QString::fromUtf8(words.value(1));
        switch (words.first().toInt()) {
        case 0:
            m_room->start()->trigger(Meeting::StartType::Instant);
            return;
        case 1:
            m_room->start()->trigger(Meeting::StartType::Personal);
            return;
        case 2:
            m_room->join()->trigger(first, QString::fromUtf8(words.value(2)), true, false);
            return;
        case 3:
            m_room->dissolve()->trigger();
            return;
        case 4:
            m_room->leave()->trigger();
            return;
        case 5:
            m_room->leaveWaitingRoom()->trigger();
            return;
        case 6:
            m_room->switchLayout()->trigger(first.toInt(), words.size() > 2);
            return;
        case 7:
            return m_room->cancelJoining();
        case 10:
            m_room->microphone()->trigger(first == "on"_L1);
            return;
        case 11:
            m_room->camera()->trigger(first == "on"_L1);
            return;
        case 12:
            m_room->volume()->trigger(first.toInt());
            return;
        case 13:
            m_room->stopShare()->trigger();
            return;
        default:
            for (RoomAction *action : m_room->actions())
                action->clear();
        }
    }

    CallHandler handler()
    {
        const qsizetype number = m_calls.size();
        m_calls.append(Call {m_clock.now()});
        return [this, number](const CallResult &result) {
            ++m_calls[number].ended;
            promise(result.end == CallResult::End::Replied || result.reply.id.isEmpty(),
                    "only a call that was answered has a reply");
            const QByteArray line = std::exchange(m_inHandler, {});
            if (!line.isEmpty() && m_room && line.front() != '+') // time does not pass inside a handler
                perform({line.front(), line.sliced(1)});
        };
    }

    void onSent(const QByteArray &frame)
    {
        const auto incoming = Codec::decodeRequest(frame);
        const auto *request = std::get_if<Request>(&incoming);
        promise(request, "what is sent is a request");
        promise(!m_ids.contains(request->id), "no id is used twice");
        m_ids.insert(request->id);
        m_waiting.append({m_clock.now(), request->id.toUtf8()});
    }

    void check()
    {
        const Link::State state = m_client->state();
        const bool linked = state == Link::State::Syncing || state == Link::State::Ready;
        if (!linked)
            m_waiting.clear();
        const bool waits = state == Link::State::Retrying || state == Link::State::Blocked;
        promise(linked == m_net->isOpen(), "a session is linked as long as its connection is open");
        promise(m_net->misused() == 0, "nothing is sent without a connection");
        promise(waits == m_client->nextTryAt().isValid(), "the next try is told while it is waited for");
        promise(state != Link::State::Ready || m_room->known(), "a session is ready when the state is known");
        promise(state != Link::State::Ready || m_client->reason() == Link::Reason::None,
                "a session that is ready has no reason not to be");
        promise(state != Link::State::Blocked || m_room->stage() == Room::Stage::Blocked,
                "a blocked session is shown as such");
        for (const Call &call : m_calls) {
            promise(call.ended <= 1, "no call ends twice");
            promise(call.ended == 1 || m_clock.now() < call.at + deadline(), "no call outlives its deadline");
        }
        const qint64 sent = m_net->opens().size() + m_net->sent().size() + m_net->pings();
        promise(sent <= m_allowed, "what is sent keeps within bounds");
    }

    static qint64 deadline() { return Timing().callDeadline.count(); }

    //! The session is ended in good order, and long after that nothing is open any more.
    void end()
    {
        readAll(*m_room);
        m_client->disconnectFromRoom();
        check();
        const auto sent = m_net->sent().size();
        const auto opens = m_net->opens().size();
        m_clock.advance(10min);
        check();
        promise(m_net->sent().size() == sent && m_net->opens().size() == opens, "who is offline is silent");
        for (const RoomAction *action : m_room->actions())
            promise(!action->inProgress(), "no action is under way for ever");
        promise(m_room->link()->state() == Link::State::Offline, "who disconnects is offline");
        readAll(*m_room);
    }

    ManualClock m_clock;
    QRandomGenerator m_random {1};
    MemoryTransport *m_net = new MemoryTransport(m_clock);
    std::unique_ptr<ServiceClient> m_client =
        std::make_unique<ServiceClient>(config(), std::unique_ptr<Transport>(m_net), m_clock, m_random);
    std::unique_ptr<Room> m_room = std::make_unique<Room>(*m_client, m_clock);
    QAbstractItemModelTester m_layouts {m_room->layouts(),
                                        QAbstractItemModelTester::FailureReportingMode::Fatal};
    QAbstractItemModelTester m_meetings {m_room->meetings(),
                                         QAbstractItemModelTester::FailureReportingMode::Fatal};

    QList<Call> m_calls;
    QByteArray m_inHandler;
    QSet<QString> m_ids;
    QList<Waiting> m_waiting;
    QByteArray m_answered;
    qsizetype m_letIn = 0;
    qint64 m_allowed = sentPerSecond;
};

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArray script(reinterpret_cast<const char *>(data), qsizetype(size));
    Play().play(Fuzz::steps(script));
    return 0;
}
