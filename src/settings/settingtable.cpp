// SPDX-License-Identifier: Apache-2.0
#include "settingtable.h"

#include "base/translation.h"
#include "pinhash.h"
#include "protocol/roomaddress.h"

#include <QtCore/qcoreapplication.h>
#include <QtCore/qjsonarray.h>
#include <QtCore/qjsondocument.h>

#include <algorithm>
#include <cmath>

namespace Rooms::SettingTable {

using namespace Qt::StringLiterals;
using Key = Setting::Key;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Rooms::SettingTable)
};

constexpr double longestText = 64;
constexpr double longestPath = 1024;

constexpr Row table[] = {
    {Key::RoomUrl, "room_url", Kind::Address, 0, 0, "", R"("")",
     "Address of the room: HOST, HOST:PORT or ws://HOST:PORT/. Without one the panel asks for it.", true},
    {Key::RoomName, "room_name", Kind::Text, 0, longestText, "", R"("")",
     "What the room is called on the panel. Without one it is called by its host.", true},
    {Key::WireProfile, "wire_profile", Kind::Text, 0, longestPath, "", R"("")",
     "File that corrects what is guessed of the control API. Counts when the panel starts.", true},
    {Key::Language, "language", Kind::Language, 0, 0, "", R"("system")",
     "Language of the room; whoever changes it at the panel changes it for a while only.", true},
    {Key::Theme, "theme", Kind::Choice, 0, 0, "dark|light|high_contrast|system", R"("dark")",
     "Colours of the room; like the language.", true},
    {Key::TextSize, "text_size", Kind::Choice, 0, 0, "S|M|L|XL", R"("M")", "Size of all texts.", true},
    {Key::PixelsPerMillimetre, "pixels_per_mm", Kind::Length, 2, 40, "", "0",
     "Density of the screen, when the panel draws everything too small or too large; 0 leaves it to the "
     "panel.",
     true},
    {Key::ReducedMotion, "reduced_motion", Kind::Flag, 0, 0, "", "false", "Nothing slides or fades.", true},
    {Key::AmbientAfter, "ambient_after_minutes", Kind::Whole, 0, 240, "", "5",
     "Minutes without a touch until the big clock shows; 0: never.", true},
    {Key::HideTitles, "hide_titles", Kind::Flag, 0, 0, "", "false",
     "Titles and organisers of meetings do not show while the room is free.", true},
    {Key::SpringBackAfter, "spring_back_minutes", Kind::Whole, 0, 120, "", "5",
     "Minutes without a touch until language and colours are those of the room again; 0: only when a "
     "meeting ends.",
     true},
    {Key::Microphone, "microphone_on_joining", Kind::Flag, 0, 0, "", "true",
     "The microphone is on when a meeting is joined by its code, unless the person says otherwise.", true},
    {Key::Camera, "camera_on_joining", Kind::Flag, 0, 0, "", "true", "The same for the camera.", true},
    {Key::Pin, "pin", Kind::PinHash, 0, 0, "", R"("")",
     "What the panel keeps instead of the PIN in front of its settings; set it there. Without one anybody "
     "can change them.",
     false},
    {Key::Kiosk, "kiosk", Kind::Flag, 0, 0, "", "false",
     "For a wall tablet: the panel cannot be left by keys or gestures, and runs only once. Counts when it "
     "starts.",
     true},
    {Key::Attract, "attract", Kind::Flag, 0, 0, "", "true",
     "A demo kiosk that nobody touches shows a guided tour by itself. Counts when it starts.", true},
    {Key::AttractAfter, "attract_after_seconds", Kind::Whole, 0, 3600, "", "60",
     "Seconds without a touch until a demo kiosk starts again for the next visitor; 0: never.", true},
    {Key::PresenterPin, "presenter_pin", Kind::PinHash, 0, 0, "", R"("")",
     "What a demo kiosk keeps instead of its presenter's PIN; set it there, or give "
     "--presenter-pin-file.",
     false},
};

std::optional<QJsonValue> acceptText(const QString &text, double most)
{
    const QString tidy = text.trimmed();
    const bool oneLine = std::none_of(tidy.begin(), tidy.end(), [](QChar c) {
        return c.category() == QChar::Other_Control || c == QChar::LineSeparator
            || c == QChar::ParagraphSeparator;
    });
    return oneLine && tidy.size() <= most ? std::optional(QJsonValue(tidy)) : std::nullopt;
}

std::optional<QJsonValue> acceptAddress(const QString &text)
{
    if (text.trimmed().isEmpty())
        return QJsonValue(QString());
    const auto url = RoomAddress::fromText(text);
    return url ? std::optional(QJsonValue(url->toString(QUrl::FullyEncoded))) : std::nullopt;
}

std::optional<QJsonValue> acceptNumber(const Row &row, const QJsonValue &value)
{
    if (!value.isDouble())
        return std::nullopt;
    const double number = value.toDouble();
    const bool wanted = row.kind == Kind::Whole ? number == std::floor(number) : true;
    const bool within = (number >= row.least && number <= row.most) || number == 0;
    return wanted && within ? std::optional(value) : std::nullopt;
}

} // namespace

std::span<const Row> rows()
{
    return table;
}

const Row &row(Setting::Key key)
{
    return table[size_t(key)];
}

const Row *find(QStringView name)
{
    for (const Row &row : table) {
        if (name == QLatin1StringView(row.name))
            return &row;
    }
    return nullptr;
}

QJsonValue standard(const Row &row)
{
    // Qt reads no bare value, only arrays and objects.
    return QJsonDocument::fromJson(QByteArray("[") + row.standard + ']').array().at(0);
}

std::optional<QJsonValue> accept(const Row &row, const QJsonValue &value)
{
    switch (row.kind) {
    case Kind::Text:
        return value.isString() ? acceptText(value.toString(), row.most) : std::nullopt;
    case Kind::Address:
        return value.isString() ? acceptAddress(value.toString()) : std::nullopt;
    case Kind::Flag:
        return value.isBool() ? std::optional(value) : std::nullopt;
    case Kind::Whole:
    case Kind::Length:
        return acceptNumber(row, value);
    case Kind::Choice:
    case Kind::Language:
        return value.isString() && choices(row).contains(value.toString()) ? std::optional(value)
                                                                           : std::nullopt;
    case Kind::PinHash:
        return value.isString() && (value.toString().isEmpty() || PinHash::isOne(value.toString()))
            ? std::optional(value)
            : std::nullopt;
    }
    return std::nullopt;
}

QStringList choices(const Row &row)
{
    if (row.kind == Kind::Language)
        return QStringList {u"system"_s} + Translation().languages();
    return QString::fromLatin1(row.choices).split(u'|');
}

QString expected(const Row &row)
{
    switch (row.kind) {
    case Kind::Text:
        return Text::tr("a text of at most %1 characters in one line").arg(int(row.most));
    case Kind::Address:
        return Text::tr("the address of a room, such as \"192.0.2.10\", or \"\"");
    case Kind::Flag:
        return Text::tr("true or false");
    case Kind::Whole:
        return Text::tr("a whole number from %1 to %2").arg(int(row.least)).arg(int(row.most));
    case Kind::Length:
        return Text::tr("0 or a number from %1 to %2").arg(int(row.least)).arg(int(row.most));
    case Kind::Choice:
    case Kind::Language: {
        QStringList words;
        for (const QString &word : choices(row))
            words.append(u'"' + word + u'"');
        return Text::tr("one of %1").arg(words.join(", "_L1));
    }
    case Kind::PinHash:
        break;
    }
    return Text::tr("what the panel itself writes there when a PIN is set, or \"\"");
}

} // namespace Rooms::SettingTable
