// SPDX-License-Identifier: Apache-2.0
#include "languagemenu.h"

#include "base/translation.h"
#include "wording.h"

namespace Rooms {

LanguageMenu::LanguageMenu(QWidget *parent)
    : QMenu(parent)
{
    QAction *system = add({}, {});
    setWords(this, [this, system] {
        setTitle(tr("Language"));
        system->setText(tr("As the system"));
    });
    const QStringList languages = Translation().languages();
    for (const QString &language : languages)
        add(language, Translation::nativeName(language));
}

QAction *LanguageMenu::add(const QString &language, const QString &name)
{
    QAction *action = addAction(name);
    action->setCheckable(true);
    action->setData(language);
    connect(action, &QAction::triggered, this, [this, language] { Q_EMIT languageWanted(language); });
    return action;
}

void LanguageMenu::setLanguage(const QString &language)
{
    for (QAction *each : actions())
        each->setChecked(each->data().toString() == language);
}

} // namespace Rooms
