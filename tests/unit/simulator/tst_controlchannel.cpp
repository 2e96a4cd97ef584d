// SPDX-License-Identifier: Apache-2.0
#include "simulator/controlchannel.h"

#include <QtCore/qjsonarray.h>
#include <QtCore/qjsondocument.h>
#include <QtNetwork/qtcpserver.h>
#include <QtNetwork/qtcpsocket.h>
#include <QtTest/qsignalspy.h>
#include <QtTest/qtest.h>

#include <memory>
#include <vector>

using namespace Rooms;
using namespace Qt::StringLiterals;

namespace {

SimulatorRack::Options options()
{
    SimulatorRack::Options options;
    options.device.scenario = Scenario::load(u"quiet"_s).value();
    options.rooms = 2;
    return options;
}

const auto token = "0123456789abcdef"_ba;

//! Two rooms that can be controlled.
struct Bench
{
    Bench()
        : rack(std::make_unique<SimulatorRack>(options()))
    {
        QSignalSpy ready(rack.get(), &SimulatorRack::ready);
        if (ready.isEmpty() && !ready.wait())
            qFatal("the rooms do not listen");
        director = std::make_unique<RackDirector>(*rack);
        channel = std::make_unique<ControlChannel>(*director);
        channel->setToken(token);
        if (!channel->listen(0))
            qFatal("the channel does not listen");
    }
    ~Bench() { rack.reset(); }

    std::unique_ptr<RackDirector> director;
    std::unique_ptr<ControlChannel> channel;
    std::unique_ptr<SimulatorRack> rack;
};

//! Somebody who is connected to them.
struct Stranger
{
    explicit Stranger(const Bench &bench)
    {
        socket.connectToHost(QHostAddress(QHostAddress::LocalHost), bench.channel->port());
        [[maybe_unused]] const bool up = QTest::qWaitFor([this] { return !connected.isEmpty(); });
    }
    void send(const QByteArray &bytes) { socket.write(bytes); }
    //! The next line that comes; an empty object when the link ends first.
    QJsonObject take()
    {
        if (!QTest::qWaitFor([this] { return socket.canReadLine() || isGone(); }) || !socket.canReadLine())
            return {};
        return QJsonDocument::fromJson(socket.readLine()).object();
    }
    QJsonObject ask(const QByteArray &line)
    {
        send(line + '\n');
        return take();
    }
    bool isGone() const { return socket.state() == QAbstractSocket::UnconnectedState; }
    bool isHungUpOn()
    {
        return QTest::qWaitFor([this] { return isGone(); });
    }

    QTcpSocket socket;
    QSignalSpy connected {&socket, &QTcpSocket::connected};
};

//! A script that controls them.
struct Script : Stranger
{
    explicit Script(const Bench &bench)
        : Stranger(bench)
        , greeting(ask(token))
    { }

    const QJsonObject greeting;
};

} // namespace

//! Commands over TCP: what is answered, and that nobody can do harm.
class ControlChannelTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void answers();
    void needsTheToken_data();
    void needsTheToken();
    void nobodyWithoutAToken();
    void onlyOneTry();
    void strangersKeepNobodyOut();
    void inPieces();
    void inOrder();
    void watches();
    void survivesNonsense_data();
    void survivesNonsense();
    void longLine();
    void endlessLine();
    void tooManyClients();
    void clientThatDoesNotRead();
    void clientThatLeaves();
    void onlyFromThisMachine();
    void portInUse();
};

void ControlChannelTest::answers()
{
    Bench bench;
    Script script(bench);
    QCOMPARE(script.greeting, (QJsonObject {{u"ok"_s, true}, {u"text"_s, u"The rooms listen."_s}}));
    QCOMPARE(script.ask("volume 7"), (QJsonObject {{u"ok"_s, true}, {u"text"_s, u"The volume is 7."_s}}));
    QCOMPARE(script.ask("2: admit\r"),
             (QJsonObject {{u"ok"_s, false}, {u"text"_s, u"The room is in no waiting room."_s}}));
    QCOMPARE(script.ask("\n \nall: status").value("data"_L1)["rooms"_L1].toArray().size(), 2);
    QVERIFY(script.ask("help").value("data"_L1)["commands"_L1].toArray().size() > 20);
    QCOMPARE(script.ask("rename 周会").value("ok"_L1).toBool(), false);
    QVERIFY(!script.isGone());
}

void ControlChannelTest::needsTheToken_data()
{
    QTest::addColumn<QByteArray>("sent");
    QTest::newRow("a command") << "fault garbage\n"_ba;
    QTest::newRow("nothing") << "\n"_ba;
    QTest::newRow("a part") << token.chopped(1) + '\n';
    QTest::newRow("and more") << token + " fault garbage\n";
    QTest::newRow("in capitals") << token.toUpper() + '\n';
    // A browser, which a page has send commands.
    QTest::newRow("form")
        << "POST / HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 20\r\n\r\nfault garbage\nadmit\n"_ba;
    QTest::newRow("image") << "GET /favicon.ico HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n"_ba;
    QTest::newRow("web socket") << "GET / HTTP/1.1\r\nUpgrade: websocket\r\n\r\nfault garbage\n"_ba;
}

void ControlChannelTest::needsTheToken()
{
    QFETCH(const QByteArray, sent);
    Bench bench;
    Stranger stranger(bench);
    stranger.send(sent + "fault garbage\n");
    QCOMPARE(stranger.take(),
             (QJsonObject {{u"ok"_s, false}, {u"text"_s, u"The first line must be the token."_s}}));
    QVERIFY(stranger.isHungUpOn());
    QVERIFY(!stranger.socket.canReadLine());
    Script other(bench);
    QCOMPARE(other.ask("mend").value("text"_L1).toString(), u"No fault is switched on."_s);
}

void ControlChannelTest::nobodyWithoutAToken()
{
    Bench bench;
    bench.channel->setToken({});
    Stranger stranger(bench);
    QVERIFY(!stranger.ask("").value("ok"_L1).toBool(true));
    QVERIFY(stranger.isHungUpOn());
}

//! The right line behind a wrong one is too late.
void ControlChannelTest::onlyOneTry()
{
    Bench bench;
    Stranger stranger(bench);
    for (int guess = 0; guess < 100; ++guess)
        stranger.send("guess\n");
    stranger.send(token + "\nfault garbage\n");
    QVERIFY(!stranger.take().value("ok"_L1).toBool(true));
    QVERIFY(stranger.isHungUpOn());
    QVERIFY(!stranger.socket.canReadLine());
    Script other(bench);
    QCOMPARE(other.ask("mend").value("text"_L1).toString(), u"No fault is switched on."_s);
}

//! Who holds links without a word loses them to those who have something to say.
void ControlChannelTest::strangersKeepNobodyOut()
{
    Bench bench;
    Script script(bench);
    std::vector<std::unique_ptr<Stranger>> strangers;
    for (qsizetype i = 0; i < 2 * ControlChannel::mostStrangers; ++i)
        strangers.push_back(std::make_unique<Stranger>(bench));
    Script other(bench);
    QVERIFY(other.greeting.value("ok"_L1).toBool());
    QVERIFY(script.ask("volume 1").value("ok"_L1).toBool()); // who is in stays
    QVERIFY(strangers.front()->isHungUpOn());
    QVERIFY(!strangers.back()->isGone());
}

void ControlChannelTest::inPieces()
{
    Bench bench;
    Script script(bench);
    for (const char byte : QByteArray("volume 8\nvolume 9\n")) {
        script.send(QByteArray(1, byte));
        script.socket.flush();
    }
    QCOMPARE(script.take().value("text"_L1).toString(), u"The volume is 8."_s);
    QCOMPARE(script.take().value("text"_L1).toString(), u"The volume is 9."_s);
}

void ControlChannelTest::inOrder()
{
    Bench bench;
    Script script(bench);
    for (int i = 0; i < 100; ++i)
        script.send(
            "%1: volume %2\n"_ba.replace("%1", i % 2 ? "1" : "2").replace("%2", QByteArray::number(i % 101)));
    for (int i = 0; i < 100; ++i)
        QCOMPARE(script.take().value("text"_L1).toString(), u"The volume is %1."_s.arg(i % 101));
}

void ControlChannelTest::watches()
{
    Bench bench;
    Script script(bench);
    Script other(bench);
    QVERIFY(script.ask("watch").value("ok"_L1).toBool());
    QVERIFY(other.ask("2: cast on").value("ok"_L1).toBool());
    QStringList seen;
    while (!seen.contains(u"2 command cast state=on: A screen is cast to the room."_s) && !script.isGone()) {
        const QJsonObject event = script.take();
        QVERIFY(event.contains(u"event"_s));
        seen.append(u"%1 %2 %3"_s.arg(event.value("room"_L1).toInt())
                        .arg(event.value("event"_L1).toString(), event.value("text"_L1).toString()));
    }
    QVERIFY2(seen.filter(u"2 room "_s).size() > 0, qPrintable(seen.join(u'\n')));
    QVERIFY(!other.socket.canReadLine()); // it did not ask for that
}

void ControlChannelTest::survivesNonsense_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("not UTF-8") << "\xff\xfe\x80 join\n"_ba;
    QTest::newRow("zeros") << QByteArray(100, '\0') + '\n';
    QTest::newRow("quotes") << "rename \"\n"_ba;
    QTest::newRow("backslash") << "rename \"\\\n"_ba;
    QTest::newRow("JSON") << "{\"do\": \"join\"}\n"_ba;
    QTest::newRow("colons") << "::::: admit\n"_ba;
    QTest::newRow("format") << "%1 %2 %n %s\n"_ba;
    QTest::newRow("numbers") << "join count=999999999999999999999\n"_ba;
    QTest::newRow("a device") << "scenario /dev/zero\n"_ba;
    QTest::newRow("not allowed") << "scenario /proc/self/mem\n"_ba;
    QTest::newRow("a folder") << "scenario /\n"_ba;
}

void ControlChannelTest::survivesNonsense()
{
    QFETCH(const QByteArray, bytes);
    Bench bench;
    Script script(bench);
    script.send(bytes);
    const QJsonObject answer = script.take();
    QCOMPARE(answer.value("ok"_L1), QJsonValue(false));
    QVERIFY(!answer.value("text"_L1).toString().isEmpty());
    QVERIFY(script.ask("volume 1").value("ok"_L1).toBool());
}

void ControlChannelTest::longLine()
{
    Bench bench;
    Script script(bench);
    QVERIFY(!script.ask("rename " + QByteArray(5000, 'x')).value("ok"_L1).toBool(true));
}

void ControlChannelTest::endlessLine()
{
    Bench bench;
    Script script(bench);
    script.send(QByteArray(1024 * 1024, 'x'));
    QCOMPARE(script.take().value("text"_L1).toString(), u"A line has 4096 bytes at most."_s);
    QVERIFY(script.isHungUpOn());
}

void ControlChannelTest::tooManyClients()
{
    Bench bench;
    std::vector<std::unique_ptr<Script>> scripts;
    for (qsizetype i = 0; i < ControlChannel::mostClients; ++i) {
        scripts.push_back(std::make_unique<Script>(bench));
        QVERIFY(scripts.back()->ask("volume 1").value("ok"_L1).toBool());
    }
    Script more(bench);
    QCOMPARE(more.greeting.value("text"_L1).toString(), u"There are 16 scripts already."_s);
    QVERIFY(more.isHungUpOn());
    scripts.front()->socket.abort();
    const auto isServed = [&bench] {
        Script next(bench);
        return next.ask("volume 2").value("ok"_L1).toBool();
    };
    QTRY_VERIFY(isServed());
}

//! What is told to somebody who does not read is bounded, and then the link ends.
void ControlChannelTest::clientThatDoesNotRead()
{
    Bench bench;
    Script lazy(bench);
    QVERIFY(lazy.ask("watch").value("ok"_L1).toBool());
    lazy.socket.setReadBufferSize(1);
    const Happening happening {Happening::Source::Room, true, QString(100'000, u'x')};
    for (int i = 0; i < 2000; ++i)
        Q_EMIT bench.director->happened(1, happening);
    QTRY_VERIFY(bench.channel->findChildren<QTcpSocket *>().isEmpty());
    Script other(bench);
    QVERIFY(other.ask("volume 1").value("ok"_L1).toBool());
}

void ControlChannelTest::clientThatLeaves()
{
    Bench bench;
    for (int i = 0; i < 50; ++i) {
        Script script(bench);
        script.send("all: status\nall: status\n");
        script.socket.flush();
        script.socket.abort();
    }
    Script script(bench);
    QVERIFY(script.ask("volume 1").value("ok"_L1).toBool());
}

void ControlChannelTest::onlyFromThisMachine()
{
    Bench bench;
    QCOMPARE(bench.channel->findChild<QTcpServer *>()->serverAddress(),
             QHostAddress(QHostAddress::LocalHost));
}

void ControlChannelTest::portInUse()
{
    Bench bench;
    ControlChannel second(*bench.director);
    QVERIFY(!second.listen(bench.channel->port()));
    QVERIFY(!second.errorString().isEmpty());
}

QTEST_GUILESS_MAIN(ControlChannelTest)
#include "tst_controlchannel.moc"
