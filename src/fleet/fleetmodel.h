// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/clock.h"
#include "fleetcells.h"

#include <QtCore/qabstractitemmodel.h>
#include <QtCore/qhash.h>

namespace Rooms {

//! The table of all rooms: one row a room, in the order they came. It is never reset. What is told of a
//! change is no more than the change: for each range of rows that changed alike one dataChanged, from the
//! first changed column to the last, with the roles that changed. Times pass by themselves, once a second,
//! for the rows that show any. Owned by the program, on the thread of the user interface.
class FleetModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    //! Besides Qt::DisplayRole, and Qt::ToolTipRole: what an alarm means and what to do. Those that belong to
    //! the row can be read from every cell; a change of theirs is told for the column named here.
    enum Role {
        SortRole = Qt::UserRole + 1, //!< By what the column is sorted.
        RoomIdRole, //!< RoomEntry::id, of the row; never changes.
        LinkRole, //!< Link::State, of the row; Link.
        StageRole, //!< Room::Stage, of the row; State.
        ChipsRole, //!< FleetCells::Chip, or-ed, of the row; State.
        SeverityRole, //!< FleetCells::severity, of the row; Alarm.
        CalmRole, //!< FleetCells::isCalm, of the row; Alarm.
        AsOfRole, //!< When the room was last known to be as shown, of the row; Title.
        AgeRole, //!< How many minutes ago that was, -1 unless the room is offline, of the row; Title.
        MaskedPasswordRole, //!< Dots when the meeting has a password, "" otherwise, of the row; Code.
        TagsRole, //!< RoomEntry::tags, of the row; Name.
        SearchRole, //!< FleetCells::haystack, of the row; with whatever changed it.
    };

    //! \a clock must outlive this.
    explicit FleetModel(Clock &clock, QObject *parent = nullptr);

    //! What tells it the time.
    Clock &clock() const { return m_clock; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    QHash<int, QByteArray> roleNames() const override;

    //! The row of the room \a id, -1 without one.
    int rowOf(const QString &id) const { return m_rowOfId.value(id, -1); }
    const RoomEntry &entry(int row) const { return m_rows[size_t(row)].entry; }
    const RoomSummary &state(int row) const { return m_rows[size_t(row)].state; }
    //! The worst first.
    const QList<Alarm> &alarms(int row) const { return m_rows[size_t(row)].alarms; }
    const FleetCells &cells(int row) const { return m_rows[size_t(row)].cells; }
    //! How many rows are of the kind \a chip.
    int count(FleetCells::Chip chip) const;

    //! Makes \a rooms the rows. Those that stay keep their place and state.
    void setRooms(const QList<RoomEntry> &rooms);
    //! Takes over what is known of some rooms; of others than those of setRooms() nothing is.
    void apply(const QList<RoomSummary> &states);
    //! Takes over the alarms of some rooms, as Alarms tells them.
    void applyAlarms(const QList<RoomAlarms> &rooms);
    //! The program speaks another language now.
    void retranslate();

Q_SIGNALS:
    //! count() of any kind changed, or the number of rows.
    void countsChanged();
    //! state() of the room \a id changed, perhaps in nothing that the table shows. After all dataChanged.
    void stateChanged(const QString &id);

private:
    struct Row
    {
        RoomEntry entry;
        RoomSummary state;
        QList<Alarm> alarms;
        FleetCells cells;
    };
    //! What of one row, or of several that follow each other, is different.
    struct Change
    {
        int firstRow = 0;
        int lastRow = 0;
        int firstColumn = FleetCells::ColumnCount;
        int lastColumn = -1;
        QList<int> roles; //!< sorted

        bool isNothing() const { return lastColumn < 0; }
        void note(int column, int role);
        bool isLike(const Change &other) const;
    };

    void removeGone(const QList<RoomEntry> &rooms);
    void refresh(std::vector<int> rows, const std::function<void(Row &)> &alter);
    Change replace(int row, const std::function<void(Row &)> &alter, const QDateTime &now);
    static Change difference(const Row &before, const Row &after);
    void tell(const std::vector<Change> &changes);
    void tick();
    void updateTicking();
    void addToCounts(int chips, int sign);

    Clock &m_clock;
    Timer m_ticker;
    std::vector<Row> m_rows;
    QHash<QString, int> m_rowOfId;
    std::array<int, FleetCells::chipKinds> m_counts = {};
};

} // namespace Rooms
