// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtCore/qmetaobject.h>
#include <QtTest/qsignalspy.h>

#include <map>
#include <memory>

namespace Rooms {

//! Watches every property of an object, and whether its signals tell of changes truly: each notify signal
//! once when one of its properties has changed, and not at all otherwise.
class PropertyWatch
{
public:
    explicit PropertyWatch(QObject &object)
        : m_object(object)
    {
        for (const QMetaProperty &property : properties()) {
            m_values.insert({property.name(), property.read(&object)});
            if (property.hasNotifySignal())
                m_signals[property.notifySignal().name()] =
                    std::make_unique<QSignalSpy>(&object, property.notifySignal());
        }
    }

    //! The names of the properties that changed since the last call, and `!signal xN` for each signal that
    //! was sent N times where another number was due.
    QStringList changes()
    {
        QStringList changes;
        std::map<QByteArray, int> due;
        for (const QMetaProperty &property : properties()) {
            QVariant &old = m_values[property.name()];
            const QVariant value = property.read(&m_object);
            const bool changed = value != old;
            old = value;
            if (changed)
                changes.append(QString::fromLatin1(property.name()));
            if (property.hasNotifySignal())
                due[property.notifySignal().name()] |= int(changed);
            else if (changed)
                changes.append(QStringLiteral("!%1 is constant").arg(QLatin1StringView(property.name())));
        }
        for (const auto &[name, count] : due) {
            QSignalSpy &spy = *m_signals.at(name);
            if (spy.size() != count)
                changes.append(QStringLiteral("!%1 x%2").arg(QLatin1StringView(name)).arg(spy.size()));
            spy.clear();
        }
        return changes;
    }

private:
    QList<QMetaProperty> properties() const
    {
        QList<QMetaProperty> list;
        const QMetaObject *meta = m_object.metaObject();
        for (int i = QObject::staticMetaObject.propertyCount(); i < meta->propertyCount(); ++i)
            list.append(meta->property(i));
        return list;
    }

    QObject &m_object;
    std::map<QByteArray, QVariant> m_values;
    std::map<QByteArray, std::unique_ptr<QSignalSpy>> m_signals;
};

} // namespace Rooms
