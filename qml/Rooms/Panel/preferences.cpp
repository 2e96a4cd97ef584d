// SPDX-License-Identifier: Apache-2.0
#include "preferences.h"

#include <QtCore/qlocale.h>

namespace Rooms {

using namespace Qt::StringLiterals;

Preferences::Preferences(QObject *parent)
    : QObject(parent)
{
    setLanguage(languages().constFirst());
    keepAsDefault();
}

void Preferences::setDark(bool dark)
{
    if (m_dark == dark)
        return;
    m_dark = dark;
    Q_EMIT darkChanged();
}

bool Preferences::setLanguage(const QString &name)
{
    const QString before = language();
    if (!m_translation.use(name))
        return false;
    if (language() != before)
        Q_EMIT languageChanged();
    return true;
}

QString Preferences::nextLanguage() const
{
    const QStringList all = languages();
    return all.at((all.indexOf(language()) + 1) % all.size());
}

QString Preferences::nativeName(const QString &language)
{
    const QLocale locale(language);
    // Chinese calls itself by its script ("simplified Chinese"), too long for a button that offers one of it.
    if (locale.language() == QLocale::Chinese)
        return u"中文"_s;
    if (locale.language() == QLocale::English)
        return u"English"_s; // not "American English"
    return locale.nativeLanguageName();
}

void Preferences::springBack()
{
    setLanguage(m_defaultLanguage);
    setDark(m_defaultDark);
}

void Preferences::keepAsDefault()
{
    m_defaultLanguage = language();
    m_defaultDark = m_dark;
}

} // namespace Rooms
