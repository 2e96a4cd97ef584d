// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtCore/qobject.h>
#include <QtGui/qwindow.h>

QT_BEGIN_NAMESPACE
class QQuickItem;
class QQuickWindow;
QT_END_NAMESPACE

namespace Rooms::Bench {

//! Looks on at a Qt Quick program that knows nothing of it: linked into one, it starts with the application
//! object, finds the window, and says in lines of JSON when the first frame, and the first of an awaited
//! page, is on the screen, in microseconds of the system's monotonic clock. Afterwards it answers the lines
//!
//!     frames        {"frames"}: how many there were
//!     next          {"at_us"} of the next frame; `next` is answered when it has come
//!     tap NAME      {"at_us"} of the release of a tap on the visible item of that object name
//!     page TYPE     {"at_us"} when a visible item of that QML type is in a frame
//!     cost          see cost()
//!
//! The page that is awaited at the start is named by the environment variable ROOMS_BENCH_PAGE.
class Watcher : public QObject
{
    Q_OBJECT

public:
    explicit Watcher(QObject *parent);

    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void watch(QQuickWindow *window);
    void onFrame();
    void onLine(const QString &line);
    void tap(const QString &name);

    QQuickWindow *m_window = nullptr;
    QByteArray m_page; // that is awaited, "" when none is
    qint64 m_frames = 0;
    bool m_nextWanted = false;
};

} // namespace Rooms::Bench
