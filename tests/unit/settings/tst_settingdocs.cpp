// SPDX-License-Identifier: Apache-2.0
#include "settings/settings.h"

#include <QtCore/qfile.h>
#include <QtCore/qjsondocument.h>
#include <QtCore/qjsonobject.h>
#include <QtTest/qtest.h>

using namespace Rooms;
using namespace Qt::StringLiterals;

//! The guide and the example file say what the table says.
class SettingDocsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readme();
    void example();

private:
    static QString pathOf(const QString &file) { return QStringLiteral(ROOMS_SOURCE "/") + file; }
};

namespace {

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

//! What a setting takes, in a few words.
QString values(const SettingTable::Row &row)
{
    using Kind = SettingTable::Kind;
    switch (row.kind) {
    case Kind::Text:
        return u"text, at most %1"_s.arg(row.most);
    case Kind::Address:
        return u"address"_s;
    case Kind::Flag:
        return u"true, false"_s;
    case Kind::Whole:
        return u"%1 to %2"_s.arg(row.least).arg(row.most);
    case Kind::Length:
        return u"0, %1 to %2"_s.arg(row.least).arg(row.most);
    case Kind::Choice:
    case Kind::Language:
        return SettingTable::choices(row).join(u", "_s);
    case Kind::PinHash:
        break;
    }
    return u"written by the panel"_s;
}

} // namespace

void SettingDocsTest::readme()
{
    QStringList table {u"| setting | takes | default | what it is |"_s, u"|---|---|---|---|"_s};
    for (const SettingTable::Row &row : SettingTable::rows())
        table.append(u"| `%1` | %2 | `%3` | %4 |"_s.arg(QLatin1StringView(row.name), values(row),
                                                        QLatin1StringView(row.standard),
                                                        QLatin1StringView(row.meaning)));
    const QStringList readme =
        QString::fromUtf8(contentOf(pathOf(u"resources/guides/settings.md"_s))).split(u'\n');
    for (const QString &line : table)
        QVERIFY2(readme.contains(line), qPrintable(u"settings.md must have: "_s + line));
    QCOMPARE(readme.mid(readme.indexOf(table.constFirst()), table.size()), table);
}

//! Every setting is in it with its default, in a file that the panel reads without a word.
void SettingDocsTest::example()
{
    const QString path = pathOf(u"resources/config/settings.example.json"_s);
    const Settings settings(path, {});
    QVERIFY(settings.problems().isEmpty());
    QStringList lines;
    for (const SettingTable::Row &row : SettingTable::rows())
        lines.append(u"    \"%1\": %2"_s.arg(QLatin1StringView(row.name), QLatin1StringView(row.standard)));
    const QString expected = u"{\n"_s + lines.join(u",\n"_s) + u"\n}\n"_s;
    QCOMPARE(QString::fromUtf8(contentOf(path)), expected);
}

QTEST_GUILESS_MAIN(SettingDocsTest)

#include "tst_settingdocs.moc"
