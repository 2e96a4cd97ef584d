// SPDX-License-Identifier: Apache-2.0
#include "simulator/requestshape.h"
#include "simulator/requestspec.h"
#include "support/fixtures.h"

#include "device/deviceaction.h"
#include "meeting/action.h"
#include "protocol/codec.h"
#include "share/shareaction.h"

#include <QtCore/qjsonarray.h>
#include <QtCore/qjsondocument.h>
#include <QtCore/qset.h>
#include <QtTest/qtest.h>

using namespace Rooms;
using namespace Qt::StringLiterals;

namespace {

QStringList names(const QList<Finding> &findings)
{
    QStringList names;
    for (const Finding &finding : findings)
        names.append(AuditRules::info(finding.rule).name);
    return names;
}

QStringList judged(const QByteArray &frame)
{
    return names(RequestShape::judge(frame, WireProfile()).findings);
}

QByteArray frame(const QByteArray &method, const QByteArray &params)
{
    return R"({"jsonrpc":"2.0","id":"1","method":")" + method + R"(","params":)" + params + '}';
}

QByteArray query(const QByteArray &path)
{
    return frame("Query", R"({"path":)" + path + '}');
}

QByteArray call(const QByteArray &action, const QByteArray &own, const QByteArray &module = "Meeting")
{
    return frame("Call/" + module, R"({"action":")" + action + R"(","action_params":)" + own + '}');
}

} // namespace

//! Each frame by itself against the specification.
class TestRequestShape : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tableOfRules();
    void examplesAreRight_data();
    void examplesAreRight();
    void ownRequestsAreRight();
    void deviations_data();
    void deviations();
    void saysWhatIsRightWhere();
    void saysWhereWhatIsPublic();
    void isShort();
    void showsNoSecrets_data();
    void showsNoSecrets();
};

void TestRequestShape::tableOfRules()
{
    QSet<QString> seen;
    for (const AuditRuleInfo &info : AuditRules::all()) {
        QVERIFY2(!seen.contains(info.name), info.name.data());
        seen.insert(info.name);
        QCOMPARE(AuditRules::info(info.rule).name, info.name);
        QVERIFY(*info.meaning != '\0');
    }
}

void TestRequestShape::examplesAreRight_data()
{
    QTest::addColumn<QString>("file");
    for (const char *file : {"dissolve-meeting", "join-meeting", "leave-meeting", "leave-waiting-room",
                             "query-meeting", "query-meeting-code", "start-meeting", "switch-layout"})
        QTest::newRow(file) << u"spec/%1.request.json"_s.arg(QLatin1StringView(file));
}

//! The specification's own requests, as they are.
void TestRequestShape::examplesAreRight()
{
    QFETCH(const QString, file);
    const QByteArray bytes = Fixtures::bytes(file);
    QVERIFY(!bytes.isEmpty());
    const auto judgement = RequestShape::judge(bytes, WireProfile());
    QCOMPARE(names(judgement.findings), QStringList());
    QVERIFY(judgement.request);
    QCOMPARE(judgement.request->id, u"xxx"_s);
}

//! What the product itself sends.
void TestRequestShape::ownRequestsAreRight()
{
    QList<Request> requests;
    for (const MeetingAction &action : QList<MeetingAction> {
             StartMeeting {Meeting::StartType::Instant}, StartMeeting {Meeting::StartType::Personal},
             JoinMeeting {u"452871906"_s, {}, true, false}, DissolveMeeting {}, LeaveMeeting {},
             LeaveWaitingRoom {}, SwitchLayout {Meeting::Layout::Grid, false}})
        requests.append({u"1"_s, ActionJson::method(), ActionJson::write(action)});
    for (const DeviceAction &action :
         QList<DeviceAction> {EnableMicrophone {true}, EnableCamera {false}, SetSpeakerVolume {100}})
        requests.append({u"1"_s, DeviceActionJson::method(), DeviceActionJson::write(action)});
    requests.append({u"1"_s, ShareActionJson::method(), ShareActionJson::write(StopShare {})});
    for (const Request &request : requests) {
        const QByteArray frame = Codec::encode(request);
        QVERIFY2(judged(frame).isEmpty(), frame.constData());
    }
}

void TestRequestShape::deviations_data()
{
    QTest::addColumn<QByteArray>("frame");
    QTest::addColumn<QStringList>("rules");
    const auto row = [](const char *name, const QByteArray &frame, const QStringList &rules) {
        QTest::newRow(name) << frame << rules;
    };
    const auto right = [&row](const char *name, const QByteArray &frame) { row(name, frame, {}); };

    right("device node", query(R"(["Device","CameraInfo"])"));
    right("share", query(R"(["Share"])"));
    right("members", query(R"(["Members"])"));
    right("control", query(R"(["MeetingControl"])"));
    right("PTZ", query(R"(["Device","PtzInfo"])"));
    right("below PTZ", query(R"(["Device","PtzInfo","Zoom"])"));
    right("frame mode", query(R"(["Device","CameraInfo","CameraFrameMode","Mode"])"));
    right("caption", query(R"(["MeetingControl","IsCaptionSupport"])"));
    right("below members", query(R"(["Members","UserListInfo"])"));
    for (const char *path : {"MicInfo\",\"DeviceId", "SpeakerInfo\",\"Volume", "SpeakerInfo\",\"Switch",
                             "CameraInfo\",\"DeviceId"})
        right(path, query(QByteArray(R"(["Device",")") + path + R"("])"));
    for (const char *path : {"CastCode", "CaptureDeviceList", "ShareInfo", "ShareInfo\",\"IsSharing",
                             "ShareInfo\",\"QuickCastingState", "ShareInfo\",\"ShareUserInfo"})
        right(path, query(QByteArray(R"(["Share",")") + path + R"("])"));
    right("meeting list", query(R"(["Meeting","MeetingList"])"));
    right("no params needed beside the action", frame("Call/Meeting", R"({"action":"LeaveMeeting"})"));
    right("casting ends", frame("Call/Share", R"({"action":"EndQuickShare","meeting_type":"castMeeting"})"));
    right("all events", frame("Subscribe", R"({"path":[]})"));
    right("an event", frame("Unsubscribe", R"({"path":["Meeting","LeaveMeeting"]})"));
    for (const char *event : {"SpeakerTestStateChange", "SpeakerTestVolumeChange", "MicTestStateChange",
                              "MicTestVolumeChange", "EnableMic"})
        right(event, frame("Subscribe", QByteArray(R"({"path":["Device",")") + event + R"("]})"));
    for (const char *event : {"MuteAll", "RequestRecord"})
        right(event, frame("Subscribe", QByteArray(R"({"path":["MeetingControl",")") + event + R"("]})"));
    right("volume", call("SetSpeakerVolume", R"({"volume":0})", "Device"));
    right("local share",
          call("StartShare", R"({"share_type":0,"share_voice":true,"fluency_first":true,"select_index":0})",
               "Share"));

    row("nothing", "", {u"not-json"_s});
    row("no JSON", "hello", {u"not-json"_s});
    row("comment", R"({"jsonrpc":"2.0"} // why)", {u"not-json"_s});
    row("not UTF-8", "{\"id\":\"\xff\"}", {u"not-json"_s});
    row("batch", '[' + query(R"(["Meeting"])") + ']', {u"batch"_s});
    row("empty batch", "[]", {u"batch"_s});
    row("number", "17", {u"not-an-object"_s});
    row("text", "\"Query\"", {u"not-an-object"_s});
    row("too deep", QByteArray(40, '['), {u"too-deep"_s});
    row("empty object", "{}", {u"jsonrpc-version"_s, u"id-missing"_s, u"method-missing"_s});
    row("version", R"({"jsonrpc":2.0,"id":"1","method":"Query","params":{"path":["Meeting"]}})",
        {u"jsonrpc-version"_s});
    row("id a number", R"({"jsonrpc":"2.0","id":1,"method":"Query","params":{"path":["Meeting"]}})",
        {u"id-type"_s});
    row("id null", R"({"jsonrpc":"2.0","id":null,"method":"Query","params":{"path":["Meeting"]}})",
        {u"id-type"_s});
    row("id empty", R"({"jsonrpc":"2.0","id":"","method":"Query","params":{"path":["Meeting"]}})",
        {u"id-type"_s});
    row("no id", R"({"jsonrpc":"2.0","method":"Query","params":{"path":["Meeting"]}})", {u"id-missing"_s});
    row("more members",
        R"({"jsonrpc":"2.0","id":"1","method":"Query","params":{"path":["Meeting"]},"auth":1})",
        {u"member-extra"_s});
    row("method a number", R"({"jsonrpc":"2.0","id":"1","method":7})", {u"method-type"_s});
    row("method in another case", frame("query", R"({"path":["Meeting"]})"), {u"method-unknown"_s});
    row("unknown method", frame("Reboot", "{}"), {u"method-unknown"_s});
    row("other spelling of subscribing", frame("UnsubscribeEvent", "{}"), {u"method-guessed"_s});
    row("no params", R"({"jsonrpc":"2.0","id":"1","method":"Query"})", {u"params-missing"_s});
    row("params a list", frame("Query", R"(["Meeting"])"), {u"params-type"_s});
    row("more params", frame("Query", R"({"path":["Meeting"],"depth":1})"), {u"params-extra"_s});
    row("no path", frame("Query", "{}"), {u"path-missing"_s});
    row("path a text", query(R"("Meeting")"), {u"path-type"_s});
    row("empty path", query("[]"), {u"path-type"_s});
    row("path with a number", query(R"(["Meeting",1])"), {u"path-type"_s});
    row("snake case", query(R"(["Meeting","meeting_info"])"), {u"path-case"_s});
    row("no such node", query(R"(["Meeting","Weather"])"), {u"path-unknown"_s});
    row("no such device", query(R"(["Device","Weather"])"), {u"path-unlisted"_s});
    row("no such module", query(R"(["Weather"])"), {u"path-unlisted"_s});
    row("misspelt node", query(R"(["Meeting","MultiScreeInfo"])"), {u"path-doubtful"_s});
    row("well spelt node", query(R"(["Meeting","MultiScreenInfo"])"), {u"path-doubtful"_s});
    row("subscription to a text", frame("Subscribe", R"({"path":"Meeting"})"), {u"subscribe-shape"_s});
    row("subscription to another module's event", frame("Subscribe", R"({"path":["Device","MuteAll"]})"),
        {u"subscribe-shape"_s});
    row("subscription to no event", frame("Subscribe", R"({"path":["Share","StopShare"]})"),
        {u"subscribe-shape"_s});
    row("method that breaks the line", frame("Re\\n\\u001b[31m\\u2028boot", "{}"), {u"method-unknown"_s});
    row("module that breaks the line", frame("Call/A\\nB", R"({"action":"C\nD"})"), {u"module-unlisted"_s});
    row("action that breaks the line", frame("Call/Meeting", R"({"action":"C\nD\u0007"})"),
        {u"action-unknown"_s});
    row("path that breaks the line", query(R"(["Meeting","A\nB"])"), {u"path-case"_s});
    row("subscription to nothing", R"({"jsonrpc":"2.0","id":"1","method":"Subscribe"})",
        {u"subscribe-shape"_s});
    row("subscription with more", frame("Subscribe", R"({"path":["Meeting"],"for":"ever"})"),
        {u"params-extra"_s});
    row("module", frame("Call/Weather", R"({"action":"Rain"})"), {u"module-unlisted"_s});
    row("no action", frame("Call/Meeting", "{}"), {u"action-missing"_s});
    row("action a number", frame("Call/Meeting", R"({"action":7})"), {u"action-type"_s});
    row("action in another case", frame("Call/Meeting", R"({"action":"leaveMeeting"})"),
        {u"action-unknown"_s});
    row("device action", frame("Call/Device", R"({"action":"Zoom"})"), {u"action-unlisted"_s});
    row("name of the event", call("LayoutSwitchChanged", R"({"switch_type":1,"show_voice_active":true})"),
        {u"action-contradiction"_s});
    row("no action_params", frame("Call/Meeting", R"({"action":"StartMeeting"})"),
        {u"action-params-missing"_s});
    row("action_params a list", frame("Call/Meeting", R"({"action":"StartMeeting","action_params":[]})"),
        {u"action-params-type"_s});
    row("empty action_params", call("LeaveMeeting", "{}"), {u"action-params-needless"_s});
    row("params beside",
        frame("Call/Meeting",
              R"({"action":"StartMeeting","meeting_type":"pmi","action_params":{"meeting_type":"pmi"}})"),
        {u"params-extra"_s});
    row("nothing required", call("StartMeeting", "{}"), {u"param-missing"_s});
    row("another key", call("StartMeeting", R"({"type":"pmi"})"), {u"param-missing"_s, u"param-extra"_s});
    row("type of a meeting as told", call("StartMeeting", R"({"meeting_type":0})"), {u"param-type"_s});
    row("no such type", call("StartMeeting", R"({"meeting_type":"Instant"})"), {u"param-range"_s});
    row("a driver's join", call("JoinMeeting", R"({"meeting_code":"1","password":""})"),
        {u"param-left-out"_s, u"param-left-out"_s});
    row("join without a password",
        call("JoinMeeting", R"({"meeting_code":"1","mic_enable":true,"camera_enable":true})"),
        {u"param-left-out"_s});
    row("code a number",
        call("JoinMeeting", R"({"meeting_code":1,"password":"","mic_enable":true,"camera_enable":true})"),
        {u"param-type"_s});
    row("code as shown",
        call("JoinMeeting",
             R"({"meeting_code":"452 871 906","password":"","mic_enable":true,"camera_enable":true})"),
        {u"param-form"_s});
    row("password null",
        call("JoinMeeting", R"({"meeting_code":"1","password":null,"mic_enable":true,"camera_enable":true})"),
        {u"param-type"_s});
    row("numbers for truth",
        call("JoinMeeting", R"({"meeting_code":"1","password":"","mic_enable":1,"camera_enable":"true"})"),
        {u"param-type"_s, u"param-type"_s});
    row("layout a text", call("SwitchLayout", R"({"switch_type":"1","show_voice_active":true})"),
        {u"param-type"_s});
    row("layout with a fraction", call("SwitchLayout", R"({"switch_type":1.5,"show_voice_active":true})"),
        {u"param-type"_s});
    row("layout 0", call("SwitchLayout", R"({"switch_type":0,"show_voice_active":true})"),
        {u"param-range"_s});
    row("layout 8", call("SwitchLayout", R"({"switch_type":8,"show_voice_active":true})"),
        {u"param-range"_s});
    row("layout alone", call("SwitchLayout", R"({"switch_type":7})"), {u"param-left-out"_s});
    row("volume 101", call("SetSpeakerVolume", R"({"volume":101})", "Device"), {u"param-range"_s});
    row("volume below", call("SetSpeakerVolume", R"({"volume":-1})", "Device"), {u"param-range"_s});
    row("index below",
        call("StartWindowShare", R"({"share_voice":true,"fluency_first":true,"select_index":-1})", "Share"),
        {u"param-range"_s});
    row("what leaving does not have", call("LeaveMeeting", R"({"force":true})"), {u"param-extra"_s});
    row("casting ends, type inside", call("EndQuickShare", R"({"meeting_type":"castMeeting"})", "Share"),
        {u"param-missing"_s, u"param-extra"_s});
}

void TestRequestShape::deviations()
{
    QFETCH(const QByteArray, frame);
    QFETCH(const QStringList, rules);
    const auto judgement = RequestShape::judge(frame, WireProfile());
    QCOMPARE(names(judgement.findings), rules);
    for (const Finding &finding : judgement.findings) {
        QVERIFY(!finding.came.isEmpty() && !finding.right.isEmpty() && !finding.place.isEmpty());
        for (const QChar c : finding.toText())
            QVERIFY2(c.isPrint() && c != QChar::LineSeparator, qPrintable(finding.toText()));
    }
}

void TestRequestShape::saysWhatIsRightWhere()
{
    const auto judgement = RequestShape::judge(
        call("SwitchLayout", R"({"switch_type":"2","show_voice_active":true})"), WireProfile());
    QCOMPARE(judgement.findings.size(), 1);
    const Finding &finding = judgement.findings.constFirst();
    QCOMPARE(
        finding.toText(),
        u"must param-type: Call/Meeting SwitchLayout (id \"1\"): switch_type is the text \"2\"; right is a "
        "whole number, 1 to 7. [Meeting page, 7 SwitchLayout, switch_type: int, 1 to 7 (line 953)]"_s);
    QCOMPARE(
        finding.toJson(),
        (QJsonObject {{u"rule"_s, u"param-type"_s},
                      {u"severity"_s, u"must"_s},
                      {u"subject"_s, u"Call/Meeting SwitchLayout"_s},
                      {u"id"_s, u"1"_s},
                      {u"came"_s, u"switch_type is the text \"2\""_s},
                      {u"right"_s, u"a whole number, 1 to 7"_s},
                      {u"place"_s, u"Meeting page, 7 SwitchLayout, switch_type: int, 1 to 7 (line 953)"_s}}));
}

//! What is blamed on a text that is public in part is blamed with that text, not with the Meeting page.
void TestRequestShape::saysWhereWhatIsPublic()
{
    const auto finding = [](const QByteArray &frame) {
        return RequestShape::judge(frame, WireProfile()).findings.value(0);
    };
    const Finding node = finding(query(R"(["Device","Weather"])"));
    QVERIFY2(node.place.startsWith("Query of the Device, MeetingControl"_L1), qPrintable(node.place));
    const Finding event = finding(frame("Subscribe", R"({"path":["MeetingControl","Weather"]})"));
    QCOMPARE(event.came, u"\"MeetingControl/Weather\""_s);
    QCOMPARE(event.right, u"[\"MeetingControl\"], or an event of it: RequestRecord, MuteAll"_s);
    QVERIFY2(event.place.startsWith("Meeting events page"_L1), qPrintable(event.place));
}

//! However long a text is that a client sends, a finding is not.
void TestRequestShape::isShort()
{
    const QByteArray text(100'000, 'x');
    const auto judgement = RequestShape::judge(R"({"jsonrpc":"2.0","id":")" + text + R"(","method":"Call/)"
                                                   + text + R"(","params":{"action":")" + text + R"("}})",
                                               WireProfile());
    QCOMPARE(names(judgement.findings), QStringList {u"module-unlisted"_s});
    QCOMPARE(judgement.findings.constFirst().id.size(), 60);
    QVERIFY(QJsonDocument(judgement.findings.constFirst().toJson()).toJson().size() < 1000);

    QByteArray members;
    for (int i = 0; i < 1000; ++i)
        members += ",\"m" + QByteArray::number(i) + "\":1";
    QCOMPARE(
        judged(R"({"jsonrpc":"2.0","id":"1","method":"Query","params":{"path":["Meeting"]})" + members + '}'),
        QStringList(10, u"member-extra"_s));
}

void TestRequestShape::showsNoSecrets_data()
{
    QTest::addColumn<QByteArray>("frame");
    const QByteArray secret = "canary-secret";
    QTest::newRow("no JSON") << QByteArray("{\"password\":\"" + secret);
    QTest::newRow("text") << QByteArray('"' + secret + '"');
    QTest::newRow("password a list") << call("JoinMeeting",
                                             R"({"meeting_code":"1","password":[")" + secret
                                                 + R"("],"mic_enable":true,"camera_enable":true})");
    QTest::newRow("password a number") << call("JoinMeeting", R"({"meeting_code":"1","password":41234567})");
    QTest::newRow("address for a code")
        << call("JoinMeeting", R"({"meeting_code":"https://meeting.example.com/dm/)" + secret + R"("})");
    QTest::newRow("another key") << call("JoinMeeting",
                                         R"({"meeting_code":"1","pass_word":")" + secret + R"("})");
    QTest::newRow("beside") << frame("Call/Meeting", R"({"action":"LeaveMeeting","x":")" + secret + R"("})");
    QTest::newRow("member") << QByteArray(
        R"({"jsonrpc":"2.0","id":"1","method":"Query","params":{"path":["Meeting"]},"k":")" + secret
        + R"("})");
    QTest::newRow("params") << frame("Query", '"' + secret + '"');
}

void TestRequestShape::showsNoSecrets()
{
    QFETCH(const QByteArray, frame);
    const auto judgement = RequestShape::judge(frame, WireProfile());
    QVERIFY(!judgement.findings.isEmpty());
    for (const Finding &finding : judgement.findings) {
        QVERIFY2(!finding.toText().contains("canary"_L1), qPrintable(finding.toText()));
        QVERIFY2(!finding.toText().contains("41234567"_L1), qPrintable(finding.toText()));
    }
}

QTEST_GUILESS_MAIN(TestRequestShape)
#include "tst_requestshape.moc"
