// SPDX-License-Identifier: Apache-2.0
#include "device.h"

#include <QtCore/qjsonarray.h>
#include <QtCore/qjsondocument.h>
#include <QtCore/qtemporarydir.h>
#include <QtTest/qtest.h>

#include <map>

using namespace Rooms;
using namespace Qt::StringLiterals;

namespace {

//! One look of the doctor at a room of its own. Looking is waiting for the most part, so all of a kind begin
//! together.
class Examination
{
public:
    struct Setting
    {
        WireProfile profile {}; //!< How the room really does it.
        QString fault {}; //!< As for `--fault`; "" for none.
        bool entersMeeting = false; //!< The room does, meanwhile.
        QStringList arguments {}; //!< Behind `doctor`.
    };

    explicit Examination(const Setting &setting)
        : m_device(setting.profile)
    {
        if (!setting.fault.isEmpty())
            m_device.simulator().faults().set(Faults::parse(setting.fault).value());
        if (setting.entersMeeting)
            enterWhenAsked();
        m_process = m_device.start(QStringList {u"doctor"_s} + setting.arguments);
    }

    //! Waits for its end.
    const CtlOutcome &outcome()
    {
        if (!m_outcome)
            m_outcome = m_process->wait();
        return *m_outcome;
    }
    //! What was found: `unknown_id `, for example.
    QStringList found()
    {
        QStringList names;
        for (const QJsonValue deviation : outcome().json().value("deviations"_L1).toArray())
            names.append(deviation["deviation"_L1].toString() + u' ' + deviation["where"_L1].toString());
        return names;
    }

private:
    //! The doctor has subscribed when it asks for a single value, and hears what follows.
    void enterWhenAsked()
    {
        auto &server = m_device.simulator().server();
        QObject::connect(&server, &SimulatorServer::requestReceived, &server, [this](const Request &request) {
            if (request.params.value("path"_L1).toArray().size() == 3)
                QMetaObject::invokeMethod(
                    &m_device.simulator().server(), [this] { enter(); }, Qt::QueuedConnection);
        });
    }

    void enter() { m_device.room().perform(JoinMeeting {Device::openMeeting, {}, true, true}); }

    Device m_device;
    std::unique_ptr<CtlProcess> m_process;
    std::optional<CtlOutcome> m_outcome;
};

using Examinations = std::map<QByteArray, Examination>;

//! What the wire profile may have got wrong: a setting, and how the room really has it.
struct Guess
{
    const char *name;
    QString setting;
    QJsonValue value;

    WireProfile real() const { return WireProfile::fromJson({{setting, value}}).value(); }
};

const QList<Guess> &guesses()
{
    static const QList<Guess> all {
        {"subscribe method", u"subscribe_method"_s, u"SubscribeEvent"_s},
        {"path key", u"subscribe_path_key"_s, u"events"_s},
        {"event method", u"event_method_prefix"_s, u"Notify/"_s},
        {"event name", u"sub_event_key"_s, u"event_name"_s},
        {"event content", u"event_payload_keys"_s, QJsonArray {u"content"_s}},
    };
    return all;
}

const QStringList inMeeting {u"--json"_s, u"--listen"_s, u"1.5"_s};
const QStringList briefly {u"--json"_s, u"--listen"_s, u"0.5"_s};

} // namespace

//! `doctor`: that it finds which guess is wrong, and that nothing is left to find when its advice is
//! followed.
class TestDoctor : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cleanup();
    void findsNothing();
    void namesTheGuess_data();
    void namesTheGuess();
    void adviceHelps_data();
    void adviceHelps();
    void findsFaults_data();
    void findsFaults();
    void printsATable();
    void needsARoom();

private:
    static void addGuesses();
    Examinations &guessed();

    const QTemporaryDir m_folder; // of wire profiles as advised
    Examinations m_guessed;
    Examinations m_advised;
    Examinations m_faulty;
};

void TestDoctor::cleanup()
{
    QCOMPARE(CtlProcess::leak(), QByteArray());
}

void TestDoctor::findsNothing()
{
    Examination examination({.entersMeeting = true, .arguments = inMeeting});
    QCOMPARE(examination.found(), QStringList());
    QCOMPARE(examination.outcome().exitCode, 0);
    QCOMPARE(examination.outcome().json().value("link"_L1).toString(), u"ready"_s);
}

//! Of rooms that do it otherwise than was guessed, by the names of the guesses.
Examinations &TestDoctor::guessed()
{
    for (const Guess &guess : guesses()) {
        m_guessed.try_emplace(
            guess.name,
            Examination::Setting {.profile = guess.real(), .entersMeeting = true, .arguments = inMeeting});
    }
    return m_guessed;
}

void TestDoctor::addGuesses()
{
    QTest::addColumn<Guess>("guess");
    for (const Guess &guess : guesses())
        QTest::newRow(guess.name) << guess;
}

void TestDoctor::namesTheGuess_data()
{
    addGuesses();
    (void)guessed(); // all of them begin
}

void TestDoctor::namesTheGuess()
{
    QFETCH(const Guess, guess);
    const CtlOutcome &outcome = guessed().at(guess.name).outcome();
    QCOMPARE(outcome.exitCode, 3);
    const QJsonArray deviations = outcome.json().value("deviations"_L1).toArray();
    QVERIFY(!deviations.isEmpty());
    for (const QJsonValue deviation : deviations) {
        QVERIFY2(deviation["setting"_L1].toString() == guess.setting,
                 QJsonDocument(deviation.toObject()).toJson().constData());
        QVERIFY(!deviation["sample"_L1].toString().isEmpty());
    }
}

void TestDoctor::adviceHelps_data()
{
    addGuesses();
    for (const Guess &guess : guesses()) {
        const QJsonValue advised =
            guessed().at(guess.name).outcome().json().value("deviations"_L1)[0]["value"_L1];
        QFile file(m_folder.filePath(guess.setting + u".json"_s));
        if (file.open(QIODevice::WriteOnly))
            file.write(QJsonDocument(QJsonObject {{guess.setting, advised}}).toJson());
        m_advised.try_emplace(
            guess.name,
            Examination::Setting {.profile = guess.real(),
                                  .entersMeeting = true,
                                  .arguments =
                                      inMeeting + QStringList {u"--wire-profile"_s, file.fileName()}});
    }
}

//! Who writes it into the wire profile has nothing left to find.
void TestDoctor::adviceHelps()
{
    QFETCH(const Guess, guess);
    Examination &examination = m_advised.at(guess.name);
    QCOMPARE(examination.found(), QStringList());
    QCOMPARE(examination.outcome().exitCode, 0);
}

void TestDoctor::findsFaults_data()
{
    QTest::addColumn<QString>("finding");
    const auto row = [this](const char *fault, const QString &finding) {
        QTest::newRow(fault) << finding;
        m_faulty.try_emplace(
            fault, Examination::Setting {.fault = QString::fromLatin1(fault), .arguments = briefly});
    };
    row("wrong-types", u"wrong_type meeting.meeting_info.meeting_title"_s);
    row("missing-blocks", u"missing_member meeting.multi_scree_info"_s);
    row("unknown-enums", u"unknown_number meeting.meeting_info.meeting_status"_s);
    row("wrong-id", u"unknown_id "_s);
    row("duplicate-reply", u"unknown_id "_s);
    row("garbage", u"not_understood "_s);
    row("subscribe-refused", u"subscribe_refused Meeting"_s);
    row("subscribe-silent", u"subscribe_unanswered Meeting"_s);
}

void TestDoctor::findsFaults()
{
    QFETCH(const QString, finding);
    Examination &examination = m_faulty.at(QTest::currentDataTag());
    QCOMPARE(examination.outcome().exitCode, 3);
    QVERIFY2(examination.found().contains(finding), examination.outcome().output.constData());
}

void TestDoctor::printsATable()
{
    const QStringList listen {u"--listen"_s, u"0.2"_s};
    const auto chinese = QStringList {u"--language"_s, u"zh_CN"_s} + listen;
    Examination good({.arguments = listen});
    Examination bad({.fault = u"subscribe-refused=9"_s, .arguments = listen});
    Examination badInChinese({.fault = u"subscribe-refused=9"_s, .arguments = chinese});
    QVERIFY(good.outcome().output.startsWith("The room does everything"));
    const QByteArray output = bad.outcome().output;
    QVERIFY2(output.contains("    1  The room refuses to tell of changes in Meeting."), output.constData());
    QVERIFY(output.contains("\"subscribe_method\" of the wire profile"));
    QVERIFY2(badInChinese.outcome().output.contains("变化"), badInChinese.outcome().output.constData());
}

void TestDoctor::needsARoom()
{
    QCOMPARE(CtlProcess::run({u"--room"_s, u"127.0.0.1:1"_s, u"doctor"_s}).exitCode, 5);
    QVERIFY(CtlProcess::run({u"--room"_s, u"127.0.0.1:1"_s, u"doctor"_s, u"--listen"_s, u"x"_s})
                .errors.contains(u"--listen takes seconds"_s));
}

QTEST_GUILESS_MAIN(TestDoctor)
#include "tst_doctor.moc"
