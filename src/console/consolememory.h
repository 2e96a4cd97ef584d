// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "consoletokens.h"
#include "fleet/fleetview.h"

#include <QtCore/qtimer.h>

namespace Rooms {

//! What the operator's desk remembers from run to run: columns, size, theme, language, saved views, and which
//! alarms are silenced or taken care of, in one file, written after a change, once for all changes of one
//! turn of the event loop, and at the end. What cannot be read of it counts as not there. Owned by the
//! program, on the thread of the user interface.
class ConsoleMemory
{
public:
    //! Reads the file at \a path, which may not be there; "": remembers nothing.
    explicit ConsoleMemory(const QString &path);
    ~ConsoleMemory();
    ConsoleMemory(const ConsoleMemory &) = delete;
    ConsoleMemory &operator=(const ConsoleMemory &) = delete;

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
    //! Of alarms; some may be over.
    const QList<AlarmSilence> &silences() const { return m_silences; }
    void setSilences(const QList<AlarmSilence> &silences);
    //! Who takes care of which alarms.
    const QList<AlarmAcknowledgement> &acknowledgements() const { return m_acknowledgements; }
    void setAcknowledgements(const QList<AlarmAcknowledgement> &acknowledgements);
    //! Whether alarms call the operator who looks at something else.
    bool notifies() const { return m_notifies; }
    void setNotifies(bool notifies);
    //! Whether that is to be heard.
    bool sounds() const { return m_sounds; }
    void setSounds(bool sounds);

private:
    void saveSoon() { m_saving.start(); }
    void save();

    const QString m_path;
    QTimer m_saving; // runs while there is something to write
    QByteArray m_columns;
    QByteArray m_geometry;
    ConsoleTokens::Theme m_theme = ConsoleTokens::Theme::Dark;
    QString m_language;
    QList<FleetView> m_views;
    QList<AlarmSilence> m_silences;
    QList<AlarmAcknowledgement> m_acknowledgements;
    bool m_notifies = true;
    bool m_sounds = false;
};

} // namespace Rooms
