// SPDX-License-Identifier: Apache-2.0
#include "meetingcode.h"

#include <QtCore/qcoreapplication.h>

namespace Rooms::MeetingCode {

Result<QString, Problem> normalised(const QString &typed)
{
    QString digits;
    for (const QChar character : typed) {
        if (character.isDigit())
            digits += QChar(u'0' + char16_t(character.digitValue()));
        else if (!character.isSpace() && character != u'-')
            return Problem::NotDigits;
    }
    if (digits.isEmpty())
        return Problem::Empty;
    if (digits.size() < minimumDigits)
        return Problem::TooShort;
    if (digits.size() > maximumDigits)
        return Problem::TooLong;
    return digits;
}

QString grouped(const QString &digits)
{
    QString result;
    for (qsizetype i = 0; i < digits.size(); ++i) {
        const bool lastOfTen = digits.size() == 10 && i == 9;
        if (i > 0 && i % 3 == 0 && !lastOfTen)
            result += u' ';
        result += digits.at(i);
    }
    return result;
}

const char *sentence(Problem problem)
{
    switch (problem) {
    case Problem::Empty:
        return QT_TRANSLATE_NOOP("Rooms::MeetingCode",
                                 "No meeting code was given. Enter the code of the meeting.");
    case Problem::NotDigits:
        return QT_TRANSLATE_NOOP("Rooms::MeetingCode", "A meeting code has digits only. Check the code.");
    case Problem::TooShort:
        return QT_TRANSLATE_NOOP("Rooms::MeetingCode",
                                 "This meeting code is too short. Check that all digits are there.");
    case Problem::TooLong:
        break;
    }
    return QT_TRANSLATE_NOOP("Rooms::MeetingCode", "This meeting code is too long. Check the digits.");
}

} // namespace Rooms::MeetingCode
