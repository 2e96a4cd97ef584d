// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "delayrange.h"
#include "localtext.h"

#include <QtCore/qjsonobject.h>
#include <QtCore/qstringlist.h>

#include <functional>
#include <optional>

namespace Rooms {

//! Reads an object that a person wrote, member by member, strictly: a member that is absent leaves its target
//! alone, anything that is wrong is told with its place. Lives only while a document is read.
class JsonReader
{
public:
    using Visitor = std::function<void(JsonReader &)>;

    //! Something that is wrong, and where: `meetings[2].code`.
    struct Complaint
    {
        QString place;
        QString text; //!< In English.
    };

    //! Reads \a document with \a visit. The complaints, in the order in which it was read.
    static QList<Complaint> read(const QJsonObject &document, const Visitor &visit);

    //! A text.
    void text(QLatin1StringView key, QString &target);
    //! true or false.
    void flag(QLatin1StringView key, bool &target);
    //! A whole number from \a minimum to \a maximum.
    void number(QLatin1StringView key, int &target, int minimum, int maximum);
    //! A list of texts.
    void texts(QLatin1StringView key, QStringList &target);
    //! Milliseconds: one number, or a list of the least and the most.
    void delay(QLatin1StringView key, DelayRange &target);
    //! Seconds from 0 to \a maximumMs, as milliseconds; with a fraction, if need be.
    void seconds(QLatin1StringView key, int &target, int maximumMs);
    //! A text, or an object of texts by their languages.
    void localText(QLatin1StringView key, LocalText &target);
    //! The member as it is, if it is there.
    std::optional<QJsonValue> value(QLatin1StringView key) { return take(key); }
    //! One of the names in \a choices, pairs of a name and its value.
    template<typename Choices, typename Value>
    void choice(QLatin1StringView key, Value &target, const Choices &choices);
    //! An object.
    void object(QLatin1StringView key, const Visitor &visit);
    //! A list of objects.
    void objects(QLatin1StringView key, const Visitor &visit);

    //! Complains about no member that was not read.
    void ignoreRest() { m_ignoresRest = true; }
    //! Whether the member is there.
    bool has(QLatin1StringView key) const { return m_object.contains(key); }
    //! Complains about the member \a key: `meetings[2].code: must be digits`.
    void complain(const QString &key, const QString &complaint);

private:
    JsonReader(const QJsonObject &object, const QString &place, QList<Complaint> &complaints);

    void visitWhole(const Visitor &visit);
    //! The member, if it is there.
    std::optional<QJsonValue> take(QLatin1StringView key);

    QJsonObject m_object;
    QString m_place; // "" or ends with a dot
    QList<Complaint> &m_complaints;
    QStringList m_taken;
    bool m_ignoresRest = false;
};

template<typename Choices, typename Value>
void JsonReader::choice(QLatin1StringView key, Value &target, const Choices &choices)
{
    const auto value = take(key);
    if (!value)
        return;
    QStringList names;
    for (const auto &[name, chosen] : choices) {
        if (value->toString() == name) {
            target = chosen;
            return;
        }
        names.append(name);
    }
    complain(key, QStringLiteral("must be one of ") + names.join(QStringLiteral(", ")));
}

} // namespace Rooms
