// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtCore/qstringlist.h>
#include <QtCore/qtranslator.h>

namespace Rooms {

//! The language of a program: the translations that the build embeds from translations/, one in use at a
//! time. A language is added by its file alone. Owned by the program, lives on its main thread.
class Translation
{
public:
    Translation();
    ~Translation();

    //! The languages there are, for example `en`, `zh_CN`; English, the language of the source, first.
    const QStringList &languages() const { return m_languages; }
    //! The one in use, "" before the first.
    const QString &language() const { return m_language; }
    //! The one of languages() that \a language means: `zh`, `zh-CN` and `zh_CN.UTF-8` are understood as
    //! `zh_CN`. "" when there is none.
    QString find(const QString &language) const;
    //! What \a language calls itself.
    static QString nativeName(const QString &language);
    //! Switches texts, and the default locale with them. \a language is read as
    //! by find(). False, and nothing changed, when there is no such translation.
    bool use(const QString &language);

private:
    const QStringList m_languages;
    QTranslator m_translator;
    QString m_language;
};

} // namespace Rooms
