// SPDX-License-Identifier: Apache-2.0
#include "translation.h"

#include <QtCore/qcoreapplication.h>
#include <QtCore/qdir.h>
#include <QtCore/qlocale.h>

#include <algorithm>

namespace Rooms {

using namespace Qt::StringLiterals;

namespace {

constexpr auto folder = ":/i18n"_L1;
constexpr auto filePattern = "rooms_*.qm"_L1;
constexpr auto sourceLanguage = "en"_L1;

QStringList embeddedLanguages()
{
    QStringList languages {sourceLanguage};
    for (const QString &file : QDir(folder).entryList({filePattern})) {
        const QString language = file.section(u'_', 1).section(u'.', 0, 0);
        if (language != sourceLanguage)
            languages.append(language);
    }
    return languages;
}

} // namespace

Translation::Translation()
    : m_languages(embeddedLanguages())
{ }

Translation::~Translation() = default;

QString Translation::find(const QString &language) const
{
    const QString name = language.section(u'.', 0, 0).replace(u'-', u'_');
    const QString base = name.section(u'_', 0, 0);
    auto known = std::find(m_languages.begin(), m_languages.end(), name);
    if (known == m_languages.end())
        known = std::find_if(m_languages.begin(), m_languages.end(),
                             [&base](const QString &each) { return each.section(u'_', 0, 0) == base; });
    return known == m_languages.end() ? QString() : *known;
}

QString Translation::nativeName(const QString &language)
{
    const QLocale locale(language);
    // Chinese calls itself by its script ("simplified Chinese"), too long for a button that offers one of it.
    if (locale.language() == QLocale::Chinese)
        return u"中文"_s;
    if (locale.language() == QLocale::English)
        return u"English"_s; // not "American English"
    return locale.nativeLanguageName();
}

bool Translation::use(const QString &language)
{
    const QString known = find(language);
    if (known.isEmpty())
        return false;
    m_language = known;
    QCoreApplication::removeTranslator(&m_translator);
    // English has a file too, for its plurals.
    if (m_translator.load("rooms_"_L1 + m_language, folder))
        QCoreApplication::installTranslator(&m_translator);
    QLocale::setDefault(QLocale(m_language));
    return true;
}

} // namespace Rooms
