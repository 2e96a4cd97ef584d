// SPDX-License-Identifier: Apache-2.0
#include "settingsfolder.h"

#include "support/sizelimit.h"

#include <QtCore/qdir.h>
#include <QtCore/qjsonobject.h>
#include <QtTest/qsignalspy.h>

#include <memory>

#include <sys/stat.h>
#include <unistd.h>

using namespace Rooms;
using namespace Qt::StringLiterals;
using Key = Setting::Key;
using FailureKind = Settings::Failure::Kind;

//! How settings are kept, and what is said when they cannot be.
class SettingsKeptTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_folder = std::make_unique<SettingsFolder>(); }
    void newFileIsPrivate();
    void changes();
    void editedMeanwhile();
    void brokenMeanwhile();
    void brokenTwice();
    void readOnlyFolder();
    void fullDisk();
    void fullDiskBesideBroken();
    void throughALink();

private:
    std::unique_ptr<Settings> open() const { return std::make_unique<Settings>(m_folder->user(), QString()); }

    std::unique_ptr<SettingsFolder> m_folder;
};

void SettingsKeptTest::newFileIsPrivate()
{
    const QString file = m_folder->path(u"a/b/settings.json"_s);
    Settings settings(file, {});
    QVERIFY(!settings.set(Key::Theme, u"light"_s));
    struct stat status = {};
    QCOMPARE(stat(QFile::encodeName(file).constData(), &status), 0);
    QCOMPARE(int(status.st_mode & 0777), 0600);
}

void SettingsKeptTest::changes()
{
    const auto settings = open();
    QSignalSpy changes(settings.get(), &Settings::changed);
    QVERIFY(!settings->set(Key::AmbientAfter, 10));
    QVERIFY(!settings->set(Key::RoomName, u"会议室 12"_s));
    QCOMPARE(changes.size(), 2);
    QVERIFY(!settings->set(Key::AmbientAfter, 10));
    QCOMPARE(changes.size(), 2);
    QCOMPARE(open()->whole(Key::AmbientAfter), 10);
    QCOMPARE(open()->text(Key::RoomName), u"会议室 12"_s);
    QCOMPARE(QDir(m_folder->folder()).entryList(QDir::Files | QDir::Hidden),
             QStringList {u"settings.json"_s});
}

//! What somebody writes into the file while the panel runs is not undone by the panel.
void SettingsKeptTest::editedMeanwhile()
{
    const auto settings = open();
    QVERIFY(!settings->set(Key::Theme, u"light"_s));
    m_folder->write(m_folder->user(), R"({"theme": "dark", "text_size": "XL", "own": 1})");
    QVERIFY(!settings->set(Key::AmbientAfter, 9));
    QCOMPARE(m_folder->object(m_folder->user()),
             QJsonObject({{u"theme"_s, u"dark"_s},
                          {u"text_size"_s, u"XL"_s},
                          {u"own"_s, 1},
                          {u"ambient_after_minutes"_s, 9}}));
}

void SettingsKeptTest::brokenMeanwhile()
{
    const auto settings = open();
    QVERIFY(!settings->set(Key::Theme, u"light"_s));
    m_folder->write(m_folder->user(), "half a file {");
    QVERIFY(!settings->set(Key::TextSize, u"L"_s));
    QCOMPARE(m_folder->read(m_folder->user() + u".broken"_s), QByteArray("half a file {"));
}

void SettingsKeptTest::brokenTwice()
{
    for (const QByteArray text : {"first", "second"}) {
        m_folder->write(m_folder->user(), text);
        QVERIFY(!open()->set(Key::Theme, u"light"_s));
    }
    QCOMPARE(m_folder->read(m_folder->user() + u".broken"_s), QByteArray("first"));
    QCOMPARE(m_folder->read(m_folder->user() + u".broken-2"_s), QByteArray("second"));
}

void SettingsKeptTest::readOnlyFolder()
{
    // Where nobody can write, root included.
    const QString file = u"/proc/rooms-panel/settings.json"_s;
    Settings settings(file, {});
    const auto failure = settings.set(Key::Theme, u"light"_s);
    QVERIFY(failure);
    QCOMPARE(failure->kind, FailureKind::NotSaved);
    QVERIFY(failure->sentence().contains(file));
    QCOMPARE(settings.text(Key::Theme), u"light"_s); // for this run
}

void SettingsKeptTest::fullDisk()
{
    const auto settings = open();
    QVERIFY(!settings->set(Key::Theme, u"light"_s));
    const QByteArray before = m_folder->read(m_folder->user());
    {
        const SizeLimit full(0);
        const auto failure = settings->set(Key::TextSize, u"L"_s);
        QVERIFY(failure && failure->kind == FailureKind::NotSaved);
    }
    QCOMPARE(m_folder->read(m_folder->user()), before);
    QCOMPARE(settings->text(Key::TextSize), u"L"_s);
    QVERIFY(!settings->set(Key::TextSize, u"L"_s)); // there is space again
    QCOMPARE(open()->text(Key::TextSize), u"L"_s);
}

//! The broken file goes back to where it was.
void SettingsKeptTest::fullDiskBesideBroken()
{
    m_folder->write(m_folder->user(), "broken");
    const auto settings = open();
    {
        const SizeLimit full(0);
        QVERIFY(settings->set(Key::TextSize, u"L"_s));
    }
    QCOMPARE(m_folder->read(m_folder->user()), QByteArray("broken"));
    QVERIFY(!QFile::exists(m_folder->user() + u".broken"_s));
}

void SettingsKeptTest::throughALink()
{
    const QString real = m_folder->path(u"real.json"_s);
    m_folder->write(real, R"({"own": 1})");
    QCOMPARE(symlink("real.json", QFile::encodeName(m_folder->user()).constData()), 0);
    QVERIFY(!open()->set(Key::Theme, u"light"_s));
    QVERIFY(QFileInfo(m_folder->user()).isSymLink());
    QCOMPARE(m_folder->object(real), QJsonObject({{u"own"_s, 1}, {u"theme"_s, u"light"_s}}));
}

QTEST_GUILESS_MAIN(SettingsKeptTest)

#include "tst_settingskept.moc"
