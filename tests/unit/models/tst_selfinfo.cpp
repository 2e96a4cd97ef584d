// SPDX-License-Identifier: Apache-2.0
#include "models/selfinfo.h"

#include "propertywatch.h"

#include <QtTest/qtest.h>

using namespace Rooms;
using namespace Qt::StringLiterals;

//! self_info as properties: each tells its own changes, once.
class SelfInfoTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void absentAtFirst();
    void tellsWhatChanged_data();
    void tellsWhatChanged();
    void absentAgain();
};

void SelfInfoTest::absentAtFirst()
{
    const SelfInfo self;
    QVERIFY(!self.present() && !self.host() && !self.coHost() && !self.creator() && !self.mayDissolve());
    QVERIFY(!self.videoOn() && !self.audioOn() && !self.screenSharing() && !self.webSharing());
    QCOMPARE(self.instanceId(), -1);
    QCOMPARE(self.role(), Meeting::Role::Unknown);
}

void SelfInfoTest::tellsWhatChanged_data()
{
    QTest::addColumn<UserInfo>("user");
    QTest::addColumn<QStringList>("changed");
    const auto row = [](const char *name, const QStringList &changed, auto change) {
        UserInfo user;
        change(user);
        QTest::newRow(name) << user << changed;
    };
    row("nothing", {}, [](UserInfo &) {});
    row("nickname", {u"nickname"_s}, [](UserInfo &user) { user.nickname = u"Jasmine"_s; });
    row("user_id", {u"userId"_s}, [](UserInfo &user) { user.userId = u"144115199876543210"_s; });
    row("app_uid", {u"appUid"_s}, [](UserInfo &user) { user.appUid = u"a"_s; });
    row("app_id", {u"appId"_s}, [](UserInfo &user) { user.appId = u"b"_s; });
    row("instance_id", {u"instanceId"_s}, [](UserInfo &user) { user.instanceId = 20; });
    row("user_type", {u"userType"_s}, [](UserInfo &user) { user.userType = Meeting::UserType::Phone; });
    row("host", {u"host"_s, u"mayDissolve"_s}, [](UserInfo &user) { user.host = true; });
    row("co_host", {u"coHost"_s, u"mayDissolve"_s}, [](UserInfo &user) { user.coHost = true; });
    row("is_creator", {u"creator"_s}, [](UserInfo &user) { user.isCreator = true; });
    row("role_type", {u"role"_s}, [](UserInfo &user) { user.role = Meeting::Role::Audience; });
    row("video_on", {u"videoOn"_s}, [](UserInfo &user) { user.videoOn = true; });
    row("audio_on", {u"audioOn"_s}, [](UserInfo &user) { user.audioOn = true; });
    row("screen_sharing", {u"screenSharing"_s}, [](UserInfo &user) { user.screenSharing = true; });
    row("screen_share_type", {u"shareType"_s},
        [](UserInfo &user) { user.shareType = Meeting::ShareType::Whiteboard; });
    row("web_sharing", {u"webSharing"_s}, [](UserInfo &user) { user.webSharing = true; });
}

void SelfInfoTest::tellsWhatChanged()
{
    QFETCH(UserInfo, user);
    SelfInfo self;
    self.apply(UserInfo());
    PropertyWatch watch(self);
    self.apply(user);
    QTEST(watch.changes(), "changed");
    self.apply(user);
    QCOMPARE(watch.changes(), QStringList());
    self.apply(UserInfo());
    QTEST(watch.changes(), "changed");
}

void SelfInfoTest::absentAgain()
{
    SelfInfo self;
    PropertyWatch watch(self);
    self.apply(UserInfo());
    QCOMPARE(watch.changes(), QStringList {u"present"_s});
    UserInfo host;
    host.host = true;
    self.apply(host);
    QVERIFY(self.mayDissolve());
    watch.changes();
    self.apply(std::nullopt);
    QCOMPARE(watch.changes(), (QStringList {u"present"_s, u"host"_s, u"mayDissolve"_s}));
}

QTEST_GUILESS_MAIN(SelfInfoTest)
#include "tst_selfinfo.moc"
