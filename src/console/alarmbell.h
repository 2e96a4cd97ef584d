// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "consoletokens.h"
#include "fleet/alarms.h"

#include <QtWidgets/qpushbutton.h>

namespace Rooms {

//! How many alarms nobody has looked after, as a button that shows their list. Owned by the window.
class AlarmBell : public QPushButton
{
    Q_OBJECT

public:
    //! \a alarms must outlive this.
    explicit AlarmBell(Alarms &alarms, QWidget *parent = nullptr);

    void setTokens(const ConsoleTokens &tokens);

private:
    void update();
    void useTone(const QString &tone, const QColor &color);

    Alarms &m_alarms;
    QString m_tone;
    const ConsoleTokens *m_tokens = &ConsoleTokens::of(ConsoleTokens::Theme::Dark);
};

} // namespace Rooms
