// SPDX-License-Identifier: Apache-2.0
#include "diagnostics/recentlog.h"

#include "base/logging.h"

#include <QtCore/qthread.h>
#include <QtTest/qtest.h>

using namespace Rooms;
using namespace Qt::StringLiterals;

namespace {

QStringList printed; // what would have gone to standard error

void print(QtMsgType, const QMessageLogContext &, const QString &message)
{
    printed.append(message);
}

} // namespace

//! RecentLog: the last lines of our categories, redacted, and everybody else's way of logging unchanged.
class TestRecentLog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void keepsOurs();
    void keepsInformationWithoutPrintingIt();
    void printsWhatTheRulesAskFor();
    void leavesEverythingAsItWas();
    void redacts();
    void longLinesAreCutAfterwards();
    void staysBounded();
    void manyThreads();

private:
    QtMessageHandler m_before = nullptr;
};

void TestRecentLog::init()
{
    printed.clear();
    m_before = qInstallMessageHandler(print);
}

void TestRecentLog::cleanup()
{
    qInstallMessageHandler(m_before);
}

void TestRecentLog::keepsOurs()
{
    const RecentLog log({});
    qCWarning(lcService) << "link" << 7;
    qCCritical(lcDiagnostics) << "two\nlines";
    qCDebug(lcService) << "not asked for";
    qWarning("somebody else's");
    const QStringList lines = log.text().split(u'\n');
    QCOMPARE(lines.size(), 3);
    QVERIFY2(lines.at(0).endsWith(u"Z warning rooms.service: link 7"_s), qUtf8Printable(lines.at(0)));
    QVERIFY(lines.at(1).endsWith(u" critical rooms.diagnostics: two lines"_s));
    QCOMPARE(printed, (QStringList {u"link 7"_s, u"two\nlines"_s, u"somebody else's"_s}));
}

void TestRecentLog::keepsInformationWithoutPrintingIt()
{
    const RecentLog log({});
    qCInfo(lcService) << "link failed";
    QVERIFY(log.text().contains(u" info rooms.service: link failed\n"_s));
    QCOMPARE(printed, QStringList());
}

void TestRecentLog::printsWhatTheRulesAskFor()
{
    const RecentLog log({});
    QLoggingCategory::setFilterRules(u"rooms.service=true"_s);
    qCInfo(lcService) << "information";
    qCDebug(lcService) << "detail";
    QCOMPARE(printed, (QStringList {u"information"_s, u"detail"_s}));
    QCOMPARE(log.text().count(u'\n'), 2);
    QLoggingCategory::setFilterRules({});
    qCInfo(lcService) << "information";
    qCDebug(lcService) << "detail";
    QCOMPARE(printed.size(), 2);
    QCOMPARE(log.text().count(u'\n'), 3);
}

void TestRecentLog::leavesEverythingAsItWas()
{
    {
        const RecentLog log({});
    }
    QVERIFY(!lcService().isInfoEnabled());
    QVERIFY(lcService().isWarningEnabled());
    qCWarning(lcService) << "after";
    QCOMPARE(printed, QStringList {u"after"_s});
}

void TestRecentLog::redacts()
{
    Redaction redaction;
    redaction.addSecret(u"canary"_s);
    const RecentLog log(redaction);
    qCWarning(lcService) << "the room says: canary is wrong, see https://a.example/x";
    QVERIFY2(log.text().endsWith(u"the room says: ******** is wrong, see ********\n"_s),
             qUtf8Printable(log.text()));
}

//! A secret that lies across the cut is recognised.
void TestRecentLog::longLinesAreCutAfterwards()
{
    Redaction redaction;
    redaction.addSecret(u"canary"_s);
    const RecentLog log(redaction);
    qCWarning(lcService).noquote() << QString(RecentLog::longestLine - 3, u'x') + u"canary"_s
            + QString(5000, u'y');
    QVERIFY(!log.text().contains(u"can"_s));
    QVERIFY(log.text().size() < RecentLog::longestLine + 100);
}

void TestRecentLog::staysBounded()
{
    const RecentLog log({});
    for (int i = 0; i < 5000; ++i)
        qCInfo(lcService) << "line" << i;
    QCOMPARE(log.text().count(u'\n'), qsizetype(RecentLog::mostLines));
    QVERIFY(log.text().endsWith(u"line 4999\n"_s));
}

void TestRecentLog::manyThreads()
{
    const RecentLog log({});
    std::vector<std::unique_ptr<QThread>> threads;
    for (int i = 0; i < 4; ++i) {
        threads.emplace_back(QThread::create([] {
            for (int line = 0; line < 250; ++line)
                qCInfo(lcService) << "line" << line;
        }));
        threads.back()->start();
    }
    for (const auto &thread : threads)
        QVERIFY(thread->wait());
    QCOMPARE(log.text().count(u'\n'), 1000);
}

QTEST_GUILESS_MAIN(TestRecentLog)
#include "tst_recentlog.moc"
