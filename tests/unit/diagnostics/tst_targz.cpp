// SPDX-License-Identifier: Apache-2.0
#include "diagnostics/targz.h"

#include <QtCore/qdir.h>
#include <QtCore/qfile.h>
#include <QtCore/qprocess.h>
#include <QtCore/qrandom.h>
#include <QtCore/qtemporarydir.h>
#include <QtTest/qtest.h>

using namespace Rooms;
using namespace Qt::StringLiterals;

//! TarGz: what tar, the program everybody has, makes of it.
class TestTarGz : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void unpacks_data();
    void unpacks();
    void listing();
    void longNamesAreCut();

private:
    //! Runs tar on the archive of \a files; what it printed, or nothing when it complained.
    QByteArray tar(const QList<TarGz::File> &files, const QStringList &arguments)
    {
        const QByteArray archive = TarGz::pack(files, QDateTime({2026, 11, 23}, {14, 2}, Qt::UTC));
        QProcess process;
        process.setWorkingDirectory(m_folder.path());
        process.setProcessEnvironment([] {
            auto environment = QProcessEnvironment::systemEnvironment();
            environment.insert(u"TZ"_s, u"UTC"_s);
            environment.insert(u"LC_ALL"_s, u"C.UTF-8"_s);
            return environment;
        }());
        process.start(u"tar"_s, arguments);
        process.write(archive);
        process.closeWriteChannel();
        const bool well =
            process.waitForFinished() && process.exitCode() == 0 && process.readAllStandardError().isEmpty();
        return well ? process.readAllStandardOutput() : QByteArray("failed");
    }

    QTemporaryDir m_folder;
};

void TestTarGz::unpacks_data()
{
    QTest::addColumn<int>("size");
    for (const int size : {0, 1, 511, 512, 513, 100000, 5000000})
        QTest::addRow("%d bytes", size) << size;
}

void TestTarGz::unpacks()
{
    QFETCH(int, size);
    QRandomGenerator random(5);
    QByteArray content(size, Qt::Uninitialized);
    for (char &byte : content)
        byte = char(random.generate());
    QCOMPARE(tar({{u"a/first"_s, "first"}, {u"a/b"_s, content}, {u"a/last"_s, "last"}}, {u"-xz"_s}),
             QByteArray());
    const QDir folder(m_folder.filePath(u"a"_s));
    for (const auto &[name, expected] :
         {std::pair(u"first"_s, QByteArray("first")), {u"b"_s, content}, {u"last"_s, QByteArray("last")}}) {
        QFile file(folder.filePath(name));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), expected);
        QCOMPARE(file.permissions() & QFileDevice::Permissions(0x0077), QFileDevice::Permissions());
    }
}

void TestTarGz::listing()
{
    const QByteArray listing = tar({{u"a/b"_s, "12345"}}, {u"-tzv"_s, u"--numeric-owner"_s});
    QCOMPARE(listing.simplified(), QByteArray("-rw------- 0/0 5 2026-11-23 14:02 a/b"));
    QCOMPARE(tar({}, {u"-tz"_s}), QByteArray());
    QCOMPARE(tar({{u"会议室"_s, {}}}, {u"-tz"_s, u"--quoting-style=literal"_s}), QByteArray("会议室\n"));
}

void TestTarGz::longNamesAreCut()
{
    QCOMPARE(tar({{QString(300, u'x'), "12345"}}, {u"-tz"_s}), QByteArray(99, 'x') + '\n');
}

QTEST_GUILESS_MAIN(TestTarGz)
#include "tst_targz.moc"
