// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"

#include <QtCore/qjsonvalue.h>
#include <QtCore/qlist.h>
#include <QtCore/qshareddata.h>
#include <QtCore/qstring.h>

#include <optional>
#include <vector>

//! JSON as it came over the wire, read where it stands. One pass over a frame checks all of it and notes
//! where each value begins and ends; a text or a number is made only of what is asked for. For what this
//! program writes there are Qt's own types. Values, any thread; copies share the frame.
namespace Rooms {

class Json;

//! A value in a Json, to look at: as long as that Json or a copy of it lives, as a QStringView of a QString.
//! Whoever keeps it longer makes a Json of it. A value of another type than the one that is asked for reads
//! as nothing: false, "", no number, no member, no item.
class JsonView
{
public:
    enum class Type : quint8 { Undefined, Null, False, True, Number, String, Array, Object };
    struct Member;
    class Iterator;

    //! Undefined: what stands under a key that is not there.
    constexpr JsonView() = default;

    Type type() const { return m_node ? m_node->type : Type::Undefined; }
    bool isUndefined() const { return !m_node; }
    bool isNull() const { return type() == Type::Null; }
    bool isBool() const { return type() == Type::False || type() == Type::True; }
    bool isNumber() const { return type() == Type::Number; }
    bool isString() const { return type() == Type::String; }
    bool isArray() const { return type() == Type::Array; }
    bool isObject() const { return type() == Type::Object; }

    bool toBool() const { return type() == Type::True; }
    //! The number when it is whole and a qint64 holds it, exactly; also of `1e3` and `7.0`.
    std::optional<qint64> toInteger() const;
    //! The double nearest to the number; 0 for anything else.
    double toDouble() const;
    //! The text. Half a surrogate pair, which JSON can spell, stays one.
    QString toString() const;
    //! The bytes of a text that are no more than ASCII and have no escape; null for any other.
    QLatin1StringView toPlain() const;

    //! What an object has under \a key; the last one when the key stands there twice.
    JsonView value(QLatin1StringView key) const;
    JsonView value(QStringView key) const;
    JsonView operator[](QLatin1StringView key) const { return value(key); }
    JsonView operator[](QStringView key) const { return value(key); }
    bool contains(QLatin1StringView key) const { return !value(key).isUndefined(); }
    //! Whether it is no object or array with something in it.
    bool isEmpty() const { return !m_node || m_node->last == 0; }
    //! The members of an object, each key once, in the order of a QJsonObject.
    QList<Member> members() const;
    //! An object without its members called one of \a keys.
    Json without(const QStringList &keys) const;
    //! The items of an array in their order.
    Iterator begin() const;
    Iterator end() const;

    //! The same value as Qt has it.
    QJsonValue toJsonValue() const;
    //! The same; empty for what is no object.
    QJsonObject toJsonObject() const;

private:
    friend class Json;
    //! A value and its place in the frame. The nodes of what is in it follow it. Links are distances between
    //! nodes, 0 is none, so that a part of a tape can be copied.
    struct Node
    {
        quint32 name = 0; // where the member's key begins, behind the quote
        quint32 nameSize = 0;
        quint32 begin = 0; // of a string, behind the quote
        quint32 size = 0; // in bytes, between the quotes
        quint32 span = 1; // forward to the next item or member: how many nodes the value is
        quint32 back = 0; // back to the item or member before
        quint32 last = 0; // forward to the last item or member
        Type type = Type::Null;
        bool isPlain = false; // a string of ASCII without an escape, or a number of digits alone
        bool hasPlainName = false;
    };
    struct Tape : QSharedData
    {
        QByteArray frame;
        std::vector<Node> nodes; // the first one is the whole
    };
    class Reader;

    JsonView(const Tape *tape, const Node *node)
        : m_tape(tape)
        , m_node(node)
    { }
    QByteArrayView bytes() const { return {m_tape->frame.constData() + m_node->begin, m_node->size}; }
    QByteArrayView name() const { return {m_tape->frame.constData() + m_node->name, m_node->nameSize}; }
    template<typename Text>
    bool isCalled(Text key) const;
    template<typename Text>
    JsonView lastCalled(Text key) const;

    const Tape *m_tape = nullptr;
    const Node *m_node = nullptr;
};

//! One member of an object.
struct JsonView::Member
{
    QString key;
    JsonView value;
};

//! Goes through the items of an array.
class JsonView::Iterator
{
public:
    JsonView operator*() const { return {m_tape, m_node}; }
    Iterator &operator++()
    {
        m_node += m_node->span;
        return *this;
    }
    bool operator==(const Iterator &) const = default;

private:
    friend class JsonView;
    Iterator(const Tape *tape, const Node *node)
        : m_tape(tape)
        , m_node(node)
    { }

    const Tape *m_tape;
    const Node *m_node;
};

//! A value that keeps the frame it stands in.
class Json : public JsonView
{
public:
    //! Why a text is no JSON. That it is not UTF-8 is one of the reasons for NotJson.
    enum class Problem {
        NotJson,
        TooDeep, //!< Nests deeper than maximumDepth.
        TooLong, //!< Of more bytes than longest.
    };
    //! Nesting beyond which a text is refused.
    static constexpr int maximumDepth = 32;
    //! Beyond, a text is refused unread. What is read takes 16 times as much memory at most.
    static constexpr qsizetype longest = 16 * 1024 * 1024;

    //! Undefined.
    Json() = default;
    //! Keeps \a view.
    Json(JsonView view)
        : JsonView(view)
        , m_shared(m_tape)
    { }
    Json(const Json &) = default;
    Json(Json &&other) noexcept { swap(other); }
    Json &operator=(Json other) noexcept
    {
        swap(other);
        return *this;
    }

    //! Reads \a text as RFC 8259 has it: UTF-8, with or without byte order mark. A number that no double can
    //! hold is none. Control characters in a string need no escape: rooms forget it, and it leaves no doubt.
    static Result<Json, Problem> parse(const QByteArray &text);
    //! The same value as \a value: it is written out and read. Undefined when it nests too deep.
    static Json fromJsonValue(const QJsonValue &value);

private:
    void swap(Json &other) noexcept
    {
        std::swap<JsonView>(*this, other);
        m_shared.swap(other.m_shared);
    }

    QExplicitlySharedDataPointer<const Tape> m_shared;
};

} // namespace Rooms
