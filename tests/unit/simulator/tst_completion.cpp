// SPDX-License-Identifier: Apache-2.0
#include "simulator/commandtable.h"
#include "simulator/completion.h"
#include "simulator/scenario.h"

#include <QtTest/qtest.h>

using namespace Rooms;
using namespace Qt::StringLiterals;

//! How a line of the prompt can go on.
class TestCompletion : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void words_data();
    void words();
    void everyCommand();
    void common_data();
    void common();
};

void TestCompletion::words_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QStringList>("expected");
    const auto row = [](const char *line, const QStringList &expected) {
        QTest::newRow(line) << QString::fromLatin1(line) << expected;
    };
    row("vol", {u"volume"_s});
    row("sh", {u"share"_s, u"share-room"_s, u"share-end"_s});
    row("po", {u"possible"_s});
    row("qu", {u"quit"_s});
    row("help vol", {u"volume"_s});
    row("help volume ", {});
    row("2: ad", {u"admit"_s});
    row("all:vol", {u"volume"_s});
    row("nonsense ", {});
    row("nonsense", {});
    row("role co", {u"co-host"_s});
    row("role role co", {u"co-host"_s});
    row("role role=co", {u"role=co-host"_s});
    row("role host ", {});
    row("cast ", {u"on"_s, u"off"_s, u"state="_s});
    row("fault subscribe-", {u"subscribe-refused"_s, u"subscribe-silent"_s});
    row("fault slow o", {u"on"_s, u"off"_s});
    row("fault slow=8", {});
    row("scenario web", {u"webinar"_s, u"webinar-live"_s});
    row("join ", {u"name="_s, u"count="_s});
    row("join Anna ", {u"count="_s});
    row("join name=Anna ", {u"count="_s});
    row("join count 3 ", {u"name="_s});
    row("join name \"To", {});
    row("admit ", {});
}

void TestCompletion::words()
{
    QFETCH(const QString, line);
    QFETCH(const QStringList, expected);
    QCOMPARE(Completion::of(line, {u"quit"_s}).words, expected);
}

//! Nothing that can be typed is missing, and everything that is offered can be.
void TestCompletion::everyCommand()
{
    const QStringList words = Completion::of({}).words;
    for (const CommandInfo &info : CommandTable::all()) {
        QVERIFY(words.contains(info.name));
        for (const CommandArgument &argument : info.arguments) {
            const QString named = info.name + u' ' + argument.name + u'=';
            for (const QString &choice : Completion::of(named).words)
                QVERIFY2(argument.acceptText(choice.section(u'=', 1)), qPrintable(named + choice));
        }
    }
    QCOMPARE(Completion::of(u"scenario scenario "_s).words, Scenario::builtIn());
}

void TestCompletion::common_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("expected");
    QTest::newRow("one way") << u"vol"_s << u"volume"_s;
    QTest::newRow("some ways") << u"sha"_s << u"share"_s;
    QTest::newRow("no further") << u"share"_s << u"share"_s;
    QTest::newRow("no way") << u"xyz"_s << u"xyz"_s;
    QTest::newRow("nothing yet") << QString() << QString();
}

void TestCompletion::common()
{
    QFETCH(const QString, line);
    QFETCH(const QString, expected);
    QCOMPARE(Completion::of(line).common(), expected);
}

QTEST_GUILESS_MAIN(TestCompletion)
#include "tst_completion.moc"
