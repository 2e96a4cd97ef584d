// SPDX-License-Identifier: Apache-2.0
#include "answers.h"

#include "settings/filesecrets.h"

#include <QtCore/qdir.h>
#include <QtCore/qtemporarydir.h>
#include <QtTest/qtest.h>

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

using namespace Rooms;
using namespace Qt::StringLiterals;

//! The file of passwords when something is wrong with it: it is not used, and nothing is lost.
class FileRefusalsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void openToOthers_data();
    void openToOthers();
    void link_data();
    void link();
    void noFile_data();
    void noFile();
    void ofAnother();
    void inAFolderOfAnother();
    void unreadable();
    void folderCannotBeMade();
    void broken_data();
    void broken();
    void brokenAgain();
    void brokenAndOpenToOthers();
    void busy();

private:
    void put(const QByteArray &content, int mode = 0600);
    void refusesAll(const QString &problem, const QString &path);
    QString path() const { return m_home->filePath(u"rooms-panel/secrets.json"_s); }
    QString aside() const { return path() + u".broken"_s; }
    QString folder() const { return m_home->filePath(u"rooms-panel"_s); }

    static constexpr auto good = R"({"control_passwords": {"ws://192.0.2.10:6295/": "secret"}})";
    const QUrl m_room {u"ws://192.0.2.10:6295/"_s};
    std::unique_ptr<QTemporaryDir> m_home;
    std::unique_ptr<FileSecrets> m_secrets;
};

void FileRefusalsTest::init()
{
    m_home = std::make_unique<QTemporaryDir>();
    QVERIFY(QDir(m_home->path()).mkdir(u"rooms-panel"_s));
    m_secrets = std::make_unique<FileSecrets>(path());
}

void FileRefusalsTest::put(const QByteArray &content, int mode)
{
    QFile file(path());
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(content);
    file.close();
    QVERIFY(chmod(QFile::encodeName(path()).constData(), mode_t(mode)) == 0);
}

//! Every request fails with \a problem of \a path.
void FileRefusalsTest::refusesAll(const QString &problem, const QString &path)
{
    Answers answers;
    m_secrets->read(m_room, answers.next());
    QCOMPARE(inWords(answers.last()), problem);
    QCOMPARE(answers.last().error().path, path);
    m_secrets->write(m_room, u"new"_s, answers.next());
    QCOMPARE(inWords(answers.last()), problem);
    QCOMPARE(answers.last().error().path, path);
    m_secrets->remove(m_room, answers.next());
    QCOMPARE(inWords(answers.last()), problem);
    QCOMPARE(answers.last().error().path, path);
    QCOMPARE(answers.count(), 3);
}

void FileRefusalsTest::openToOthers_data()
{
    QTest::addColumn<int>("mode");
    for (const int mode : {0640, 0604, 0644, 0620, 0602, 0666, 0610, 0601, 0777})
        QTest::addRow("%o", unsigned(mode)) << mode;
}

void FileRefusalsTest::openToOthers()
{
    QFETCH(int, mode);
    put(good, mode);
    refusesAll(u"FileOpenToOthers"_s, path());
    QCOMPARE(contentOf(path()), QByteArray(good));
    QCOMPARE(modeOf(path()), mode);
}

void FileRefusalsTest::link_data()
{
    QTest::addColumn<QString>("target");
    QTest::newRow("to a file elsewhere") << u"../elsewhere.json"_s;
    QTest::newRow("to a file beside it") << u"other.json"_s;
    QTest::newRow("to nothing") << u"nothing"_s;
    QTest::newRow("to itself") << u"secrets.json"_s;
}

void FileRefusalsTest::link()
{
    QFETCH(QString, target);
    put(good);
    QVERIFY(QFile::rename(path(), QDir(folder()).absoluteFilePath(target)) || target == u"secrets.json"_s);
    QFile::remove(path());
    QVERIFY(QFile::link(target, path()));
    refusesAll(u"FileNotPlain"_s, path());
    QVERIFY(QFileInfo(path()).isSymbolicLink());
    if (QFileInfo(path()).exists())
        QCOMPARE(contentOf(path()), QByteArray(good));
}

void FileRefusalsTest::noFile_data()
{
    QTest::addColumn<bool>("pipe");
    QTest::newRow("folder") << false;
    QTest::newRow("pipe") << true; // reading it would wait for ever
}

void FileRefusalsTest::noFile()
{
    QFETCH(bool, pipe);
    const QByteArray name = QFile::encodeName(path());
    QVERIFY((pipe ? mkfifo(name.constData(), 0600) : mkdir(name.constData(), 0700)) == 0);
    refusesAll(u"FileNotPlain"_s, path());
}

void FileRefusalsTest::ofAnother()
{
    if (geteuid() == 0) { // gives one of its own away; nobody else may
        put(good);
        QVERIFY(chown(QFile::encodeName(path()).constData(), 65534, 65534) == 0);
        refusesAll(u"FileOfAnother"_s, path());
        QCOMPARE(contentOf(path()), QByteArray(good));
    } else {
        FileSecrets secrets(u"/etc/passwd"_s);
        QCOMPARE(readNow(secrets, m_room), u"FileOfAnother"_s);
    }
}

void FileRefusalsTest::inAFolderOfAnother()
{
    const QString foreign = geteuid() == 0 ? folder() : u"/usr"_s;
    if (geteuid() == 0)
        QVERIFY(chown(QFile::encodeName(foreign).constData(), 65534, 65534) == 0);
    FileSecrets secrets(foreign + u"/secrets.json"_s);
    Answers answers;
    secrets.write(m_room, u"new"_s, answers.next());
    QCOMPARE(inWords(answers.last()), u"FileOfAnother"_s);
    QCOMPARE(answers.last().error().path, foreign);
    QVERIFY(!QFile::exists(foreign + u"/secrets.json"_s));
}

void FileRefusalsTest::unreadable()
{
    FileSecrets secrets(folder() + u'/' + QString(300, u'x')); // no file system takes such a name
    QCOMPARE(readNow(secrets, m_room), u"FileUnreadable"_s);
    QCOMPARE(removeNow(secrets, m_room), u"FileUnreadable"_s);
    QCOMPARE(writeNow(secrets, m_room, u"new"_s), u"FileUnreadable"_s);
}

void FileRefusalsTest::folderCannotBeMade()
{
    put(good);
    FileSecrets secrets(path() + u"/secrets.json"_s); // below a file
    QCOMPARE(readNow(secrets, m_room), u"File:"_s);
    QCOMPARE(writeNow(secrets, m_room, u"new"_s), u"FileUnwritable"_s);
    QCOMPARE(contentOf(path()), QByteArray(good));
}

void FileRefusalsTest::broken_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("no JSON") << QByteArray("password = secret\n");
    QTest::newRow("cut off") << QByteArray(good).chopped(1);
    QTest::newRow("something behind") << QByteArray(good) + "}";
    QTest::newRow("list") << QByteArray("[1]");
    QTest::newRow("text") << QByteArray("\"secret\"");
    QTest::newRow("null") << QByteArray("null");
    QTest::newRow("passwords in a list") << QByteArray(R"({"control_passwords": ["secret"]})");
    QTest::newRow("passwords null") << QByteArray(R"({"control_passwords": null})");
    QTest::newRow("a password is a number") << QByteArray(R"({"control_passwords": {"ws://x/": 4}})");
    QTest::newRow("not UTF-8") << QByteArray("{\"control_passwords\": {\"ws://x/\": \"\xff\"}}");
    QTest::newRow("zeros") << QByteArray(100, '\0');
    QTest::newRow("too deep") << QByteArray(2000, '[') + QByteArray(2000, ']');
    QTest::newRow("too large") << QByteArray("{\"x\": \"") + QByteArray(1024 * 1024, 'x') + "\"}";
}

void FileRefusalsTest::broken()
{
    QFETCH(QByteArray, content);
    put(content);
    QCOMPARE(readNow(*m_secrets, m_room), u"FileBroken"_s);
    QCOMPARE(removeNow(*m_secrets, m_room), u"FileBroken"_s);
    QVERIFY(contentOf(path()) == content);
    QVERIFY(!QFile::exists(aside()));

    QCOMPARE(writeNow(*m_secrets, m_room, u"new"_s), u"File:new"_s);
    QCOMPARE(readNow(*m_secrets, m_room), u"File:new"_s);
    QVERIFY(contentOf(aside()) == content);
    QCOMPARE(modeOf(aside()), 0600);
    QCOMPARE(modeOf(path()), 0600);
}

void FileRefusalsTest::brokenAgain()
{
    for (const auto *content : {"one", "two", "three"}) {
        put(content);
        QCOMPARE(writeNow(*m_secrets, m_room, u"new"_s), u"File:new"_s);
    }
    QCOMPARE(contentOf(aside()), QByteArray("one"));
    QCOMPARE(contentOf(aside() + u"-2"_s), QByteArray("two"));
    QCOMPARE(contentOf(aside() + u"-3"_s), QByteArray("three"));
}

void FileRefusalsTest::brokenAndOpenToOthers()
{
    put("{", 0644);
    refusesAll(u"FileOpenToOthers"_s, path());
    QCOMPARE(contentOf(path()), QByteArray("{"));
}

void FileRefusalsTest::busy()
{
    put(good);
    const int other = open(QFile::encodeName(folder()).constData(), O_RDONLY | O_DIRECTORY);
    QVERIFY(flock(other, LOCK_EX | LOCK_NB) == 0);
    QCOMPARE(writeNow(*m_secrets, m_room, u"new"_s), u"FileBusy"_s);
    QCOMPARE(removeNow(*m_secrets, m_room), u"FileBusy"_s);
    QCOMPARE(readNow(*m_secrets, m_room), u"File:secret"_s);
    QCOMPARE(contentOf(path()), QByteArray(good));
    QVERIFY(close(other) == 0);
    QCOMPARE(writeNow(*m_secrets, m_room, u"new"_s), u"File:new"_s);
}

QTEST_GUILESS_MAIN(FileRefusalsTest)
#include "tst_filerefusals.moc"
