// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "diffedlistmodel.h"
#include "foreign.h"
#include "meeting/snapshot.h"

namespace Rooms {

//! One row of LayoutSwitchModel.
struct LayoutRow
{
    LayoutChoice choice;
    bool current = false;
    bool pending = false;
};

//! The layouts that the room offers, in its order: table layout_switch_info as a list. Owned by a Room, same
//! thread.
class LayoutSwitchModel : public DiffedListModel<LayoutRow>
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("belongs to a Room")
    //! Whether layouts can be switched at all: layout_switch_enable, false when the room sends no such block.
    Q_PROPERTY(bool offered READ offered NOTIFY offeredChanged FINAL)
    //! Whether there are rows that cannot be switched to now.
    Q_PROPERTY(bool partlyOffered READ partlyOffered NOTIFY partlyOfferedChanged FINAL)
    //! current_switch_type as sent, -1 when absent. Compare with Meeting.Layout.
    Q_PROPERTY(int currentLayout READ currentLayout NOTIFY currentLayoutChanged FINAL)
    //! Whether the current layout has a small window that can be switched: its entry carries
    //! show_voice_active.
    Q_PROPERTY(bool voiceActiveOffered READ voiceActiveOffered NOTIFY voiceActiveChanged FINAL)
    //! Whether the small window is shown, as the room reports it.
    Q_PROPERTY(bool voiceActive READ voiceActive NOTIFY voiceActiveChanged FINAL)
    //! Number of rows.
    Q_PROPERTY(int count READ count NOTIFY countChanged FINAL)

public:
    enum Role {
        LayoutRole = Qt::UserRole + 1, //!< "layout": switch_type as sent, int
        KnownRole, //!< "known": whether the specification lists it, bool
        EnabledRole, //!< "offeredNow": enable, bool
        CurrentRole, //!< "current": bool
        PendingRole, //!< "pending": asked for and not yet confirmed, bool
    };
    Q_ENUM(Role)

    explicit LayoutSwitchModel(QObject *parent = nullptr);

    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    bool offered() const { return m_info.enabled; }
    bool partlyOffered() const { return m_partlyOffered; }
    int currentLayout() const { return m_info.current.number(); }
    bool voiceActiveOffered() const;
    bool voiceActive() const;
    int count() const { return rowCount(); }

    //! Takes over \a info, absent as nothing, and notifies of what differs.
    void apply(const std::optional<LayoutSwitchInfo> &info);
    //! Marks \a layout as asked for; -1: none.
    void setPending(int layout);

Q_SIGNALS:
    void offeredChanged();
    void partlyOfferedChanged();
    void currentLayoutChanged();
    void voiceActiveChanged();
    void countChanged();

protected:
    bool isSame(const LayoutRow &left, const LayoutRow &right) const override;
    QList<int> changedRoles(const LayoutRow &before, const LayoutRow &after) const override;

private:
    void updateRows();
    std::optional<bool> currentVoiceActive() const;

    LayoutSwitchInfo m_info;
    bool m_partlyOffered = false;
    int m_pending = -1;
};

} // namespace Rooms
