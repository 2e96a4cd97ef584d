// SPDX-License-Identifier: Apache-2.0
#include "controlpassword.h"

#include "passwordtext.h"

#include <QtCore/qcoreapplication.h>

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
    const QByteArray bytes = qgetenv("ROOMS_PASSWORD");
    if (bytes.isEmpty())
        return std::optional<ControlPassword>();
    const auto text = passwordText(bytes);
    if (!text)
        return OptionFile::Problem {
            QCoreApplication::translate("Rooms::ControlPassword",
                                        "What ROOMS_PASSWORD holds is no password: it is not UTF-8 text, or "
                                        "holds control characters. Set "
                                        "it to the password as text.")};
    return std::optional(ControlPassword {*text, From::Environment});
}

} // namespace Rooms
