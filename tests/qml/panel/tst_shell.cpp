// SPDX-License-Identifier: Apache-2.0
#include "panelcase.h"
#include "protocol/codec.h"
#include "support/hostileserver.h"

#include <QtNetwork/qtcpserver.h>

using namespace Rooms;
using namespace Qt::StringLiterals;
using Stage = Room::Stage;

//! What is around the pages: language, theme, the link, and texts that a room means badly.
class TestShell : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void language();
    void theme();
    void linkLostAndBack();
    void changedWhileAway();
    void blocked();
    void blockedForEachReason_data();
    void blockedForEachReason();
    void askedForPatience();
    void nobodyThere();
    void markup();
    void longTitles();
};

void TestShell::language()
{
    PanelCase panel;
    QVERIFY(panel.isOpen() && panel.isHome());
    QVERIFY(panel.shows(u"New meeting"_s));
    QVERIFY(panel->press(u"languageButton"_s));
    QCOMPARE(panel->preferences().language(), u"zh_CN"_s);
    const QString chinese = panel->item(u"startTile"_s)->property("title").toString();
    QVERIFY(!chinese.isEmpty() && chinese.front().script() == QChar::Script_Han);
    QVERIFY(panel.shows(chinese));
    QVERIFY(!panel->text(u"New meeting"_s));
    QVERIFY(panel->press(u"languageButton"_s));
    QVERIFY(panel.shows(u"New meeting"_s));
}

void TestShell::theme()
{
    PanelCase panel;
    QVERIFY(panel.isOpen() && panel.isHome());
    const QColor dark = panel->window()->color();
    QVERIFY(panel->press(u"themeButton"_s));
    QTRY_VERIFY(panel->window()->color().lightness() > dark.lightness());
    QVERIFY(panel.shows(u"Dark"_s));
    QVERIFY(panel->press(u"themeButton"_s));
    QTRY_COMPARE(panel->window()->color(), dark);
}

void TestShell::linkLostAndBack()
{
    PanelCase panel;
    QVERIFY(panel.isOpen() && panel.enterMeeting(4));
    auto &server = panel->simulator().server();
    const quint16 port = server.port();
    server.close();
    QVERIFY(panel.shows(u"The room is not connected · what you see is from 14:02"_s));
    QVERIFY(panel.shows(u"Roadmap"_s));
    QVERIFY(panel->press(u"leaveButton"_s));
    QVERIFY(!panel->item(u"confirmLeaveButton"_s));
    QVERIFY(panel.shows(u"The room is not connected. Wait"_s));

    QVERIFY(server.listen(QHostAddress::LocalHost, port));
    QVERIFY(panel->press(panel->button(u"Retry now"_s)));
    QVERIFY(panel->waitFor(u"the link"_s, [&] { return !panel.room().stale(); }));
    QVERIFY(panel->waitFor(u"the banner to go"_s, [&] { return !panel->button(u"Retry now"_s); }));
}

void TestShell::changedWhileAway()
{
    PanelCase panel;
    QVERIFY(panel.isOpen() && panel.enterMeeting(4));
    auto &server = panel->simulator().server();
    const quint16 port = server.port();
    server.close();
    panel->farSide().endByHost();
    QVERIFY(server.listen(QHostAddress::LocalHost, port));
    panel.room().link()->touch();
    QVERIFY(panel.shows(u"While the room was not connected, since 14:02"_s));
    QVERIFY(panel.shows(u"The room is no longer in “"_s));
    QQuickItem *banner = panel->item(u"awayBanner"_s);
    QVERIFY(banner);
    QTRY_VERIFY(banner->height() >= banner->childrenRect().height()); // it has grown to its size
    QVERIFY(panel->press(panel->button(u"OK"_s)));
    QVERIFY(panel->waitFor(u"the banner to go"_s, [&] { return !panel->button(u"OK"_s); }));
}

void TestShell::blocked()
{
    Theatre::Setting setting;
    setting.roomPassword = u"right"_s;
    setting.panelPassword = u"wrong"_s;
    PanelCase panel(setting);
    QVERIFY(panel.isOpen());
    QVERIFY(panel->waitForStage(Stage::Blocked));
    QVERIFY(panel.shows(u"Check the control password."_s));
    panel->simulator().server().setPassword({});
    QVERIFY(panel.pressWhenThere(u"retryButton"_s));
    QVERIFY(panel.isHome());
}

void TestShell::blockedForEachReason_data()
{
    QTest::addColumn<Fault>("fault");
    QTest::addColumn<Link::Reason>("reason");
    QTest::newRow("password refused") << Fault::AuthRefused << Link::Reason::WrongPassword;
    QTest::newRow("control disabled") << Fault::Disabled << Link::Reason::ControlDisabled;
    QTest::newRow("not signed in") << Fault::NotLoggedIn << Link::Reason::NotLoggedIn;
    QTest::newRow("version retired") << Fault::VersionRetired << Link::Reason::VersionRetired;
}

//! The page says why in its own words, offers to try, and is gone when the cause is.
void TestShell::blockedForEachReason()
{
    QFETCH(Fault, fault);
    QFETCH(Link::Reason, reason);
    PanelCase panel;
    QVERIFY(panel.isOpen() && panel.isHome());
    panel->simulator().faults().set(fault);
    panel->simulator().server().dropClients();
    QVERIFY(panel->waitForStage(Stage::Blocked));
    QVERIFY(panel.shows(QString::fromLatin1(Link::headline(reason))));
    QVERIFY(panel.shows(QString::fromLatin1(Link::sentence(reason))));
    panel->simulator().faults().clear();
    QVERIFY(panel.pressWhenThere(u"retryButton"_s));
    QVERIFY(panel.isHome());
}

void TestShell::askedForPatience()
{
    HostileServer server;
    server.misbehave({.request = [](HostilePeer &peer, const Request &request) {
        peer.sendText(Codec::encode(RoomReply {request.id, {}, {}, 10, {}, {}}));
        return true;
    }});
    Theatre::Setting setting;
    setting.address = server.url();
    PanelCase panel(setting);
    QVERIFY(panel.isOpen());
    QVERIFY(panel.shows(u"The room is busy"_s));
    QVERIFY(panel.shows(QString::fromLatin1(Link::sentence(Link::Reason::TooFrequent))));
}

void TestShell::nobodyThere()
{
    Theatre::Setting setting;
    setting.address = QUrl(u"ws://127.0.0.1:1/"_s);
    PanelCase panel(setting);
    QVERIFY(panel.isOpen());
    QVERIFY(panel.shows(QString::fromLatin1(Link::sentence(Link::Reason::ConnectionRefused))));
    QVERIFY(panel->item(u"retryButton"_s));
}

namespace {

//! Whether every text on the screen is shown as it is written.
bool isAllPlain(PanelCase &panel)
{
    return !panel->find([](const QQuickItem *item) {
        const QVariant format = item->property("textFormat");
        return format.isValid() && format.toInt() != int(Qt::PlainText);
    });
}

} // namespace

//! Every text of the room has HTML in it that asks for a picture: it is shown as written, and nobody is
//! asked.
void TestShell::markup()
{
    QTcpServer pictures;
    QVERIFY(pictures.listen(QHostAddress::LocalHost));
    const QString part = u"<img src=\"http://127.0.0.1:%1/x.png\">"_s.arg(pictures.serverPort());
    PanelCase panel;
    QVERIFY(panel.isOpen());
    panel->simulator().faults().set(Fault::Markup, pictures.serverPort());
    QVERIFY(panel.isHome());
    QVERIFY(panel.shows(part));
    QVERIFY(isAllPlain(panel));

    QVERIFY(panel.room().join()->trigger(u"771360058"_s, {}, true, true));
    QVERIFY(panel->waitForStage(Stage::WaitingRoom));
    QVERIFY(isAllPlain(panel));
    panel->farSide().admit();
    QVERIFY(panel->waitForStage(Stage::InMeeting));
    QVERIFY(panel.shows(part));
    QVERIFY(isAllPlain(panel));
    QVERIFY(!panel->window()->grabWindow().isNull());

    panel->farSide().personShares(u"Sofia Rossi"_s);
    QTRY_VERIFY(panel.room().share()->sharing());
    QVERIFY(isAllPlain(panel));
    QVERIFY(panel.pressWhenThere(u"volumeButton"_s));
    QTRY_VERIFY(panel->item(u"volumeSlider"_s));
    QVERIFY(isAllPlain(panel));
    QTest::keyClick(panel->window(), Qt::Key_Escape);
    QTRY_VERIFY(!panel->item(u"volumeSlider"_s));
    QVERIFY(panel.pressWhenThere(u"leaveButton"_s));
    QTRY_VERIFY(panel->item(u"confirmLeaveButton"_s));
    QVERIFY(isAllPlain(panel));
    QVERIFY(panel.pressWhenThere(u"confirmLeaveButton"_s));
    QVERIFY(panel.isHome());

    panel->farSide().startCasting();
    QVERIFY(panel->waitForStage(Stage::Casting));
    QVERIFY(isAllPlain(panel));
    QVERIFY(panel.room().stopShare()->trigger());
    QVERIFY(panel.isHome());
    panel->idleness().setTimes(std::chrono::milliseconds(1), {});
    QTRY_VERIFY(panel->item(u"ambientPage"_s));
    QVERIFY(isAllPlain(panel));
    QVERIFY(!panel->window()->grabWindow().isNull());
    QVERIFY(!pictures.hasPendingConnections());
}

void TestShell::longTitles()
{
    PanelCase panel;
    QVERIFY(panel.isOpen());
    panel->simulator().faults().set(Fault::LongTitles, 2000);
    QVERIFY(panel.enterMeeting(4));
    QVERIFY(panel.shows(u"Roadmap"_s));
    const QQuickItem *title = panel->text(u"Roadmap"_s);
    QVERIFY(title->width() < panel->window()->width());
    QVERIFY(panel->press(u"leaveButton"_s));
    QVERIFY(panel.pressWhenThere(u"confirmLeaveButton"_s));
    QVERIFY(panel.isHome());
}

int main(int argc, char *argv[])
{
    return runPanelTest<TestShell>(argc, argv);
}

#include "tst_shell.moc"
