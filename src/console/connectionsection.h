// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/connectiontest.h"

#include <QtWidgets/qlabel.h>
#include <QtWidgets/qpushbutton.h>
#include <QtWidgets/qwidget.h>

#include <array>

namespace Rooms {

//! Tries a room out before it is saved: step by step how far it got. Owned by a RoomEditor.
class ConnectionSection : public QWidget
{
    Q_OBJECT

public:
    explicit ConnectionSection(std::unique_ptr<ConnectionTest> test, QWidget *parent = nullptr);

    ConnectionTest &test() { return *m_test; }
    QPushButton *button() const { return m_button; }
    //! What is said now, one line each.
    QStringList lines() const;

Q_SIGNALS:
    //! A person wants to know.
    void wanted();

private:
    void say();

    static constexpr size_t stepCount = 4;

    const std::unique_ptr<ConnectionTest> m_test;
    QLabel *m_title;
    QPushButton *m_button;
    std::array<QLabel *, stepCount> m_steps;
    QLabel *m_reason;
};

} // namespace Rooms
