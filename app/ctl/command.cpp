// SPDX-License-Identifier: Apache-2.0
#include "command.h"

#include "sentence.h"

namespace Rooms {

using namespace std::chrono_literals;

namespace {

constexpr auto linkPatience = 10s;
constexpr auto modulesPatience = 3s; // a room may leave the questions for some unanswered

//! Whether another try may help within seconds.
bool mayPass(Link::Reason reason)
{
    switch (reason) {
    case Link::Reason::TimedOut:
    case Link::Reason::ClosedByRoom:
    case Link::Reason::RoomNetwork:
    case Link::Reason::Silent:
    case Link::Reason::NoAnswer:
    case Link::Reason::QueryRefused:
        return true;
    default:
        return false;
    }
}

} // namespace

Command::Command(const Session &session)
    : m_session(session)
    , m_deadline(session.clock, [this] { onTimeUp(); })
{ }

void Command::start()
{
    if (m_session.timeout)
        m_deadline.start(*m_session.timeout);
}

void Command::connectToRoom()
{
    session().client().touch(); // whoever asked waits for it
    m_session.roomSession.connectToRoom([](const QString &sentence) { complain(sentence); });
}

void Command::finish(ExitCode code)
{
    if (m_finished)
        return;
    m_finished = true;
    m_deadline.stop();
    Q_EMIT finished(code);
}

ExitCode Command::exitCodeFor(int errorCode)
{
    return Link::isBlocking(Link::reasonFor(errorCode)) ? ExitCode::NotLetIn : ExitCode::Refused;
}

void Command::finishWithoutLink()
{
    if (session().roomSession.needsSecrets()) { // still waits for it, and has not asked the room for anything
        complain(RoomSession::sentence({SecretStore::Problem::KeychainSilent, {}}));
        finish(ExitCode::NoLink);
        return;
    }
    const auto known = session().client().reason();
    const auto reason = known == Link::Reason::None ? Link::Reason::TimedOut : known;
    complain(translated("Rooms::Link", Link::sentence(reason)), session().client().reasonCode());
    finish(Link::isBlocking(reason) ? ExitCode::NotLetIn : ExitCode::NoLink);
}

LinkedCommand::LinkedCommand(const Session &session)
    : Command(session)
    , m_linkDeadline(session.clock, [this] { onTimeUp(); })
    , m_modulesDeadline(session.clock, [this] { beginNow(); })
{
    // After the Room, which was there first: when this hears that the link is ready, so are its actions.
    connect(room().link(), &RoomLink::stateChanged, this, &LinkedCommand::onLinkChanged);
    connect(&room(), &Room::sidelineChanged, this, &LinkedCommand::onRoomReady);
}

void LinkedCommand::start()
{
    if (!session().timeout)
        m_linkDeadline.start(linkPatience);
    Command::start();
    connectToRoom();
}

void LinkedCommand::onLinkChanged()
{
    if (m_begun)
        return;
    const RoomLink &link = *room().link();
    const bool hopeless = link.state() == Link::State::Blocked
        || (link.state() == Link::State::Retrying && !mayPass(link.reason()));
    if (link.ready()) {
        onRoomReady();
    } else if (hopeless) {
        m_begun = true;
        m_linkDeadline.stop();
        finishWithoutLink();
    } else {
        m_modulesDeadline.stop(); // lost again meanwhile
    }
}

void LinkedCommand::onRoomReady()
{
    if (m_begun || !room().link()->ready())
        return;
    if (!needsAllModules() || room().isComplete())
        beginNow();
    else if (!m_modulesDeadline.isActive())
        m_modulesDeadline.start(modulesPatience);
}

void LinkedCommand::beginNow()
{
    m_begun = true;
    m_linkDeadline.stop();
    m_modulesDeadline.stop();
    begin();
}

void LinkedCommand::onTimeUp()
{
    if (m_begun)
        giveUp();
    else
        finishWithoutLink();
}

} // namespace Rooms
