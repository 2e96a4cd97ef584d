// SPDX-License-Identifier: Apache-2.0
#include "windowsize.h"

#include <QtCore/qregularexpression.h>

namespace Rooms {

using namespace Qt::StringLiterals;

std::optional<QSize> readWindowSize(const QString &text)
{
    static const QRegularExpression form(u"^(\\d{3,5})x(\\d{3,5})$"_s);
    const auto match = form.match(text);
    if (!match.hasMatch())
        return std::nullopt;
    return QSize(match.captured(1).toInt(), match.captured(2).toInt());
}

} // namespace Rooms
