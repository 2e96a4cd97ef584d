// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"

#include <QtCore/qobjectdefs.h>
#include <QtCore/qstring.h>
#include <QtCore/qurl.h>

#include <functional>

namespace Rooms {

//! Keeps control passwords from one run to the next, one a room. A room is known by its address as
//! RoomAddress::fromText() reads it, so that every way to write it means the same password.
//!
//! Each request calls its handler exactly once, perhaps before it returns; a store that is destroyed forgets
//! what is under way. Owned by whoever wires the program; one thread.
class SecretStore
{
    Q_GADGET

public:
    //! Where passwords can be kept.
    enum class Place {
        Keychain, //!< The keychain of the system: GNOME Keyring, KWallet, ...
        File, //!< A file that only its owner can read.
    };
    Q_ENUM(Place)

    //! What can be wrong.
    enum class Problem {
        KeychainMissing, //!< None answers, or it fails.
        KeychainSilent, //!< It did not answer in time; perhaps it waits to be unlocked.
        KeychainRefused, //!< It is locked, or the person said no.
        FileUnreadable,
        FileNotPlain, //!< A link, a folder, ...: what is written there may be read elsewhere.
        FileOfAnother, //!< The file or its folder belongs to another user.
        FileOpenToOthers, //!< Other users can read it, or write to it.
        FileBroken, //!< It is not what this program writes.
        FileBusy, //!< Another program is writing just now.
        FileUnwritable,
    };
    Q_ENUM(Problem)

    //! What a store has, or has done.
    struct Stored
    {
        QString password; //!< Secret; "" when there is none.
        Place place; //!< Where it is; without one, where it would be kept.
    };
    //! Why it has not.
    struct Failure
    {
        Problem problem;
        QString path; //!< Of the file or folder that is meant; "" for a keychain.
    };
    using Answer = Result<Stored, Failure>;
    using Handler = std::function<void(const Answer &)>;

    SecretStore() = default;
    virtual ~SecretStore();
    SecretStore(const SecretStore &) = delete;
    SecretStore &operator=(const SecretStore &) = delete;

    //! Looks for the password of \a room.
    virtual void read(const QUrl &room, Handler handler) = 0;
    //! Keeps \a password, a secret, for \a room instead of the one it had.
    virtual void write(const QUrl &room, const QString &password, Handler handler) = 0;
    //! Forgets the password of \a room, if there is one.
    virtual void remove(const QUrl &room, Handler handler) = 0;
    //! Gives the password of \a from, if there is one, to \a to; \a from keeps it too where it \a stays.
    void move(const QUrl &from, const QUrl &to, bool stays, Handler handler);

    //! What happened and what to do, in English, with %1 for Failure::path. Translate it where it is shown,
    //! with the context `Rooms::SecretStore`.
    static const char *sentence(Problem problem);
    //! The same of \a failure, in the language of the program.
    static QString words(const Failure &failure);

protected:
    //! What the password of \a room is kept under.
    static QString keyOf(const QUrl &room) { return room.toString(QUrl::FullyEncoded); }
};

} // namespace Rooms
