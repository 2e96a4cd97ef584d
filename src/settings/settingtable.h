// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "setting.h"

#include <QtCore/qjsonvalue.h>
#include <QtCore/qlist.h>
#include <QtCore/qstringlist.h>

#include <optional>
#include <span>

//! Everything there is to know of each setting, in one table. README.md and the example file are checked
//! against it. Main thread.
namespace Rooms::SettingTable {

//! What kind of value a setting has.
enum class Kind {
    Text, //!< At most `most` characters in one line.
    Address, //!< "" or what RoomAddress::fromText() reads.
    Flag,
    Whole, //!< A whole number from `least` to `most`.
    Length, //!< 0, or a number from `least` to `most`.
    Choice, //!< One of the words in `choices`.
    Language, //!< `system` or a language that the program has.
    PinHash, //!< "" or what PinHash::make() makes.
};

//! One setting.
struct Row
{
    Setting::Key key;
    const char *name; //!< As the files spell it.
    Kind kind;
    double least;
    double most;
    const char *choices; //!< Words with a `|` between them.
    const char *standard; //!< The default, as JSON.
    const char *meaning; //!< In English, for README.md.
    bool loggable; //!< Whether it may stand in logs, messages and support archives.
};

//! All settings, in the order of Setting::Key.
std::span<const Row> rows();
//! The row of \a key.
const Row &row(Setting::Key key);
//! The row called \a name; null when there is none.
const Row *find(QStringView name);

//! The default of a setting.
QJsonValue standard(const Row &row);
//! \a value as the setting takes it, tidied; nothing when it does not.
std::optional<QJsonValue> accept(const Row &row, const QJsonValue &value);
//! The words that a Choice or a Language takes.
QStringList choices(const Row &row);
//! What a value must be, to follow "It must be", in the language of the program.
QString expected(const Row &row);

} // namespace Rooms::SettingTable
