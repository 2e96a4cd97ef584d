// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "secretstore.h"

namespace Rooms {

//! A JSON file that only its owner can read, shared by the programs: {"control_passwords": {ADDRESS:
//! PASSWORD}}. It and its folder, which is the programs' own, are private from their first moment, and it is
//! replaced as a whole or not at all. A file that others could have read or put there is not used, and one
//! that is damaged is never overwritten: it is kept beside the new one, as FILE.broken. Answers at once.
class FileSecrets : public SecretStore
{
public:
    explicit FileSecrets(const QString &path);

    //! The file of the user who runs the program: ~/.config/rooms-panel/secrets.json
    static QString defaultPath();

    void read(const QUrl &room, Handler handler) override;
    void write(const QUrl &room, const QString &password, Handler handler) override;
    void remove(const QUrl &room, Handler handler) override;

private:
    const QString m_path;
};

} // namespace Rooms
