// SPDX-License-Identifier: Apache-2.0
#include "answers.h"

#include "protocol/roomaddress.h"
#include "settings/filesecrets.h"

#include <QtCore/qdir.h>
#include <QtCore/qjsonarray.h>
#include <QtCore/qjsondocument.h>
#include <QtCore/qjsonobject.h>
#include <QtCore/qtemporarydir.h>
#include <QtTest/qtest.h>

#include <csignal>
#include <sys/resource.h>

using namespace Rooms;
using namespace Qt::StringLiterals;

namespace {

//! Files can have no content as long as this lives, which is a full disk for this process alone. Each attempt
//! to write is seen as it happens: the modes of the files in \a folder that are open, with a name or (as
//! QSaveFile has them) without one yet, are noted.
class FullDisk
{
public:
    explicit FullDisk(const QString &folder)
    {
        s_folder = folder;
        s_modes.clear();
        getrlimit(RLIMIT_FSIZE, &m_before);
        std::signal(SIGXFSZ, look);
        const rlimit nothing {0, m_before.rlim_max};
        setrlimit(RLIMIT_FSIZE, &nothing);
    }
    ~FullDisk() { end(); }

    void end()
    {
        setrlimit(RLIMIT_FSIZE, &m_before);
        std::signal(SIGXFSZ, SIG_DFL);
    }
    static QList<int> modesSeen() { return s_modes; }

private:
    //! The write that is refused raises the signal, so it interrupts nothing else.
    static void look(int)
    {
        for (int descriptor = 0; descriptor < 256; ++descriptor) {
            const QString link = u"/proc/self/fd/%1"_s.arg(descriptor);
            struct stat status = {};
            if (QFileInfo(link).symLinkTarget().startsWith(s_folder + u'/')
                && fstat(descriptor, &status) == 0)
                s_modes.append(int(status.st_mode & 07777));
        }
        std::signal(SIGXFSZ, SIG_IGN);
    }

    static QString s_folder;
    static QList<int> s_modes;

    rlimit m_before = {};
};

QString FullDisk::s_folder;
QList<int> FullDisk::s_modes;

} // namespace

//! The file of passwords when all is well with it.
class FileSecretsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void defaultPath();
    void nothingYet();
    void keepsOneForEachRoom();
    void oneRoomHoweverItIsWritten_data();
    void oneRoomHoweverItIsWritten();
    void replaces();
    void removes();
    void anyPassword_data();
    void anyPassword();
    void looksAsPromised();
    void keepsWhatItDoesNotKnow();
    void isSharedByPrograms();
    void isPrivateWhateverTheUmask();
    void isNeverOpenToOthers_data();
    void isNeverOpenToOthers();
    void narrowsItsFolder();
    void leavesNothingElseBehind();
    void staysWholeWhenTheDiskIsFull();

private:
    QString path() const { return m_home->filePath(u"config/rooms-panel/secrets.json"_s); }
    QString folder() const { return QFileInfo(path()).path(); }

    const QUrl m_room {u"ws://192.0.2.10:6295/"_s};
    const QUrl m_other {u"ws://192.0.2.11:6295/"_s};
    std::unique_ptr<QTemporaryDir> m_home;
};

void FileSecretsTest::init()
{
    m_home = std::make_unique<QTemporaryDir>();
    QVERIFY(m_home->isValid());
}

void FileSecretsTest::defaultPath()
{
    qputenv("XDG_CONFIG_HOME", m_home->path().toUtf8());
    QCOMPARE(FileSecrets::defaultPath(), m_home->filePath(u"rooms-panel/secrets.json"_s));
    qputenv("XDG_CONFIG_HOME", "config"); // in whatever folder the program runs
    QCOMPARE(FileSecrets::defaultPath(), QDir::homePath() + u"/.config/rooms-panel/secrets.json"_s);
}

void FileSecretsTest::nothingYet()
{
    FileSecrets secrets(path());
    QCOMPARE(readNow(secrets, m_room), u"File:"_s);
    QCOMPARE(removeNow(secrets, m_room), u"File:"_s);
    QVERIFY(QDir(m_home->path()).isEmpty());
}

void FileSecretsTest::keepsOneForEachRoom()
{
    FileSecrets secrets(path());
    QCOMPARE(writeNow(secrets, m_room, u"one"_s), u"File:one"_s);
    QCOMPARE(writeNow(secrets, m_other, u"two"_s), u"File:two"_s);
    QCOMPARE(readNow(secrets, m_room), u"File:one"_s);
    QCOMPARE(readNow(secrets, m_other), u"File:two"_s);
    QCOMPARE(readNow(secrets, QUrl(u"ws://192.0.2.12:6295/"_s)), u"File:"_s);
}

void FileSecretsTest::oneRoomHoweverItIsWritten_data()
{
    QTest::addColumn<QStringList>("addresses");
    QTest::newRow("IPv4") << QStringList {u"192.0.2.10"_s, u"192.0.2.10:6295"_s, u"ws://192.0.2.10"_s,
                                          u"WS://192.0.2.10/"_s, u" ws://192.0.2.10:6295/ "_s};
    QTest::newRow("name") << QStringList {u"room-12.example.com"_s, u"ws://ROOM-12.Example.com:6295/"_s};
    QTest::newRow("IPv6") << QStringList {u"[2001:db8::1]"_s, u"ws://[2001:DB8:0:0:0:0:0:1]:6295/"_s};
}

void FileSecretsTest::oneRoomHoweverItIsWritten()
{
    QFETCH(QStringList, addresses);
    FileSecrets secrets(path());
    QCOMPARE(writeNow(secrets, *RoomAddress::fromText(addresses.constFirst()), u"secret"_s),
             u"File:secret"_s);
    for (const QString &address : addresses) {
        const auto room = RoomAddress::fromText(address);
        QVERIFY2(room.ok(), qUtf8Printable(address));
        QCOMPARE(readNow(secrets, *room), u"File:secret"_s);
    }
}

void FileSecretsTest::replaces()
{
    FileSecrets secrets(path());
    writeNow(secrets, m_room, u"first"_s);
    QCOMPARE(writeNow(secrets, m_room, u"second"_s), u"File:second"_s);
    QCOMPARE(readNow(secrets, m_room), u"File:second"_s);
    QVERIFY(!contentOf(path()).contains("first"));
}

void FileSecretsTest::removes()
{
    FileSecrets secrets(path());
    writeNow(secrets, m_room, u"one"_s);
    writeNow(secrets, m_other, u"two"_s);
    QCOMPARE(removeNow(secrets, m_room), u"File:"_s);
    QCOMPARE(readNow(secrets, m_room), u"File:"_s);
    QCOMPARE(readNow(secrets, m_other), u"File:two"_s);
    QVERIFY(!contentOf(path()).contains("one"));
}

void FileSecretsTest::anyPassword_data()
{
    QTest::addColumn<QString>("password");
    QTest::newRow("blanks around") << u"  with blanks "_s;
    QTest::newRow("quotes") << u"\"\\'`$(x)"_s;
    QTest::newRow("Chinese") << u"会议室密码"_s;
    QTest::newRow("beyond the first plane") << u"🔒🔑"_s;
    QTest::newRow("control characters") << u"a\tb\x1b[31m"_s;
    QTest::newRow("long") << QString(4096, u'x');
}

void FileSecretsTest::anyPassword()
{
    QFETCH(QString, password);
    FileSecrets secrets(path());
    writeNow(secrets, m_room, password);
    QCOMPARE(readNow(secrets, m_room), u"File:"_s + password);
}

void FileSecretsTest::looksAsPromised()
{
    FileSecrets secrets(path());
    writeNow(secrets, m_room, u"secret"_s);
    const QJsonObject expected {
        {u"control_passwords"_s, QJsonObject {{u"ws://192.0.2.10:6295/"_s, u"secret"_s}}}};
    QCOMPARE(QJsonDocument::fromJson(contentOf(path())).object(), expected);
}

void FileSecretsTest::keepsWhatItDoesNotKnow()
{
    FileSecrets secrets(path());
    writeNow(secrets, m_room, u"secret"_s);
    QFile file(path());
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(R"({"later": [1, 2], "control_passwords": {"ws://192.0.2.11:6295/": "two"}})");
    file.close();
    QCOMPARE(writeNow(secrets, m_room, u"one"_s), u"File:one"_s);
    const QJsonObject content = QJsonDocument::fromJson(contentOf(path())).object();
    QCOMPARE(content.value("later"_L1), QJsonValue(QJsonArray({1, 2})));
    QCOMPARE(readNow(secrets, m_other), u"File:two"_s);
}

void FileSecretsTest::isSharedByPrograms()
{
    FileSecrets panel(path());
    FileSecrets ctl(path());
    QCOMPARE(readNow(panel, m_room), u"File:"_s);
    writeNow(ctl, m_room, u"one"_s);
    QCOMPARE(readNow(panel, m_room), u"File:one"_s);
    writeNow(panel, m_other, u"two"_s);
    QCOMPARE(readNow(ctl, m_other), u"File:two"_s);
    QCOMPARE(readNow(ctl, m_room), u"File:one"_s);
}

void FileSecretsTest::isPrivateWhateverTheUmask()
{
    const mode_t before = umask(0);
    FileSecrets secrets(path());
    writeNow(secrets, m_room, u"one"_s);
    const int first = modeOf(path());
    writeNow(secrets, m_room, u"two"_s);
    QCOMPARE(umask(before), mode_t(0)); // as it was
    QCOMPARE(first, 0600);
    QCOMPARE(modeOf(path()), 0600);
    QCOMPARE(modeOf(folder()), 0700);
}

void FileSecretsTest::isNeverOpenToOthers_data()
{
    QTest::addColumn<bool>("again");
    QTest::newRow("created") << false;
    QTest::newRow("replaced") << true;
}

//! Nor is the temporary file that becomes it: looked at in the middle of writing.
void FileSecretsTest::isNeverOpenToOthers()
{
    QFETCH(bool, again);
    FileSecrets secrets(path());
    if (again)
        writeNow(secrets, m_room, u"one"_s);
    const mode_t before = umask(0);
    FullDisk disk(folder());
    const QString answer = writeNow(secrets, m_room, u"two"_s);
    disk.end();
    umask(before);
    QCOMPARE(answer, u"FileUnwritable"_s);
    QCOMPARE(disk.modesSeen(), QList<int> {0600});
}

void FileSecretsTest::narrowsItsFolder()
{
    QVERIFY(QDir().mkpath(folder()));
    QVERIFY(chmod(QFile::encodeName(folder()).constData(), 0777) == 0);
    FileSecrets secrets(path());
    QCOMPARE(readNow(secrets, m_room), u"File:"_s);
    QCOMPARE(modeOf(folder()), 0777);
    writeNow(secrets, m_room, u"secret"_s);
    QCOMPARE(modeOf(folder()), 0700);
}

void FileSecretsTest::leavesNothingElseBehind()
{
    FileSecrets secrets(path());
    writeNow(secrets, m_room, u"one"_s);
    writeNow(secrets, m_other, u"two"_s);
    removeNow(secrets, m_room);
    QCOMPARE(QDir(folder()).entryList(QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot),
             QStringList {u"secrets.json"_s});
}

void FileSecretsTest::staysWholeWhenTheDiskIsFull()
{
    FileSecrets secrets(path());
    writeNow(secrets, m_room, u"one"_s);
    const QByteArray before = contentOf(path());
    FullDisk disk(folder());
    const QString answer = writeNow(secrets, m_other, u"two"_s);
    disk.end();
    QCOMPARE(answer, u"FileUnwritable"_s);
    QCOMPARE(contentOf(path()), before);
    leavesNothingElseBehind();
}

QTEST_GUILESS_MAIN(FileSecretsTest)
#include "tst_filesecrets.moc"
