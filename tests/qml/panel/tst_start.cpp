// SPDX-License-Identifier: Apache-2.0
#include "demoroom.h"
#include "panelcase.h"
#include "panelprogram.h"

#include "base/systemclock.h"
#include "diagnostics/recentlog.h"
#include "settings/filesecrets.h"
#include "support/manualclock.h"

#include <QtNetwork/qtcpserver.h>

using namespace Rooms;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

//! What a panel waits for before it makes its first page.
class TestStart : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void firstPageIsThatOfTheRoom();
    void silentRoomIsNotWaitedForLong();
    void absentRoomIsNotWaitedFor();
    void withoutARoom();

private:
    //! Starts a panel for the room at \a url as main() does.
    void start(const QUrl &url);
    //! Waits until its pages are there.
    bool isMade()
    {
        return QTest::qWaitFor([this] { return m_program->panel().window(); }, 30000);
    }
    Room &room() { return m_program->room().session().room(); }

    ManualClock m_clock; // of the panel, whose patience lasts as long as this does not move
    SystemClock m_roomClock;
    const Redaction m_redaction;
    const RecentLog m_log {m_redaction};
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<PanelProgram> m_program;
    bool m_isKnownAtFirst = false;
};

void TestStart::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_settings =
        std::make_unique<Settings>(m_folder->filePath(u"mine.json"_s), m_folder->filePath(u"theirs.json"_s));
    m_program = std::make_unique<PanelProgram>(PanelProgram::Parts {
        .settings = *m_settings,
        .clock = m_clock,
        .log = m_log,
        .redaction = m_redaction,
        .stateFolder = m_folder->path(),
        .recording = {},
        .options = {},
        .profile = WireProfile(),
        .makeSecrets =
            [this] { return std::make_unique<FileSecrets>(m_folder->filePath(u"secrets.json"_s)); },
        .complain = [](const QString &) {}});
}

void TestStart::cleanup()
{
    m_program.reset();
}

void TestStart::start(const QUrl &url)
{
    m_program->room().set({url, {}, {}, {}});
    m_program->room().connectToRoom();
    m_program->whenReady([this] {
        m_isKnownAtFirst = room().known();
        m_program->load(QSize(1280, 800));
    });
    QVERIFY(!m_program->panel().window());
}

void TestStart::firstPageIsThatOfTheRoom()
{
    const auto demo = DemoRoom::create(u"quiet"_s, m_roomClock);
    QVERIFY(demo.ok());
    start((*demo)->url());
    QVERIFY(isMade());
    QVERIFY(m_isKnownAtFirst);
    QCOMPARE(room().stage(), Room::Stage::Home);
    QCOMPARE(m_program->panel().window()->size(), QSize(1280, 800));
}

void TestStart::silentRoomIsNotWaitedForLong()
{
    QTcpServer server; // takes the connection, and that is all
    QVERIFY(server.listen(QHostAddress::LocalHost));
    start(QUrl(u"ws://127.0.0.1:%1/"_s.arg(server.serverPort())));
    QTRY_VERIFY_WITH_TIMEOUT(m_program->panel().isRead(), 30000);
    QCOMPARE(m_program->panel().window(), nullptr);
    m_clock.advance(40ms);
    QVERIFY(m_program->panel().window());
    QVERIFY(!m_isKnownAtFirst);
    QCOMPARE(room().stage(), Room::Stage::Connecting);
}

void TestStart::absentRoomIsNotWaitedFor()
{
    QTcpServer server; // for a port where nothing listens
    QVERIFY(server.listen(QHostAddress::LocalHost));
    const QUrl url(u"ws://127.0.0.1:%1/"_s.arg(server.serverPort()));
    server.close();
    start(url);
    QVERIFY(isMade());
    QVERIFY(!m_isKnownAtFirst);
}

void TestStart::withoutARoom()
{
    start({});
    QVERIFY(isMade());
    QCOMPARE(room().link()->reason(), Link::Reason::NoAddress);
}

int main(int argc, char *argv[])
{
    return runPanelTest<TestStart>(argc, argv);
}

#include "tst_start.moc"
