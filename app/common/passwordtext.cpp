// SPDX-License-Identifier: Apache-2.0
#include "passwordtext.h"

#include <algorithm>

namespace Rooms {

std::optional<QString> passwordText(const QByteArray &bytes)
{
    if (!bytes.isValidUtf8())
        return std::nullopt;
    const QString text = QString::fromUtf8(bytes);
    const auto isControl = [](QChar c) { return c.category() == QChar::Other_Control; };
    if (std::any_of(text.begin(), text.end(), isControl))
        return std::nullopt;
    return text;
}

} // namespace Rooms
