// SPDX-License-Identifier: Apache-2.0
#include "sinks.h"

#include "canary.h"

#include <QtCore/qdiriterator.h>
#include <QtCore/qfile.h>

namespace Rooms {

using namespace Qt::StringLiterals;

QString Sinks::leak()
{
    for (Sink &sink : m_sinks) {
        for (const Piece &piece : sink.reader()) {
            sink.hadSomething = sink.hadSomething || !piece.bytes.isEmpty();
            if (const QByteArray found = Canary::foundIn(piece.bytes); !found.isEmpty())
                return u"%1 of %2: %3"_s.arg(sink.name, piece.where, QString::fromUtf8(found));
        }
    }
    return {};
}

QStringList Sinks::empty() const
{
    QStringList names;
    for (const Sink &sink : m_sinks) {
        if (!sink.hadSomething)
            names.append(sink.name);
    }
    return names;
}

QList<Piece> Sinks::files(const QString &folder, const QString &holder, QLatin1StringView secret)
{
    QList<Piece> pieces;
    QDirIterator files(folder, QDir::Files | QDir::Hidden | QDir::System, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        if (!file.open(QIODevice::ReadOnly))
            continue;
        QByteArray bytes = file.readAll();
        if (file.fileName() == holder)
            bytes.replace(QByteArrayView(secret.data(), secret.size()), "");
        pieces.append({file.fileName(), file.fileName().toUtf8() + '\n' + bytes});
    }
    return pieces;
}

} // namespace Rooms
