// SPDX-License-Identifier: Apache-2.0
#include "connectiontest.h"

#include "meeting/meetingevent.h"

namespace Rooms {

using namespace std::chrono_literals;
using Reason = Link::Reason;
using State = Link::State;

namespace {

//! How far a test got that ended for a reason.
enum class Hurdle { Reach, LetIn, Answers };

Hurdle hurdleOf(Reason reason)
{
    switch (reason) {
    case Reason::WrongPassword:
    case Reason::ControlDisabled:
    case Reason::NotLoggedIn:
    case Reason::VersionRetired:
    case Reason::ClosedByRoom:
        return Hurdle::LetIn;
    case Reason::RoomNetwork:
    case Reason::Silent:
    case Reason::NoAnswer:
    case Reason::Nonsense:
    case Reason::TooFrequent:
    case Reason::QueryRefused:
    case Reason::LimitExceeded:
        return Hurdle::Answers;
    default:
        return Hurdle::Reach;
    }
}

} // namespace

ConnectionTest::ConnectionTest(MakeTransport makeTransport, Clock &clock, QObject *parent)
    : QObject(parent)
    , m_makeTransport(std::move(makeTransport))
    , m_clock(clock)
    , m_deadline(clock, [this] { onUnanswered(); })
    , m_closing(clock, [this] { m_client.reset(); })
{ }

ConnectionTest::~ConnectionTest() = default;

void ConnectionTest::start(const QUrl &url, const QString &password, const WireProfile &profile)
{
    reset();
    m_closing.stop();
    m_subscribeMethod = profile.subscribeMethod;
    ServiceClient::Config config;
    config.url = url;
    config.password = password;
    config.modules = {MeetingEvent::module()};
    config.profile = profile;
    m_client = std::make_unique<ServiceClient>(std::move(config), m_makeTransport(), m_clock,
                                               *QRandomGenerator::global());
    connect(m_client.get(), &ServiceClient::stateChanged, this, &ConnectionTest::onStateChanged);
    connect(m_client.get(), &ServiceClient::requestEnded, this, &ConnectionTest::onRequestEnded);
    m_running = true;
    m_reached = Progress::Active;
    m_deadline.start(deadline);
    Q_EMIT changed();
    m_client->connectToRoom();
}

void ConnectionTest::reset()
{
    m_deadline.stop();
    if (m_client) {
        m_client->disconnect(this);
        m_client->disconnectFromRoom();
        m_closing.start(0ms);
    }
    m_running = false;
    m_reached = m_letIn = m_answers = m_events = Progress::Waiting;
    m_reason = Reason::None;
    Q_EMIT changed();
}

QString ConnectionTest::reasonSentence() const
{
    return failed() ? QString::fromUtf8(Link::sentence(m_reason)) : QString();
}

void ConnectionTest::onStateChanged()
{
    if (!m_running)
        return;
    switch (m_client->state()) {
    case State::Syncing:
        m_reached = Progress::Done;
        if (m_letIn == Progress::Waiting)
            m_letIn = Progress::Active;
        Q_EMIT changed();
        break;
    case State::Ready:
        m_reached = m_letIn = m_answers = Progress::Done;
        if (m_events == Progress::Waiting)
            m_events = Progress::Active;
        Q_EMIT changed();
        end();
        break;
    case State::Retrying:
        // A room that closes before it has said anything may mean the password: the session finds out by
        // trying again.
        if (m_client->reason() != Reason::ClosedByRoom)
            fail(m_client->reason());
        break;
    case State::Blocked:
        fail(m_client->reason());
        break;
    default:
        break;
    }
}

void ConnectionTest::onRequestEnded(const Request &request, const CallResult &result)
{
    if (!m_running || result.end == CallResult::End::LinkLost)
        return;
    const bool replied = result.end == CallResult::End::Replied;
    if (replied && !Link::isBlocking(Link::reasonFor(result.reply.errorCode))) {
        m_letIn = Progress::Done;
        if (m_answers == Progress::Waiting)
            m_answers = Progress::Active;
    }
    if (request.method == m_subscribeMethod)
        m_events = result.accepted() ? Progress::Done : Progress::Missing;
    Q_EMIT changed();
    end();
}

void ConnectionTest::onUnanswered()
{
    const Reason reason = m_client->reason();
    fail(reason != Reason::None ? reason : m_reached == Progress::Done ? Reason::NoAnswer : Reason::TimedOut);
}

void ConnectionTest::fail(Reason reason)
{
    const Hurdle hurdle = hurdleOf(reason);
    const auto progress = [hurdle](Hurdle step) {
        return step < hurdle ? Progress::Done : step == hurdle ? Progress::Failed : Progress::Waiting;
    };
    m_reached = progress(Hurdle::Reach);
    m_letIn = progress(Hurdle::LetIn);
    m_answers = progress(Hurdle::Answers);
    m_events = Progress::Waiting;
    m_reason = reason;
    end();
}

//! Ends the test once nothing is open any more.
void ConnectionTest::end()
{
    const bool complete =
        m_answers == Progress::Done && m_events != Progress::Active && m_events != Progress::Waiting;
    if (!complete && m_reason == Reason::None)
        return;
    m_running = false;
    m_deadline.stop();
    m_client->disconnect(this);
    m_closing.start(0ms);
    Q_EMIT changed();
    Q_EMIT finished();
}

} // namespace Rooms
