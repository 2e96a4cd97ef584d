// SPDX-License-Identifier: Apache-2.0
#include <QtCore/qfile.h>
#include <QtCore/qprocess.h>
#include <QtCore/qregularexpression.h>
#include <QtCore/qtemporarydir.h>
#include <QtNetwork/qtcpserver.h>
#include <QtTest/qtest.h>

using namespace Qt::StringLiterals;

//! The command lines of app/simulator/GUIDE.md do what it says, each block by itself, on a free port.
class TestGuide : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void commandLines_data();
    void commandLines();
};

void TestGuide::commandLines_data()
{
    QTest::addColumn<QString>("script");
    QFile guide(QStringLiteral(ROOMS_GUIDE));
    QVERIFY(guide.open(QIODevice::ReadOnly));
    static const QRegularExpression block(u"^```sh\n(.*?)^```"_s,
                                          QRegularExpression::MultilineOption
                                              | QRegularExpression::DotMatchesEverythingOption);
    int number = 0;
    for (auto it = block.globalMatch(QString::fromUtf8(guide.readAll())); it.hasNext();)
        QTest::addRow("block %d", ++number) << it.next().captured(1);
    QVERIFY(number >= 4);
}

void TestGuide::commandLines()
{
    QFETCH(QString, script);
    QTcpServer free;
    QVERIFY(free.listen(QHostAddress::LocalHost));
    script.replace(u"6295"_s, QString::number(free.serverPort()));
    free.close();
    const QTemporaryDir folder;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"PATH"_s, QStringLiteral(ROOMS_PROGRAMS ":") + environment.value(u"PATH"_s));
    environment.insert(u"HOME"_s, folder.path());
    environment.insert(u"XDG_CONFIG_HOME"_s, folder.path());
    environment.insert(u"DBUS_SESSION_BUS_ADDRESS"_s, u"disabled:"_s);
    environment.remove(u"ROOMS_PASSWORD"_s);
    QProcess shell;
    shell.setProcessEnvironment(environment);
    shell.setWorkingDirectory(folder.path());
    shell.setProcessChannelMode(QProcess::MergedChannels);
    shell.start(u"bash"_s, {u"-euo"_s, u"pipefail"_s, u"-c"_s, script});
    QVERIFY(shell.waitForFinished(60000));
    QVERIFY2(shell.exitStatus() == QProcess::NormalExit && shell.exitCode() == 0,
             shell.readAll().constData());
}

QTEST_GUILESS_MAIN(TestGuide)
#include "tst_guide.moc"
