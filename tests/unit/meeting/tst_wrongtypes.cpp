// SPDX-License-Identifier: Apache-2.0
#include "meeting/snapshotjson.h"

#include "support/fixtures.h"

#include <QtCore/qjsonarray.h>
#include <QtTest/qtest.h>

using namespace Rooms;
using namespace Qt::StringLiterals;

//! Each key of a full snapshot in turn gets a value of every JSON type: reading goes on, and every other
//! field is read as before.
class WrongTypesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void otherFieldsAreStillRead_data();
    void otherFieldsAreStillRead();
};

namespace {

using Path = QStringList; //!< Keys and indices from the top down.

QJsonObject full()
{
    return Fixtures::object(u"meeting/every-field.json"_s);
}

//! The members of an object or the items of an array, by key or index.
QList<std::pair<QString, QJsonValue>> children(const QJsonValue &value)
{
    QList<std::pair<QString, QJsonValue>> result;
    const QJsonObject object = value.toObject();
    for (auto it = object.begin(); it != object.end(); ++it)
        result.append({it.key(), it.value()});
    for (const QJsonValue item : value.toArray())
        result.append({QString::number(result.size()), item});
    return result;
}

void collectPaths(const QJsonValue &value, const Path &path, QList<Path> &paths)
{
    if (!path.isEmpty())
        paths.append(path);
    for (const auto &[key, child] : children(value))
        collectPaths(child, path + Path {key}, paths);
}

//! \a value with \a replacement at \a path.
QJsonValue replaced(const QJsonValue &value, const Path &path, const QJsonValue &replacement)
{
    if (path.isEmpty())
        return replacement;
    const QString key = path.first();
    if (value.isArray()) {
        QJsonArray array = value.toArray();
        array[key.toInt()] = replaced(array.at(key.toInt()), path.mid(1), replacement);
        return array;
    }
    QJsonObject object = value.toObject();
    object.insert(key, replaced(object.value(key), path.mid(1), replacement));
    return object;
}

//! Every value that is no object and no array, by its path, without those under \a except.
void collectLeaves(const QJsonValue &value, const Path &path, const Path &except,
                   QMap<QString, QJsonValue> &leaves)
{
    if (path == except)
        return;
    if (!value.isObject() && !value.isArray())
        leaves.insert(path.join(u'/'), value);
    for (const auto &[key, child] : children(value))
        collectLeaves(child, path + Path {key}, except, leaves);
}

QMap<QString, QJsonValue> readLeaves(const QJsonValue &data, const Path &except)
{
    QMap<QString, QJsonValue> leaves;
    collectLeaves(SnapshotJson::write(SnapshotJson::read(Json::fromJsonValue(data))), {}, except, leaves);
    return leaves;
}

} // namespace

void WrongTypesTest::otherFieldsAreStillRead_data()
{
    QTest::addColumn<Path>("path");
    QTest::addColumn<QJsonValue>("value");
    const std::pair<const char *, QJsonValue> values[] = {
        {"null", {}},
        {"true", true},
        {"number", 1},
        {"fraction", 1.5},
        {"huge", 1e300},
        {"string", u"x"_s},
        {"empty string", u""_s},
        {"array", QJsonArray {1, u"x"_s}},
        {"empty array", QJsonArray()},
        {"object", QJsonObject {{u"x"_s, 1}}},
        {"empty object", QJsonObject()},
        {"itself in an array", QJsonArray {full()}},
    };
    QList<Path> paths;
    collectPaths(full(), {}, paths);
    for (const Path &path : paths) {
        for (const auto &[name, value] : values)
            QTest::addRow("%s: %s", qPrintable(path.join(u'/')), name) << path << value;
    }
}

void WrongTypesTest::otherFieldsAreStillRead()
{
    QFETCH(Path, path);
    QFETCH(QJsonValue, value);
    // An item that cannot be read moves those after it: lists are compared from the outside.
    Path except = path;
    for (const QString &list : {u"layout_switch_list"_s, u"meeting_list"_s}) {
        if (const auto at = path.indexOf(list); at >= 0)
            except = path.first(at + 1);
    }
    QCOMPARE(readLeaves(replaced(full(), path, value), except), readLeaves(full(), except));
}

QTEST_GUILESS_MAIN(WrongTypesTest)
#include "tst_wrongtypes.moc"
