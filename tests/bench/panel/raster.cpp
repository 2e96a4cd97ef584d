// SPDX-License-Identifier: Apache-2.0
// The floor: a window of 1280 x 800 with 24 texts in two scripts, drawn by Qt Gui
// alone. Says when it is on the screen.
#include "process.h"

#include <QtGui/qguiapplication.h>
#include <QtGui/qpainter.h>
#include <QtGui/qrasterwindow.h>

using namespace Rooms;
using namespace Qt::StringLiterals;

namespace {

class Window : public QRasterWindow
{
protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.fillRect(QRect(QPoint(), size()), QColor(11, 15, 20));
        painter.setPen(Qt::white);
        for (int row = 0; row < 24; ++row) {
            QFont font = painter.font();
            font.setPixelSize(14 + row % 4 * 6);
            painter.setFont(font);
            painter.drawText(
                40 + row % 2 * 600, 50 + row * 30,
                (row % 3 == 0 ? u"会议室 %1，中午前空闲"_s : u"Meeting room %1, free until noon"_s).arg(row));
        }
        m_isPainted = true;
    }
    bool event(QEvent *event) override
    {
        const bool handled = QRasterWindow::event(event); // the one that paints flushes what was painted, too
        if (m_isPainted && !std::exchange(m_isTold, true))
            Bench::say({{u"first_us"_s, Bench::microseconds()}});
        return handled;
    }

private:
    bool m_isPainted = false;
    bool m_isTold = false;
};

} // namespace

int main(int argc, char *argv[])
{
    const QGuiApplication application(argc, argv);
    Window window;
    window.resize(1280, 800);
    window.show();
    Bench::listen([](const QString &) { Bench::say(Bench::cost()); });
    return QGuiApplication::exec();
}
