// SPDX-License-Identifier: Apache-2.0
#include "service/link.h"

#include <QCoreApplication>
#include <QQmlEngine>

QString Room::left() const
{
    return QCoreApplication::translate("Room", "You left the meeting.");
}

QString Room::people(int count) const
{
    return QCoreApplication::translate("Room", "%n people", nullptr, count);
}
