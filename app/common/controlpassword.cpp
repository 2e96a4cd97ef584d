// SPDX-License-Identifier: Apache-2.0
#include "controlpassword.h"

namespace Rooms {

Result<std::optional<ControlPassword>, OptionFile::Problem>
ControlPassword::given(const std::optional<QString> &passwordFile)
{
    if (passwordFile) {
        const auto text = OptionFile::readPassword(*passwordFile);
        if (!text)
            return text.error();
        return std::optional(ControlPassword {*text, From::PasswordFile});
    }
    const QString text = qEnvironmentVariable("ROOMS_PASSWORD");
    if (text.isEmpty())
        return std::optional<ControlPassword>();
    return std::optional(ControlPassword {text, From::Environment});
}

} // namespace Rooms
