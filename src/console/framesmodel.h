// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/clock.h"
#include "diagnostics/redaction.h"
#include "protocol/wireprofile.h"

#include <QtCore/qabstractitemmodel.h>
#include <QtCore/qdatetime.h>
#include <QtCore/qsortfilterproxymodel.h>

#include <deque>

namespace Rooms {

//! The last frames between a room and its session, without secrets: nothing gets in but through Redaction.
//! Oldest first; never reset. Owned by what looks into one room, on its thread.
class FramesModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    //! How many are kept.
    static constexpr size_t mostKept = 2000;

    enum Column { Time, Direction, Kind, Name, Size, ColumnCount };
    //! What a frame is; also bits of FramesFilter.
    enum FrameKind { Request = 1, Reply = 2, Event = 4, Other = 8 };
    //! Of the row.
    enum Role {
        BodyRole = Qt::UserRole + 1, //!< QString: the frame without secrets, indented.
        KindRole, //!< FrameKind
        FailedRole, //!< bool: a reply that says no.
    };

    //! \a redaction is shared with the session, so that each learns the other's secrets. \a clock must
    //! outlive this.
    FramesModel(const Redaction &redaction, const WireProfile &profile, Clock &clock,
                QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

    //! \a frame came from the room, or was sent to it.
    void add(const QByteArray &frame, bool isOut);
    //! Frames that come while it is paused are counted, and not kept.
    void setPaused(bool paused);
    bool isPaused() const { return m_isPaused; }
    //! How many were not kept since it was paused.
    int missed() const { return m_missed; }
    void clear();
    //! The program speaks another language now.
    void retranslate();
    //! What \a kind is called.
    static QString nameOf(FrameKind kind);

Q_SIGNALS:
    //! isPaused() or missed() changed.
    void pauseChanged();

private:
    struct Frame
    {
        QDateTime at;
        bool isOut = false;
        FrameKind kind = Other;
        bool isFailed = false;
        QString name;
        qsizetype size = 0; // on the wire
        QString body;
    };

    Frame understood(const QByteArray &frame, bool isOut) const;

    const Redaction m_redaction;
    const WireProfile m_profile;
    Clock &m_clock;
    std::deque<Frame> m_frames;
    bool m_isPaused = false;
    int m_missed = 0;
};

//! The frames of some kinds in which a text occurs. Owned by the view.
class FramesFilter : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    //! Bits of FramesModel::FrameKind; 0: all.
    void setKinds(int kinds);
    int kinds() const { return m_kinds; }
    //! In name or body, whatever its case; "" for all.
    void setText(const QString &text);

    using QSortFilterProxyModel::QSortFilterProxyModel;

protected:
    bool filterAcceptsRow(int row, const QModelIndex &parent) const override;

private:
    int m_kinds = 0;
    QString m_text;
};

} // namespace Rooms
