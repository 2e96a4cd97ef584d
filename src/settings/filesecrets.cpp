// SPDX-License-Identifier: Apache-2.0
#include "filesecrets.h"

#include "base/userfolder.h"
#include "keptfile.h"

#include <QtCore/qdir.h>
#include <QtCore/qfile.h>
#include <QtCore/qfileinfo.h>
#include <QtCore/qjsondocument.h>
#include <QtCore/qjsonobject.h>

#include <cerrno>
#include <optional>

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

namespace Rooms {

using namespace Qt::StringLiterals;

namespace {

using Failure = SecretStore::Failure;
using Problem = SecretStore::Problem;

constexpr auto passwordsKey = "control_passwords"_L1;
constexpr qint64 longestFile = 1024 * 1024; // thousands of rooms
constexpr mode_t others = S_IRWXG | S_IRWXO;

//! What the file says: everything in it, so that what a later version adds is kept.
using Content = Result<QJsonObject, Failure>;

QByteArray native(const QString &path)
{
    return QFile::encodeName(path);
}

//! What is wrong with who can get at the open file or folder \a descriptor.
std::optional<Problem> exposure(int descriptor, mode_t kind)
{
    struct stat status = {};
    if (fstat(descriptor, &status) != 0)
        return Problem::FileUnreadable;
    if ((status.st_mode & S_IFMT) != kind)
        return Problem::FileNotPlain;
    if (status.st_uid != geteuid())
        return Problem::FileOfAnother;
    if (kind == S_IFREG && (status.st_mode & others) != 0)
        return Problem::FileOpenToOthers;
    return std::nullopt;
}

std::optional<QJsonObject> parse(const QByteArray &text)
{
    const QJsonDocument document = QJsonDocument::fromJson(text);
    const QJsonValue passwords = document.object().value(passwordsKey);
    if (!document.isObject() || !(passwords.isObject() || passwords.isUndefined()))
        return std::nullopt;
    for (const QJsonValue password : passwords.toObject()) {
        if (!password.isString())
            return std::nullopt;
    }
    return document.object();
}

Content load(const QString &path)
{
    // Checked is what was opened, not what the name may stand for a moment later; a pipe must not hang us.
    const int descriptor = open(native(path).constData(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK);
    if (descriptor < 0 && (errno == ENOENT || errno == ENOTDIR))
        return QJsonObject();
    if (descriptor < 0)
        return Failure {errno == ELOOP ? Problem::FileNotPlain : Problem::FileUnreadable, path};
    QFile file;
    if (!file.open(descriptor, QIODevice::ReadOnly, QFileDevice::AutoCloseHandle))
        return Failure {Problem::FileUnreadable, path};
    if (const auto problem = exposure(descriptor, S_IFREG))
        return Failure {*problem, path};
    const QByteArray text = file.read(longestFile + 1);
    if (file.error() != QFileDevice::NoError)
        return Failure {Problem::FileUnreadable, path};
    const auto content = text.size() > longestFile ? std::nullopt : parse(text);
    if (!content)
        return Failure {Problem::FileBroken, path};
    return *content;
}

QString passwordIn(const QJsonObject &content, const QString &key)
{
    return content.value(passwordsKey).toObject().value(key).toString();
}

//! The folder of the file, private, and locked as long as this lives: the programs read and write the file
//! as a whole, and must not do so at once.
class Folder
{
public:
    explicit Folder(const QString &path)
    {
        QDir().mkpath(QFileInfo(path).absolutePath());
        mkdir(native(path).constData(), S_IRWXU);
        m_descriptor = open(native(path).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
        if (m_descriptor < 0)
            m_problem = Problem::FileUnwritable;
        else if (const auto problem = exposure(m_descriptor, S_IFDIR))
            m_problem = problem;
        else if (fchmod(m_descriptor, S_IRWXU) != 0)
            m_problem = Problem::FileUnwritable;
        else if (flock(m_descriptor, LOCK_EX | LOCK_NB) != 0)
            m_problem = errno == EWOULDBLOCK ? Problem::FileBusy : Problem::FileUnwritable;
    }
    ~Folder()
    {
        if (m_descriptor >= 0)
            close(m_descriptor);
    }
    Folder(const Folder &) = delete;
    Folder &operator=(const Folder &) = delete;

    std::optional<Problem> problem() const { return m_problem; }

private:
    int m_descriptor = -1;
    std::optional<Problem> m_problem;
};

//! Puts \a password under \a key, or takes away what is there when it is empty.
std::optional<Failure> change(const QString &path, const QString &key, const QString &password)
{
    const QString folderPath = QFileInfo(path).absolutePath();
    const Folder folder(folderPath);
    if (const auto problem = folder.problem())
        return Failure {*problem, problem == Problem::FileOfAnother ? folderPath : path};
    Content content = load(path);
    if (!content && content.error().problem == Problem::FileBroken && !password.isEmpty()) {
        if (KeptFile::keepAside(path).isEmpty())
            return Failure {Problem::FileUnwritable, path};
        content = QJsonObject();
    }
    if (!content)
        return content.error();
    QJsonObject changed = *content;
    QJsonObject passwords = changed.value(passwordsKey).toObject();
    if (password.isEmpty())
        passwords.remove(key);
    else
        passwords.insert(key, password);
    changed.insert(passwordsKey, passwords);
    if (!KeptFile::save(path, changed))
        return Failure {Problem::FileUnwritable, path};
    return std::nullopt;
}

SecretStore::Answer answer(const std::optional<Failure> &failure, const QString &password)
{
    if (failure)
        return *failure;
    return SecretStore::Stored {password, SecretStore::Place::File};
}

} // namespace

FileSecrets::FileSecrets(const QString &path)
    : m_path(path)
{ }

QString FileSecrets::defaultPath()
{
    return UserFolder::config() + "/secrets.json"_L1;
}

void FileSecrets::read(const QUrl &room, Handler handler)
{
    const Content content = load(m_path);
    handler(content ? answer({}, passwordIn(*content, keyOf(room))) : content.error());
}

void FileSecrets::write(const QUrl &room, const QString &password, Handler handler)
{
    handler(answer(change(m_path, keyOf(room), password), password));
}

void FileSecrets::remove(const QUrl &room, Handler handler)
{
    // A file that has none is not touched, and none is created.
    const Content content = load(m_path);
    if (!content)
        handler(content.error());
    else if (passwordIn(*content, keyOf(room)).isEmpty())
        handler(answer({}, {}));
    else
        handler(answer(change(m_path, keyOf(room), {}), {}));
}

} // namespace Rooms
