// SPDX-License-Identifier: Apache-2.0
#include "pinguard.h"

#include "base/logging.h"
#include "keptfile.h"
#include "pinhash.h"
#include "settings.h"

#include <QtCore/qdir.h>
#include <QtCore/qfile.h>
#include <QtCore/qfileinfo.h>

#include <algorithm>

namespace Rooms {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto triesKey = "wrong_tries"_L1;
constexpr auto untilKey = "not_before"_L1;
constexpr int mostTries = 1000; // counting on makes no difference

} // namespace

PinGuard::PinGuard(Settings &settings, const QString &file, Clock &clock, Setting::Key key, QObject *parent)
    : QObject(parent)
    , m_settings(settings)
    , m_key(key)
    , m_file(file)
    , m_clock(clock)
    , m_tick(clock, [this] { tick(); })
{
    load();
}

bool PinGuard::isSet() const
{
    return !m_settings.text(m_key).isEmpty();
}

PinGuard::Outcome PinGuard::tryPin(const QString &pin)
{
    if (!isSet())
        return Outcome::Right;
    if (secondsLeft() > 0)
        return Outcome::TooEarly;
    // It counts as wrong before it is looked at: pulling the plug in between gains nothing.
    m_wrongTries = std::min(m_wrongTries + 1, mostTries);
    const auto pause = pauseAfter(m_wrongTries);
    keep(m_clock.wallTime().addSecs(pause.count()));
    if (!PinHash::matches(m_settings.text(m_key), pin)) {
        startPause(pause);
        Q_EMIT changed();
        return Outcome::Wrong;
    }
    m_wrongTries = 0;
    keep({});
    Q_EMIT changed();
    return Outcome::Right;
}

int PinGuard::secondsLeft() const
{
    return int((std::max<qint64>(0, m_until - m_clock.now()) + 999) / 1000);
}

std::chrono::seconds PinGuard::pauseAfter(int wrongTries)
{
    constexpr std::chrono::seconds pauses[] = {5s, 15s, 30s, 60s, 120s, 300s, 600s, 900s};
    if (wrongTries <= freeTries)
        return 0s;
    return pauses[std::min(size_t(wrongTries - freeTries), std::size(pauses)) - 1];
}

void PinGuard::load()
{
    // A file that is broken counts as none: it is the panel's own, and nobody can write it from its screen.
    const auto content = SettingsFile::read(m_file);
    if (!content)
        return;
    m_wrongTries = std::clamp(content->value(triesKey).toInt(), 0, mostTries);
    const auto until = QDateTime::fromString(content->value(untilKey).toString(), Qt::ISODateWithMs);
    if (!until.isValid())
        return;
    // The time of day may have been set meanwhile: no pause becomes longer than it ever was.
    const std::chrono::milliseconds left(m_clock.wallTime().msecsTo(until));
    startPause(std::clamp<std::chrono::milliseconds>(left, 0ms, pauseAfter(m_wrongTries)));
}

void PinGuard::keep(const QDateTime &until)
{
    if (m_wrongTries == 0) {
        QFile::remove(m_file);
        return;
    }
    QDir().mkpath(QFileInfo(m_file).absolutePath());
    const QJsonObject content {{triesKey, m_wrongTries},
                               {untilKey, until.toUTC().toString(Qt::ISODateWithMs)}};
    if (!KeptFile::save(m_file, content))
        qCWarning(lcSettings, "wrong tries of the PIN cannot be kept in %ls", qUtf16Printable(m_file));
}

void PinGuard::startPause(std::chrono::milliseconds pause)
{
    m_until = m_clock.now() + pause.count();
    if (pause > 0ms)
        m_tick.start(std::min<std::chrono::milliseconds>(pause, 1s));
}

void PinGuard::tick()
{
    const qint64 left = m_until - m_clock.now();
    if (left > 0)
        m_tick.start(std::chrono::milliseconds(std::min<qint64>(left, 1000)));
    Q_EMIT changed();
}

} // namespace Rooms
