// SPDX-License-Identifier: Apache-2.0
#include "roomsetup.h"

#include "protocol/roomaddress.h"
#include "settingsdesk.h"

namespace Rooms {

using namespace Qt::StringLiterals;

namespace {

RoomSetup::Keeping keepingOf(const SecretStore::Stored &stored)
{
    if (stored.password.isEmpty())
        return RoomSetup::Keeping::None;
    return stored.place == SecretStore::Place::Keychain ? RoomSetup::Keeping::Keychain
                                                        : RoomSetup::Keeping::File;
}

} // namespace

RoomSetup::RoomSetup(Settings &settings, SettingsDesk &desk, MakeSecrets makeSecrets,
                     ConnectionTest::MakeTransport makeTransport, Clock &clock, QObject *parent)
    : QObject(parent)
    , m_settings(settings)
    , m_desk(desk)
    , m_makeSecrets(std::move(makeSecrets))
    , m_test(std::move(makeTransport), clock)
{ }

RoomSetup::~RoomSetup() = default;

QString RoomSetup::address() const
{
    return m_url.isEmpty() ? QString() : u"%1:%2"_s.arg(m_url.host()).arg(m_url.port());
}

void RoomSetup::setCurrent(const QUrl &url, bool demo, const std::optional<QString> &given)
{
    m_url = url;
    m_demo = demo;
    m_password = given;
    m_keeping = given ? Keeping::Given : Keeping::Unknown;
    Q_EMIT currentChanged();
    Q_EMIT keepingChanged();
}

QString RoomSetup::addressProblem(const QString &address)
{
    const auto url = RoomAddress::fromText(address);
    return url ? QString() : QString::fromUtf8(RoomAddress::sentence(url.error()));
}

void RoomSetup::tryOut(const QString &address, const QString &password)
{
    const auto url = RoomAddress::fromText(address);
    if (url && m_desk.isOpen())
        m_test.start(*url, password, m_profile);
}

void RoomSetup::tryCurrent()
{
    if (!m_desk.isOpen() || m_url.isEmpty())
        return;
    if (m_password) {
        m_test.start(m_url, *m_password, m_profile);
        return;
    }
    ask([this](SecretStore::Handler handler) { secrets().read(m_url, std::move(handler)); },
        [this](const SecretStore::Stored &stored) { m_test.start(m_url, stored.password, m_profile); });
}

bool RoomSetup::use(const QString &address, const QString &password)
{
    const auto url = RoomAddress::fromText(address);
    if (!url || !m_desk.isOpen() || m_settings.isLocked(Setting::Key::RoomUrl))
        return false;
    m_test.reset();
    m_desk.setText(int(Setting::Key::RoomUrl), url->toString(QUrl::FullyEncoded));
    Q_EMIT roomWanted(*url, password);
    if (!password.isEmpty())
        keepPassword(password);
    return true;
}

void RoomSetup::useDemo()
{
    if (!m_desk.isOpen())
        return;
    m_test.reset();
    Q_EMIT demoWanted();
}

void RoomSetup::lookForPassword()
{
    if (m_keeping != Keeping::Unknown || m_url.isEmpty() || m_demo)
        return;
    ask([this](SecretStore::Handler handler) { secrets().read(m_url, std::move(handler)); },
        [this](const SecretStore::Stored &stored) { m_keeping = keepingOf(stored); });
}

void RoomSetup::keepPassword(const QString &password)
{
    if (!m_desk.isOpen() || m_url.isEmpty() || password.isEmpty())
        return;
    m_password = password;
    Q_EMIT passwordWanted(password);
    ask([this,
         password](SecretStore::Handler handler) { secrets().write(m_url, password, std::move(handler)); },
        [this](const SecretStore::Stored &stored) { m_keeping = keepingOf(stored); });
}

void RoomSetup::forgetPassword()
{
    if (!m_desk.isOpen() || m_url.isEmpty())
        return;
    ask([this](SecretStore::Handler handler) { secrets().remove(m_url, std::move(handler)); },
        [this](const SecretStore::Stored &) {
            m_keeping = Keeping::None;
            m_password.reset();
            Q_EMIT passwordWanted({});
        });
}

void RoomSetup::clearProblem()
{
    if (m_problem.isEmpty())
        return;
    m_problem.clear();
    m_problemPath.clear();
    Q_EMIT keepingChanged();
}

SecretStore &RoomSetup::secrets()
{
    if (!m_secrets)
        m_secrets = m_makeSecrets();
    return *m_secrets;
}

void RoomSetup::ask(const std::function<void(SecretStore::Handler)> &request,
                    const std::function<void(const SecretStore::Stored &)> &then)
{
    ++m_asking;
    m_problem.clear();
    m_problemPath.clear();
    Q_EMIT keepingChanged();
    request([this, then, room = m_url](const SecretStore::Answer &answer) {
        --m_asking;
        if (room != m_url) {
            // It tells of a room that is no longer in use.
        } else if (answer) {
            then(*answer);
        } else {
            m_problem = QString::fromUtf8(SecretStore::sentence(answer.error().problem));
            m_problemPath = answer.error().path;
        }
        Q_EMIT keepingChanged();
    });
}

} // namespace Rooms
