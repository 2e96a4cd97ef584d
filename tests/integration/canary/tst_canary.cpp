// SPDX-License-Identifier: Apache-2.0
#include "canary.h"
#include "sinks.h"

#include <QtCore/qfile.h>
#include <QtCore/qtemporarydir.h>
#include <QtTest/qtest.h>

using namespace Rooms;
using namespace Qt::StringLiterals;

//! That the other tests would see a leak.
class TestCanary : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void seenInEveryDisguise_data();
    void seenInEveryDisguise();
    void tellsTheLine();
    void nothingThere();
    void tellsTheSink();
    void tellsEmptySinks();
    void readsAllFiles();
};

void TestCanary::seenInEveryDisguise_data()
{
    QTest::addColumn<QByteArray>("bytes");
    const QByteArray password(Canary::controlPassword.data());
    const QByteArray url = "https://" + QByteArray(Canary::meetingUrl.data()) + "452871906";
    QTest::newRow("plain") << "{\"password\":\"" + password + "\"}";
    QTest::newRow("address") << url;
    QTest::newRow("percent-encoded address") << url.toPercentEncoding();
    QTest::newRow("as offered to the room") << "auth-" + password.toBase64().toPercentEncoding();
    for (int before = 0; before < 6; ++before)
        QTest::addRow("base64, %d before", before) << (QByteArray(before, 'x') + password + "yz").toBase64();
    const QString text = QString::fromLatin1(password);
    QTest::newRow("UTF-16") << QByteArray(reinterpret_cast<const char *>(text.utf16()), text.size() * 2);
    QTest::newRow("hexadecimal") << password.toHex();
}

void TestCanary::seenInEveryDisguise()
{
    QFETCH(QByteArray, bytes);
    QVERIFY(!Canary::foundIn(bytes).isEmpty());
    QVERIFY(!Canary::foundIn("before\n" + bytes + "\nbehind").isEmpty());
}

void TestCanary::tellsTheLine()
{
    const QByteArray line = "said canary-meeting-2b9e to the room";
    QCOMPARE(Canary::foundIn("one\n" + line + "\nthree\n"), line);
    QCOMPARE(Canary::foundIn(line), line);
}

void TestCanary::nothingThere()
{
    QCOMPARE(Canary::foundIn({}), QByteArray());
    QCOMPARE(Canary::foundIn("canary-control, canary-meeting, meeting.example.org"), QByteArray());
}

void TestCanary::tellsTheSink()
{
    Sinks sinks;
    sinks.add(u"title"_s, [] { return QList<Piece> {{u"a window"_s, "Room 12"}}; });
    QCOMPARE(sinks.leak(), QString());
    sinks.add(u"log"_s, [] { return QList<Piece> {{u"a program"_s, "x canary-astray-5d1c"}}; });
    QCOMPARE(sinks.leak(), u"log of a program: x canary-astray-5d1c"_s);
}

void TestCanary::tellsEmptySinks()
{
    Sinks sinks;
    sinks.add(u"full"_s, [] { return QList<Piece> {{u"x"_s, {}}, {u"y"_s, "y"}}; });
    sinks.add(u"empty"_s, [] { return QList<Piece> {{u"x"_s, {}}}; });
    QCOMPARE(sinks.leak(), QString());
    QCOMPARE(sinks.empty(), QStringList {u"empty"_s});
}

void TestCanary::readsAllFiles()
{
    const QTemporaryDir folder;
    QVERIFY(QDir(folder.path()).mkpath(u".hidden/deep"_s));
    const QString path = folder.filePath(u".hidden/deep/.file"_s);
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("a canary-control-7f3a and a canary-meeting-2b9e");
    file.close();

    const auto found = [&](const QList<Piece> &pieces) { return Canary::foundIn(pieces.value(0).bytes); };
    QVERIFY(found(Sinks::files(folder.path())).contains(Canary::controlPassword.data()));
    const auto spared = Sinks::files(folder.path(), path, Canary::controlPassword);
    QVERIFY(found(spared).contains(Canary::meetingPassword.data())); // that is no business of this file
    QVERIFY(!found(spared).contains(Canary::controlPassword.data()));
}

QTEST_GUILESS_MAIN(TestCanary)
#include "tst_canary.moc"
