// SPDX-License-Identifier: Apache-2.0
#include "settingsfolder.h"

#include "settings/pinhash.h"

#include <QtCore/qdir.h>
#include <QtCore/qjsonarray.h>
#include <QtCore/qjsonobject.h>
#include <QtCore/qmetaobject.h>
#include <QtTest/qsignalspy.h>

#include <memory>

using namespace Rooms;
using namespace Qt::StringLiterals;
using Key = Setting::Key;
using Source = Setting::Source;
using Kind = Settings::Problem::Kind;

//! What counts of two files and the options of a run.
class SettingsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_folder = std::make_unique<SettingsFolder>(); }
    void tableIsInOrder();
    void defaultsAreTaken();
    void places();
    void nothingWritten();
    void userFile();
    void administratorWins();
    void optionWinsOverAll();
    void brokenFile_data();
    void brokenFile();
    void brokenAdministratorFile();
    void unreadable();
    void wrongValue_data();
    void wrongValue();
    void rightValue_data();
    void rightValue();
    void wrongAdministratorValue();
    void secretIsNotShown();
    void unknownKey();
    void longNonsense();
    void diagnostics();
    void visitIsForgotten();
    void visitKeepsWhatIsKept();
    void visitChangesNothingLaidDown();

private:
    std::unique_ptr<Settings> open() const
    {
        return std::make_unique<Settings>(m_folder->user(), m_folder->administrator());
    }

    std::unique_ptr<SettingsFolder> m_folder;
};

void SettingsTest::tableIsInOrder()
{
    const auto rows = SettingTable::rows();
    QCOMPARE(int(rows.size()), QMetaEnum::fromType<Key>().keyCount());
    for (size_t index = 0; index < rows.size(); ++index) {
        QCOMPARE(size_t(rows[index].key), index);
        QCOMPARE(SettingTable::find(QString::fromLatin1(rows[index].name)), &rows[index]);
        QVERIFY(!SettingTable::expected(rows[index]).isEmpty());
    }
    QVERIFY(!SettingTable::find(u"nonsense"));
}

void SettingsTest::defaultsAreTaken()
{
    for (const SettingTable::Row &row : SettingTable::rows()) {
        const QJsonValue value = SettingTable::standard(row);
        QVERIFY2(!value.isUndefined(), row.name);
        QVERIFY2(SettingTable::accept(row, value) == value, row.name);
    }
}

void SettingsTest::places()
{
    qputenv("XDG_CONFIG_HOME", m_folder->path(u"home"_s).toUtf8());
    qputenv("XDG_CONFIG_DIRS",
            m_folder->path(u"first"_s).toUtf8() + ':' + m_folder->path(u"second"_s).toUtf8());
    QCOMPARE(Settings::defaultUserFile(), m_folder->path(u"home/rooms-panel/settings.json"_s));
    QCOMPARE(Settings::defaultAdministratorFile(), QString());
    for (const QString &place : {u"second"_s, u"first"_s}) {
        const QString folder = m_folder->path(place + u"/rooms-panel"_s);
        QVERIFY(QDir().mkpath(folder));
        SettingsFolder::write(folder + u"/settings.json"_s, "{}");
        QCOMPARE(Settings::defaultAdministratorFile(), folder + u"/settings.json"_s);
    }
}

void SettingsTest::nothingWritten()
{
    const auto settings = open();
    QVERIFY(settings->problems().isEmpty());
    QCOMPARE(settings->text(Key::RoomUrl), QString());
    QCOMPARE(settings->text(Key::Theme), u"dark"_s);
    QCOMPARE(settings->whole(Key::AmbientAfter), 5);
    QVERIFY(settings->flag(Key::Microphone));
    QCOMPARE(settings->source(Key::Theme), Source::Default);
    QVERIFY(!QFile::exists(m_folder->user()));
    const Settings without({}, {});
    QVERIFY(without.problems().isEmpty());
}

void SettingsTest::userFile()
{
    m_folder->write(m_folder->user(),
                    R"({"room_url": "192.0.2.10", "theme": "light", "camera_on_joining": false})");
    const auto settings = open();
    QVERIFY(settings->problems().isEmpty());
    QCOMPARE(settings->text(Key::RoomUrl), u"ws://192.0.2.10:6295/"_s);
    QCOMPARE(settings->text(Key::Theme), u"light"_s);
    QVERIFY(!settings->flag(Key::Camera));
    QCOMPARE(settings->source(Key::Theme), Source::User);
    QVERIFY(!settings->isLocked(Key::Theme));
    QCOMPARE(settings->source(Key::TextSize), Source::Default);
}

void SettingsTest::administratorWins()
{
    m_folder->write(m_folder->user(), R"({"theme": "light", "text_size": "L"})");
    m_folder->write(m_folder->administrator(), R"({"theme": "high_contrast"})");
    const auto settings = open();
    QCOMPARE(settings->text(Key::Theme), u"high_contrast"_s);
    QCOMPARE(settings->source(Key::Theme), Source::Administrator);
    QVERIFY(settings->isLocked(Key::Theme));
    QCOMPARE(settings->text(Key::TextSize), u"L"_s);

    const auto failure = settings->set(Key::Theme, u"dark"_s);
    QVERIFY(failure);
    QCOMPARE(failure->kind, Settings::Failure::Kind::Locked);
    QVERIFY(failure->sentence().contains(u"cannot be changed here"_s));
    QCOMPARE(settings->text(Key::Theme), u"high_contrast"_s);
    QVERIFY(!settings->set(Key::TextSize, u"S"_s));
    QCOMPARE(m_folder->object(m_folder->administrator()).size(), 1);
    QCOMPARE(m_folder->object(m_folder->user()).value("theme"_L1), u"light"_s);
}

void SettingsTest::optionWinsOverAll()
{
    m_folder->write(m_folder->administrator(), R"({"theme": "light"})");
    const auto settings = open();
    QSignalSpy changes(settings.get(), &Settings::changed);
    QVERIFY(settings->setForThisRun(Key::Theme, u"dark"_s));
    QVERIFY(!settings->setForThisRun(Key::Theme, u"pink"_s));
    QCOMPARE(settings->text(Key::Theme), u"dark"_s);
    QCOMPARE(settings->source(Key::Theme), Source::Option);
    QVERIFY(settings->isLocked(Key::Theme));
    QCOMPARE(changes.size(), 1);
    QVERIFY(!QFile::exists(m_folder->user()));
}

void SettingsTest::brokenFile_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<Kind>("kind");
    QTest::addColumn<int>("line");
    QTest::newRow("empty") << QByteArray() << Kind::NotJson << 1;
    QTest::newRow("words") << QByteArray("theme = light\n") << Kind::NotJson << 1;
    QTest::newRow("comma missing") << QByteArray("{\n  \"theme\": \"light\"\n  \"text_size\": \"L\"\n}\n")
                                   << Kind::NotJson << 3;
    QTest::newRow("not closed") << QByteArray("{\n  \"theme\": \"light\",\n  \"text") << Kind::NotJson << 3;
    QTest::newRow("not UTF-8") << QByteArray("{\n\"room_name\": \"\xff\xfe\"}") << Kind::NotJson << 2;
    QTest::newRow("array") << QByteArray("[1, 2]") << Kind::NotObject << 0;
    QTest::newRow("too long") << "{\"x\": \"" + QByteArray(300 * 1024, 'x') + "\"}" << Kind::TooLong << 0;
}

//! The defaults count, the message says where to look, and nothing is lost when something is set.
void SettingsTest::brokenFile()
{
    QFETCH(QByteArray, text);
    QFETCH(Kind, kind);
    QFETCH(int, line);
    m_folder->write(m_folder->user(), text);
    const auto settings = open();
    QCOMPARE(settings->text(Key::Theme), u"dark"_s);
    QCOMPARE(settings->problems().size(), 1);
    const auto &problem = settings->problems().constFirst();
    QCOMPARE(problem.kind, kind);
    if (kind == Kind::NotJson)
        QCOMPARE(problem.line, line);
    QVERIFY(problem.sentence().contains(m_folder->user()));
    if (kind == Kind::NotJson)
        QVERIFY(problem.sentence().contains(u"line %1"_s.arg(line)));

    QCOMPARE(m_folder->read(m_folder->user()), text);
    QVERIFY(!settings->set(Key::Theme, u"light"_s));
    QCOMPARE(m_folder->read(m_folder->user() + u".broken"_s), text);
    QCOMPARE(m_folder->object(m_folder->user()), QJsonObject({{u"theme"_s, u"light"_s}}));
    QVERIFY(open()->problems().isEmpty());
}

void SettingsTest::brokenAdministratorFile()
{
    m_folder->write(m_folder->user(), R"({"theme": "light"})");
    m_folder->write(m_folder->administrator(), "{\n\n\"theme\": }");
    const auto settings = open();
    QCOMPARE(settings->text(Key::Theme), u"light"_s);
    QCOMPARE(settings->problems().size(), 1);
    QCOMPARE(settings->problems().constFirst().file, m_folder->administrator());
    QCOMPARE(settings->problems().constFirst().line, 3);
}

void SettingsTest::unreadable()
{
    QVERIFY(QDir().mkpath(m_folder->user()));
    const auto settings = open();
    QCOMPARE(settings->problems().size(), 1);
    QCOMPARE(settings->problems().constFirst().kind, Kind::Unreadable);
    QVERIFY(settings->problems().constFirst().sentence().contains(m_folder->user()));
}

void SettingsTest::wrongValue_data()
{
    QTest::addColumn<Key>("key");
    QTest::addColumn<QJsonValue>("value");
    QTest::addColumn<QString>("needed");
    const auto row = [](const char *name, Key key, const QJsonValue &value, const QString &needed) {
        QTest::newRow(name) << key << value << needed;
    };
    row("address: number", Key::RoomUrl, 5, u"the address of a room"_s);
    row("address: of a web page", Key::RoomUrl, u"https://192.0.2.10/"_s, u"the address of a room"_s);
    row("address: bad port", Key::RoomUrl, u"192.0.2.10:99999"_s, u"the address of a room"_s);
    row("text: list", Key::RoomName, QJsonArray {u"a"_s}, u"at most 64 characters"_s);
    row("text: long", Key::RoomName, QString(65, u'x'), u"at most 64 characters"_s);
    row("text: two lines", Key::RoomName, u"a\nb"_s, u"one line"_s);
    row("text: null", Key::WireProfile, QJsonValue::Null, u"at most 1024 characters"_s);
    row("choice: unknown", Key::Theme, u"blue"_s, u"\"dark\", \"light\", \"high_contrast\", \"system\""_s);
    row("choice: case", Key::TextSize, u"m"_s, u"\"S\", \"M\", \"L\", \"XL\""_s);
    row("choice: flag", Key::TextSize, true, u"\"S\", \"M\", \"L\", \"XL\""_s);
    row("language: unknown", Key::Language, u"xx"_s, u"\"system\", \"en\""_s);
    row("flag: word", Key::Kiosk, u"true"_s, u"true or false"_s);
    row("flag: number", Key::HideTitles, 1, u"true or false"_s);
    row("whole: too large", Key::AmbientAfter, 241, u"a whole number from 0 to 240"_s);
    row("whole: negative", Key::SpringBackAfter, -1, u"a whole number from 0 to 120"_s);
    row("whole: broken", Key::AmbientAfter, 2.5, u"a whole number from 0 to 240"_s);
    row("whole: word", Key::AmbientAfter, u"5"_s, u"a whole number from 0 to 240"_s);
    row("length: too small", Key::PixelsPerMillimetre, 1.5, u"0 or a number from 2 to 40"_s);
    row("length: huge", Key::PixelsPerMillimetre, 1e300, u"0 or a number from 2 to 40"_s);
    row("PIN: plain", Key::Pin, u"1234"_s, u"what the panel itself writes"_s);
}

//! The default counts for that one, the others stay as they are, and setting it mends it.
void SettingsTest::wrongValue()
{
    QFETCH(Key, key);
    QFETCH(QJsonValue, value);
    QFETCH(QString, needed);
    const SettingTable::Row &row = SettingTable::row(key);
    const QString name = QString::fromLatin1(row.name);
    const QJsonObject content {{name, value}, {u"reduced_motion"_s, true}};
    m_folder->write(m_folder->user(), QJsonDocument(content).toJson());
    const auto settings = open();
    QCOMPARE(settings->value(key), SettingTable::standard(row));
    QCOMPARE(settings->source(key), Source::Default);
    QVERIFY(settings->flag(Key::ReducedMotion));
    QCOMPARE(settings->problems().size(), 1);
    const QString sentence = settings->problems().constFirst().sentence();
    QVERIFY2(sentence.contains(needed), qPrintable(sentence));
    QVERIFY(sentence.contains(name));
    QVERIFY(sentence.contains(m_folder->user()));

    const auto failure = settings->set(key, value);
    QVERIFY(failure && failure->kind == Settings::Failure::Kind::WrongValue);
    QVERIFY(failure->sentence().contains(needed));
    QVERIFY(!settings->set(Key::TextSize, u"L"_s));
    if (key != Key::TextSize) {
        QCOMPARE(m_folder->object(m_folder->user()).value(name), value); // nobody said to throw it away
        QVERIFY(!settings->set(key, SettingTable::standard(row)));
    }
    QVERIFY(open()->problems().isEmpty());
}

void SettingsTest::rightValue_data()
{
    QTest::addColumn<Key>("key");
    QTest::addColumn<QJsonValue>("value");
    QTest::addColumn<QJsonValue>("taken");
    const auto row = [](const char *name, Key key, const QJsonValue &value, const QJsonValue &taken) {
        QTest::newRow(name) << key << value << taken;
    };
    row("address", Key::RoomUrl, u" room.example:1234 "_s, u"ws://room.example:1234/"_s);
    row("no address", Key::RoomUrl, u" "_s, QString());
    row("text", Key::RoomName, u" 会议室 12 "_s, u"会议室 12"_s);
    row("language", Key::Language, u"zh_CN"_s, u"zh_CN"_s);
    row("least", Key::AmbientAfter, 0, 0);
    row("most", Key::AmbientAfter, 240, 240);
    row("length", Key::PixelsPerMillimetre, 5.9, 5.9);
    row("no length", Key::PixelsPerMillimetre, 0, 0);
    row("flag", Key::Kiosk, false, false);
}

void SettingsTest::rightValue()
{
    QFETCH(Key, key);
    QFETCH(QJsonValue, value);
    QFETCH(QJsonValue, taken);
    const auto settings = open();
    QVERIFY(!settings->set(key, value));
    QCOMPARE(settings->value(key), taken);
    QCOMPARE(open()->value(key), taken);
}

//! What the administrator wrote wrong locks nothing.
void SettingsTest::wrongAdministratorValue()
{
    m_folder->write(m_folder->user(), R"({"theme": "light"})");
    m_folder->write(m_folder->administrator(), R"({"theme": 7, "text_size": "XL"})");
    const auto settings = open();
    QCOMPARE(settings->text(Key::Theme), u"light"_s);
    QVERIFY(!settings->isLocked(Key::Theme));
    QCOMPARE(settings->text(Key::TextSize), u"XL"_s);
    QCOMPARE(settings->problems().size(), 1);
    QCOMPARE(settings->problems().constFirst().value, u"7"_s);
}

void SettingsTest::secretIsNotShown()
{
    m_folder->write(m_folder->user(), R"({"pin": "4711-canary"})");
    const auto settings = open();
    QCOMPARE(settings->problems().size(), 1);
    QVERIFY(!settings->problems().constFirst().sentence().contains(u"canary"_s));
    QVERIFY(!settings->set(Key::Pin, PinHash::make(u"4711"_s)));
    const QByteArray told = QJsonDocument(settings->toJson()).toJson();
    QVERIFY(!told.contains("pbkdf2"));
    QVERIFY(settings->toJson().value("pin"_L1)["value"_L1].toBool());
}

void SettingsTest::unknownKey()
{
    const QByteArray text = R"({"theem": "light", "later": {"deep": [1, 2.5, null, "x"]}, "text_size": "L"})";
    m_folder->write(m_folder->user(), text);
    const auto settings = open();
    QCOMPARE(settings->problems().size(), 2);
    for (const auto &problem : settings->problems())
        QCOMPARE(problem.kind, Kind::UnknownKey);
    QVERIFY(settings->problems().constLast().sentence().contains(u"\"theem\""_s));
    QVERIFY(!settings->set(Key::TextSize, u"S"_s));
    QJsonObject expected = QJsonDocument::fromJson(text).object();
    expected.insert("text_size"_L1, u"S"_s);
    QCOMPARE(m_folder->object(m_folder->user()), expected);
    QCOMPARE(settings->problems().size(), 2); // told once, not with each change
}

void SettingsTest::longNonsense()
{
    m_folder->write(m_folder->user(),
                    "{\"theme\": \"" + QByteArray(5000, 'x') + "\", \"" + QByteArray(5000, 'y') + "\": 1}");
    const auto settings = open();
    QCOMPARE(settings->problems().size(), 2);
    for (const auto &problem : settings->problems())
        QVERIFY(problem.sentence().size() < 400 + m_folder->user().size());
}

void SettingsTest::diagnostics()
{
    m_folder->write(m_folder->user(), R"({"theme": "light"})");
    const auto settings = open();
    QCOMPARE(settings->toJson().value("theme"_L1).toObject(),
             QJsonObject({{u"value"_s, u"light"_s}, {u"from"_s, u"user"_s}}));
    QCOMPARE(settings->toJson().value("text_size"_L1)["from"_L1], u"default"_s);
    QVERIFY(!settings->toJson().value("pin"_L1)["value"_L1].toBool());
}

void SettingsTest::visitIsForgotten()
{
    m_folder->write(m_folder->user(), R"({"theme": "light"})");
    const auto settings = open();
    settings->beginVisit();
    QSignalSpy changed(settings.get(), &Settings::changed);
    QVERIFY(!settings->set(Key::Theme, u"dark"_s) && !settings->set(Key::TextSize, u"XL"_s));
    QCOMPARE(settings->text(Key::Theme), u"dark"_s);
    QCOMPARE(settings->source(Key::TextSize), Source::User);
    QCOMPARE(open()->text(Key::Theme), u"light"_s); // nothing was written
    changed.clear();
    settings->beginVisit();
    QCOMPARE(changed.size(), 2);
    QCOMPARE(settings->text(Key::Theme), u"light"_s);
    QCOMPARE(settings->text(Key::TextSize), u"M"_s);
    QCOMPARE(settings->source(Key::TextSize), Source::Default);
}

void SettingsTest::visitKeepsWhatIsKept()
{
    const auto settings = open();
    settings->beginVisit();
    const QString hash = PinHash::make(u"2468"_s);
    QVERIFY(!settings->keep(Key::PresenterPin, hash));
    settings->beginVisit();
    QCOMPARE(settings->text(Key::PresenterPin), hash);
    QCOMPARE(open()->text(Key::PresenterPin), hash);
}

void SettingsTest::visitChangesNothingLaidDown()
{
    m_folder->write(m_folder->administrator(), R"({"theme": "light"})");
    const auto settings = open();
    settings->beginVisit();
    QCOMPARE(settings->set(Key::Theme, u"dark"_s)->kind, Settings::Failure::Kind::Locked);
    QCOMPARE(settings->set(Key::TextSize, u"huge"_s)->kind, Settings::Failure::Kind::WrongValue);
    QCOMPARE(settings->text(Key::Theme), u"light"_s);
}

QTEST_GUILESS_MAIN(SettingsTest)

#include "tst_settings.moc"
