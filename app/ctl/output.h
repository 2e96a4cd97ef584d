// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtCore/qjsonobject.h>

namespace Rooms {

//! Standard output: JSON, flushed with every write. Secrets of the room (meeting_password, meeting_url) are
//! masked unless they were asked for. Owned by main(), any thread.
class Output
{
public:
    explicit Output(bool showSecrets);

    //! Prints \a value for reading, over several lines. False when nobody reads any more.
    bool document(const QJsonValue &value) const;
    //! Prints \a object in one line. False when nobody reads any more.
    bool line(const QJsonObject &object) const;
    //! Prints \a json, one line of JSON that holds no secrets.
    bool line(const QByteArray &json) const;

private:
    QJsonValue shown(const QJsonValue &value) const;

    const bool m_showSecrets;
};

} // namespace Rooms
