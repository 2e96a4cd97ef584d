// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "scenario.h"

#include <QtCore/qrandom.h>

namespace Rooms {

//! The people in a meeting besides the room: who is there, who may come, who goes next. Owned by
//! SimulatedRoom, which says when somebody moves. Any thread.
class Crowd
{
public:
    //! Nobody; \a people says who may come. \a random must outlive the crowd.
    Crowd(const Scenario::People &people, QRandomGenerator &random);

    //! Nobody again; \a people says who may come from now on.
    void restart(const Scenario::People &people);

    //! Those who are there, in the order they came.
    const QStringList &names() const { return m_names; }
    //! Makes \a names those who are there.
    void set(const QStringList &names) { m_names = names; }

    //! \a name comes, or somebody of the scenario's people when it is "".
    void join(QString name = {});
    //! \a name goes, or anybody when it is "".
    void leave(const QString &name = {});
    //! Somebody comes or goes: whoever is nearly alone gets company, a full meeting loses somebody.
    void move();

private:
    QStringList absent() const;

    Scenario::People m_people;
    QRandomGenerator &m_random;
    QStringList m_names;
};

} // namespace Rooms
