// SPDX-License-Identifier: Apache-2.0
#include "faultlist.h"

#include "simulator/simulator.h"

namespace Rooms {

using namespace Qt::StringLiterals;

FaultList::FaultList(QObject *parent)
    : QAbstractListModel(parent)
{ }

void FaultList::setDirector(Director *director)
{
    if (m_director)
        disconnect(&m_director->simulator().faults(), nullptr, this, nullptr);
    m_director = director;
    const auto tell = [this] {
        Q_EMIT dataChanged(index(0), index(rowCount() - 1));
        Q_EMIT onChanged();
    };
    if (director)
        connect(&director->simulator().faults(), &Faults::changed, this, tell);
    tell();
}

Command FaultList::command(int row, bool on, int value) const
{
    const FaultInfo &info = m_rows.at(row);
    const bool withValue = on && info.value;
    const QString setting = withValue ? u"%1=%2"_s.arg(info.name).arg(value) : QString(info.name);
    return {u"fault"_s, {{u"fault"_s, setting}, {u"state"_s, on ? u"on"_s : u"off"_s}}};
}

int FaultList::on() const
{
    return m_director ? int(m_director->simulator().faults().active().size()) : 0;
}

int FaultList::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

QVariant FaultList::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const FaultInfo &info = m_rows.at(index.row());
    const Faults *faults = m_director ? &m_director->simulator().faults() : nullptr;
    const bool isOn = faults && faults->has(info.fault);
    switch (role) {
    case NameRole:
        return QString(info.name);
    case EffectRole:
        return QString::fromLatin1(info.effect);
    case AmountRole:
        return QString::fromLatin1(info.amount());
    case OnRole:
        return isOn;
    case ValueRole:
        return isOn ? faults->value(info.fault) : info.defaultValue;
    case MostRole:
        return info.maximum;
    case StepsRole:
        return QVariant::fromValue(info.steps());
    default:
        return {};
    }
}

QHash<int, QByteArray> FaultList::roleNames() const
{
    return {{NameRole, "name"},   {EffectRole, "effect"}, {AmountRole, "amount"}, {OnRole, "on"},
            {ValueRole, "value"}, {MostRole, "most"},     {StepsRole, "steps"}};
}

} // namespace Rooms
