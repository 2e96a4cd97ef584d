// SPDX-License-Identifier: Apache-2.0
#include "crowd.h"

namespace Rooms {

using namespace Qt::StringLiterals;

namespace {
constexpr int fewToLeave = 3; // with fewer people nobody goes by themselves
} // namespace

Crowd::Crowd(const Scenario::People &people, QRandomGenerator &random)
    : m_people(people)
    , m_random(random)
{ }

void Crowd::restart(const Scenario::People &people)
{
    m_people = people;
    m_names.clear();
}

void Crowd::join(QString name)
{
    if (name.isEmpty()) {
        const QStringList candidates = absent();
        name = candidates.isEmpty() ? u"Guest %1"_s.arg(m_names.size() + 1)
                                    : candidates.at(m_random.bounded(candidates.size()));
    }
    m_names.append(name);
}

void Crowd::leave(const QString &name)
{
    if (!name.isEmpty())
        m_names.removeOne(name);
    else if (!m_names.isEmpty())
        m_names.removeAt(m_random.bounded(m_names.size()));
}

void Crowd::move()
{
    const bool mayLeave = m_names.size() >= fewToLeave;
    const bool mayJoin = m_names.size() < m_people.maximum && !absent().isEmpty();
    if (mayJoin && (!mayLeave || m_random.bounded(2) == 0))
        join();
    else if (mayLeave)
        leave();
}

QStringList Crowd::absent() const
{
    QStringList names = m_people.names;
    names.removeIf([this](const QString &name) { return m_names.contains(name); });
    return names;
}

} // namespace Rooms
