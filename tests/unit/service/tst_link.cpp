// SPDX-License-Identifier: Apache-2.0
#include "service/link.h"

#include <QtCore/qmetaobject.h>
#include <QtTest/qtest.h>

using namespace Rooms;
using Reason = Link::Reason;

//! The words for how a link stands.
class LinkTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void reasonOfAnErrorCode_data();
    void reasonOfAnErrorCode();
    void everyReasonHasItsSentence();
};

void LinkTest::reasonOfAnErrorCode_data()
{
    QTest::addColumn<int>("code");
    QTest::addColumn<Reason>("reason");
    QTest::addColumn<bool>("blocking");
    QTest::newRow("generic failure") << 1 << Reason::QueryRefused << false;
    QTest::newRow("control disabled") << 2 << Reason::ControlDisabled << true;
    QTest::newRow("not logged in") << 3 << Reason::NotLoggedIn << true;
    QTest::newRow("request header error") << 4 << Reason::QueryRefused << false;
    QTest::newRow("authentication failed") << 5 << Reason::WrongPassword << true;
    QTest::newRow("query path error") << 6 << Reason::QueryRefused << false;
    QTest::newRow("too frequent") << 10 << Reason::TooFrequent << false;
    QTest::newRow("network failure") << 12 << Reason::RoomNetwork << false;
    QTest::newRow("actively disconnected") << 13 << Reason::ClosedByRoom << false;
    QTest::newRow("version retired") << 14 << Reason::VersionRetired << true;
    QTest::newRow("API version retired") << 15 << Reason::VersionRetired << true;
    QTest::newRow("password failed") << 16 << Reason::WrongPassword << true;
    QTest::newRow("not in the table") << 31337 << Reason::QueryRefused << false;
}

void LinkTest::reasonOfAnErrorCode()
{
    QFETCH(int, code);
    QTEST(Link::reasonFor(code), "reason");
    QTEST(Link::isBlocking(Link::reasonFor(code)), "blocking");
}

void LinkTest::everyReasonHasItsSentence()
{
    const auto reasons = QMetaEnum::fromType<Reason>();
    QSet<QByteArray> sentences;
    for (int i = 0; i < reasons.keyCount(); ++i) {
        const QByteArray sentence = Link::sentence(Reason(reasons.value(i)));
        QCOMPARE(sentence.isEmpty(), Reason(reasons.value(i)) == Reason::None);
        QVERIFY2(sentence.isEmpty() || sentence.endsWith('.'), reasons.key(i));
        sentences.insert(sentence);
    }
    QCOMPARE(sentences.size(), reasons.keyCount());
    QCOMPARE(QByteArray(Link::sentence(Reason(1000))), QByteArray());
}

QTEST_GUILESS_MAIN(LinkTest)
#include "tst_link.moc"
