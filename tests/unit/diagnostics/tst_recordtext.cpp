// SPDX-License-Identifier: Apache-2.0
#include "diagnostics/recordtext.h"

#include <QtCore/qdatetime.h>
#include <QtCore/qjsonarray.h>
#include <QtTest/qtest.h>

using namespace Rooms;
using namespace Qt::StringLiterals;
using Kind = Record::Kind;

//! Characters before what a record is about.
static constexpr qsizetype head = QStringView(u"1970-01-01 00:00:00.000      0.000 <-     ").size();

//! RecordText: records as lines for people and as JSON for scripts.
class TestRecordText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void lines_data();
    void lines();
    void json_data();
    void json();
    void timesInALine();
    void restart_data();
    void restart();
    void longLinesAreCut();
    void cutsAtCharacters_data();
    void cutsAtCharacters();
    void cannotCommandATerminal_data();
    void cannotCommandATerminal();
};

void TestRecordText::lines_data()
{
    QTest::addColumn<Kind>("kind");
    QTest::addColumn<QByteArray>("payload");
    QTest::addColumn<QString>("end");
    const auto row = [](const char *name, Kind kind, const char *payload, const QString &end) {
        QTest::newRow(name) << kind << QByteArray(payload) << end;
    };
    row("query", Kind::FrameOut, R"({"id":"5f0c-17","method":"Query","params":{"path":["Meeting"]}})",
        u" ->     #17 Query {\"path\":[\"Meeting\"]}"_s);
    row("answer", Kind::FrameIn,
        R"({"id":"5f0c-17","method":"Query","result":{"error_code":0,"data":{"a":1}}})",
        u" <-     #17 Query ok {\"a\":1}"_s);
    row("refusal", Kind::FrameIn,
        R"({"id":"9","result":{"error_code":10020,"message":"wrong","action":"JoinMeeting"}})",
        u" <-     #9 JoinMeeting error 10020 (wrong)"_s);
    row("event", Kind::FrameIn, R"({"method":"Event/Meeting","params":{"sub_event":"LeaveMeeting"}})",
        u" <-     event Meeting LeaveMeeting ok"_s);
    row("unreadable", Kind::FrameIn, "not JSON, 3 bytes, fingerprint 00",
        u" <-     not JSON, 3 bytes, fingerprint 00"_s);
    row("nothing known", Kind::FrameIn, R"({"a":1})", u" <-     {\"a\":1}"_s);
    row("link", Kind::Link, R"({"attempt":2,"reason":"silent","state":"retrying"})",
        u" link   attempt=2 reason=silent state=retrying"_s);
    row("action", Kind::Action, R"({"action":"JoinMeeting","state":"asked"})",
        u" action action=JoinMeeting state=asked"_s);
    row("note", Kind::Note, R"({"note":"started","more":[1]})", u" note   more=[1] note=started"_s);
}

void TestRecordText::lines()
{
    QFETCH(Kind, kind);
    QFETCH(QByteArray, payload);
    QFETCH(QString, end);
    const QString line = RecordText::line({kind, 1, 0, 0, payload});
    QVERIFY2(line.endsWith(end), qUtf8Printable(line));
}

void TestRecordText::json_data()
{
    QTest::addColumn<QByteArray>("payload");
    QTest::addColumn<QJsonValue>("read");
    QTest::newRow("object") << QByteArray(R"({"a":1})") << QJsonValue(QJsonObject {{u"a"_s, 1}});
    QTest::newRow("array") << QByteArray("[1]") << QJsonValue(QJsonArray {1});
    QTest::newRow("text") << QByteArray("not JSON") << QJsonValue(u"not JSON"_s);
}

void TestRecordText::json()
{
    QFETCH(QByteArray, payload);
    QFETCH(QJsonValue, read);
    const QJsonObject expected {{u"number"_s, 7},
                                {u"time"_s, u"1970-01-01T00:00:01.500Z"_s},
                                {u"monotonic_us"_s, 123456},
                                {u"kind"_s, u"frame_in"_s},
                                {u"payload"_s, read}};
    QCOMPARE(RecordText::json({Kind::FrameIn, 7, 1500, 123456, payload}), expected);
}

void TestRecordText::timesInALine()
{
    const qint64 noon = QDateTime({2026, 11, 23}, {12, 0}).toMSecsSinceEpoch();
    const Record first {Kind::Note, 1, noon, 1000000, "{}"};
    const Record second {Kind::Note, 2, noon + 2500, 3499600, "{}"};
    QVERIFY(RecordText::line(first).startsWith(u"2026-11-23 12:00:00.000      0.000 note "_s));
    QVERIFY(RecordText::line(second, &first).startsWith(u"2026-11-23 12:00:02.500      2.500 note "_s));
}

void TestRecordText::restart_data()
{
    QTest::addColumn<qint64>("before");
    QTest::addColumn<QByteArray>("payload");
    QTest::addColumn<QString>("seconds");
    const QByteArray started = R"({"note":"recording_started"})";
    const QByteArray other = R"({"note":"other"})";
    QTest::newRow("after a day") << qint64(86'400'000'000) << started << QString();
    QTest::newRow("after a moment") << qint64(1000) << started << QString();
    QTest::newRow("its note is lost") << qint64(86'400'000'000) << other << QString();
    QTest::newRow("none") << qint64(1000) << other << u"0.049"_s;
}

//! Each run of the program has a clock of its own.
void TestRecordText::restart()
{
    QFETCH(qint64, before);
    QFETCH(QByteArray, payload);
    QFETCH(QString, seconds);
    const Record last {Kind::Note, 1, 0, before, "{}"};
    const QString line = RecordText::line({Kind::Note, 2, 0, 50'000, payload}, &last);
    QCOMPARE(line.mid(QString(u"1970-01-01 00:00:00.000 "_s).size(), 10), seconds.rightJustified(10));
    QCOMPARE(line.mid(34, 6), u" note "_s);
}

void TestRecordText::longLinesAreCut()
{
    const QByteArray payload = "{\"a\":\"" + QByteArray(10000, 'x') + "\"}";
    const QString line = RecordText::line({Kind::FrameIn, 1, 0, 0, payload});
    QCOMPARE(line.size(), RecordText::longestLine);
    QVERIFY(line.endsWith(u"x…"_s));
}

void TestRecordText::cutsAtCharacters_data()
{
    QTest::addColumn<QByteArray>("character");
    QTest::newRow("two units") << QByteArray("\xf0\x9f\x98\x80");
    QTest::newRow("escaped") << QByteArray("\x1b");
    QTest::newRow("escaped, two units") << QByteArray("\xf3\xa0\x80\x81");
}

void TestRecordText::cutsAtCharacters()
{
    QFETCH(QByteArray, character);
    const QString whole = RecordText::line({Kind::FrameIn, 1, 0, 0, character}).mid(head);
    for (int before = 0; before < 12; ++before) {
        const QByteArray payload = QByteArray(before, 'x') + character.repeated(1000);
        const QString line = RecordText::line({Kind::FrameIn, 1, 0, 0, payload});
        QVERIFY(line.size() <= RecordText::longestLine);
        QVERIFY(line.size() > RecordText::longestLine - whole.size());
        QVERIFY(line.endsWith(u'…'));
        const QString characters = line.sliced(head + before).chopped(1);
        QCOMPARE(characters, whole.repeated(characters.size() / whole.size()));
    }
}

void TestRecordText::cannotCommandATerminal_data()
{
    QTest::addColumn<QByteArray>("payload");
    QTest::addColumn<QString>("shown");
    QTest::newRow("control") << QByteArray("\x1b[2J\n\xc2\x9b") << u"\\u001b[2J\\u000a\\u009b"_s;
    QTest::newRow("direction") << QByteArray("a\xe2\x80\xae"
                                             "b")
                               << u"a\\u202eb"_s;
    QTest::newRow("invisible") << QByteArray("a\xe2\x80\x8b"
                                             "b")
                               << u"a\\u200bb"_s;
    QTest::newRow("line") << QByteArray("a\xe2\x80\xa8"
                                        "b")
                          << u"a\\u2028b"_s;
    QTest::newRow("paragraph") << QByteArray("a\xe2\x80\xa9"
                                             "b")
                               << u"a\\u2029b"_s;
    QTest::newRow("tag") << QByteArray("a\xf3\xa0\x80\x81"
                                       "b")
                         << u"a\\udb40\\udc01b"_s;
    QTest::newRow("nothing") << QByteArray("会议 \xf0\x9f\x98\x80") << u"会议 😀"_s;
}

void TestRecordText::cannotCommandATerminal()
{
    QFETCH(QByteArray, payload);
    QFETCH(QString, shown);
    QCOMPARE(RecordText::line({Kind::FrameIn, 1, 0, 0, payload}).mid(head), shown);
}

QTEST_GUILESS_MAIN(TestRecordText)
#include "tst_recordtext.moc"
