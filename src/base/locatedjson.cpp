// SPDX-License-Identifier: Apache-2.0
#include "locatedjson.h"

#include <QtCore/qcoreapplication.h>
#include <QtCore/qjsonarray.h>
#include <QtCore/qjsonobject.h>
#include <QtCore/qstringconverter.h>

#include <optional>

namespace Rooms::LocatedJson {

namespace {

using namespace Qt::StringLiterals;

QString say(const char *sentence)
{
    return QCoreApplication::translate("Rooms::LocatedJson", sentence);
}

bool isDigit(QChar character)
{
    return character >= u'0' && character <= u'9';
}

//! Walks the text once. Every function leaves m_at behind what it read, or sets m_error.
class Parser
{
public:
    explicit Parser(const QString &text)
        : m_text(text)
    { }

    Result<Node, Error> parse()
    {
        Node node = value(0);
        skipBlanks();
        if (!m_error && m_at < m_text.size())
            fail(QT_TRANSLATE_NOOP("Rooms::LocatedJson",
                                   "Nothing may follow the last bracket. Remove what stands here."));
        if (m_error)
            return *m_error;
        return node;
    }

private:
    QChar peek() const { return m_at < m_text.size() ? m_text.at(m_at) : QChar(); }

    void advance() { m_place.pass(m_text.at(m_at++)); }

    void skipBlanks()
    {
        while (peek() == u' ' || peek() == u'\t' || peek() == u'\n' || peek() == u'\r')
            advance();
    }

    bool take(char16_t expected)
    {
        if (peek() != QChar(expected))
            return false;
        advance();
        return true;
    }

    void failAt(Place place, const char *sentence)
    {
        if (!m_error)
            m_error = Error {place, say(sentence)};
    }
    void fail(const char *sentence) { failAt(m_place, sentence); }

    Node value(int depth)
    {
        skipBlanks();
        Node node;
        node.place = m_place;
        if (depth > maximumDepth)
            fail(QT_TRANSLATE_NOOP("Rooms::LocatedJson", "The brackets are nested too deeply."));
        else if (peek() == u'{')
            object(node, depth);
        else if (peek() == u'[')
            array(node, depth);
        else if (peek() == u'"')
            node.value = text();
        else if (peek() == u'-' || isDigit(peek()))
            node.value = number();
        else
            node.value = word();
        return node;
    }

    void object(Node &node, int depth)
    {
        advance();
        QJsonObject whole;
        skipBlanks();
        if (!take(u'}')) {
            do {
                member(node, depth);
                if (m_error)
                    return;
                whole.insert(node.members.back().key, node.members.back().node.value);
                skipBlanks();
            } while (take(u','));
            close(u'}',
                  QT_TRANSLATE_NOOP("Rooms::LocatedJson", "A comma or a closing brace } is missing here."));
        }
        node.value = whole;
    }

    void member(Node &node, int depth)
    {
        skipBlanks();
        Member &member = node.members.emplace_back();
        member.place = m_place;
        if (peek() != u'"') {
            fail(QT_TRANSLATE_NOOP("Rooms::LocatedJson",
                                   "A name in double quotes is missing here, or a comma is too many."));
            return;
        }
        member.key = text();
        skipBlanks();
        close(u':', QT_TRANSLATE_NOOP("Rooms::LocatedJson", "A colon is missing here."));
        if (!m_error)
            member.node = value(depth + 1);
    }

    void array(Node &node, int depth)
    {
        advance();
        QJsonArray whole;
        skipBlanks();
        if (!take(u']')) {
            do {
                node.items.push_back(value(depth + 1));
                if (m_error)
                    return;
                whole.append(node.items.back().value);
                skipBlanks();
            } while (take(u','));
            close(u']',
                  QT_TRANSLATE_NOOP("Rooms::LocatedJson", "A comma or a closing bracket ] is missing here."));
        }
        node.value = whole;
    }

    void close(char16_t expected, const char *complaint)
    {
        if (!m_error && !take(expected))
            fail(complaint);
    }

    QString text()
    {
        const Place start = m_place;
        advance();
        QString result;
        while (m_at < m_text.size() && !m_error) {
            const QChar character = m_text.at(m_at);
            if (character == u'"') {
                advance();
                return result;
            }
            if (character < u' ')
                break;
            if (character == u'\\') {
                result.append(escaped());
            } else {
                result.append(character);
                advance();
            }
        }
        failAt(start,
               QT_TRANSLATE_NOOP("Rooms::LocatedJson",
                                 "The text that begins here has no closing double quote in its line."));
        return {};
    }

    QChar escaped()
    {
        static constexpr QStringView names = u"\"\\/bfnrt";
        static constexpr QStringView meanings = u"\"\\/\b\f\n\r\t";
        const Place start = m_place;
        advance();
        if (const qsizetype index = names.indexOf(peek()); m_at < m_text.size() && index >= 0) {
            advance();
            return meanings.at(index);
        }
        bool isHex = false;
        const QString digits = m_text.mid(m_at + 1, 4);
        const ushort code = digits.toUShort(&isHex, 16);
        if (peek() != u'u' || digits.size() != 4 || !isHex || !digits.at(0).isLetterOrNumber()) {
            failAt(
                start,
                QT_TRANSLATE_NOOP("Rooms::LocatedJson",
                                  "What follows this backslash means nothing. Write \\\\ for a backslash."));
            return {};
        }
        for (int passed = 0; passed < 5; ++passed)
            advance();
        return QChar(code);
    }

    QJsonValue number()
    {
        const Place start = m_place;
        const qsizetype begin = m_at;
        take(u'-');
        const bool leadingZero = peek() == u'0';
        const int whole = digits();
        bool wellFormed = whole > 0 && !(leadingZero && whole > 1);
        if (take(u'.'))
            wellFormed = digits() > 0 && wellFormed;
        if (take(u'e') || take(u'E')) {
            if (!take(u'+'))
                take(u'-');
            wellFormed = digits() > 0 && wellFormed;
        }
        if (!wellFormed)
            failAt(start,
                   QT_TRANSLATE_NOOP("Rooms::LocatedJson", "This number is not written as JSON has it."));
        const QString written = m_text.sliced(begin, m_at - begin);
        bool isWhole = false;
        const qint64 integer = written.toLongLong(&isWhole);
        return isWhole ? QJsonValue(integer) : QJsonValue(written.toDouble());
    }

    int digits()
    {
        int count = 0;
        while (isDigit(peek())) {
            advance();
            ++count;
        }
        return count;
    }

    QJsonValue word()
    {
        const Place start = m_place;
        const qsizetype begin = m_at;
        while (peek().isLetter())
            advance();
        const QString written = m_text.sliced(begin, m_at - begin);
        if (written == "true"_L1 || written == "false"_L1)
            return written == "true"_L1;
        if (written != "null"_L1)
            failAt(start,
                   QT_TRANSLATE_NOOP(
                       "Rooms::LocatedJson",
                       "A value is missing here, or a comma is too many. Texts need double quotes."));
        return {};
    }

    const QString m_text;
    qsizetype m_at = 0;
    Place m_place;
    std::optional<Error> m_error;
};

//! Where the first byte stands that is no UTF-8.
Place placeOfBadByte(const QByteArray &text)
{
    QStringDecoder decoder(QStringDecoder::Utf8);
    Place place;
    qsizetype lineStart = 0;
    // A line at a time: the byte 0x0A is part of no other character.
    for (qsizetype end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', lineStart)) {
        [[maybe_unused]] const QString line = decoder(text.sliced(lineStart, end + 1 - lineStart));
        if (decoder.hasError())
            break;
        lineStart = end + 1;
        ++place.line;
    }
    return place;
}

} // namespace

const Member *Node::member(const QString &key) const
{
    for (auto member = members.rbegin(); member != members.rend(); ++member) {
        if (member->key == key)
            return &*member;
    }
    return nullptr;
}

Result<Node, Error> parse(const QByteArray &text)
{
    QStringDecoder decoder(QStringDecoder::Utf8);
    const QString decoded = decoder(text);
    if (decoder.hasError())
        return Error {
            placeOfBadByte(text),
            say(QT_TRANSLATE_NOOP("Rooms::LocatedJson",
                                  "This line is not UTF-8. Save the file with the encoding UTF-8."))};
    return Parser(decoded).parse();
}

} // namespace Rooms::LocatedJson
