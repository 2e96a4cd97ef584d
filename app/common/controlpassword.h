// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "optionfile.h"

#include <QtCore/qobjectdefs.h>

#include <optional>

namespace Rooms {

//! A control password and where it was found. Plain value.
struct ControlPassword
{
    Q_GADGET

public:
    //! The places that are looked at, the first that has one counts; None when none has.
    enum class From { None, PasswordFile, Environment, Keychain, File };
    Q_ENUM(From)

    QString text; //!< Secret; "" for none.
    From from = From::None;

    //! The one that a person gave to this run of the program: the first line of \a passwordFile if that was
    //! named, else ROOMS_PASSWORD. Nothing when neither was given: then a SecretStore may have it.
    static Result<std::optional<ControlPassword>, OptionFile::Problem>
    given(const std::optional<QString> &passwordFile);
};

} // namespace Rooms
