// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "settings/secretstore.h"

#include <QtCore/qfile.h>
#include <QtCore/qlist.h>
#include <QtCore/qmetaobject.h>

#include <sys/stat.h>

namespace Rooms {

//! What a store answered, in order; answers() is the handler to give it.
class Answers
{
public:
    SecretStore::Handler next()
    {
        return [this](const SecretStore::Answer &answer) { m_all.append(answer); };
    }
    qsizetype count() const { return m_all.size(); }
    const SecretStore::Answer &last() const { return m_all.constLast(); }

private:
    QList<SecretStore::Answer> m_all;
};

//! The answer of a store that answers at once, in words: `File:secret`, `File:`, or the problem's name.
inline QString inWords(const SecretStore::Answer &answer)
{
    const auto name = [](auto value) {
        return QString::fromLatin1(QMetaEnum::fromType<decltype(value)>().valueToKey(int(value)));
    };
    return answer ? name(answer->place) + u':' + answer->password : name(answer.error().problem);
}

inline QString readNow(SecretStore &store, const QUrl &room)
{
    Answers answers;
    store.read(room, answers.next());
    return answers.count() == 1 ? inWords(answers.last()) : QStringLiteral("%1 answers").arg(answers.count());
}

inline QString writeNow(SecretStore &store, const QUrl &room, const QString &password)
{
    Answers answers;
    store.write(room, password, answers.next());
    return answers.count() == 1 ? inWords(answers.last()) : QStringLiteral("%1 answers").arg(answers.count());
}

inline QString removeNow(SecretStore &store, const QUrl &room)
{
    Answers answers;
    store.remove(room, answers.next());
    return answers.count() == 1 ? inWords(answers.last()) : QStringLiteral("%1 answers").arg(answers.count());
}

//! The permissions of \a path itself, links not followed; -1 when there is nothing.
inline int modeOf(const QString &path)
{
    struct stat status = {};
    return lstat(QFile::encodeName(path).constData(), &status) == 0 ? int(status.st_mode & 07777) : -1;
}

inline QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("(none)");
}

} // namespace Rooms
