// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "framesmodel.h"

#include <QtWidgets/qlabel.h>
#include <QtWidgets/qlineedit.h>
#include <QtWidgets/qplaintextedit.h>
#include <QtWidgets/qpushbutton.h>
#include <QtWidgets/qtableview.h>

#include <array>

namespace Rooms {

//! The frames of one room as they come, and what is in the one that is selected. Owned by a RoomWindow.
class FramesView : public QWidget
{
    Q_OBJECT

public:
    //! \a model must outlive this.
    explicit FramesView(FramesModel &model, QWidget *parent = nullptr);
    ~FramesView() override;

    static constexpr size_t kindCount = 4;

    QTableView *table() const { return m_table; }
    QLineEdit *search() const { return m_search; }
    QPushButton *kind(size_t position) const { return m_kinds[position]; }
    QPushButton *pause() const { return m_pause; }
    QPushButton *copy() const { return m_copy; }
    QPushButton *clear() const { return m_clear; }
    QString body() const { return m_body->toPlainText(); }

private:
    void say();
    void sayPause();
    void onKinds();
    void showBody();
    void onCopy();

    FramesModel &m_model;
    FramesFilter m_filter;
    QLineEdit *m_search;
    std::array<QPushButton *, kindCount> m_kinds;
    QPushButton *m_pause;
    QPushButton *m_copy;
    QPushButton *m_clear;
    QTableView *m_table;
    QPlainTextEdit *m_body;
    bool m_follows = true; // the newest frame is in sight
};

} // namespace Rooms
