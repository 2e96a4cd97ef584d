// SPDX-License-Identifier: Apache-2.0
#include "secretstore.h"

#include <QtCore/qcoreapplication.h>

namespace Rooms {

SecretStore::~SecretStore() = default;

const char *SecretStore::sentence(Problem problem)
{
    switch (problem) {
    case Problem::KeychainMissing:
        return QT_TRANSLATE_NOOP("Rooms::SecretStore",
                                 "The keychain of this system does not work. Check that it runs, and try "
                                 "again.");
    case Problem::KeychainSilent:
        return QT_TRANSLATE_NOOP("Rooms::SecretStore",
                                 "The keychain of this system did not answer in time. Unlock it, and try "
                                 "again.");
    case Problem::KeychainRefused:
        return QT_TRANSLATE_NOOP("Rooms::SecretStore",
                                 "The keychain of this system does not give its passwords away. Unlock it, "
                                 "and try again.");
    case Problem::FileUnreadable:
        return QT_TRANSLATE_NOOP("Rooms::SecretStore",
                                 "The file of passwords \"%1\" cannot be read. Check who may read it.");
    case Problem::FileNotPlain:
        return QT_TRANSLATE_NOOP("Rooms::SecretStore",
                                 "\"%1\" should be a file of passwords, but is a link or a folder. Move it "
                                 "away, then set the password again.");
    case Problem::FileOfAnother:
        return QT_TRANSLATE_NOOP("Rooms::SecretStore",
                                 "\"%1\" belongs to another user, so no password is kept there. Give it to "
                                 "the user who runs this program, or move it away.");
    case Problem::FileOpenToOthers:
        return QT_TRANSLATE_NOOP("Rooms::SecretStore",
                                 "Other users have access to the file of passwords \"%1\", so it is not "
                                 "used. Take it from them (chmod 600), and change passwords they may have "
                                 "read.");
    case Problem::FileBroken:
        return QT_TRANSLATE_NOOP("Rooms::SecretStore",
                                 "The file of passwords \"%1\" is damaged. Set the password again; what is "
                                 "in the file is kept beside it.");
    case Problem::FileBusy:
        return QT_TRANSLATE_NOOP("Rooms::SecretStore",
                                 "Another program is writing to the file of passwords \"%1\". Try again.");
    case Problem::FileUnwritable:
        break;
    }
    return QT_TRANSLATE_NOOP("Rooms::SecretStore",
                             "The file of passwords \"%1\" cannot be written. Check who may write there, and "
                             "the free space.");
}

void SecretStore::move(const QUrl &from, const QUrl &to, bool stays, Handler handler)
{
    read(from, [this, from, to, stays, handler = std::move(handler)](const Answer &answer) {
        if (!answer || answer->password.isEmpty())
            handler(answer);
        else if (stays)
            write(to, answer->password, handler);
        else
            write(to, answer->password, [this, from, handler](const Answer &written) {
                if (written)
                    remove(from, handler);
                else
                    handler(written);
            });
    });
}

QString SecretStore::words(const Failure &failure)
{
    return QCoreApplication::translate("Rooms::SecretStore", sentence(failure.problem))
        .replace(QLatin1String("%1"), failure.path);
}

} // namespace Rooms
