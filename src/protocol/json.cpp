// SPDX-License-Identifier: Apache-2.0
#include "json.h"

#include <QtCore/qendian.h>
#include <QtCore/qjsonarray.h>
#include <QtCore/qjsondocument.h>
#include <QtCore/qjsonobject.h>
#include <QtCore/qstringconverter.h>

#include <algorithm>
#include <array>
#include <bit>
#include <charconv>
#include <cmath>

namespace Rooms {

using namespace Qt::StringLiterals;

namespace {

constexpr bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

constexpr bool isHexDigit(char c)
{
    return isDigit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
}

//! Whether \a c means itself in a string: ASCII but for the quote and the backslash.
constexpr bool isOrdinary(char c)
{
    return uchar(c) < 0x80 && c != '"' && c != '\\';
}

//! How many bytes from \a bytes on are ordinary, of eight.
int ordinaryOfEight(const char *bytes)
{
    // Looked at together: the top bit of a byte is set where one is beyond ASCII, or differs in nothing from
    // the quote or the backslash, so that 1 cannot be taken from it. What it borrows from the bytes behind it
    // does not matter.
    constexpr quint64 each = 0x0101010101010101;
    const auto eight = qFromLittleEndian<quint64>(bytes);
    const quint64 odd = eight | ((eight ^ each * '"') - each) | ((eight ^ each * '\\') - each);
    return std::countr_zero(odd & each * 0x80) / 8;
}

std::optional<qint64> toWhole(QByteArrayView digits)
{
    qint64 whole = 0;
    const auto [end, error] = std::from_chars(digits.begin(), digits.end(), whole);
    return error == std::errc() && end == digits.end() ? std::optional(whole) : std::nullopt;
}

//! What the character behind a backslash stands for, unless it is u.
char16_t unescaped(char c)
{
    switch (c) {
    case 'b':
        return u'\b';
    case 'f':
        return u'\f';
    case 'n':
        return u'\n';
    case 'r':
        return u'\r';
    case 't':
        return u'\t';
    default:
        return char16_t(c);
    }
}

//! As QString::fromUtf8(), which would take a U+FEFF at the beginning for a byte order mark.
QString fromUtf8(QByteArrayView bytes)
{
    return QStringDecoder(QStringDecoder::Utf8, QStringDecoder::Flag::ConvertInitialBom)(bytes);
}

//! The text that \a bytes, which a Reader has passed, are in a string.
QString decoded(QByteArrayView bytes)
{
    QString text;
    text.reserve(bytes.size());
    while (!bytes.isEmpty()) {
        const qsizetype escape = bytes.indexOf('\\');
        text += fromUtf8(bytes.first(escape < 0 ? bytes.size() : escape));
        if (escape < 0)
            break;
        bytes = bytes.sliced(escape + 1);
        if (bytes.front() == 'u') {
            text += QChar(bytes.sliced(1, 4).toUShort(nullptr, 16));
            bytes = bytes.sliced(5);
        } else {
            text += QChar(unescaped(bytes.front()));
            bytes = bytes.sliced(1);
        }
    }
    return text;
}

QString decoded(QByteArrayView bytes, bool isPlain)
{
    return isPlain ? QString::fromLatin1(bytes) : decoded(bytes);
}

bool isSame(QByteArrayView plain, QLatin1StringView text)
{
    return plain.size() == text.size() && std::equal(plain.begin(), plain.end(), text.begin());
}

bool isSame(QByteArrayView plain, QStringView text)
{
    return plain.size() == text.size()
        && std::equal(plain.begin(), plain.end(), text.begin(),
                      [](char byte, QChar c) { return char16_t(byte) == c.unicode(); });
}

} // namespace

//! The one pass over a text. It never calls itself: what is open is on a stack of maximumDepth.
class JsonView::Reader
{
public:
    explicit Reader(Tape &tape)
        : m_begin(tape.frame.constData())
        , m_at(m_begin)
        , m_end(m_begin + tape.frame.size())
        , m_nodes(tape.nodes)
    {
        m_nodes.reserve(size_t(tape.frame.size() / bytesPerNode + 1));
    }

    //! Nothing when the text is JSON.
    std::optional<Json::Problem> read()
    {
        if (QByteArrayView(m_at, m_end).startsWith("\xef\xbb\xbf"))
            m_at += 3;
        if (readWhole())
            return std::nullopt;
        return m_isTooDeep ? Json::Problem::TooDeep : Json::Problem::NotJson;
    }

private:
    static constexpr qsizetype bytesPerNode = 12; // usually there are more

    bool readWhole()
    {
        skipBlanks();
        if (!readItem())
            return false;
        while (m_depth > 0) {
            const bool isObject = m_nodes[m_open[m_depth - 1]].type == Type::Object;
            skipBlanks();
            if (current() == (isObject ? '}' : ']'))
                leave();
            else if (!(m_isEntered || passThrough(',')) || !(isObject ? readMember() : readItem()))
                return false;
        }
        skipBlanks();
        return m_at == m_end;
    }

    bool readItem()
    {
        Node node;
        return readValue(node);
    }

    bool readMember()
    {
        Node node;
        return pass('"') && readString(node.name, node.nameSize, node.hasPlainName) && passThrough(':')
            && readValue(node);
    }

    //! The value that begins here and that \a node has the name of; of an object or array its beginning.
    bool readValue(Node &node)
    {
        m_isEntered = false;
        switch (current()) {
        case '{':
            return enter(node, Type::Object);
        case '[':
            return enter(node, Type::Array);
        case '"':
            ++m_at;
            node.type = Type::String;
            return readString(node.begin, node.size, node.isPlain) && append(node);
        case 't':
            node.type = Type::True;
            return readWord("true") && append(node);
        case 'f':
            node.type = Type::False;
            return readWord("false") && append(node);
        case 'n':
            node.type = Type::Null;
            return readWord("null") && append(node);
        default:
            node.type = Type::Number;
            return readNumber(node) && append(node);
        }
    }

    bool enter(Node &node, Type type)
    {
        m_isTooDeep = m_depth == Json::maximumDepth;
        if (m_isTooDeep)
            return false;
        ++m_at;
        node.type = type;
        append(node);
        m_open[m_depth++] = m_nodes.size() - 1;
        m_isEntered = true;
        return true;
    }

    void leave()
    {
        ++m_at;
        const size_t open = m_open[--m_depth];
        m_nodes[open].span = quint32(m_nodes.size() - open);
        m_isEntered = false;
    }

    bool append(Node &node)
    {
        if (m_depth > 0) {
            const size_t open = m_open[m_depth - 1];
            const auto distance = quint32(m_nodes.size() - open);
            Node &around = m_nodes[open];
            node.back = around.last == 0 ? 0 : distance - around.last;
            around.last = distance;
        }
        m_nodes.push_back(node);
        return true;
    }

    //! The string whose quote has been passed, and its closing quote.
    bool readString(quint32 &begin, quint32 &size, bool &isPlain)
    {
        begin = quint32(m_at - m_begin);
        isPlain = true;
        while (true) {
            passOrdinary();
            if (pass('"'))
                break;
            isPlain = false;
            if (!(pass('\\') ? readEscape() : readCharacter()))
                return false;
        }
        size = quint32(m_at - m_begin) - begin - 1;
        return true;
    }

    void passOrdinary()
    {
        const char *at = m_at;
        int passed = 8;
        while (passed == 8 && m_end - at >= 8) {
            passed = ordinaryOfEight(at);
            at += passed;
        }
        while (at != m_end && isOrdinary(*at))
            ++at;
        m_at = at;
    }

    bool readEscape()
    {
        if (pass('u')) {
            const bool isWhole = m_end - m_at >= 4 && std::all_of(m_at, m_at + 4, isHexDigit);
            m_at += isWhole ? 4 : 0;
            return isWhole;
        }
        const bool isKnown = current() != '\0' && QByteArrayView("\"\\/bfnrt").contains(current());
        m_at += isKnown ? 1 : 0;
        return isKnown;
    }

    //! A character beyond ASCII, in the shortest form of UTF-8 and no surrogate.
    bool readCharacter()
    {
        constexpr char32_t least[] = {0, 0x80, 0x800, 0x10000}; // with so many more bytes
        const auto first = uchar(current());
        const int more = first >= 0xf0 ? 3 : first >= 0xe0 ? 2 : 1;
        if (first < 0xc2 || first > 0xf4 || m_end - m_at <= more)
            return false;
        char32_t code = first & (0x3f >> more);
        for (int i = 1; i <= more; ++i) {
            const auto next = uchar(m_at[i]);
            if ((next & 0xc0) != 0x80)
                return false;
            code = code << 6 | (next & 0x3f);
        }
        m_at += more + 1;
        return code >= least[more] && code <= QChar::LastValidCodePoint && !QChar::isSurrogate(code);
    }

    bool readNumber(Node &node)
    {
        const char *const begin = m_at;
        pass('-');
        if (!pass('0') && !passDigits())
            return false;
        node.isPlain = true;
        if (pass('.')) {
            node.isPlain = false;
            if (!passDigits())
                return false;
        }
        const bool hasExponent = pass('e') || pass('E');
        if (hasExponent) {
            node.isPlain = false;
            if (!pass('-'))
                pass('+');
            if (!passDigits())
                return false;
        }
        node.begin = quint32(begin - m_begin);
        node.size = quint32(m_at - begin);
        // Fewer digits than these are no number beyond what a double can hold.
        return !(hasExponent || node.size > std::numeric_limits<double>::max_exponent10) || isDouble(node);
    }

    bool isDouble(const Node &node) const
    {
        bool ok = false;
        static_cast<void>(QByteArrayView(m_begin + node.begin, node.size).toDouble(&ok));
        return ok;
    }

    bool readWord(QByteArrayView word)
    {
        if (!QByteArrayView(m_at, m_end).startsWith(word))
            return false;
        m_at += word.size();
        return true;
    }

    //! NUL at the end; no text has one where this is looked at.
    char current() const { return m_at == m_end ? '\0' : *m_at; }

    bool pass(char c)
    {
        const bool isHere = m_at != m_end && *m_at == c;
        m_at += isHere ? 1 : 0;
        return isHere;
    }

    //! Passes \a c and the blanks around it.
    bool passThrough(char c)
    {
        skipBlanks();
        if (!pass(c))
            return false;
        skipBlanks();
        return true;
    }

    bool passDigits()
    {
        const char *const begin = m_at;
        while (m_at != m_end && isDigit(*m_at))
            ++m_at;
        return m_at != begin;
    }

    void skipBlanks()
    {
        while (m_at != m_end && (*m_at == ' ' || *m_at == '\n' || *m_at == '\r' || *m_at == '\t'))
            ++m_at;
    }

    const char *const m_begin;
    const char *m_at;
    const char *const m_end;
    std::vector<Node> &m_nodes;
    std::array<size_t, Json::maximumDepth> m_open = {};
    int m_depth = 0;
    bool m_isEntered = false; // an object or array, and nothing of it has been read
    bool m_isTooDeep = false;
};

std::optional<qint64> JsonView::toInteger() const
{
    if (!isNumber())
        return std::nullopt;
    if (m_node->isPlain)
        return toWhole(bytes());
    const double number = toDouble();
    // Beyond 2^63 lies what no qint64 holds.
    if (number != std::trunc(number) || std::abs(number) >= 0x1p63)
        return std::nullopt;
    return qint64(number);
}

double JsonView::toDouble() const
{
    return isNumber() ? bytes().toDouble() : 0;
}

QString JsonView::toString() const
{
    return isString() ? decoded(bytes(), m_node->isPlain) : QString();
}

QLatin1StringView JsonView::toPlain() const
{
    return isString() && m_node->isPlain ? QLatin1StringView(bytes()) : QLatin1StringView();
}

template<typename Text>
bool JsonView::isCalled(Text key) const
{
    return m_node->hasPlainName ? isSame(name(), key) : decoded(name()) == key;
}

template<typename Text>
JsonView JsonView::lastCalled(Text key) const
{
    if (!isObject() || isEmpty())
        return {};
    JsonView member(m_tape, m_node + m_node->last);
    while (!member.isCalled(key)) {
        if (member.m_node->back == 0)
            return {};
        member.m_node -= member.m_node->back;
    }
    return member;
}

JsonView JsonView::value(QLatin1StringView key) const
{
    return lastCalled(key);
}

JsonView JsonView::value(QStringView key) const
{
    return lastCalled(key);
}

QList<JsonView::Member> JsonView::members() const
{
    QList<Member> members;
    if (!isObject())
        return members;
    const Node *const end = m_node + m_node->span;
    for (const Node *node = m_node + 1; node != end; node += node->span) {
        const JsonView value(m_tape, node);
        members.append({decoded(value.name(), node->hasPlainName), value});
    }
    // The last one of a name counts: it comes to stand first, and the others go.
    std::reverse(members.begin(), members.end());
    std::stable_sort(members.begin(), members.end(),
                     [](const Member &a, const Member &b) { return a.key < b.key; });
    const auto twice = std::unique(members.begin(), members.end(),
                                   [](const Member &a, const Member &b) { return a.key == b.key; });
    members.erase(twice, members.end());
    return members;
}

Json JsonView::without(const QStringList &keys) const
{
    if (!isObject())
        return *this;
    auto *rest = new Tape;
    rest->frame = m_tape->frame;
    rest->nodes.reserve(m_node->span);
    rest->nodes.push_back(*m_node);
    quint32 last = 0;
    const Node *const end = m_node + m_node->span;
    for (const Node *node = m_node + 1; node != end; node += node->span) {
        const JsonView member(m_tape, node);
        if (keys.contains(decoded(member.name(), node->hasPlainName)))
            continue;
        const auto place = quint32(rest->nodes.size());
        rest->nodes.insert(rest->nodes.end(), node, node + node->span);
        rest->nodes[place].back = last == 0 ? 0 : place - last;
        last = place;
    }
    rest->nodes.front().last = last;
    rest->nodes.front().span = quint32(rest->nodes.size());
    return JsonView(rest, rest->nodes.data());
}

JsonView::Iterator JsonView::begin() const
{
    return {m_tape, isArray() ? m_node + 1 : m_node};
}

JsonView::Iterator JsonView::end() const
{
    return {m_tape, isArray() ? m_node + m_node->span : m_node};
}

//! Calls itself for what is inside, no deeper than a Reader lets a text nest.
QJsonValue JsonView::toJsonValue() const
{
    switch (type()) {
    case Type::Undefined:
        return QJsonValue::Undefined;
    case Type::Null:
        break;
    case Type::False:
    case Type::True:
        return toBool();
    case Type::Number: {
        const auto whole = toInteger();
        return whole ? QJsonValue(*whole) : QJsonValue(toDouble());
    }
    case Type::String:
        return toString();
    case Type::Array: {
        QJsonArray array;
        for (const JsonView item : *this)
            array.append(item.toJsonValue());
        return array;
    }
    case Type::Object:
        return toJsonObject();
    }
    return QJsonValue::Null;
}

QJsonObject JsonView::toJsonObject() const
{
    QJsonObject object;
    for (const auto &[key, value] : members())
        object.insert(key, value.toJsonValue());
    return object;
}

Result<Json, Json::Problem> Json::parse(const QByteArray &text)
{
    if (text.size() > longest)
        return Problem::TooLong;
    QExplicitlySharedDataPointer<Tape> tape(new Tape);
    tape->frame = text;
    if (const auto problem = Reader(*tape).read())
        return *problem;
    return Json(JsonView(tape.data(), tape->nodes.data()));
}

Json Json::fromJsonValue(const QJsonValue &value)
{
    if (value.isUndefined())
        return {};
    const QByteArray list = QJsonDocument(QJsonArray {value}).toJson(QJsonDocument::Compact);
    const auto json = parse(list.chopped(1).sliced(1));
    return json ? *json : Json();
}

} // namespace Rooms
