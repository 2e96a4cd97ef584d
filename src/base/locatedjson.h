// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"

#include <QtCore/qjsonvalue.h>
#include <QtCore/qstring.h>

#include <vector>

//! JSON that knows where each value stands, for telling a person who edits a file what is wrong where.
//! QJsonDocument keeps no places. Pure functions, any thread.
namespace Rooms::LocatedJson {

//! A place in a text.
struct Place
{
    int line = 1; //!< From 1.
    int column = 1; //!< From 1, in characters.

    //! Becomes the place behind \a passed, which stands here.
    void pass(QChar passed)
    {
        if (passed == u'\n') {
            ++line;
            column = 1;
        } else if (!passed.isLowSurrogate()) {
            ++column;
        }
    }

    bool operator==(const Place &) const = default;
};

struct Member;

//! A value and where it begins.
struct Node
{
    Place place;
    QJsonValue value; //!< Of an array or object it is the whole.
    std::vector<Node> items; //!< Of an array.
    std::vector<Member> members; //!< Of an object, in the order they stand in, twice what stands there twice.

    //! The last member called \a key, or nullptr.
    const Member *member(const QString &key) const;
};

//! A name in an object, where it begins, and its value.
struct Member
{
    Place place;
    QString key;
    Node node;
};

//! Why a text is no JSON.
struct Error
{
    Place place;
    QString text; //!< In the language of the program.
};

//! Nesting beyond which a text is refused.
constexpr int maximumDepth = 32;

//! Reads \a text, UTF-8 with or without byte order mark, strictly as RFC 8259 has it.
Result<Node, Error> parse(const QByteArray &text);

} // namespace Rooms::LocatedJson
