// SPDX-License-Identifier: Apache-2.0
#include "protocol/codec.h"

#include "support/fixtures.h"

#include <QtTest/qtest.h>

using namespace Rooms;
using namespace Qt::StringLiterals;

//! Codec::decodeRequest(): the room's side, which the simulated room uses.
class DecodeRequestTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void example_data();
    void example();
    void paramsMayBeMissing();
    void notARequest_data();
    void notARequest();
};

void DecodeRequestTest::example_data()
{
    QTest::addColumn<QString>("method");
    for (const char *name : {"query-meeting", "query-meeting-code"})
        QTest::newRow(name) << u"Query"_s;
    for (const char *name : {"start-meeting", "join-meeting", "dissolve-meeting", "leave-meeting",
                             "leave-waiting-room", "switch-layout"}) {
        QTest::newRow(name) << u"Call/Meeting"_s;
    }
}

void DecodeRequestTest::example()
{
    QFETCH(QString, method);
    const QString file = u"spec/%1.request.json"_s.arg(QLatin1StringView(QTest::currentDataTag()));
    const auto read = Codec::decodeRequest(Fixtures::bytes(file));
    QVERIFY(std::holds_alternative<Request>(read));
    const auto &request = std::get<Request>(read);
    QCOMPARE(request.id, u"xxx"_s);
    QCOMPARE(request.method, method);
    QCOMPARE(request.params, Fixtures::object(file).value("params"_L1).toObject());
}

void DecodeRequestTest::paramsMayBeMissing()
{
    for (const QByteArray frame :
         {R"({"id":"1","method":"Query"})", R"({"id":"1","method":"Query","params":7})"}) {
        const auto read = Codec::decodeRequest(frame);
        QVERIFY(std::holds_alternative<Request>(read));
        QVERIFY(std::get<Request>(read).params.isEmpty());
    }
}

void DecodeRequestTest::notARequest_data()
{
    using Problem = Malformed::Problem;
    QTest::addColumn<QByteArray>("frame");
    QTest::addColumn<Problem>("problem");
    QTest::addColumn<QString>("id");
    QTest::newRow("not JSON") << "hello"_ba << Problem::NotJson << u""_s;
    QTest::newRow("an array") << "[]"_ba << Problem::NotAnObject << u""_s;
    QTest::newRow("no id") << R"({"method":"Query"})"_ba << Problem::NeitherReplyNorEvent << u""_s;
    QTest::newRow("id is a number") << R"({"id":7,"method":"Query"})"_ba << Problem::NeitherReplyNorEvent
                                    << u"7"_s;
    QTest::newRow("no method") << R"({"id":"7"})"_ba << Problem::NeitherReplyNorEvent << u"7"_s;
    QTest::newRow("method of another type")
        << R"({"id":"7","method":["Query"]})"_ba << Problem::NeitherReplyNorEvent << u"7"_s;
}

void DecodeRequestTest::notARequest()
{
    QFETCH(QByteArray, frame);
    const auto read = Codec::decodeRequest(frame);
    QVERIFY(std::holds_alternative<Malformed>(read));
    QTEST(std::get<Malformed>(read).problem, "problem");
    QTEST(std::get<Malformed>(read).id, "id");
}

QTEST_GUILESS_MAIN(DecodeRequestTest)
#include "tst_decoderequest.moc"
