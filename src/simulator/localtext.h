// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtCore/qmap.h>
#include <QtCore/qstring.h>

namespace Rooms {

//! A text in several languages, written in a scenario. Plain value, any thread.
struct LocalText
{
    QMap<QString, QString> texts; //!< By language: `en`, `zh_CN`.

    bool isEmpty() const { return texts.isEmpty(); }
    //! The text in \a language, which may have a country: `zh_CN`; if there is none, in the language without
    //! it or with another one, in English, or any. "" when there is no text at all.
    QString in(const QString &language) const
    {
        const QString country = QStringLiteral("_");
        const QString plain = language.section(country, 0, 0);
        for (const QString &wanted : {language, plain}) {
            if (texts.contains(wanted))
                return texts.value(wanted);
        }
        for (auto it = texts.constBegin(); it != texts.constEnd(); ++it) {
            if (it.key().section(country, 0, 0) == plain)
                return *it;
        }
        return texts.value(QStringLiteral("en"), texts.isEmpty() ? QString() : texts.first());
    }

    bool operator==(const LocalText &) const = default;
};

} // namespace Rooms
