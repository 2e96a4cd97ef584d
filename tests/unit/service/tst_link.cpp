// SPDX-License-Identifier: Apache-2.0
#include "service/link.h"

#include "base/translation.h"

#include <QtCore/qcoreapplication.h>
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
    void everyReasonHasItsHeadline();
    void everyReasonHasWordsInChinese();
    void headlinesSayWhatIsWrong_data();
    void headlinesSayWhatIsWrong();
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

void LinkTest::everyReasonHasItsHeadline()
{
    const auto reasons = QMetaEnum::fromType<Reason>();
    for (int i = 0; i < reasons.keyCount(); ++i) {
        const QByteArray headline = Link::headline(Reason(reasons.value(i)));
        QVERIFY2(!headline.isEmpty() && headline.size() <= 40 && !headline.endsWith('.'), reasons.key(i));
    }
    QCOMPARE(QByteArray(Link::headline(Reason(1000))), QByteArray());
}

void LinkTest::headlinesSayWhatIsWrong_data()
{
    QTest::addColumn<Reason>("reason");
    QTest::addColumn<QByteArray>("headline");
    const auto row = [](Reason reason, const char *headline) {
        QTest::addRow("%d", int(reason)) << reason << QByteArray(headline);
    };
    row(Reason::WrongPassword, "The room does not let this panel in");
    row(Reason::NotLoggedIn, "The room is signed out");
    row(Reason::VersionRetired, "An update is needed");
    row(Reason::ControlDisabled, "The room cannot be controlled");
    row(Reason::Unreachable, "The room cannot be reached");
    row(Reason::QueryRefused, "The room refuses to answer");
    row(Reason::TooFrequent, "The room is busy");
}

//! Being kept out and not being reached are but two of the things that can be wrong.
void LinkTest::headlinesSayWhatIsWrong()
{
    QFETCH(Reason, reason);
    QFETCH(QByteArray, headline);
    const auto reasons = QMetaEnum::fromType<Reason>();
    for (int i = 0; i < reasons.keyCount(); ++i) {
        const auto each = Reason(reasons.value(i));
        QVERIFY2((Link::headline(each) == headline) == (each == reason), reasons.key(i));
    }
    QCOMPARE(QByteArray(Link::headline(Reason::Nonsense)), QByteArray(Link::headline(Reason::NotWebSocket)));
}

void LinkTest::everyReasonHasWordsInChinese()
{
    Translation translation;
    QVERIFY(translation.use(QStringLiteral("zh_CN")));
    const auto isChinese = [](const char *english) {
        const QString text = QCoreApplication::translate("Rooms::Link", english);
        return std::any_of(text.begin(), text.end(), [](QChar c) { return c.script() == QChar::Script_Han; });
    };
    const auto reasons = QMetaEnum::fromType<Reason>();
    for (int i = 0; i < reasons.keyCount(); ++i) {
        const auto reason = Reason(reasons.value(i));
        QVERIFY2(isChinese(Link::headline(reason)), reasons.key(i));
        QVERIFY2(reason == Reason::None || isChinese(Link::sentence(reason)), reasons.key(i));
    }
}

QTEST_GUILESS_MAIN(LinkTest)
#include "tst_link.moc"
