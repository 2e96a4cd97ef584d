// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "lineinput.h"

QT_BEGIN_NAMESPACE
class QSocketNotifier;
QT_END_NAMESPACE

namespace Rooms {

//! Lines as they come: from a pipe or a file, or from a terminal as it is.
class PlainLines : public LineInput
{
    Q_OBJECT

public:
    PlainLines();

    void listen() override;
    void say(const QString &text) override;

private:
    void read();
    void takeLine();

    QSocketNotifier *m_input;
    QByteArray m_pending;
    bool m_isAtEnd = false; // of the input
    bool m_skips = false; // the rest of a line that is too long
};

} // namespace Rooms
