// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "fleet/fleetmodel.h"

#include <QtWidgets/qframe.h>
#include <QtWidgets/qlabel.h>

namespace Rooms {

//! What is known of a room beside its state, a line each; what is not known has none. Owned by a RoomPanel.
class RoomFacts : public QFrame
{
    Q_OBJECT

public:
    explicit RoomFacts(QWidget *parent = nullptr);

    //! Shows the room of \a row of \a model.
    void showRoom(const FleetModel &model, int row);
    //! What is shown, as text.
    QStringList lines() const;

private:
    enum Fact {
        Title,
        Code,
        Organiser,
        Duration,
        Role,
        LayoutShown,
        Microphone,
        Camera,
        Response,
        AsOf,
        Address,
        FactCount
    };

    void say();

    std::array<QLabel *, FactCount> m_labels;
    std::array<QLabel *, FactCount> m_values;
};

} // namespace Rooms
