// SPDX-License-Identifier: Apache-2.0
#include "integration/canary/canary.h"
#include "integration/canary/program.h"

#include <QtCore/qfile.h>
#include <QtCore/qjsondocument.h>
#include <QtCore/qjsonobject.h>
#include <QtCore/qstandardpaths.h>
#include <QtTest/qtest.h>

using namespace Rooms;
using namespace Qt::StringLiterals;

//! A controller of other people's making, on Node's ws, before a strict room: foreign.js. Passed over where
//! there is no Node, or no ws (NODE_PATH says where it is, if Node does not find it by itself).
class TestForeign : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void everyRequestOfTheSpecification();
    void everyDeviationIsFound();

private:
    //! Starts a strict simulator and has the client talk to it; both have ended then.
    void meet(const QString &manners);
    QStringList found() const;

    std::unique_ptr<Home> m_home;
    std::unique_ptr<Program> m_simulator;
    int m_exitCode = -1; // of the simulator
    QProcess m_client;
};

void TestForeign::initTestCase()
{
    if (QStandardPaths::findExecutable(u"node"_s).isEmpty())
        QSKIP("Node is not installed.");
    if (QProcess::execute(u"node"_s, {u"-e"_s, u"try { require('ws') } catch { process.exit(1) }"_s}) != 0)
        QSKIP("Node's ws is not installed; NODE_PATH may name where it is.");
}

void TestForeign::meet(const QString &manners)
{
    m_simulator.reset();
    m_home = std::make_unique<Home>(u"*=false"_s);
    m_simulator =
        std::make_unique<Program>(*m_home, u"rooms-simulator"_s,
                                  QStringList {u"--port"_s, u"0"_s, u"--scenario"_s, u"quiet"_s,
                                               u"--strict"_s, u"--once"_s, u"--report"_s, u"report.jsonl"_s},
                                  QByteArray(), QStringList {u"ROOMS_PASSWORD="_s + Canary::controlPassword});
    QVERIFY(m_simulator->waitFor("listening "));
    const QString url = QString::fromUtf8(m_simulator->output()).section(u' ', 1).trimmed();
    m_client.start(u"node"_s, {QStringLiteral(ROOMS_FOREIGN), url, Canary::controlPassword, manners});
    QVERIFY(m_client.waitForFinished(60000));
    QVERIFY2(m_client.exitCode() == 0, m_client.readAllStandardError().constData());
    m_exitCode = m_simulator->wait();
    QCOMPARE(Canary::foundIn(m_simulator->errors() + m_simulator->output()), QByteArray());
}

//! The rules in the report, without its summary.
QStringList TestForeign::found() const
{
    QFile file(m_home->path() + u"/report.jsonl"_s);
    QStringList rules;
    if (file.open(QIODevice::ReadOnly)) {
        while (!file.atEnd())
            rules.append(QJsonDocument::fromJson(file.readLine()).object().value("rule"_L1).toString());
    }
    rules.removeAll(QString());
    return rules;
}

void TestForeign::everyRequestOfTheSpecification()
{
    meet(u"right"_s);
    if (QTest::currentTestFailed())
        return;
    QVERIFY2(m_simulator->errors().contains("0 must be changed, 0 should be, 0 to note"),
             m_simulator->errors().constData());
    QCOMPARE(found(), QStringList());
    QCOMPARE(m_exitCode, 0);
}

void TestForeign::everyDeviationIsFound()
{
    meet(u"wrong"_s);
    if (QTest::currentTestFailed())
        return;
    QStringList expected;
    for (const QByteArray &line : m_client.readAllStandardOutput().split('\n')) {
        if (line.startsWith("expect "))
            expected.append(QString::fromUtf8(line).section(u' ', 1));
    }
    QVERIFY(expected.size() > 40);
    const QStringList came = found();
    for (qsizetype i = 0; i < std::min(came.size(), expected.size()); ++i)
        QCOMPARE(came.at(i), expected.at(i)); // the first that differs; Qt only counts lists of two lengths
    QCOMPARE(came.size(), expected.size());
    QCOMPARE(m_exitCode, 3);
}

QTEST_GUILESS_MAIN(TestForeign)
#include "tst_foreign.moc"
