// SPDX-License-Identifier: Apache-2.0
#include "diagnostics/privatefile.h"

#include "support/sizelimit.h"

#include <QtCore/qdir.h>
#include <QtCore/qfile.h>
#include <QtCore/qtemporarydir.h>
#include <QtTest/qtest.h>

#include <fcntl.h>
#include <sys/stat.h>

using namespace Rooms;
using namespace Qt::StringLiterals;

//! PrivateFile: takes nothing but a file, keeps it to its owner, and says why it cannot be written.
class TestPrivateFile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsItToItsOwner();
    void writesBehindAndOver();
    void takesNothingButAFile_data();
    void takesNothingButAFile();
    void isOnePrograms();
    void saysThatTheDiskIsFull();
    void saysThatItCannotBeOpened();

private:
    QString path(const QString &name = u"file"_s) const { return m_folder.filePath(name); }
    QByteArray content() const;

    QTemporaryDir m_folder;
};

QByteArray TestPrivateFile::content() const
{
    QFile file(path());
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void TestPrivateFile::keepsItToItsOwner()
{
    const mode_t before = umask(0);
    PrivateFile file;
    QVERIFY(file.open(path()));
    umask(before);
    constexpr auto owner = QFile::ReadOwner | QFile::WriteOwner | QFile::ReadUser | QFile::WriteUser;
    QCOMPARE(QFile::permissions(path()), QFile::Permissions(owner));
    QVERIFY(QFile::setPermissions(path(), owner | QFile::ReadOther));
    QVERIFY(file.makePrivate());
    QCOMPARE(QFile::permissions(path()), QFile::Permissions(owner));
}

void TestPrivateFile::writesBehindAndOver()
{
    QFile::remove(path());
    PrivateFile file;
    QVERIFY(file.open(path(), O_APPEND));
    QCOMPARE(file.sizeAtOpening(), 0);
    QVERIFY(file.append("one two "));
    QVERIFY(file.append("three"));
    QVERIFY(file.open(path()));
    QCOMPARE(file.sizeAtOpening(), 13);
    QVERIFY(file.writeAt("TWO", 4));
    QCOMPARE(content(), "one TWO three");
}

void TestPrivateFile::takesNothingButAFile_data()
{
    QTest::addColumn<QString>("name");
    QVERIFY(QDir(m_folder.path()).mkdir(u"folder"_s));
    QVERIFY(QFile::link(u"/dev/null"_s, path(u"link"_s)));
    QCOMPARE(mkfifo(QFile::encodeName(path(u"pipe"_s)).constData(), S_IRUSR | S_IWUSR), 0);
    for (const char *name : {"folder", "link", "pipe"})
        QTest::newRow(name) << QString::fromLatin1(name);
}

void TestPrivateFile::takesNothingButAFile()
{
    QFETCH(QString, name);
    PrivateFile file;
    QVERIFY(!file.open(path(name)));
    QVERIFY(!file.isOpen());
    QCOMPARE(file.problem(), PrivateFile::Problem::NotAFile);
}

void TestPrivateFile::isOnePrograms()
{
    PrivateFile first;
    QVERIFY(first.open(path()) && first.lock());
    PrivateFile second;
    QVERIFY(second.open(path()));
    QVERIFY(!second.lock(std::chrono::milliseconds(1)));
    QCOMPARE(second.problem(), PrivateFile::Problem::InUse);
    QVERIFY(!second.isOpen());
    first.close();
    QVERIFY(second.open(path()) && second.lock());
    second.forget();
    QCOMPARE(second.problem(), PrivateFile::Problem::None);
}

void TestPrivateFile::saysThatTheDiskIsFull()
{
    QFile::remove(path());
    PrivateFile file;
    QVERIFY(file.open(path(), O_APPEND) && file.append("12345"));
    {
        const SizeLimit full(8);
        QVERIFY(!file.append("67890"));
    }
    QCOMPARE(file.problem(), PrivateFile::Problem::CannotWrite);
    QVERIFY(!file.isOpen());
    QVERIFY(!file.detail().isEmpty());
    QCOMPARE(content(), "12345678");
}

void TestPrivateFile::saysThatItCannotBeOpened()
{
    PrivateFile file;
    QVERIFY(!file.open(path(u"none/file"_s)));
    QCOMPARE(file.problem(), PrivateFile::Problem::CannotOpen);
    QCOMPARE(file.detail(), qt_error_string(ENOENT));
}

QTEST_GUILESS_MAIN(TestPrivateFile)
#include "tst_privatefile.moc"
