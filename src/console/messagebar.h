// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "fleet/roomentry.h"

#include <QtWidgets/qframe.h>
#include <QtWidgets/qlabel.h>

namespace Rooms {

//! What is wrong with the list of rooms, with its lines; hidden while nothing is. Owned by the window.
class MessageBar : public QFrame
{
    Q_OBJECT

public:
    explicit MessageBar(QWidget *parent = nullptr);

    void setMessages(const QList<RoomsMessage> &messages);
    //! As one reads it.
    QString text() const { return m_text->text(); }

private:
    void say();

    QList<RoomsMessage> m_messages;
    QLabel *m_text;
};

} // namespace Rooms
