// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "alarms.h"

#include <QtCore/qabstractitemmodel.h>

namespace Rooms {

//! The list of alarms: those that are not over, the most severe and newest first, and below them those that
//! are over, the newest first. It is never reset, and only rows that changed are told. Owned by the program,
//! on the thread of the user interface.
class AlarmModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    //! The columns, in their order.
    enum Column {
        Severity,
        Room,
        What,
        Age, //!< How long it lasts, or when it was over.
        State, //!< Who takes care of it, or until when it is silenced.
        ColumnCount,
    };
    //! Besides Qt::DisplayRole, and Qt::ToolTipRole: what it means and what to do. All belong to the row.
    enum Role {
        SerialRole = Qt::UserRole + 1, //!< Alarm::serial
        RoomIdRole, //!< Alarm::room
        KindRole, //!< Alarm::Kind
        SeverityRole, //!< Alarm::Severity
        LoudRole, //!< Alarm::isLoud()
        AcknowledgedRole, //!< Alarm::isAcknowledged()
        ClearedRole, //!< Alarm::isCleared()
    };

    //! Both must outlive this.
    AlarmModel(Alarms &alarms, Clock &clock, QObject *parent = nullptr);

    //! Rooms are called as in \a rooms.
    void setRooms(const QList<RoomEntry> &rooms);
    //! The program speaks another language now.
    void retranslate();

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    QHash<int, QByteArray> roleNames() const override;

    const Alarm &alarm(int row) const { return m_rows[size_t(row)].alarm; }
    //! What the room \a id is called.
    QString nameOf(const QString &id) const { return m_names.value(id, id); }

private:
    struct Row
    {
        Alarm alarm;
        std::array<QString, ColumnCount> text;
    };

    Row made(const Alarm &alarm) const;
    void follow();
    void removeOthers(const QList<Alarm> &alarms);
    void insertNew(const QList<Alarm> &alarms);
    void refresh(const std::function<Row(const Row &)> &next);
    void tick();

    Alarms &m_alarms;
    Clock &m_clock;
    Timer m_ticker;
    QHash<QString, QString> m_names;
    std::vector<Row> m_rows;
};

} // namespace Rooms
