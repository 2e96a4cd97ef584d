// SPDX-License-Identifier: Apache-2.0
#include "panelcase.h"

#include <QtCore/qregularexpression.h>
#include <QtTest/qtestkeyboard.h>

namespace Rooms {

using namespace Qt::StringLiterals;

PanelCase::PanelCase(const Theatre::Setting &setting)
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
    m_theatre = Theatre::open(setting);
    if (!m_theatre)
        return;
    QObject::connect(&m_theatre->simulator().server(), &SimulatorServer::requestReceived, &room(),
                     [this](const Request &request) {
                         if (request.method.startsWith("Call/"_L1))
                             m_calls.append(request.params);
                     });
}

bool PanelCase::isHome()
{
    return m_theatre->waitForStage(Room::Stage::Home)
        && m_theatre->waitFor(u"the home page"_s, [this] { return m_theatre->item(u"startTile"_s); });
}

bool PanelCase::toJoinPage()
{
    return isHome() && m_theatre->press(u"joinTile"_s)
        && m_theatre->waitFor(u"the join page"_s, [this] { return m_theatre->item(u"codeField"_s); });
}

bool PanelCase::enterMeeting(int people)
{
    if (!isHome() || !room().join()->trigger(u"452871906"_s, {}, true, true)
        || !m_theatre->waitForStage(Room::Stage::InMeeting))
        return false;
    auto &farSide = m_theatre->farSide();
    while (farSide.people().size() > people)
        farSide.personLeaves();
    while (farSide.people().size() < people)
        farSide.personJoins();
    return m_theatre->waitFor(u"what the room says of it"_s,
                              [&] { return room().snapshot().layouts == farSide.snapshot().layouts; });
}

bool PanelCase::pressWhenThere(const QString &objectName)
{
    return m_theatre->waitFor(objectName, [&] { return m_theatre->item(objectName); })
        && m_theatre->press(objectName);
}

bool PanelCase::shows(const QString &part)
{
    return m_theatre->waitFor(part, [&] { return m_theatre->text(part); });
}

bool PanelCase::reaches(const RoomAction *action, RoomAction::State state)
{
    return m_theatre->waitFor(action->name(), [&] { return action->state() == state; });
}

void PanelCase::typeKeys(const QString &text)
{
    for (const QChar character : text)
        QTest::keyClick(m_theatre->window(), character.toLatin1());
}

QJsonObject PanelCase::lastParameters() const
{
    return m_calls.isEmpty() ? QJsonObject() : m_calls.constLast().value("action_params"_L1).toObject();
}

} // namespace Rooms
