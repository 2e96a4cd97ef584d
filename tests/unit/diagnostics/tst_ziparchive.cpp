// SPDX-License-Identifier: Apache-2.0
#include "diagnostics/ziparchive.h"

#include <QtCore/qdir.h>
#include <QtCore/qfile.h>
#include <QtCore/qprocess.h>
#include <QtCore/qrandom.h>
#include <QtCore/qtemporarydir.h>
#include <QtTest/qtest.h>

#include <memory>

using namespace Rooms;
using namespace Qt::StringLiterals;

//! ZipArchive: what unzip makes of it.
class TestZipArchive : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void unpacks_data();
    void unpacks();
    void listing();
    void nothing();

private:
    //! Runs unzip on the archive of \a files; what it printed, or "failed" when it complained.
    QByteArray unzip(const QList<ZipArchive::File> &files, const QStringList &arguments)
    {
        QFile archive(m_folder->filePath(u"archive.zip"_s));
        if (!archive.open(QIODevice::WriteOnly))
            return "failed";
        archive.write(ZipArchive::pack(files, QDateTime({2026, 11, 23}, {14, 2}, Qt::UTC)));
        archive.close();
        QProcess process;
        process.setWorkingDirectory(m_folder->path());
        process.setProcessEnvironment([] {
            auto environment = QProcessEnvironment::systemEnvironment();
            environment.insert(u"LC_ALL"_s, u"C.UTF-8"_s);
            return environment;
        }());
        process.start(u"unzip"_s, arguments + QStringList {u"archive.zip"_s});
        const bool well =
            process.waitForFinished() && process.exitCode() == 0 && process.readAllStandardError().isEmpty();
        return well ? process.readAllStandardOutput() : QByteArray("failed");
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestZipArchive::unpacks_data()
{
    QTest::addColumn<int>("size");
    for (const int size : {0, 1, 16383, 16384, 100000, 5000000})
        QTest::addRow("%d bytes", size) << size;
}

void TestZipArchive::unpacks()
{
    QFETCH(int, size);
    QRandomGenerator random(5);
    QByteArray content(size, Qt::Uninitialized);
    for (char &byte : content)
        byte = char(random.generate());
    QCOMPARE(unzip({{u"a/first"_s, "first"}, {u"a/b"_s, content}, {u"a/last"_s, "last"}}, {u"-qq"_s}),
             QByteArray());
    const QDir folder(m_folder->filePath(u"a"_s));
    for (const auto &[name, expected] :
         {std::pair(u"first"_s, QByteArray("first")), {u"b"_s, content}, {u"last"_s, QByteArray("last")}}) {
        QFile file(folder.filePath(name));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), expected);
        QCOMPARE(file.permissions() & QFileDevice::Permissions(0x0077), QFileDevice::Permissions());
    }
}

void TestZipArchive::listing()
{
    const QByteArray listing = unzip({{u"a/b"_s, "12345"}}, {u"-Zs"_s}).simplified();
    QVERIFY2(listing.contains("-rw------- 0.0 unx 5 "), listing.constData());
    QVERIFY2(listing.contains(" 26-Nov-23 14:02 a/b "), listing.constData());
    QCOMPARE(unzip({{u"会议室"_s, {}}}, {u"-Z1"_s}), QByteArray("会议室\n"));
}

void TestZipArchive::nothing()
{
    QVERIFY(!ZipArchive::pack({}, QDateTime::currentDateTime()).isEmpty());
}

QTEST_GUILESS_MAIN(TestZipArchive)
#include "tst_ziparchive.moc"
