// SPDX-License-Identifier: Apache-2.0
#include "doctorcommand.h"

#include "deviationtext.h"
#include "protocol/enumname.h"
#include "sentence.h"
#include "service/serviceclient.h"

#include <QtCore/qjsonarray.h>
#include <QtCore/qpointer.h>

#include <algorithm>

namespace Rooms {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto linkPatience = 15s;
constexpr int longestWait = 6; // seconds, for answers that are late

//! Spellings of what is guessed that a room may take instead; what the profile has is left out.
const QStringList &methods()
{
    static const QStringList names {u"Subscribe"_s,      u"subscribe"_s,       u"SubscribeEvent"_s,
                                    u"EventSubscribe"_s, u"Event/Subscribe"_s, u"SubscribeEvents"_s,
                                    u"Register"_s,       u"Subscribe/Event"_s};
    return names;
}

const QStringList &pathKeys()
{
    static const QStringList names {u"path"_s,       u"paths"_s,    u"event"_s,   u"events"_s,
                                    u"event_path"_s, u"module"_s,   u"modules"_s, u"sub_event"_s,
                                    u"sub_events"_s, u"subscribe"_s};
    return names;
}

} // namespace

DoctorCommand::DoctorCommand(const Session &session, const DoctorTask &task, const WireProfile &profile)
    : Command(session)
    , m_task(task)
    , m_profile(profile)
    , m_paths {QueryPath({u"Meeting"_s}), QueryPath({u"Meeting"_s, u"MeetingInfo"_s}),
               QueryPath({u"Meeting"_s, u"MeetingInfo"_s, u"MeetingCode"_s}), QueryPath({u"Device"_s}),
               QueryPath({u"Share"_s})}
    , m_linkPatience(session.clock, [this] { report(); })
    , m_listening(session.clock, [this] { onListened(); })
{
    connect(room().link(), &RoomLink::stateChanged, this, &DoctorCommand::onLinkChanged);
}

void DoctorCommand::start()
{
    m_linkPatience.start(linkPatience);
    Command::start();
    connectToRoom();
}

void DoctorCommand::onLinkChanged()
{
    const RoomLink &link = *room().link();
    if (link.ready())
        examine();
    else if (link.state() == Link::State::Blocked || link.state() == Link::State::Retrying)
        m_linkPatience.start(0ms); // the first failure tells enough
}

void DoctorCommand::examine()
{
    if (std::exchange(m_isExamining, true))
        return;
    m_linkPatience.stop();
    m_listening.start(m_task.listening);
    queryNext();
}

void DoctorCommand::queryNext()
{
    if (m_paths.empty()) {
        planTries();
        return;
    }
    const QueryPath path = m_paths.front();
    m_paths.pop_front();
    session().client().query(path, [self = QPointer(this)](const CallResult &) {
        if (self && !self->isFinished())
            self->queryNext();
    });
}

//! What is not answered takes longer to be found than what is.
void DoctorCommand::onListened()
{
    if (session().client().pendingCalls() > 0 && m_waited++ < longestWait)
        m_listening.start(1s);
    else
        report();
}

//! Subscribing again and otherwise does no harm: a room that takes it tells of changes.
void DoctorCommand::planTries()
{
    const QList<Deviation> deviations = doctor().deviations();
    const auto refused = std::find_if(deviations.begin(), deviations.end(), [](const Deviation &each) {
        return each.kind == Deviation::Kind::SubscribeRefused;
    });
    if (refused == deviations.end())
        return;
    const bool isMethod = refused->setting == "subscribe_method"_L1;
    const QString guess = isMethod ? m_profile.subscribeMethod : m_profile.subscribePathKey;
    for (const QString &value : isMethod ? methods() : pathKeys()) {
        if (value != guess)
            m_tries.push_back({refused->setting, value});
    }
    tryNext();
}

void DoctorCommand::tryNext()
{
    if (m_tries.empty())
        return;
    const Try next = m_tries.front();
    m_tries.pop_front();
    WireProfile profile = m_profile;
    (next.setting == "subscribe_method"_L1 ? profile.subscribeMethod : profile.subscribePathKey) = next.value;
    session().client().call(profile.subscribeMethod,
                            {{profile.subscribePathKey, QJsonArray {MeetingEvent::module()}}},
                            [self = QPointer(this), next](const CallResult &result) {
                                if (!self || self->isFinished())
                                    return;
                                if (result.accepted())
                                    self->doctor().suggest(next.setting, next.value);
                                else
                                    self->tryNext();
                            });
}

void DoctorCommand::report()
{
    if (isFinished())
        return;
    const QList<Deviation> deviations = doctor().deviations();
    if (!m_isExamining && deviations.isEmpty()) {
        finishWithoutLink();
        return;
    }
    if (m_task.json) {
        QJsonObject json = doctor().toJson();
        json.insert("link"_L1, enumName(room().link()->state()));
        json.insert("polling"_L1, enumName(session().client().polling()));
        session().output.document(json);
    } else {
        printTable(deviations);
    }
    finish(deviations.isEmpty() ? ExitCode::Done : ExitCode::Refused);
}

void DoctorCommand::printTable(const QList<Deviation> &deviations) const
{
    const Output &output = session().output;
    if (deviations.isEmpty()) {
        output.line(Ctl::tr("The room does everything as it should, as far as it was seen.").toUtf8());
        return;
    }
    const QByteArray indent(7, ' ');
    for (const Deviation &deviation : deviations) {
        output.line((QString::number(deviation.count).rightJustified(5) + "  "_L1
                     + DeviationText::sentence(deviation))
                        .toUtf8());
        if (!deviation.sample.isEmpty())
            output.line(indent + deviation.sample.toUtf8());
        output.line(indent + DeviationText::advice(deviation).toUtf8());
    }
    if (doctor().more() > 0)
        output.line(Ctl::tr("and %n more", nullptr, int(doctor().more())).toUtf8());
}

} // namespace Rooms
