// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "consoletokens.h"
#include "fleet/fleetview.h"

namespace Rooms {

//! What the operator's desk remembers from run to run: columns, size, theme, language and saved views, in one
//! file, written with each change. What cannot be read of it counts as not there. Owned by the program, on
//! the thread of the user interface.
class ConsoleMemory
{
public:
    //! Reads the file at \a path, which may not be there; "": remembers nothing.
    explicit ConsoleMemory(const QString &path);

    //! QHeaderView::saveState(); empty when there is none for the columns there are.
    const QByteArray &columns() const { return m_columns; }
    void setColumns(const QByteArray &columns);
    //! QWidget::saveGeometry(), perhaps empty.
    const QByteArray &geometry() const { return m_geometry; }
    void setGeometry(const QByteArray &geometry);
    ConsoleTokens::Theme theme() const { return m_theme; }
    void setTheme(ConsoleTokens::Theme theme);
    //! Of Translation::languages(); "" for that of the system.
    const QString &language() const { return m_language; }
    void setLanguage(const QString &language);
    const QList<FleetView> &views() const { return m_views; }
    void setViews(const QList<FleetView> &views);

private:
    void save() const;

    const QString m_path;
    QByteArray m_columns;
    QByteArray m_geometry;
    ConsoleTokens::Theme m_theme = ConsoleTokens::Theme::Dark;
    QString m_language;
    QList<FleetView> m_views;
};

} // namespace Rooms
