// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "consoletokens.h"
#include "diagnostics/journalentry.h"
#include "diagnostics/redaction.h"
#include "models/room.h"

#include <QtCore/qabstractitemmodel.h>

#include <deque>

namespace Rooms {

//! What happened in one room since somebody looks: its stages, its meetings, its link, and what it was asked
//! for with the outcome. Newest first; never reset. Owned by what looks into one room, on its thread.
class RoomHistory : public QAbstractTableModel
{
    Q_OBJECT

public:
    //! How many are kept.
    static constexpr size_t mostKept = 500;

    enum Column { Time, What, ColumnCount };
    //! Of the row.
    enum Role {
        ToneRole = Qt::UserRole + 1, //!< ConsoleTokens::Tone
    };

    //! All must outlive this.
    RoomHistory(Room &room, const Redaction &redaction, Clock &clock, QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

    //! What was asked before, newest first: by whom, and what became of it.
    void addPast(const QList<JournalRequest> &requests);
    //! The program speaks another language now.
    void retranslate();

private:
    //! A text is made when it is shown, in the language of then.
    struct Happening
    {
        QDateTime at;
        ConsoleTokens::Tone tone;
        std::function<QString()> text;
        const RoomAction *open = nullptr; // of something asked for that has not ended
    };

    void add(ConsoleTokens::Tone tone, std::function<QString()> text, const RoomAction *open = nullptr);
    void onStage();
    void onLink();
    void onAction(const RoomAction &action);
    QString meeting() const;

    Room &m_room;
    const Redaction m_redaction;
    Clock &m_clock;
    std::deque<Happening> m_happenings;
    Room::Stage m_stage = Room::Stage::Connecting;
    Link::State m_link = Link::State::Offline;
    Link::Reason m_reason = Link::Reason::None;
};

} // namespace Rooms
