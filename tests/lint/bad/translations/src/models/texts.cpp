// SPDX-License-Identifier: Apache-2.0
#include <QCoreApplication>

QString Texts::left()
{
    return QCoreApplication::translate("Texts", "You left the meeting.");
}

QString Texts::people(int count)
{
    return QCoreApplication::translate("Texts", "%n people", nullptr, count);
}
