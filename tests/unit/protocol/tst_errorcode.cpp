// SPDX-License-Identifier: Apache-2.0
#include "protocol/errorcode.h"

#include <QtCore/qset.h>
#include <QtCore/qstring.h>
#include <QtTest/qtest.h>

using namespace Rooms;
using namespace Qt::StringLiterals;

namespace {

QList<int> range(int first, int last)
{
    QList<int> codes;
    for (int code = first; code <= last; ++code)
        codes.append(code);
    return codes;
}

//! Every code of the protocol sheet, section 2.
QList<int> sheet()
{
    return range(0, 17) + QList {9999} + range(10000, 10032) + range(20000, 20019) + range(40000, 40007)
        + range(50000, 50004);
}

} // namespace

//! The table of error codes against the protocol sheet, section 2.
class ErrorCodeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tableHoldsExactlyTheSheet();
    void everyCodeHasASentence_data();
    void everyCodeHasASentence();
    void sentencesAreDistinct();
    void unknownCode_data();
    void unknownCode();
    void remedy_data();
    void remedy();
    void nameHasTheNumberOfTheSheet_data();
    void nameHasTheNumberOfTheSheet();
};

void ErrorCodeTest::tableHoldsExactlyTheSheet()
{
    QList<int> codes;
    for (const ErrorInfo &info : allErrors())
        codes.append(info.code);
    QCOMPARE(codes, sheet());
}

void ErrorCodeTest::everyCodeHasASentence_data()
{
    QTest::addColumn<int>("code");
    for (const int code : sheet())
        QTest::addRow("%d", code) << code;
}

void ErrorCodeTest::everyCodeHasASentence()
{
    QFETCH(int, code);
    QVERIFY(isKnownError(code));
    const ErrorInfo info = errorInfo(code);
    QCOMPARE(info.code, code);
    const QString sentence = QString::fromUtf8(info.sentence);
    QVERIFY2(sentence.size() > 1 && sentence.at(0).isUpper() && sentence.endsWith(u'.'), info.sentence);
    QVERIFY2(sentence == sentence.simplified(), info.sentence);
}

void ErrorCodeTest::sentencesAreDistinct()
{
    QSet<QByteArray> sentences {errorInfo(-1).sentence};
    for (const ErrorInfo &info : allErrors()) {
        QVERIFY2(!sentences.contains(info.sentence), info.sentence);
        sentences.insert(info.sentence);
    }
}

void ErrorCodeTest::unknownCode_data()
{
    QTest::addColumn<int>("code");
    for (const int code : {-32601, -1, 18, 9998, 10033, 20020, 30000, 40008, 50005, 60000,
                           std::numeric_limits<int>::min(), std::numeric_limits<int>::max()}) {
        QTest::addRow("%d", code) << code;
    }
}

void ErrorCodeTest::unknownCode()
{
    QFETCH(int, code);
    QVERIFY(!isKnownError(code));
    const ErrorInfo info = errorInfo(code);
    QCOMPARE(info.code, code);
    QCOMPARE(info.remedy, Remedy::None);
    QVERIFY(QByteArray(info.sentence).endsWith('.'));
}

void ErrorCodeTest::remedy_data()
{
    QTest::addColumn<int>("code");
    QTest::addColumn<Remedy>("remedy");
    const auto rows = [](const QList<int> &codes, Remedy remedy) {
        for (const int code : codes)
            QTest::addRow("%d", code) << code << remedy;
    };
    // Protocol sheet, end of section 2, "Suggested handling".
    rows({17, 20001, 20002, 20005, 20006}, Remedy::Harmless);
    rows({10}, Remedy::SlowDown);
    rows({2, 3, 5, 14, 15, 16}, Remedy::Setup);
    rows({12, 13}, Remedy::Reconnect);
    rows({10018, 10020}, Remedy::AskPassword);
    rows({10001, 10022}, Remedy::Refresh);
    rows({9}, Remedy::HideFeature);
    // Ours: a code that names no meeting has to be typed again; the rest is only told.
    rows({10006, 10010, 10019}, Remedy::AskCode);
    rows({10000, 10031, 10032}, Remedy::Refresh);
    rows({0, 1, 9999, 10005, 10015}, Remedy::None);
}

void ErrorCodeTest::remedy()
{
    QFETCH(int, code);
    QTEST(errorInfo(code).remedy, "remedy");
}

void ErrorCodeTest::nameHasTheNumberOfTheSheet_data()
{
    QTest::addColumn<ErrorCode>("name");
    QTest::addColumn<int>("code");
    const auto row = [](ErrorCode name, int code) { QTest::addRow("%d", code) << name << code; };
    row(ErrorCode::Success, 0);
    row(ErrorCode::Failure, 1);
    row(ErrorCode::ControlDisabled, 2);
    row(ErrorCode::NotLoggedIn, 3);
    row(ErrorCode::AuthenticationFailed, 5);
    row(ErrorCode::QueryPathError, 6);
    row(ErrorCode::SubscribePathError, 7);
    row(ErrorCode::ParameterError, 8);
    row(ErrorCode::NotSupported, 9);
    row(ErrorCode::TooFrequent, 10);
    row(ErrorCode::SubscribeFailed, 11);
    row(ErrorCode::NetworkFailure, 12);
    row(ErrorCode::RoomDisconnected, 13);
    row(ErrorCode::RoomVersionRetired, 14);
    row(ErrorCode::ApiVersionRetired, 15);
    row(ErrorCode::PasswordFailed, 16);
    row(ErrorCode::RepeatedOperation, 17);
    row(ErrorCode::UnknownError, 9999);
    row(ErrorCode::NotInMeeting, 10000);
    row(ErrorCode::AlreadyInMeeting, 10001);
    row(ErrorCode::EndingFailed, 10003);
    row(ErrorCode::LeavingFailed, 10004);
    row(ErrorCode::JoiningFailed, 10005);
    row(ErrorCode::NoPermissionToJoin, 10007);
    row(ErrorCode::MeetingCancelled, 10008);
    row(ErrorCode::InvalidMeetingCode, 10010);
    row(ErrorCode::MeetingLocked, 10015);
    row(ErrorCode::PasswordNeeded, 10018);
    row(ErrorCode::MeetingDoesNotExist, 10019);
    row(ErrorCode::WrongPassword, 10020);
    row(ErrorCode::WaitingRoomFailed, 10021);
    row(ErrorCode::NotHost, 10022);
    row(ErrorCode::LeaveSharingToStart, 10026);
    row(ErrorCode::LeaveSharingToJoin, 10027);
    row(ErrorCode::NoPersonalMeeting, 10030);
    row(ErrorCode::UnknownLayout, 10031);
    row(ErrorCode::CannotSwitchLayout, 10032);
}

void ErrorCodeTest::nameHasTheNumberOfTheSheet()
{
    QFETCH(ErrorCode, name);
    QTEST(toInt(name), "code");
}

QTEST_GUILESS_MAIN(ErrorCodeTest)
#include "tst_errorcode.moc"
