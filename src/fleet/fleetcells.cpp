// SPDX-License-Identifier: Apache-2.0
#include "fleetcells.h"

#include "alarmwords.h"
#include "fleetwords.h"

#include <QtCore/qcoreapplication.h>

#include <algorithm>
#include <limits>

namespace Rooms {

using namespace Qt::StringLiterals;
using Stage = Room::Stage;

namespace {

QString say(const char *sentence)
{
    return QCoreApplication::translate("Rooms::FleetCells", sentence);
}

//! Fills the cells of one row.
class Maker
{
public:
    Maker(const RoomEntry &entry, const RoomSummary &state, const QDateTime &now, const QList<Alarm> &alarms)
        : m_entry(entry)
        , m_state(state)
        , m_now(now)
        , m_alarms(alarms)
        , m_offline(state.isOffline())
    { }

    FleetCells make()
    {
        m_cells.text[FleetCells::Name] = m_entry.name;
        m_cells.text[FleetCells::Place] = m_entry.place;
        m_cells.text[FleetCells::Link] = linkText();
        if (m_offline && m_state.asOf.isValid())
            m_cells.ageMinutes = int(secondsSince(m_state.asOf) / 60);
        m_cells.text[FleetCells::State] = stateText();
        m_cells.text[FleetCells::Title] = titleText();
        if (m_state.p95Ms >= 0)
            m_cells.text[FleetCells::Response] = FleetWords::responseTime(m_state.p95Ms);
        if (!m_offline)
            fillMeeting();
        fillAlarm();
        m_cells.chips = chips();
        m_cells.ticks = m_offline || !m_alarms.isEmpty() || !m_cells.text[FleetCells::Duration].isEmpty();
        fillSort();
        m_cells.haystack = haystack();
        return m_cells;
    }

private:
    bool isAt(std::initializer_list<Stage> stages) const
    {
        return !m_offline && std::find(stages.begin(), stages.end(), m_state.stage) != stages.end();
    }
    qint64 secondsSince(const QDateTime &time) const { return std::max<qint64>(0, time.secsTo(m_now)); }

    QString linkText() const
    {
        const bool polls = m_state.isReady() && m_state.polling != Link::Polling::Off;
        return polls ? say(QT_TRANSLATE_NOOP("Rooms::FleetCells", "Connected, without events"))
                     : FleetWords::link(m_state.link);
    }

    QString stateText() const
    {
        if (m_state.isBlocked())
            return FleetWords::reason(m_state.reason, 0);
        return m_offline ? say(QT_TRANSLATE_NOOP("Rooms::FleetCells", "Offline"))
                         : FleetWords::stage(m_state.stage);
    }

    QString titleText() const
    {
        if (m_offline) {
            if (!m_state.asOf.isValid())
                return {};
            const QDateTime seen = m_state.asOf.toLocalTime();
            const QString time =
                seen.toString(seen.daysTo(m_now.toLocalTime()) == 0 ? u"HH:mm:ss"_s : u"yyyy-MM-dd HH:mm"_s);
            const Stage stage = m_state.stage == Stage::Blocked ? Stage::Connecting : m_state.stage;
            return stage == Stage::Connecting
                ? say(QT_TRANSLATE_NOOP("Rooms::FleetCells", "Last seen %1")).arg(time)
                : say(QT_TRANSLATE_NOOP("Rooms::FleetCells", "Last seen %1: %2"))
                      .arg(time, FleetWords::stage(stage));
        }
        const bool hasNext = m_state.stage == Stage::Home && m_state.nextBegin.isValid();
        if (hasNext)
            return say(QT_TRANSLATE_NOOP("Rooms::FleetCells", "Next %1 %2"))
                .arg(m_state.nextBegin.toLocalTime().toString(u"HH:mm"_s), m_state.nextTitle);
        return m_state.title;
    }

    void fillMeeting()
    {
        if (m_state.stage == Stage::Home || m_state.stage == Stage::Connecting)
            return;
        m_cells.text[FleetCells::Code] = m_state.code;
        if (m_state.since.isValid())
            m_cells.text[FleetCells::Duration] = FleetWords::duration(secondsSince(m_state.since));
        if (m_state.stage != Stage::InMeeting)
            return;
        m_cells.text[FleetCells::Host] = hostText();
        m_cells.text[FleetCells::Layout] = FleetWords::layout(m_state.layout);
    }

    QString hostText() const
    {
        if (m_state.host)
            return say(QT_TRANSLATE_NOOP("Rooms::FleetCells", "Host"));
        if (m_state.coHost)
            return say(QT_TRANSLATE_NOOP("Rooms::FleetCells", "Co-host"));
        return m_state.hostPresent ? say(QT_TRANSLATE_NOOP("Rooms::FleetCells", "Participant"))
                                   : say(QT_TRANSLATE_NOOP("Rooms::FleetCells", "Host absent"));
    }

    //! The worst, and how many more.
    void fillAlarm()
    {
        if (m_alarms.isEmpty())
            return;
        const Alarm &worst = m_alarms.constFirst();
        m_cells.severity = int(worst.severity());
        m_cells.isCalm =
            std::none_of(m_alarms.begin(), m_alarms.end(), [](const Alarm &alarm) { return alarm.isLoud(); });
        m_cells.text[FleetCells::Alarm] = AlarmWords::brief(worst, m_now);
        if (m_alarms.size() > 1)
            m_cells.text[FleetCells::Alarm] += u" +%1"_s.arg(m_alarms.size() - 1);
    }

    //! More for what is worse, for what nobody has looked after, and for what lasts longer.
    qint64 alarmRank() const
    {
        if (m_alarms.isEmpty())
            return std::numeric_limits<qint64>::min();
        constexpr qint64 step = qint64(1) << 44; // of milliseconds, some hundred years
        const qint64 rank = m_cells.severity * 2 + (m_cells.isCalm ? 0 : 1);
        return rank * step - m_alarms.constFirst().since.toMSecsSinceEpoch();
    }

    int chips() const
    {
        const int alarmed = m_alarms.isEmpty() ? 0 : FleetCells::Alarmed;
        if (m_offline)
            return FleetCells::Offline | alarmed;
        if (isAt({Stage::InMeeting}))
            return FleetCells::InMeeting | alarmed;
        if (isAt({Stage::Home}))
            return FleetCells::Free | alarmed;
        return alarmed | (isAt({Stage::Joining, Stage::WaitingRoom}) ? FleetCells::Entering : 0);
    }

    void fillSort()
    {
        for (size_t column = 0; column < FleetCells::ColumnCount; ++column)
            m_cells.sort[column] = m_cells.text[column];
        m_cells.sort[FleetCells::Link] = int(m_state.link);
        m_cells.sort[FleetCells::State] = m_offline ? -1 : int(m_state.stage);
        const bool lasts = !m_cells.text[FleetCells::Duration].isEmpty();
        // What began earlier lasts longer, now and later.
        m_cells.sort[FleetCells::Duration] =
            lasts ? -m_state.since.toMSecsSinceEpoch() : std::numeric_limits<qint64>::min();
        m_cells.sort[FleetCells::Response] = m_state.p95Ms;
        m_cells.sort[FleetCells::Alarm] = alarmRank();
    }

    QString haystack() const
    {
        QStringList parts {m_entry.id, m_entry.url.host()};
        parts += m_entry.tags;
        for (size_t column = 0; column < FleetCells::ColumnCount; ++column) {
            // What changes by the second is not looked for.
            if (column != FleetCells::Duration && column != FleetCells::Response)
                parts.append(m_cells.text[column]);
        }
        parts.append(QString(m_cells.text[FleetCells::Code]).remove(u' '));
        return FleetCells::fold(parts.join(u'\n'));
    }

    const RoomEntry &m_entry;
    const RoomSummary &m_state;
    const QDateTime &m_now;
    const QList<Alarm> &m_alarms;
    const bool m_offline;
    FleetCells m_cells;
};

} // namespace

FleetCells FleetCells::make(const RoomEntry &entry, const RoomSummary &state, const QDateTime &now,
                            const QList<Rooms::Alarm> &alarms)
{
    return Maker(entry, state, now, alarms).make();
}

QString FleetCells::fold(const QString &text)
{
    return text.normalized(QString::NormalizationForm_KC).toCaseFolded();
}

} // namespace Rooms
