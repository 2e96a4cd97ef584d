// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtCore/qbytearraylist.h>
#include <QtCore/qstring.h>

//! Words that stand for secrets: no other text has them, so whoever finds one has found a leak.
namespace Rooms::Canary {

inline constexpr QLatin1StringView controlPassword {"canary-control-7f3a"};
inline constexpr QLatin1StringView meetingPassword {"canary-meeting-2b9e"};
//! Typed by mistake it is a secret too, perhaps of another room or meeting.
inline constexpr QLatin1StringView wrongControlPassword {"canary-astray-5d1c"};
inline constexpr QLatin1StringView wrongMeetingPassword {"canary-amiss-8e40"};
//! How the simulated room's meeting_url begins.
inline constexpr QLatin1StringView meetingUrl {"meeting.example.com/dm/"};

//! What \a secret looks like: as it is, in UTF-16, in hexadecimal digits, percent-encoded, and inside base64
//! wherever it begins there.
QByteArrayList disguises(QLatin1StringView secret);

//! The line of \a bytes with a canary in it, or what surrounds it; empty, as it should be, when there is
//! none.
QByteArray foundIn(const QByteArray &bytes);

} // namespace Rooms::Canary
