// SPDX-License-Identifier: Apache-2.0
#include "wording.h"

#include <QtCore/qcoreevent.h>
#include <QtWidgets/qwidget.h>

namespace Rooms {

namespace {

//! Says the words of its parent anew.
class Speaker : public QObject
{
public:
    Speaker(QWidget *widget, std::function<void()> say)
        : QObject(widget)
        , m_say(std::move(say))
    {
        widget->installEventFilter(this);
    }

    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (watched == parent() && event->type() == QEvent::LanguageChange)
            m_say();
        return false;
    }

private:
    const std::function<void()> m_say;
};

} // namespace

void setWords(QWidget *widget, std::function<void()> say)
{
    say();
    new Speaker(widget, std::move(say)); // owned by the widget
}

} // namespace Rooms
