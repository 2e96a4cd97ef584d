// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtWidgets/qmenu.h>

namespace Rooms {

//! The languages of the program, each in its own words, for whoever does not read the one in use. Owned by
//! the window.
class LanguageMenu : public QMenu
{
    Q_OBJECT

public:
    explicit LanguageMenu(QWidget *parent = nullptr);

    //! Marks \a language, "" for that of the system, as the one that is chosen.
    void setLanguage(const QString &language);

Q_SIGNALS:
    //! The program is to speak \a language from now on, "" for that of the system.
    void languageWanted(const QString &language);

private:
    QAction *add(const QString &language, const QString &name);
};

} // namespace Rooms
