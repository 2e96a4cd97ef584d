// SPDX-License-Identifier: Apache-2.0
#include "consolememory.h"

#include "settings/keptfile.h"

#include <QtCore/qdir.h>
#include <QtCore/qfile.h>
#include <QtCore/qfileinfo.h>
#include <QtCore/qjsondocument.h>
#include <QtCore/qjsonobject.h>

namespace Rooms {

using namespace Qt::StringLiterals;

namespace {

constexpr auto countKey = "column_count"_L1;
constexpr auto columnsKey = "columns"_L1;
constexpr auto geometryKey = "geometry"_L1;
constexpr auto themeKey = "theme"_L1;
constexpr auto languageKey = "language"_L1;
constexpr auto viewsKey = "views"_L1;
constexpr auto silencesKey = "silences"_L1;
constexpr auto acknowledgementsKey = "acknowledgements"_L1;
constexpr auto notifiesKey = "notifies"_L1;
constexpr auto soundsKey = "sounds"_L1;
constexpr auto lightName = "light"_L1;
constexpr auto darkName = "dark"_L1;
constexpr qint64 longestFile = 4 * 1024 * 1024;

QByteArray bytes(const QJsonValue &value)
{
    return QByteArray::fromBase64(value.toString().toLatin1());
}

QString text(const QByteArray &bytes)
{
    return QString::fromLatin1(bytes.toBase64());
}

} // namespace

ConsoleMemory::ConsoleMemory(const QString &path)
    : m_path(path)
{
    m_saving.setSingleShot(true);
    m_saving.setInterval(0);
    m_saving.callOnTimeout([this] { save(); });
    QFile file(path);
    if (path.isEmpty() || !file.open(QIODevice::ReadOnly))
        return;
    const QJsonObject kept = QJsonDocument::fromJson(file.read(longestFile)).object();
    if (kept.value(countKey).toInt() == int(FleetCells::ColumnCount))
        m_columns = bytes(kept.value(columnsKey));
    m_geometry = bytes(kept.value(geometryKey));
    if (kept.value(themeKey).toString() == lightName)
        m_theme = ConsoleTokens::Theme::Light;
    m_language = kept.value(languageKey).toString();
    m_views = FleetView::fromJson(kept.value(viewsKey).toArray());
    m_silences = AlarmSilence::fromJson(kept.value(silencesKey).toArray());
    m_acknowledgements = AlarmAcknowledgement::fromJson(kept.value(acknowledgementsKey).toArray());
    m_notifies = kept.value(notifiesKey).toBool(m_notifies);
    m_sounds = kept.value(soundsKey).toBool(m_sounds);
}

ConsoleMemory::~ConsoleMemory()
{
    if (m_saving.isActive())
        save();
}

void ConsoleMemory::setColumns(const QByteArray &columns)
{
    if (std::exchange(m_columns, columns) != columns)
        saveSoon();
}

void ConsoleMemory::setGeometry(const QByteArray &geometry)
{
    if (std::exchange(m_geometry, geometry) != geometry)
        saveSoon();
}

void ConsoleMemory::setTheme(ConsoleTokens::Theme theme)
{
    if (std::exchange(m_theme, theme) != theme)
        saveSoon();
}

void ConsoleMemory::setLanguage(const QString &language)
{
    if (std::exchange(m_language, language) != language)
        saveSoon();
}

void ConsoleMemory::setViews(const QList<FleetView> &views)
{
    if (std::exchange(m_views, views) != views)
        saveSoon();
}

void ConsoleMemory::setSilences(const QList<AlarmSilence> &silences)
{
    if (std::exchange(m_silences, silences) != silences)
        saveSoon();
}

void ConsoleMemory::setAcknowledgements(const QList<AlarmAcknowledgement> &acknowledgements)
{
    if (std::exchange(m_acknowledgements, acknowledgements) != acknowledgements)
        saveSoon();
}

void ConsoleMemory::setNotifies(bool notifies)
{
    if (std::exchange(m_notifies, notifies) != notifies)
        saveSoon();
}

void ConsoleMemory::setSounds(bool sounds)
{
    if (std::exchange(m_sounds, sounds) != sounds)
        saveSoon();
}

void ConsoleMemory::save()
{
    m_saving.stop();
    if (m_path.isEmpty())
        return;
    QDir().mkpath(QFileInfo(m_path).path());
    // What cannot be kept is made anew: nothing of it is worth a message.
    KeptFile::save(m_path,
                   {{countKey, int(FleetCells::ColumnCount)},
                    {columnsKey, text(m_columns)},
                    {geometryKey, text(m_geometry)},
                    {themeKey, m_theme == ConsoleTokens::Theme::Light ? lightName : darkName},
                    {languageKey, m_language},
                    {viewsKey, FleetView::toJson(m_views)},
                    {silencesKey, AlarmSilence::toJson(m_silences)},
                    {acknowledgementsKey, AlarmAcknowledgement::toJson(m_acknowledgements)},
                    {notifiesKey, m_notifies},
                    {soundsKey, m_sounds}});
}

} // namespace Rooms
