// SPDX-License-Identifier: Apache-2.0
#include "meeting/meetingcode.h"

#include <QtTest/qtest.h>

using namespace Rooms;
using namespace Qt::StringLiterals;
using MeetingCode::Problem;

//! Meeting codes as people type and read them.
class MeetingCodeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void good_data();
    void good();
    void wrong_data();
    void wrong();
    void grouped_data();
    void grouped();
    void groupingIsUndoneByNormalising();
    void everyProblemHasItsSentence();
};

void MeetingCodeTest::good_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("digits");
    QTest::newRow("digits") << u"452871906"_s << u"452871906"_s;
    QTest::newRow("blanks") << u" 452 871  906\t"_s << u"452871906"_s;
    QTest::newRow("hyphens") << u"452-871-906"_s << u"452871906"_s;
    QTest::newRow("full-width digits and blank") << u"４５２　８７１　９０６"_s << u"452871906"_s;
    QTest::newRow("leading zeros") << u"000123456"_s << u"000123456"_s;
    QTest::newRow("ten") << u"1234567890"_s << u"1234567890"_s;
    QTest::newRow("fewest") << u"123456"_s << u"123456"_s;
    QTest::newRow("most") << QString(20, u'9') << QString(20, u'9');
}

void MeetingCodeTest::good()
{
    QFETCH(QString, typed);
    const auto digits = MeetingCode::normalised(typed);
    QVERIFY(digits.ok());
    QTEST(digits.value(), "digits");
}

void MeetingCodeTest::wrong_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<Problem>("problem");
    QTest::newRow("empty") << u""_s << Problem::Empty;
    QTest::newRow("blanks and hyphens") << u" - "_s << Problem::Empty;
    QTest::newRow("letters") << u"45287190a"_s << Problem::NotDigits;
    QTest::newRow("letters only") << u"meeting"_s << Problem::NotDigits;
    QTest::newRow("Chinese numerals") << u"四五二八七一九〇六"_s << Problem::NotDigits;
    QTest::newRow("superscripts") << u"¹²³⁴⁵⁶"_s << Problem::NotDigits;
    QTest::newRow("beyond the basic plane") << u"𝟏𝟐𝟑𝟒𝟓𝟔"_s << Problem::NotDigits;
    QTest::newRow("NUL") << u"452871906\0"_s << Problem::NotDigits;
    QTest::newRow("a link") << u"https://meeting.example/452871906"_s << Problem::NotDigits;
    QTest::newRow("five digits") << u"12345"_s << Problem::TooShort;
    QTest::newRow("one digit between blanks") << u"   1   "_s << Problem::TooShort;
    QTest::newRow("21 digits") << QString(21, u'1') << Problem::TooLong;
    QTest::newRow("100,000 digits") << QString(100'000, u'1') << Problem::TooLong;
}

void MeetingCodeTest::wrong()
{
    QFETCH(QString, typed);
    const auto digits = MeetingCode::normalised(typed);
    QVERIFY(!digits.ok());
    QTEST(digits.error(), "problem");
}

void MeetingCodeTest::grouped_data()
{
    QTest::addColumn<QString>("digits");
    QTest::addColumn<QString>("text");
    QTest::newRow("empty") << u""_s << u""_s;
    QTest::newRow("while typing, 3") << u"452"_s << u"452"_s;
    QTest::newRow("while typing, 4") << u"4528"_s << u"452 8"_s;
    QTest::newRow("nine") << u"452871906"_s << u"452 871 906"_s;
    QTest::newRow("ten") << u"1234567890"_s << u"123 456 7890"_s;
    QTest::newRow("eleven") << u"12345678901"_s << u"123 456 789 01"_s;
    QTest::newRow("twelve") << u"123456789012"_s << u"123 456 789 012"_s;
}

void MeetingCodeTest::grouped()
{
    QFETCH(QString, digits);
    QTEST(MeetingCode::grouped(digits), "text");
}

void MeetingCodeTest::groupingIsUndoneByNormalising()
{
    for (int length = MeetingCode::minimumDigits; length <= MeetingCode::maximumDigits; ++length) {
        const QString digits(length, u'7');
        const auto read = MeetingCode::normalised(MeetingCode::grouped(digits));
        QVERIFY(read.ok());
        QCOMPARE(read.value(), digits);
    }
}

void MeetingCodeTest::everyProblemHasItsSentence()
{
    QByteArrayList sentences;
    for (const Problem problem : {Problem::Empty, Problem::NotDigits, Problem::TooShort, Problem::TooLong}) {
        const QByteArray sentence = MeetingCode::sentence(problem);
        QVERIFY2(sentence.endsWith('.'), sentence.constData());
        QVERIFY2(!sentences.contains(sentence), sentence.constData());
        sentences.append(sentence);
    }
}

QTEST_GUILESS_MAIN(MeetingCodeTest)
#include "tst_meetingcode.moc"
