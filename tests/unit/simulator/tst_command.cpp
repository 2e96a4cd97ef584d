// SPDX-License-Identifier: Apache-2.0
#include "simulator/commandtable.h"
#include "simulator/nearest.h"

#include <QtTest/qtest.h>

using namespace Rooms;
using namespace Qt::StringLiterals;

using Arguments = QMap<QString, QJsonValue>;

//! The language of commands: what is read, what is refused and in which words.
class CommandTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void reads_data();
    void reads();
    void writesWhatItReads();
    void hidesSecrets();
    void refuses_data();
    void refuses();
    void nearestWord_data();
    void nearestWord();
    void tableIsComplete();
};

void CommandTest::reads_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("name");
    QTest::addColumn<Arguments>("arguments");
    const auto row = [](const char *line, const QString &name, const Arguments &arguments) {
        QTest::newRow(line) << QString::fromUtf8(line) << name << arguments;
    };
    row("admit", u"admit"_s, {});
    row("  join   Anna ", u"join"_s, {{u"name"_s, u"Anna"_s}});
    row("join \"Tom Becker\"", u"join"_s, {{u"name"_s, u"Tom Becker"_s}});
    row("join name=\"Tom Becker\"", u"join"_s, {{u"name"_s, u"Tom Becker"_s}});
    row("join \"name\"", u"join"_s, {{u"name"_s, u"name"_s}});
    row("join \"count=3\"", u"join"_s, {{u"name"_s, u"count=3"_s}});
    row("join name", u"join"_s, {{u"name"_s, u"name"_s}});
    row(R"(rename "say \"hi\" \\o/")", u"rename"_s, {{u"title"_s, uR"(say "hi" \o/)"_s}});
    row("rename \"\"", u"rename"_s, {{u"title"_s, u""_s}});
    row("rename 周会", u"rename"_s, {{u"title"_s, u"周会"_s}});
    row("join count 3", u"join"_s, {{u"count"_s, 3}});
    row("join Anna 3", u"join"_s, {{u"name"_s, u"Anna"_s}, {u"count"_s, 3}});
    row("join count=3 Anna", u"join"_s, {{u"name"_s, u"Anna"_s}, {u"count"_s, 3}});
    row("fault slow=800", u"fault"_s, {{u"fault"_s, u"slow=800"_s}});
    row("fault slow off", u"fault"_s, {{u"fault"_s, u"slow"_s}, {u"state"_s, u"off"_s}});
    row("schedule \"Board meeting\" in 10 for 30", u"schedule"_s,
        {{u"title"_s, u"Board meeting"_s}, {u"in"_s, 10}, {u"for"_s, 30}});
    row("schedule B waiting-room kept password=1 code \"452 871 907\"", u"schedule"_s,
        {{u"title"_s, u"B"_s},
         {u"waiting_room"_s, u"kept"_s},
         {u"password"_s, u"1"_s},
         {u"code"_s, u"452871907"_s}});
    row("volume 30", u"volume"_s, {{u"volume"_s, 30}});
    row("password", u"password"_s, {});
}

void CommandTest::reads()
{
    QFETCH(const QString, line);
    const auto command = Command::parse(line);
    QVERIFY2(command, command ? "" : qPrintable(command.error()));
    QTEST(command->name, "name");
    QTEST(command->arguments, "arguments");
}

void CommandTest::writesWhatItReads()
{
    for (const QString &line : {uR"(rename "a \"b\" \\ = c")"_s, u"join Anna 3"_s, u"fault slow=9 off"_s,
                                u"schedule \"\" in 3"_s}) {
        const auto command = Command::parse(line);
        QVERIFY(command);
        const auto again = Command::parse(command->toText());
        QVERIFY2(again, qPrintable(command->toText()));
        QCOMPARE(*again, *command);
    }
}

void CommandTest::hidesSecrets()
{
    const auto command = Command::parse(u"enter 452871906 s3cret"_s);
    QCOMPARE(command->toText(false), u"enter code=452871906 password=***"_s);
    QCOMPARE(command->toText(), u"enter code=452871906 password=s3cret"_s);
}

void CommandTest::refuses_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("sentence");
    const auto row = [](const char *line, const QString &sentence) {
        QTest::newRow(line) << QString::fromUtf8(line) << sentence;
    };
    row("", u"There is no command in an empty line."_s);
    row("jion Anna", u"There is no command \"jion\"; did you mean \"join\"?"_s);
    row("JOIN", u"There is no command \"JOIN\"; did you mean \"join\"?"_s);
    row("xyzzy-plugh", u"There is no command \"xyzzy-plugh\"; there are: join, leave, share, "_s);
    row("rename \"Board", u"A double quote is not closed."_s);
    row("rename", u"rename: title must be given. Write: rename title"_s);
    row("rename Board meeting",
        u"rename: \"meeting\" is too much (texts with blanks need double quotes). Write: rename title"_s);
    row("volume loud", u"volume: volume must be a whole number from 0 to 100. Write: volume volume 0..100"_s);
    row("volume 101", u"volume: volume must be a whole number from 0 to 100."_s);
    row("volume 1.5", u"volume: volume must be a whole number from 0 to 100."_s);
    row("volume 99999999999999", u"volume: volume must be a whole number from 0 to 100."_s);
    row("camera maybe", u"camera: state must be one of on, off. Write: camera on|off"_s);
    row("role king", u"role: role must be one of host, co-host, participant, audience."_s);
    row("cancel 12", u"cancel: code must be digits, 6 to 20 of them."_s);
    row("fault slo", u"fault: fault cannot be \"slo\": There is no fault \"slo\"."_s);
    row("fault slow=0",
        u"fault: fault cannot be \"slow=0\": The value of the fault \"slow\" is milliseconds"_s);
    row("admit now", u"admit: \"now\" is too much"_s);
    QTest::newRow("long") << u"rename "_s + QString(5000, u'x')
                          << u"rename: title must be a text of at most 1000 characters."_s;
    QTest::newRow("long name") << QString(5000, u'x') << u"There is no command \"xxx"_s;
}

void CommandTest::refuses()
{
    QFETCH(const QString, line);
    QFETCH(const QString, sentence);
    const auto command = Command::parse(line);
    QVERIFY(!command);
    QVERIFY2(command.error().startsWith(sentence), qPrintable(command.error()));
    QVERIFY(command.error().size() < 2000);
}

void CommandTest::nearestWord_data()
{
    QTest::addColumn<QString>("word");
    QTest::addColumn<QString>("near");
    QTest::newRow("swapped") << u"amdit"_s << u"admit"_s;
    QTest::newRow("one missing") << u"jon"_s << u"join"_s;
    QTest::newRow("one too many") << u"joinn"_s << u"join"_s;
    QTest::newRow("other case") << u"Join"_s << u"join"_s;
    QTest::newRow("nothing near") << u"telephone"_s << QString();
    QTest::newRow("empty") << QString() << QString();
    QTest::newRow("endless") << QString(100'000, u'j') << QString();
}

void CommandTest::nearestWord()
{
    QFETCH(const QString, word);
    QTEST(nearest(word, {u"join"_s, u"leave"_s, u"admit"_s}), "near");
}

//! Every row of the table can be written as its own usage says, and says what it does.
void CommandTest::tableIsComplete()
{
    QStringList names;
    for (const CommandInfo &info : CommandTable::all()) {
        QVERIFY2(!names.contains(info.name), info.name.data());
        names.append(info.name);
        QCOMPARE(CommandTable::find(info.name), &info);
        QVERIFY(QByteArrayView(info.help).endsWith("."));
        QVERIFY(info.usage().startsWith(info.name));
        for (const CommandArgument &argument : info.arguments)
            QVERIFY(argument.type != CommandArgument::Type::Choice || argument.choices);
    }
    QVERIFY(!CommandTable::find(u"no-such"_s));
}

QTEST_GUILESS_MAIN(CommandTest)
#include "tst_command.moc"
