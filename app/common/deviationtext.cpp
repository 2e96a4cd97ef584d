// SPDX-License-Identifier: Apache-2.0
#include "deviationtext.h"

#include <QtCore/qcoreapplication.h>
#include <QtCore/qjsonarray.h>
#include <QtCore/qjsondocument.h>

namespace Rooms::DeviationText {

using namespace Qt::StringLiterals;

namespace {

QString translated(const char *english)
{
    return QCoreApplication::translate("Rooms::Deviation", english);
}

} // namespace

QString sentence(const Deviation &deviation)
{
    return translated(Deviation::sentence(deviation.kind)).replace("%1"_L1, deviation.where);
}

QString advice(const Deviation &deviation)
{
    const QByteArray value = QJsonDocument(QJsonArray {deviation.value}).toJson(QJsonDocument::Compact);
    return translated(deviation.advice())
        .replace("%1"_L1, deviation.setting)
        .replace("%2"_L1, QString::fromUtf8(value.chopped(1).sliced(1)));
}

} // namespace Rooms::DeviationText
