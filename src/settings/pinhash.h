// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtCore/qbytearray.h>
#include <QtCore/qstring.h>

//! What is kept instead of a PIN: `pbkdf2-sha256$ROUNDS$SALT$KEY`, the last two in base64. So few digits can
//! be tried through by whoever reads the file, so the file is private as well. Pure functions, any thread.
namespace Rooms::PinHash {

constexpr int fewestDigits = 4;
constexpr int mostDigits = 8;

//! Whether \a pin can be a PIN: 4 to 8 digits.
bool isPin(const QString &pin);
//! The hash of \a pin, a secret, with a salt of its own.
QString make(const QString &pin);
//! Whether \a text has the form of a hash.
bool isOne(const QString &text);
//! Whether \a hash was made of \a pin.
bool matches(const QString &hash, const QString &pin);

} // namespace Rooms::PinHash
