// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/connectiontest.h"
#include "settings/secretstore.h"

#include <QtCore/qurl.h>

#include <functional>
#include <memory>
#include <optional>

namespace Rooms {

class Settings;
class SettingsDesk;

//! How a panel gets to its room: an address, a password, a test of both, and the word to use them. For the
//! first run and for the settings page, which must be open. Made by the program, lives on the GUI thread and
//! outlives the QML engine.
class RoomSetup : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the program")
    //! No room is known: the first thing to do is to name one.
    Q_PROPERTY(bool needed READ isNeeded NOTIFY currentChanged FINAL)
    //! The panel controls the simulated room.
    Q_PROPERTY(bool demo READ isDemo NOTIFY currentChanged FINAL)
    //! The address of the room in use; "" without one.
    Q_PROPERTY(QString address READ address NOTIFY currentChanged FINAL)
    //! The test of the address and password that were typed.
    Q_PROPERTY(Rooms::ConnectionTest *test READ test CONSTANT FINAL)
    //! Where the control password of the room in use is kept.
    Q_PROPERTY(Keeping keeping READ keeping NOTIFY keepingChanged FINAL)
    //! The place of passwords is being asked.
    Q_PROPERTY(bool asking READ isAsking NOTIFY keepingChanged FINAL)
    //! Why the password could not be read, kept or forgotten: a sentence in English with the context
    //! `Rooms::SecretStore`, in which %1 stands for problemPath; "" when nothing is wrong.
    Q_PROPERTY(QString problem READ problem NOTIFY keepingChanged FINAL)
    Q_PROPERTY(QString problemPath READ problemPath NOTIFY keepingChanged FINAL)

public:
    //! Where a password is.
    enum class Keeping {
        Unknown, //!< Not asked yet, or the place does not tell.
        Given, //!< Whoever started the panel gave it for this run, by a file or the environment.
        None, //!< There is none.
        Keychain,
        File,
    };
    Q_ENUM(Keeping)

    using MakeSecrets = std::function<std::unique_ptr<SecretStore>()>;

    //! Everything must outlive this. The secret store is made when it is first needed.
    RoomSetup(Settings &settings, SettingsDesk &desk, MakeSecrets makeSecrets,
              ConnectionTest::MakeTransport makeTransport, Clock &clock, QObject *parent = nullptr);
    ~RoomSetup() override;

    bool isNeeded() const { return m_url.isEmpty() && !m_demo; }
    bool isDemo() const { return m_demo; }
    QString address() const;
    ConnectionTest *test() { return &m_test; }
    Keeping keeping() const { return m_keeping; }
    bool isAsking() const { return m_asking; }
    const QString &problem() const { return m_problem; }
    const QString &problemPath() const { return m_problemPath; }

    //! The room in use is now that at \a url; empty for none. \a given is the password, a secret, that
    //! whoever started the panel gave for this run; nothing when the secret store may have one.
    void setCurrent(const QUrl &url, bool demo, const std::optional<QString> &given);
    //! How the wire differs from what is guessed, for the test.
    void setProfile(const WireProfile &profile) { m_profile = profile; }

    //! What is wrong with an address that was typed, an English sentence with the context
    //! `Rooms::RoomAddress`; "" when nothing is.
    Q_INVOKABLE static QString addressProblem(const QString &address);
    //! Tries \a address with \a password, a secret.
    Q_INVOKABLE void tryOut(const QString &address, const QString &password);
    //! Tries the room in use with the password that is kept for it.
    Q_INVOKABLE void tryCurrent();
    //! Uses \a address from now on, and keeps it and \a password, a secret; the password only unless it is
    //! empty. False when that is not possible.
    Q_INVOKABLE bool use(const QString &address, const QString &password);
    //! Uses the simulated room until the program ends.
    Q_INVOKABLE void useDemo();
    //! Finds out where the password of the room in use is kept.
    Q_INVOKABLE void lookForPassword();
    //! Keeps \a password, a secret, for the room in use, and offers it to the room.
    Q_INVOKABLE void keepPassword(const QString &password);
    //! Forgets it.
    Q_INVOKABLE void forgetPassword();
    //! Forgets what went wrong.
    Q_INVOKABLE void clearProblem();

Q_SIGNALS:
    void currentChanged();
    void keepingChanged();
    //! The program is to control the room at \a url, with \a password, a secret.
    void roomWanted(const QUrl &url, const QString &password);
    //! The program is to offer \a password, a secret, to the room in use.
    void passwordWanted(const QString &password);
    //! The program is to control a simulated room.
    void demoWanted();

private:
    SecretStore &secrets();
    //! Makes a request of the secret store; \a then gets what is stored when it is done.
    void ask(const std::function<void(SecretStore::Handler)> &request,
             const std::function<void(const SecretStore::Stored &)> &then);

    Settings &m_settings;
    SettingsDesk &m_desk;
    const MakeSecrets m_makeSecrets;
    ConnectionTest m_test;
    WireProfile m_profile;
    QUrl m_url;
    bool m_demo = false;
    std::optional<QString> m_password; // of the room in use, as far as it is known without the secret store
    Keeping m_keeping = Keeping::Unknown;
    int m_asking = 0;
    QString m_problem;
    QString m_problemPath;
    std::unique_ptr<SecretStore> m_secrets; // first to go: what it still answers needs the rest
};

} // namespace Rooms
