// SPDX-License-Identifier: Apache-2.0
#include "device.h"

#include <QtCore/qdatetime.h>
#include <QtCore/qjsonarray.h>
#include <QtTest/qtest.h>

#include <algorithm>
#include <csignal>

using namespace Rooms;
using namespace Qt::StringLiterals;

//! `watch`: a line with everything, then one for every change, through lost links, until it is ended.
class TestWatching : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cleanup();
    void firstLineHasEverything();
    void printsChanges();
    void staysThroughALostLink();
    void tellsWhatChangedWhileAway();
    void keepsTryingWhenNotLetIn();
    void secretsAreMasked();
    void endsOnASignal_data();
    void endsOnASignal();
    void endsWithTheTimeout();
    void endsWithItsReader();

private:
    //! Takes lines until \a state, all of them together, satisfies \a condition.
    template<typename Condition>
    static bool follow(CtlProcess &process, QJsonObject &state, Condition condition)
    {
        return QTest::qWaitFor(
            [&] {
                for (const QJsonObject &line : process.takeLines()) {
                    for (auto it = line.begin(); it != line.end(); ++it)
                        state.insert(it.key(), it.value());
                }
                return condition();
            },
            20000);
    }
    static QString linkState(const QJsonObject &state)
    {
        return state.value("link"_L1).toObject().value("state"_L1).toString();
    }
    static CtlOutcome end(CtlProcess &process, int signal = SIGINT)
    {
        ::kill(pid_t(process.process().processId()), signal);
        return process.wait();
    }
};

void TestWatching::cleanup()
{
    QCOMPARE(CtlProcess::leak(), QByteArray());
}

void TestWatching::firstLineHasEverything()
{
    Device device;
    const auto process = device.start({u"watch"_s});
    QList<QJsonObject> lines;
    QTRY_VERIFY(!(lines += process->takeLines()).isEmpty());
    const QJsonObject first = lines.constFirst();
    for (const auto &key : {"time"_L1, "link"_L1, "stage"_L1, "stale"_L1, "as_of"_L1, "actions"_L1})
        QVERIFY2(first.contains(key), key.data());
    QCOMPARE(linkState(first), u"connecting"_s);
    QCOMPARE(first.value("stage"_L1), u"connecting"_s);
    const auto time = QDateTime::fromString(first.value("time"_L1).toString(), Qt::ISODateWithMs);
    QVERIFY(qAbs(time.secsTo(QDateTime::currentDateTime())) < 60);
}

void TestWatching::printsChanges()
{
    Device device;
    const auto process = device.start({u"watch"_s});
    QJsonObject state;
    QVERIFY(follow(*process, state, [&] { return linkState(state) == "ready"_L1; }));
    QCOMPARE(state.value("stage"_L1), u"home"_s);

    device.room().perform(JoinMeeting {Device::openMeeting, QString(), true, true});
    QVERIFY(follow(*process, state, [&] { return state.value("stage"_L1) == u"in_meeting"_s; }));
    device.room().setMicrophone(false);
    QVERIFY(follow(*process, state, [&] {
        const auto self = state.value("self_info"_L1).toObject().value("share_user_info"_L1).toObject();
        return self.value("audio_on"_L1) == false;
    }));
    device.room().endByHost();
    QVERIFY(follow(*process, state, [&] { return state.value("stage"_L1) == u"home"_s; }));

    // All lines together say what status says.
    QJsonObject status = device.run({u"status"_s}).json();
    status.remove("as_of"_L1);
    QJsonObject link = status.value("link"_L1).toObject();
    link.remove("response_times"_L1); // they change with every answer
    status.insert("link"_L1, link);
    const QStringList keys = status.keys();
    QVERIFY(follow(*process, state, [&] {
        return std::all_of(keys.begin(), keys.end(),
                           [&](const QString &key) { return state.value(key) == status.value(key); });
    }));
    const CtlOutcome outcome = end(*process);
    QCOMPARE(outcome.exitCode, 0);
    QCOMPARE(outcome.errors, QString());
}

void TestWatching::staysThroughALostLink()
{
    Device device;
    const auto process = device.start({u"watch"_s});
    QJsonObject state;
    QVERIFY(follow(*process, state, [&] { return linkState(state) == "ready"_L1; }));

    const quint16 port = device.simulator().server().port();
    device.simulator().server().close();
    QVERIFY(follow(*process, state, [&] { return state.value("stale"_L1) == true; }));
    const QJsonObject link = state.value("link"_L1).toObject();
    QVERIFY(link.contains("reason"_L1));
    QVERIFY(!link.value("sentence"_L1).toString().isEmpty());
    QVERIFY(state.contains("meeting_info"_L1));

    QVERIFY(device.simulator().server().listen(QHostAddress::LocalHost, port));
    QVERIFY(follow(*process, state, [&] { return linkState(state) == "ready"_L1; }));
    QCOMPARE(state.value("stale"_L1), false);
    QCOMPARE(end(*process).exitCode, 0);
}

void TestWatching::tellsWhatChangedWhileAway()
{
    Device device;
    QVERIFY(device.enter(Device::openMeeting));
    const auto process = device.start({u"watch"_s});
    QJsonObject state;
    QVERIFY(follow(*process, state, [&] { return linkState(state) == "ready"_L1; }));
    QVERIFY(!state.contains("while_away"_L1));

    const quint16 port = device.simulator().server().port();
    device.simulator().server().close();
    device.room().endByHost();
    QVERIFY(device.simulator().server().listen(QHostAddress::LocalHost, port));
    QVERIFY(follow(*process, state, [&] { return state.contains("while_away"_L1); }));
    const QJsonObject away = state.value("while_away"_L1).toObject();
    QVERIFY(QDateTime::fromString(away.value("since"_L1).toString(), Qt::ISODateWithMs).isValid());
    const QJsonObject change = away.value("changes"_L1).toArray().first().toObject();
    QCOMPARE(change.value("change"_L1), u"meeting_ended"_s);
    QVERIFY(!change.value("title"_L1).toString().isEmpty());
    QCOMPARE(end(*process).exitCode, 0);
}

void TestWatching::keepsTryingWhenNotLetIn()
{
    Device device;
    device.simulator().faults().set(Fault::AuthRefused);
    const auto process = device.start({u"watch"_s});
    QJsonObject state;
    QVERIFY(follow(*process, state, [&] { return linkState(state) == "blocked"_L1; }));
    QCOMPARE(state.value("link"_L1).toObject().value("reason"_L1), u"wrong_password"_s);
    QCOMPARE(state.value("stage"_L1), u"blocked"_s);
    QCOMPARE(end(*process).exitCode, 0);
}

void TestWatching::secretsAreMasked()
{
    Device device;
    QVERIFY(device.enter(Device::passwordMeeting));
    const auto process = device.start({u"watch"_s});
    QJsonObject state;
    QVERIFY(follow(*process, state, [&] { return state.contains("meeting_info"_L1); }));
    const QJsonObject info = state.value("meeting_info"_L1).toObject();
    QCOMPARE(info.value("meeting_password"_L1), u"********"_s);
    QCOMPARE(info.value("meeting_url"_L1), u"********"_s);
    QCOMPARE(end(*process).exitCode, 0);
}

void TestWatching::endsOnASignal_data()
{
    QTest::addColumn<int>("signal");
    QTest::newRow("SIGINT") << SIGINT;
    QTest::newRow("SIGTERM") << SIGTERM;
}

void TestWatching::endsOnASignal()
{
    QFETCH(int, signal);
    Device device;
    const auto process = device.start({u"watch"_s});
    QJsonObject state;
    QVERIFY(follow(*process, state, [&] { return linkState(state) == "ready"_L1; }));
    const CtlOutcome outcome = end(*process, signal);
    QCOMPARE(outcome.exitCode, 0);
    QVERIFY(outcome.output.endsWith("}\n"));
    QTRY_COMPARE(device.simulator().server().clientCount(), 0);
}

void TestWatching::endsWithTheTimeout()
{
    Device device;
    const CtlOutcome outcome = device.run({u"--timeout"_s, u"3"_s, u"watch"_s});
    QCOMPARE(outcome.exitCode, 0);
    QVERIFY(outcome.output.contains("\"ready\""));
}

void TestWatching::endsWithItsReader()
{
    Device device;
    // As in `roomsctl watch | head -n 1`.
    QProcess reader;
    const auto process = device.start({u"watch"_s}, &reader);
    reader.start(u"head"_s, {u"-n"_s, u"1"_s});
    QVERIFY(reader.waitForStarted());
    QTRY_COMPARE(reader.state(), QProcess::NotRunning);
    QVERIFY(device.enter(Device::openMeeting));
    QCOMPARE(process->wait().exitCode, 0);
    QCOMPARE(reader.readAllStandardOutput().count('\n'), 1);
}

QTEST_GUILESS_MAIN(TestWatching)
#include "tst_watching.moc"
