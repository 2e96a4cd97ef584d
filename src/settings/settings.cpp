// SPDX-License-Identifier: Apache-2.0
#include "settings.h"

#include "base/logging.h"
#include "base/userfolder.h"

#include <QtCore/qcoreapplication.h>
#include <QtCore/qfileinfo.h>
#include <QtCore/qjsonarray.h>
#include <QtCore/qjsondocument.h>
#include <QtCore/qmetaobject.h>
#include <QtCore/qstandardpaths.h>

namespace Rooms {

using namespace Qt::StringLiterals;
using Key = Setting::Key;
using Source = Setting::Source;

namespace {

constexpr auto fileName = "/settings.json"_L1;
constexpr qsizetype longestShown = 40; // of a wrong value

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Rooms::Settings)
};

Settings::Problem::Kind kindOf(SettingsFile::Problem problem)
{
    using Kind = Settings::Problem::Kind;
    switch (problem) {
    case SettingsFile::Problem::Unreadable:
        return Kind::Unreadable;
    case SettingsFile::Problem::TooLong:
        return Kind::TooLong;
    case SettingsFile::Problem::NotJson:
        return Kind::NotJson;
    case SettingsFile::Problem::NotObject:
        break;
    }
    return Kind::NotObject;
}

QString shown(const QJsonValue &value)
{
    const QByteArray json = QJsonDocument(QJsonArray {value}).toJson(QJsonDocument::Compact);
    const QString text = QString::fromUtf8(json.sliced(1, json.size() - 2)); // without the brackets
    return text.size() <= longestShown ? text : text.left(longestShown - 1) + u'…';
}

} // namespace

QString Settings::Problem::sentence() const
{
    switch (kind) {
    case Kind::Unreadable:
        return Text::tr(
                   "The settings in \"%1\" cannot be read, so the defaults count. Check who may read the "
                   "file.")
            .arg(file);
    case Kind::TooLong:
        return Text::tr("\"%1\" is too long for a file of settings, so the defaults count. Check what is in "
                        "it.")
            .arg(file);
    case Kind::NotJson:
        return Text::tr(
                   "The settings in \"%1\" are broken, see line %2, so the defaults count. Mend the file, "
                   "or set them anew: what is in it will be kept beside it.")
            .arg(file)
            .arg(line);
    case Kind::NotObject:
        return Text::tr("\"%1\" must be a JSON object of settings, so the defaults count. Mend the file, or "
                        "set them anew: what is in it will be kept beside it.")
            .arg(file);
    case Kind::UnknownKey:
        return Text::tr("There is no setting \"%2\", which \"%1\" has. It is kept, but does nothing.")
            .arg(file, name);
    case Kind::WrongValue:
        break;
    }
    const SettingTable::Row *row = SettingTable::find(name);
    const QString needed = row ? SettingTable::expected(*row) : QString();
    if (value.isEmpty())
        return Text::tr("The setting \"%2\" in \"%1\" does not count. It must be %3.")
            .arg(file, name, needed);
    return Text::tr("The setting \"%2\" in \"%1\" is %4, which does not count. It must be %3.")
        .arg(file, name, needed, value);
}

QString Settings::Failure::sentence() const
{
    const SettingTable::Row &row = SettingTable::row(key);
    switch (kind) {
    case Kind::Locked:
        return Text::tr("This is set elsewhere and cannot be changed here.");
    case Kind::WrongValue:
        return Text::tr("That is not possible. It must be %1.").arg(SettingTable::expected(row));
    case Kind::NotSaved:
        break;
    }
    return Text::tr(
               "The change could not be saved and counts until the panel is started again. Check who may "
               "write to \"%1\", and the free space.")
        .arg(file);
}

Settings::Settings(const QString &userFile, const QString &administratorFile, QObject *parent)
    : QObject(parent)
    , m_userFile(userFile)
    , m_administratorFile(administratorFile)
    , m_user(readFile(userFile))
    , m_administrator(readFile(administratorFile))
{ }

QString Settings::defaultUserFile()
{
    return UserFolder::config() + fileName;
}

QString Settings::defaultAdministratorFile()
{
    const QString own = defaultUserFile();
    for (const QString &folder : QStandardPaths::standardLocations(QStandardPaths::GenericConfigLocation)) {
        const QString file = folder + "/rooms-panel"_L1 + fileName;
        if (file != own && QFileInfo::exists(file))
            return file;
    }
    return {};
}

QJsonValue Settings::value(Key key) const
{
    for (const Values *values : {&m_option, &m_administrator, m_visit ? &*m_visit : nullptr, &m_user}) {
        if (!values)
            continue;
        if (const auto found = values->find(key); found != values->end())
            return found->second;
    }
    return SettingTable::standard(SettingTable::row(key));
}

Source Settings::source(Key key) const
{
    if (m_option.contains(key))
        return Source::Option;
    if (m_administrator.contains(key))
        return Source::Administrator;
    return m_user.contains(key) || (m_visit && m_visit->contains(key)) ? Source::User : Source::Default;
}

bool Settings::isLocked(Key key) const
{
    return source(key) > Source::User;
}

std::optional<Settings::Failure> Settings::set(Key key, const QJsonValue &value)
{
    if (!m_visit)
        return keep(key, value);
    const auto accepted = acceptable(key, value);
    if (!accepted)
        return accepted.error();
    put(*m_visit, key, *accepted);
    return std::nullopt;
}

std::optional<Settings::Failure> Settings::keep(Key key, const QJsonValue &value)
{
    const auto accepted = acceptable(key, value);
    if (!accepted)
        return accepted.error();
    const QString name = QString::fromLatin1(SettingTable::row(key).name);
    const auto written = SettingsFile::change(m_userFile, name, *accepted);
    if (!written.keptAside.isEmpty())
        qCInfo(lcSettings, "the broken settings file is kept as %ls", qUtf16Printable(written.keptAside));
    put(m_user, key, *accepted);
    if (!written.done)
        return Failure {Failure::Kind::NotSaved, key, m_userFile};
    return std::nullopt;
}

void Settings::beginVisit()
{
    if (!m_visit)
        m_visit.emplace();
    while (!m_visit->empty()) {
        const Key key = m_visit->begin()->first;
        alter(key, [this, key] { m_visit->erase(key); });
    }
}

Result<QJsonValue, Settings::Failure> Settings::acceptable(Key key, const QJsonValue &value) const
{
    if (isLocked(key))
        return Failure {Failure::Kind::Locked, key, {}};
    const auto accepted = SettingTable::accept(SettingTable::row(key), value);
    if (!accepted)
        return Failure {Failure::Kind::WrongValue, key, {}};
    return *accepted;
}

bool Settings::setForThisRun(Key key, const QJsonValue &value)
{
    const auto accepted = SettingTable::accept(SettingTable::row(key), value);
    if (accepted)
        put(m_option, key, *accepted);
    return accepted.has_value();
}

QJsonObject Settings::toJson() const
{
    QJsonObject object;
    for (const SettingTable::Row &row : SettingTable::rows()) {
        const Source from = source(row.key);
        const auto word = QMetaEnum::fromType<Source>().valueToKey(int(from));
        const QJsonValue said =
            row.loggable ? value(row.key) : QJsonValue(!value(row.key).toString().isEmpty());
        object.insert(QLatin1StringView(row.name),
                      QJsonObject {{u"value"_s, said}, {u"from"_s, QString::fromLatin1(word).toLower()}});
    }
    return object;
}

Settings::Values Settings::readFile(const QString &path)
{
    Values values;
    const auto content = SettingsFile::read(path);
    if (!content) {
        m_problems.append({kindOf(content.error().problem), path, {}, content.error().line, {}});
        return values;
    }
    for (auto it = content->begin(); it != content->end(); ++it) {
        const SettingTable::Row *row = SettingTable::find(it.key());
        if (!row) {
            m_problems.append({Problem::Kind::UnknownKey, path, it.key().left(longestShown), 0, {}});
        } else if (const auto accepted = SettingTable::accept(*row, it.value())) {
            values.emplace(row->key, *accepted);
        } else {
            m_problems.append({Problem::Kind::WrongValue, path, it.key(), 0,
                               row->loggable ? shown(it.value()) : QString()});
        }
    }
    return values;
}

void Settings::put(Values &values, Key key, const QJsonValue &value)
{
    alter(key, [&] { values.insert_or_assign(key, value); });
}

//! Makes a \a change to \a key, and tells of it if it makes a difference.
void Settings::alter(Key key, const std::function<void()> &change)
{
    const QJsonValue valueBefore = value(key);
    const Source sourceBefore = source(key);
    change();
    if (value(key) != valueBefore || source(key) != sourceBefore)
        Q_EMIT changed(key);
}

} // namespace Rooms
