// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtCore/qbytearray.h>
#include <QtCore/qlist.h>
#include <QtCore/qstringlist.h>

#include <functional>

namespace Rooms {

//! A part of what went into a sink.
struct Piece
{
    QString where; //!< For whoever looks for a leak.
    QByteArray bytes;
};

//! Every place where something of a program's inside may come out and stay: logs, files, titles, ... A new
//! one is one line: add() its name and what is in it now.
class Sinks
{
public:
    using Reader = std::function<QList<Piece>()>;

    void add(const QString &name, Reader reader) { m_sinks.append({name, std::move(reader), false}); }

    //! Looks into all of them. Answers where a secret is, in words; "", as it should be, when there is none.
    QString leak();
    //! The sinks that never had anything in them: those prove nothing.
    QStringList empty() const;

    //! All files below \a folder, hidden ones too. Those who have to hold a secret say so: from \a holder the
    //! \a secret is taken away first.
    static QList<Piece> files(const QString &folder, const QString &holder = {},
                              QLatin1StringView secret = {});

private:
    struct Sink
    {
        QString name;
        Reader reader;
        bool hadSomething;
    };
    QList<Sink> m_sinks;
};

} // namespace Rooms
