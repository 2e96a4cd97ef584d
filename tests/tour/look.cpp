// SPDX-License-Identifier: Apache-2.0
#include "look.h"

#include <array>

namespace Rooms {

QString Look::name() const
{
    static constexpr std::array schemes {"dark", "light", "high-contrast"};
    static constexpr std::array textSizes {"S", "M", "L", "XL"};
    const Look usual;
    QString name = language + u'-' + QLatin1String(schemes.at(size_t(scheme)));
    if (size != usual.size)
        name += QStringLiteral("-%1x%2").arg(size.width()).arg(size.height());
    if (textSize != usual.textSize)
        name += u'-' + QLatin1String(textSizes.at(size_t(textSize)));
    if (pixelsPerMillimetre != usual.pixelsPerMillimetre)
        name += QStringLiteral("-%1ppi").arg(qRound(pixelsPerMillimetre * 25.4));
    return name;
}

} // namespace Rooms
