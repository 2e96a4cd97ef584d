// SPDX-License-Identifier: Apache-2.0
#include "redaction.h"

#include <QtCore/qcryptographichash.h>
#include <QtCore/qjsonarray.h>
#include <QtCore/qjsondocument.h>
#include <QtCore/qjsonobject.h>
#include <QtCore/qmutex.h>
#include <QtCore/qrandom.h>
#include <QtCore/qregularexpression.h>
#include <QtCore/qvarlengtharray.h>

#include <algorithm>
#include <array>
#include <deque>
#include <vector>

namespace Rooms {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype shortestSecret = 4;
constexpr qsizetype fingerprinted = 4096; // bytes; more would take longer than it tells
constexpr size_t mostLearned = 16; // secrets seen; those that were told are kept all

//! How the keys of secrets end, in small letters and without the s of more than one. The one list of them.
constexpr std::array<QStringView, 14> secretEndings {
    u"password", u"passwd", u"pwd",           u"passcode",      u"token",      u"secret", u"url",
    u"密码",     u"口令",   u"authorization", u"authorisation", u"credential", u"cookie", u"pincode"};
//! One that is so only as a word of its own: others end in it too, like "spin".
constexpr QStringView secretWord = u"pin";

bool isDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

bool isDigitsOnly(const QString &text)
{
    return std::all_of(text.begin(), text.end(), isDigit);
}

//! A text or a number as it may turn up in a sentence; "" for anything else.
QString asText(const QJsonValue &value)
{
    return value.isString() || value.isDouble() ? value.toVariant().toString() : QString();
}

//! Rebuilds \a value: texts and keys go through \a text, numbers through \a number, and what stands under a
//! secret key through \a secret.
template<typename Text, typename Number, typename Secret>
QJsonValue rebuilt(const QJsonValue &value, const Text &text, const Number &number, const Secret &secret)
{
    switch (value.type()) {
    case QJsonValue::String:
        return text(value.toString());
    case QJsonValue::Double:
        return number(value);
    case QJsonValue::Array: {
        QJsonArray array;
        for (const QJsonValue item : value.toArray())
            array.append(rebuilt(item, text, number, secret));
        return array;
    }
    case QJsonValue::Object: {
        QJsonObject object;
        const QJsonObject before = value.toObject();
        for (auto it = before.begin(); it != before.end(); ++it) {
            const QString key = it.key();
            object.insert(text(key),
                          Redaction::isSecretKey(key) ? secret(it.value())
                                                      : rebuilt(it.value(), text, number, secret));
        }
        return object;
    }
    default:
        return value;
    }
}

QJsonValue masked(const QJsonValue &secret)
{
    return secret.isNull() || secret == QJsonValue(QString()) ? secret : QJsonValue(Redaction::mask);
}

//! What may be said of bytes that nobody can read. The fingerprint tells equal ones within one run of the
//! program; its key, drawn anew each time, keeps short ones from being guessed.
QByteArray unreadable(QByteArrayView why, const QByteArray &bytes)
{
    static const QByteArray key = [] {
        QByteArray random(16, Qt::Uninitialized);
        QRandomGenerator::system()->generate(random.begin(), random.end());
        return random;
    }();
    QCryptographicHash hash(QCryptographicHash::Blake2s_128);
    hash.addData(key);
    hash.addData(bytes.left(fingerprinted));
    const QByteArray fingerprint = hash.result().first(8).toHex();
    return why.toByteArray() + ", " + QByteArray::number(bytes.size()) + " bytes, fingerprint " + fingerprint;
}

//! As it stands inside a JSON string or a quoted word of a log.
QString quoted(const QString &text)
{
    const QByteArray json = QJsonDocument(QJsonArray {text}).toJson(QJsonDocument::Compact);
    return QString::fromUtf8(json).chopped(2).sliced(2);
}

//! The same with everything that is not ASCII escaped.
QString escaped(const QString &text)
{
    QString result;
    for (const QChar c : quoted(text))
        result += c.unicode() < 0x80 ? QString(c) : u"\\u%1"_s.arg(c.unicode(), 4, 16, QLatin1Char('0'));
    return result;
}

//! One way in which a secret may be written.
struct Form
{
    QString text;
    QByteArray lower; // UTF-8, as it stands in JSON, with the letters of ASCII made small
    Qt::CaseSensitivity sensitivity;
    bool isNumber;
};

//! Every way in which \a secret may be written, longest first.
std::vector<Form> formsOf(const QString &secret)
{
    const QByteArray utf8 = secret.toUtf8();
    const QByteArray base64 = utf8.toBase64();
    QStringList texts {secret,
                       quoted(secret),
                       escaped(secret),
                       QString::fromLatin1(base64),
                       QString::fromLatin1(utf8.toBase64(QByteArray::Base64UrlEncoding)),
                       QString::fromLatin1(utf8.toBase64(QByteArray::OmitTrailingEquals)),
                       QString::fromLatin1(utf8.toPercentEncoding()),
                       QString::fromLatin1(base64.toPercentEncoding())};
    texts.removeDuplicates();
    std::vector<Form> forms;
    for (const QString &text : std::as_const(texts)) {
        // `%2B` and `\u00e4` may be written with large or small digits.
        const bool hasEscapes = text != secret && (text.contains(u'%') || text.contains("\\u"_L1));
        forms.push_back({text, quoted(text).toUtf8().toLower(),
                         hasEscapes ? Qt::CaseInsensitive : Qt::CaseSensitive, isDigitsOnly(text)});
    }
    std::stable_sort(forms.begin(), forms.end(),
                     [](const Form &a, const Form &b) { return a.text.size() > b.text.size(); });
    return forms;
}

//! Masks \a number in \a text unless it is part of a longer one.
void replaceNumber(QString &text, const QString &number)
{
    qsizetype at = 0;
    while ((at = text.indexOf(number, at)) >= 0) {
        const qsizetype end = at + number.size();
        const bool isPart =
            (at > 0 && isDigit(text.at(at - 1))) || (end < text.size() && isDigit(text.at(end)));
        if (!isPart)
            text.replace(at, number.size(), Redaction::mask);
        at += isPart ? 1 : Redaction::mask.size();
    }
}

QRegularExpression pattern(const QString &text)
{
    QRegularExpression expression(
        text, QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    expression.optimize();
    return expression;
}

QByteArray written(const QJsonValue &value)
{
    return (value.isArray() ? QJsonDocument(value.toArray()) : QJsonDocument(value.toObject()))
        .toJson(QJsonDocument::Compact);
}

//! The last of the words that \a key consists of: `PIN` of `room-PIN`, `roomPIN` and `ROOM_PIN `.
QStringView lastWord(QStringView key)
{
    const auto isWordless = [](QChar c) { return !c.isLetterOrNumber(); };
    const auto end = std::find_if_not(key.rbegin(), key.rend(), isWordless);
    auto begin = end;
    if (end != key.rend() && end->isUpper()) {
        begin = std::find_if_not(end, key.rend(), [](QChar c) { return c.isUpper(); });
    } else {
        begin = std::find_if(end, key.rend(), [&](QChar c) { return isWordless(c) || c.isUpper(); });
        if (begin != key.rend() && begin->isUpper())
            ++begin;
    }
    return {begin.base(), end.base()};
}

//! Whether the name of a secret is in \a text.
bool namesSecret(QStringView text)
{
    return text.contains(secretWord, Qt::CaseInsensitive)
        || std::any_of(secretEndings.begin(), secretEndings.end(),
                       [text](QStringView name) { return text.contains(name, Qt::CaseInsensitive); });
}

//! Whether replaceLookalikes() may have something to do; a quick look that errs on the safe side.
bool hasLookalike(QStringView text)
{
    bool hasGap = false;
    for (const QChar c : text) {
        if (c == u'/')
            return true;
        hasGap = hasGap || c == u':' || c == u'=' || c.isSpace() || c.unicode() > 0x2e80;
    }
    return text.contains("auth-"_L1, Qt::CaseInsensitive) || (hasGap && namesSecret(text));
}

//! Masks what looks like a secret. Every pattern is bounded, so that no text takes long.
void replaceLookalikes(QString &text)
{
    static const QRegularExpression webAddress =
        pattern(u"\\b(?!(?:wss?|file|qrc)://)[a-z][a-z0-9+.\\-]{0,15}://[^\\s\"'<>]+"
                "|\\b[\\w\\-]{1,63}(?:\\.[\\w\\-]{1,63}){0,5}\\.[a-z]{2,24}/[^\\s\"'<>]+"_s);
    static const QRegularExpression user = pattern(u"(?<=://)[^\\s/@]{1,200}@"_s);
    static const QRegularExpression authorisation = pattern(u"\\bauth-[a-z0-9+/=%_\\-]{4,}"_s);
    // Their values have several words; none of what follows is kept.
    static const QRegularExpression header =
        pattern(u"((?:authori[sz]ation|cookie)s?[\"'\\\\]*\\s*[:=]\\s*)[^\\r\\n]+"_s);
    static const QRegularExpression named = [] {
        QStringList names {u"(?<!\\pL)"_s + secretWord.toString()};
        for (const QStringView ending : secretEndings)
            names << ending.toString();
        // The name, what stands between, and the value: a whole structure, quoted, or up to the next blank.
        return pattern(
            u"((?:%1)s?)([\"'\\\\]*\\s*(?:[:=：]|为|是|is\\b|was\\b)\\s*|\\s+(?=[\"']?\\S*\\d))"
            "([{\\[][\\s\\S]*|\\\\*\"[^\"]*\"?|\\\\*'[^']*'?|[^\\s\"'，；。]+)"_s.arg(names.join(u'|')));
    }();

    if (text.contains(u'/')) {
        text.replace(user, Redaction::mask + u'@');
        text.replace(webAddress, Redaction::mask);
    }
    text.replace(authorisation, "auth-"_L1 + Redaction::mask);
    text.replace(header, "\\1"_L1 + Redaction::mask);
    text.replace(named, "\\1\\2"_L1 + Redaction::mask);
}

} // namespace

//! The secrets that are known, each with the forms it may turn up in. Any thread.
class Redaction::Secrets
{
public:
    enum class Source { Told, Seen };

    void add(const QString &secret, Source source)
    {
        if (secret.size() < shortestSecret || secret.count(u'*') == secret.size())
            return;
        const QMutexLocker lock(&m_mutex);
        const auto isKnown = [&secret](const Secret &known) { return known.text == secret; };
        if (std::any_of(m_told.begin(), m_told.end(), isKnown)
            || std::any_of(m_seen.begin(), m_seen.end(), isKnown))
            return;
        auto &secrets = source == Source::Told ? m_told : m_seen;
        secrets.push_back({secret, formsOf(secret)});
        if (m_seen.size() > mostLearned)
            m_seen.pop_front();
    }

    //! A quick look at \a json that errs on the safe side.
    bool mayOccurIn(const QByteArray &json) const
    {
        const QByteArray lower = json.toLower();
        const QMutexLocker lock(&m_mutex);
        const auto occurs = [&lower](const Secret &secret) {
            return std::any_of(secret.forms.begin(), secret.forms.end(),
                               [&lower](const Form &form) { return lower.contains(form.lower); });
        };
        return std::any_of(m_told.begin(), m_told.end(), occurs)
            || std::any_of(m_seen.begin(), m_seen.end(), occurs);
    }

    void replaceIn(QString &text) const
    {
        if (text.size() < shortestSecret)
            return;
        const QMutexLocker lock(&m_mutex);
        for (const auto *secrets : {&m_told, &m_seen}) {
            for (const Secret &secret : *secrets) {
                for (const Form &form : secret.forms) {
                    if (form.isNumber)
                        replaceNumber(text, form.text);
                    else
                        text.replace(form.text, mask, form.sensitivity);
                }
            }
        }
    }

private:
    struct Secret
    {
        QString text;
        std::vector<Form> forms;
    };

    mutable QMutex m_mutex;
    std::deque<Secret> m_told;
    std::deque<Secret> m_seen;
};

Redaction::Redaction()
    : m_secrets(std::make_shared<Secrets>())
{ }

void Redaction::addSecret(const QString &secret)
{
    m_secrets->add(secret, Secrets::Source::Told);
}

QByteArray Redaction::frame(const QByteArray &frame) const
{
    if (frame.size() > longestFrame)
        return unreadable("too long to keep", frame);
    const QJsonDocument document = QJsonDocument::fromJson(frame);
    if (document.isObject())
        return json(document.object());
    if (document.isArray())
        return json(document.array());
    return unreadable(frame.isValidUtf8() ? "not JSON" : "not text", frame);
}

QByteArray Redaction::json(const QJsonValue &value) const
{
    // What most frames need and no more: secret keys, with what is learned from them, and a look at the rest.
    bool isOdd = false;
    const auto look = [&isOdd](const QString &text) {
        isOdd = isOdd || hasLookalike(text);
        return text;
    };
    const auto same = [](const QJsonValue &number) { return number; };
    const auto learn = [this](const QJsonValue &secret) {
        m_secrets->add(asText(secret), Secrets::Source::Seen);
        return masked(secret);
    };
    const QByteArray usual = written(rebuilt(value, look, same, learn));
    if (!isOdd && !m_secrets->mayOccurIn(usual))
        return usual;

    const auto clean = [this](const QString &text) { return this->text(text); };
    const auto number = [this](const QJsonValue &number) {
        QString digits = asText(number);
        m_secrets->replaceIn(digits);
        return digits.contains(u'*') ? QJsonValue(mask) : number;
    };
    return written(rebuilt(value, clean, number, masked));
}

QString Redaction::text(const QString &text) const
{
    QString result = text;
    m_secrets->replaceIn(result);
    if (hasLookalike(result))
        replaceLookalikes(result);
    return result;
}

bool Redaction::isSecretKey(QStringView key)
{
    // `meetingPassword`, `MEETING-PASSWORD` and `meeting_password ` all mean the same.
    const bool isPlain = std::all_of(key.begin(), key.end(), [](QChar c) { return c.unicode() < 0x80; });
    const QString normalised = isPlain ? QString() : key.toString().normalized(QString::NormalizationForm_KC);
    const QStringView name = isPlain ? key : QStringView(normalised);
    QVarLengthArray<char16_t, 64> letters;
    for (const QChar c : name) {
        if (c.isLetterOrNumber())
            letters.append(c.toLower().unicode());
    }
    const auto singular = [](QStringView word) {
        return word.endsWith(u's', Qt::CaseInsensitive) ? word.chopped(1) : word;
    };
    const QStringView folded = singular({letters.constData(), letters.size()});
    const auto ends = [folded](QStringView ending) { return folded.endsWith(ending); };
    return std::any_of(secretEndings.begin(), secretEndings.end(), ends)
        || (ends(secretWord) && singular(lastWord(name)).compare(secretWord, Qt::CaseInsensitive) == 0);
}

QJsonValue Redaction::withoutSecrets(const QJsonValue &value)
{
    const auto same = [](const auto &part) { return part; };
    return rebuilt(value, same, same, masked);
}

} // namespace Rooms
