// SPDX-License-Identifier: Apache-2.0
#include "protocol/json.h"

#include <QtCore/qjsonarray.h>
#include <QtCore/qjsondocument.h>
#include <QtCore/qjsonobject.h>
#include <QtCore/qrandom.h>
#include <QtTest/qtest.h>

using namespace Rooms;
using namespace Qt::StringLiterals;

//! Json beside QJsonDocument: the same documents read as the same, and what one refuses, both refuse, but for
//! what is said here.
class JsonAgreementTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void validDocuments();
    void brokenDocuments();
    void moreIsRefusedThanQtRefuses_data();
    void moreIsRefusedThanQtRefuses();
    void moreIsReadThanQtReads_data();
    void moreIsReadThanQtReads();
};

namespace {

//! Writes documents in every way that the grammar allows, by chance.
class Writer
{
public:
    explicit Writer(quint32 seed)
        : m_random(seed)
    { }

    QByteArray document() { return blanks() + (chance(2) ? object(0) : array(0)) + blanks(); }
    //! \a text with a byte changed, taken out or put in, or a piece of it twice.
    QByteArray broken(QByteArray text)
    {
        static const QByteArray bytes("\"\\[]{}:,0-.eE+tfnu \n\x01\x80\xc3\xe4\xff\0", 29);
        const auto place = m_random.bounded(text.size());
        const char byte = bytes.at(m_random.bounded(bytes.size()));
        switch (m_random.bounded(4)) {
        case 0:
            text[place] = byte;
            break;
        case 1:
            text.remove(place, 1);
            break;
        case 2:
            text.insert(place, byte);
            break;
        default:
            text.insert(place, text.mid(m_random.bounded(text.size()), 1 + m_random.bounded(8)));
        }
        return text;
    }

private:
    bool chance(int of) { return m_random.bounded(of) == 0; }
    template<size_t size>
    QByteArray oneOf(const char *const (&choices)[size])
    {
        return choices[m_random.bounded(int(size))];
    }

    QByteArray blanks() { return chance(4) ? oneOf({" ", "\n", "\t", "\r\n", "  "}) : QByteArray(); }
    QByteArray value(int depth)
    {
        switch (m_random.bounded(depth < 6 ? 6 : 4)) {
        case 0:
            return oneOf({"null", "true", "false"});
        case 1:
            return number();
        case 2:
        case 3:
            return string();
        case 4:
            return array(depth);
        default:
            return object(depth);
        }
    }
    QByteArray array(int depth)
    {
        QByteArray items;
        for (int left = m_random.bounded(5); left > 0; --left)
            items += blanks() + value(depth + 1) + blanks() + (left > 1 ? "," : "");
        return '[' + (items.isEmpty() ? blanks() : items) + ']';
    }
    QByteArray object(int depth)
    {
        QByteArray members;
        for (int left = m_random.bounded(5); left > 0; --left)
            members += blanks() + string() + blanks() + ':' + blanks() + value(depth + 1) + blanks()
                + (left > 1 ? "," : "");
        return '{' + (members.isEmpty() ? blanks() : members) + '}';
    }
    QByteArray number()
    {
        QByteArray text = chance(3) ? "-" : "";
        text +=
            chance(4) ? QByteArray("0") : QByteArray::number(m_random.generate64() >> m_random.bounded(64));
        if (chance(4))
            text += '.' + QByteArray::number(m_random.bounded(100'000));
        if (chance(6))
            text += oneOf({"e", "E"}) + oneOf({"", "+", "-"}) + QByteArray::number(m_random.bounded(20));
        return text;
    }
    QByteArray string()
    {
        QByteArray text;
        for (int left = m_random.bounded(chance(8) ? 40 : 5); left > 0; --left)
            text += oneOf({"a",
                           "b",
                           "meeting",
                           "_",
                           " ",
                           "/",
                           "\x7f",
                           "\\n",
                           "\\\"",
                           "\\\\",
                           "\\/",
                           "\\u0041",
                           "\\u0000",
                           "\\u4f1a",
                           "\\ud83d\\ude00",
                           "\\ud83d",
                           "\\ude00",
                           "\xc3\xa9",
                           "\xe4\xbc\x9a",
                           "\xf0\x9f\x98\x80",
                           "\xef\xbf\xbf"});
        return '"' + text + '"';
    }

    QRandomGenerator m_random;
};

//! Whether both are the same. Their objects are compared as maps: fromJson() has names beyond the basic plane
//! in another order than QJsonObject itself puts them.
bool isSame(const Json &json, const QJsonDocument &document)
{
    return json.toJsonValue().toVariant() == document.toVariant();
}

//! What Qt reads and RFC 8259 does not allow, see moreIsRefusedThanQtRefuses().
bool isLax(const QByteArray &text)
{
    const auto isDigit = [](char c) { return c >= '0' && c <= '9'; };
    bool inString = false;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const auto byte = uchar(text.at(i));
        const char next = i + 1 < text.size() ? text.at(i + 1) : '\0';
        if (inString && byte == '\\' && !(next != '\0' && QByteArrayView("\"\\/bfnrtu").contains(next)))
            return true;
        const bool isEscaped = inString && byte == '\\';
        if (byte == '"')
            inString = !inString;
        else if (!inString && byte == '.' && !(i > 0 && isDigit(text.at(i - 1)) && isDigit(next)))
            return true;
        i += isEscaped ? 1 : 0;
    }
    return false;
}

} // namespace

void JsonAgreementTest::validDocuments()
{
    Writer writer(20261126);
    for (int i = 0; i < 5'000; ++i) {
        const QByteArray text = writer.document();
        const QJsonDocument document = QJsonDocument::fromJson(text);
        const auto json = Json::parse(text);
        QVERIFY2(json && !document.isNull(), text.constData());
        QVERIFY2(isSame(*json, document), text.constData());
    }
}

void JsonAgreementTest::brokenDocuments()
{
    Writer writer(7);
    int refused = 0;
    int lax = 0;
    for (int i = 0; i < 30'000; ++i) {
        const QByteArray text = writer.broken(writer.document());
        const QJsonDocument document = QJsonDocument::fromJson(text);
        const auto json = Json::parse(text);
        if (!json)
            ++refused;
        if (json && (json->isArray() || json->isObject()))
            QVERIFY2(isSame(*json, document), text.constData());
        else if (!document.isNull()) {
            QVERIFY2(isLax(text), text.toPercentEncoding(" {}[]\",:\\").constData());
            ++lax;
        }
    }
    // They are broken, and seldom in a way that Qt reads.
    QVERIFY(refused > 15'000);
    QVERIFY(lax < 3'000);
}

void JsonAgreementTest::moreIsRefusedThanQtRefuses_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("an escape that there is not") << R"(["\a"])"_ba;
    QTest::newRow("a point without digits behind it") << "[1.]"_ba;
    QTest::newRow("a point without digits before it") << "[.5]"_ba;
    QTest::newRow("deeper than 32") << QByteArray(33, '[') + QByteArray(33, ']');
}

void JsonAgreementTest::moreIsRefusedThanQtRefuses()
{
    QFETCH(QByteArray, text);
    QVERIFY(!QJsonDocument::fromJson(text).isNull());
    QVERIFY(!Json::parse(text));
}

void JsonAgreementTest::moreIsReadThanQtReads_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("a word alone") << "null"_ba;
    QTest::newRow("a number alone") << "1"_ba;
    QTest::newRow("a string alone") << R"("a")"_ba;
}

void JsonAgreementTest::moreIsReadThanQtReads()
{
    QFETCH(QByteArray, text);
    QVERIFY(QJsonDocument::fromJson(text).isNull());
    QVERIFY(Json::parse(text));
}

QTEST_GUILESS_MAIN(JsonAgreementTest)
#include "tst_jsonagreement.moc"
