// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"

#include <QtCore/qstring.h>

//! Meeting codes as people type and read them (section 9, line 35). Pure functions, any thread.
namespace Rooms::MeetingCode {

//! The fewest and the most digits that a code can have. Tencent Meeting gives nine (ten for some personal
//! meetings); the limits are wider because no public text fixes them.
constexpr int minimumDigits = 6;
constexpr int maximumDigits = 20;

//! What can be wrong with a typed code.
enum class Problem {
    Empty,
    NotDigits, //!< Something other than digits, blanks and hyphens is in it.
    TooShort,
    TooLong,
};

//! The digits of \a typed, as they are sent. Blanks and hyphens are dropped; full-width digits count.
Result<QString, Problem> normalised(const QString &typed);
//! \a digits in groups for reading: `452871906` -> `452 871 906`, ten digits 3-3-4.
QString grouped(const QString &digits);
//! A sentence in English that says what is wrong and what to do; translate it where it is shown, with the
//! context `Rooms::MeetingCode`.
const char *sentence(Problem problem);

} // namespace Rooms::MeetingCode
