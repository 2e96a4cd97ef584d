// SPDX-License-Identifier: Apache-2.0
// Any bytes as JSON: what Json reads, QJsonDocument reads as the same, and every way to a value finds it.
#include "protocol/json.h"
#include "promise.h"

#include <QtCore/qjsondocument.h>
#include <QtCore/qjsonobject.h>
#include <QtCore/qstringlist.h>

using namespace Rooms;
using Fuzz::promise;

namespace {

void lookInto(JsonView value)
{
    promise(!value.toInteger() || value.isNumber(), "only a number is whole");
    promise(value.toPlain().isNull() || value.toString() == value.toPlain(), "a plain text is its bytes");
    for (const JsonView item : value)
        lookInto(item);
    QStringList keys;
    for (const auto &[key, member] : value.members()) {
        promise(value[QStringView(key)].toJsonValue() == member.toJsonValue(),
                "the last member of a name is found");
        keys.append(key);
        lookInto(member);
    }
    promise(value.members().isEmpty() == (!value.isObject() || value.isEmpty()), "members are not empty");
    promise(!value.isObject() || value.without(keys).isEmpty(), "without all there is none");
    if (!keys.isEmpty()) {
        const Json rest = value.without({keys.takeFirst()});
        promise(rest.members().size() == keys.size(), "without one there are the others");
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArray text(reinterpret_cast<const char *>(data), qsizetype(size));
    const auto json = Json::parse(text);
    if (!json)
        return 0;
    lookInto(*json);
    const QJsonDocument document = QJsonDocument::fromJson(text);
    promise(document.isNull() != (json->isArray() || json->isObject()), "Qt reads it too");
    // As maps: fromJson() has names beyond the basic plane in another order than QJsonObject puts them. And
    // it loses a U+FEFF that a text begins with, unless there is an escape in it.
    if (!document.isNull() && !text.contains("\xef\xbb\xbf"))
        promise(json->toJsonValue().toVariant() == document.toVariant(), "Qt reads the same");
    const Json again = Json::fromJsonValue(json->toJsonValue());
    promise(again.type() == json->type(), "what is written is read again");
    return 0;
}
