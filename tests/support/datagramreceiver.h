// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtCore/qbytearraylist.h>
#include <QtCore/qstring.h>

namespace Rooms {

//! The ear of a service manager: a datagram socket with a path or an abstract name, as NOTIFY_SOCKET names
//! it.
class DatagramReceiver
{
public:
    //! Listens at \a name: a path, or `@` and an abstract name.
    explicit DatagramReceiver(const QByteArray &name);
    ~DatagramReceiver();
    DatagramReceiver(const DatagramReceiver &) = delete;
    DatagramReceiver &operator=(const DatagramReceiver &) = delete;

    bool isListening() const { return m_listening; }
    //! What has come since the last call.
    QByteArrayList take();
    //! Everything that has come so far, the taken ones too.
    const QByteArrayList &all();

private:
    QByteArray m_path; // to be removed; empty for an abstract name
    int m_socket = -1;
    bool m_listening = false;
    QByteArrayList m_all;
};

} // namespace Rooms
