// SPDX-License-Identifier: Apache-2.0
#include "watcher.h"

#include "process.h"

#include <QtCore/qcoreapplication.h>
#include <QtCore/qcoreevent.h>
#include <QtQuick/qquickitem.h>
#include <QtQuick/qquickwindow.h>
#include <QtTest/qtestmouse.h>

namespace Rooms::Bench {

using namespace Qt::StringLiterals;

namespace {

//! The first visible item below \a item that \a matches.
template<typename Matches>
QQuickItem *find(QQuickItem *item, const Matches &matches)
{
    if (!item->isVisible())
        return nullptr;
    if (matches(item))
        return item;
    const QList<QQuickItem *> children = item->childItems();
    for (QQuickItem *child : children) {
        if (QQuickItem *found = find(child, matches))
            return found;
    }
    return nullptr;
}

//! Whether \a item is made by TYPE.qml: its class is called TYPE_QMLTYPE_7, or TYPE_QML_7 with a root of its
//! own.
bool isOfType(const QQuickItem *item, const QByteArray &type)
{
    return QByteArray(item->metaObject()->className()).startsWith(type + "_QML");
}

} // namespace

Watcher::Watcher(QObject *parent)
    : QObject(parent)
    , m_page(qgetenv("ROOMS_BENCH_PAGE"))
{
    qApp->installEventFilter(this);
    listen([this](const QString &line) { onLine(line); });
}

bool Watcher::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::PlatformSurface) {
        if (auto *window = qobject_cast<QQuickWindow *>(watched))
            watch(window);
    }
    return false;
}

void Watcher::watch(QQuickWindow *window)
{
    if (m_window)
        return;
    qApp->removeEventFilter(this);
    m_window = window;
    connect(window, &QQuickWindow::frameSwapped, this, &Watcher::onFrame);
}

void Watcher::onFrame()
{
    const qint64 now = microseconds();
    ++m_frames;
    if (m_frames == 1)
        say({{u"first_us"_s, now}});
    if (std::exchange(m_nextWanted, false))
        say({{u"at_us"_s, now}});
    if (m_page.isEmpty())
        return;
    if (find(m_window->contentItem(), [this](QQuickItem *item) { return isOfType(item, m_page); })) {
        m_page.clear();
        say({{u"at_us"_s, now}});
    }
}

void Watcher::onLine(const QString &line)
{
    const QString word = line.section(u' ', 0, 0);
    const QString rest = line.section(u' ', 1);
    if (word == "frames"_L1) {
        say({{u"frames"_s, m_frames}});
    } else if (word == "next"_L1) {
        m_nextWanted = true;
    } else if (word == "tap"_L1) {
        tap(rest);
    } else if (word == "page"_L1) {
        m_page = rest.toUtf8();
        m_window->update();
    } else {
        say(cost());
    }
}

void Watcher::tap(const QString &name)
{
    const QQuickItem *target =
        find(m_window->contentItem(), [&name](const QQuickItem *item) { return item->objectName() == name; });
    if (!target) {
        say({{u"error"_s, u"there is no "_s + name}});
        return;
    }
    const QPoint place = target->mapToScene(target->boundingRect().center()).toPoint();
    QTest::mousePress(m_window, Qt::LeftButton, {}, place);
    const qint64 released = microseconds();
    QTest::mouseRelease(m_window, Qt::LeftButton, {}, place);
    say({{u"at_us"_s, released}});
}

} // namespace Rooms::Bench

namespace {

void startWatcher()
{
    new Rooms::Bench::Watcher(qApp);
}

} // namespace

Q_COREAPP_STARTUP_FUNCTION(startWatcher)
