// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "json.h"

#include <QtCore/qjsonarray.h>
#include <QtCore/qjsonvalue.h>
#include <QtCore/qstringlist.h>

#include <optional>

namespace Rooms {

//! A node of the room's state tree, as `Query` names it: PascalCase elements from the module down
//! (specification, 1.1 and 1.2; protocol sheet, section 3). Plain value, any thread.
class QueryPath
{
public:
    QueryPath() = default;
    //! The path of \a elements, the module first.
    QueryPath(QStringList elements)
        : m_elements(std::move(elements))
    { }
    //! Reads a path that a person typed: elements separated by '/', '.' or blanks. Empty elements are
    //! dropped.
    static QueryPath fromText(const QString &text);
    //! The elements of a request's `path`; nothing unless it is an array of strings that is not empty.
    static std::optional<QueryPath> fromJson(const QJsonValue &value);

    //! `params.path` of a request.
    QJsonArray toJson() const { return QJsonArray::fromStringList(m_elements); }
    const QStringList &elements() const { return m_elements; }
    bool isEmpty() const { return m_elements.isEmpty(); }
    //! The first element, for example `Meeting`.
    QString module() const { return m_elements.value(0); }
    //! The key under which a reply carries the node: the last element in snake_case, with the one known
    //! exception `Members` -> `user_list_info`.
    QString key() const;
    //! The node's value in \a data, which a reply should hold under key(). It is searched at the top, then
    //! one and two levels down, because some rooms wrap it (protocol sheet, section 3). Undefined when it is
    //! not there.
    JsonView nodeIn(JsonView data) const;
    //! The same of what a room makes.
    std::optional<QJsonValue> nodeIn(const QJsonValue &data) const;

    //! `MeetingInfo` -> `meeting_info`.
    static QString snakeCase(QStringView pascalCase);

    bool operator==(const QueryPath &) const = default;

private:
    QStringList m_elements;
};

} // namespace Rooms
