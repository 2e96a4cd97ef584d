// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtCore/qjsonvalue.h>
#include <QtCore/qstring.h>

#include <memory>

namespace Rooms {

//! The one place that makes what a program has heard, said and logged fit to be kept. It masks
//! - whatever stands under a key that names a secret (isSecretKey()), in any nesting;
//! - addresses of web pages, which may be those of meetings, and what follows a secret's name in a sentence
//!   (`password: 8800`) or the `auth-` of the handshake;
//! - every secret that it was told or has seen under such a key, wherever it turns up again, also encoded.
//!
//! Secrets shorter than four characters are masked in the first two ways only: they turn up everywhere. A
//! secret of digits only is left alone inside a longer number.
//!
//! Plain value; copies share what they know of secrets. Any thread.
class Redaction
{
public:
    //! What stands where a secret was.
    static constexpr QLatin1StringView mask {"********"};
    //! Longest frame that is kept, in bytes; of longer ones only size and fingerprint are told.
    static constexpr qsizetype longestFrame = 32 * 1024;

    Redaction();

    //! Masks \a secret from now on.
    void addSecret(const QString &secret);

    //! \a frame without secrets. A frame that is not a JSON object or array is not kept at all, for nobody
    //! knows what is in it: what it looked like stands in its place, and is no JSON.
    QByteArray frame(const QByteArray &frame) const;
    //! An object or array without secrets, as compact JSON. Secrets in it are remembered.
    QByteArray json(const QJsonValue &value) const;
    //! \a text without secrets: a sentence, a line of a log, the room's own words.
    QString text(const QString &text) const;

    //! Whether what stands under \a key is secret: passwords, PINs, addresses of meetings, tokens.
    static bool isSecretKey(QStringView key);
    //! \a value with what stands under secret keys masked, and nothing else. Empty texts and null stay, for
    //! they tell that there is no secret.
    static QJsonValue withoutSecrets(const QJsonValue &value);

private:
    class Secrets;
    std::shared_ptr<Secrets> m_secrets;
};

} // namespace Rooms
