// SPDX-License-Identifier: Apache-2.0
#include "access.h"

#include "scenery.h"

#include <QtCore/qpointer.h>
#include <QtGui/qaccessible.h>
#include <QtQuickTest/quicktest.h>
#include <QtTest/qtest.h>

#include <algorithm>

namespace Rooms {

using namespace Qt::StringLiterals;
using Piece = Scenery::Piece;

namespace {

QString named(const QQuickItem *item)
{
    const QString text = item->property("text").toString();
    const QString type = QString::fromLatin1(item->metaObject()->className()).section(u"_QML"_s, 0, 0);
    return u"%1 \"%2\""_s.arg(type, text.isEmpty() ? item->objectName() : text);
}

bool isField(const QQuickItem *item)
{
    return Scenery::is(item, "EntryField");
}

bool isInside(const QQuickItem *item, const char *type)
{
    for (const QQuickItem *each = item->parentItem(); each; each = each->parentItem()) {
        if (Scenery::is(each, type))
            return true;
    }
    return false;
}

//! Everything at and below \a interface that has an item.
void collect(QAccessibleInterface *interface, QSet<const QObject *> &objects)
{
    if (!interface || !interface->isValid())
        return;
    objects.insert(interface->object());
    for (int child = 0; child < interface->childCount(); ++child)
        collect(interface->child(child), objects);
}

//! The interface that speaks for \a item: its own, or of a field the part that is typed into.
QAccessibleInterface *spokesmanOf(QQuickItem *item)
{
    QAccessibleInterface *own = QAccessible::queryAccessibleInterface(item);
    if (own && (!isField(item) || own->role() == QAccessible::EditableText))
        return own;
    for (QQuickItem *child : item->childItems()) {
        QAccessibleInterface *below = spokesmanOf(child);
        if (below && below->role() == QAccessible::EditableText)
            return below;
    }
    return own;
}

class TreeWalk
{
public:
    explicit TreeWalk(QQuickWindow &window)
        : m_scenery(window.contentItem())
    {
        collect(QAccessible::queryAccessibleInterface(&window), m_known);
    }

    QStringList run()
    {
        for (const Piece &piece : m_scenery.pieces()) {
            if (piece.isPressable())
                judgeControl(piece.item);
            else if (isField(piece.item))
                judgeField(piece.item);
            else if (piece.isText() && !piece.says().isEmpty())
                judgeText(piece.item);
        }
        return m_faults;
    }

private:
    void complain(const QQuickItem *item, const QString &what)
    {
        m_faults.append(named(item) + u": "_s + what);
    }

    void judgeControl(QQuickItem *item)
    {
        QAccessibleInterface *interface = spokesmanOf(item);
        if (!interface || !m_known.contains(item)) {
            complain(item, u"a screen reader does not find it"_s);
            return;
        }
        if (interface->text(QAccessible::Name).isEmpty())
            complain(item, u"has no name"_s);
        const QList<QAccessible::Role> roles {
            QAccessible::Button, QAccessible::CheckBox, QAccessible::RadioButton, QAccessible::ListItem,
            QAccessible::Link,   QAccessible::PageTab,  QAccessible::Graphic};
        if (!roles.contains(interface->role()))
            complain(item, u"its role %1 is not of a control"_s.arg(interface->role()));
        if (!interface->state().focusable)
            complain(item, u"is not said to take the focus"_s);
        QAccessibleActionInterface *actions = interface->actionInterface();
        if (!actions || !actions->actionNames().contains(QAccessibleActionInterface::pressAction()))
            complain(item, u"cannot be pressed by a screen reader"_s);
        const QString reason = item->property("unavailableReason").toString();
        if (!reason.isEmpty() && !interface->text(QAccessible::Description).contains(reason))
            complain(item, u"does not say why it cannot be used: "_s + reason);
    }

    void judgeField(QQuickItem *item)
    {
        QAccessibleInterface *interface = spokesmanOf(item);
        if (!interface || interface->role() != QAccessible::EditableText) {
            complain(item, u"is not known as a field"_s);
            return;
        }
        if (interface->text(QAccessible::Name).isEmpty()
            && interface->text(QAccessible::Description).isEmpty())
            complain(item, u"has no name"_s);
        const QString error = item->property("errorText").toString();
        if (!error.isEmpty() && !interface->text(QAccessible::Description).contains(error))
            complain(item, u"does not say what is wrong: "_s + error);
    }

    //! A text is read aloud by itself or with what it stands on. Seconds that run out inside a ring are not:
    //! they would interrupt everything else.
    void judgeText(QQuickItem *item)
    {
        if (m_known.contains(item) || Scenery::is(item->parentItem(), "ProgressRing"))
            return;
        const QString text = item->property("text").toString();
        if (isInside(item, "Pressable") || isInside(item, "EntryField"))
            return;
        for (QQuickItem *parent = item->parentItem(); parent; parent = parent->parentItem()) {
            QAccessibleInterface *interface =
                m_known.contains(parent) ? QAccessible::queryAccessibleInterface(parent) : nullptr;
            if (interface && (interface->text(QAccessible::Name) + interface->text(QAccessible::Description)).contains(text))
                return;
        }
        complain(item, u"nobody reads it aloud"_s);
    }

    Scenery m_scenery;
    QSet<const QObject *> m_known;
    QStringList m_faults;
};

//! What can have the focus at \a item or around it: fields pass it on to what is inside.
QQuickItem *stopOf(QQuickItem *item)
{
    for (QQuickItem *each = item; each; each = each->parentItem()) {
        if (isField(each) || each->property("unavailableReason").isValid())
            return each;
    }
    return item;
}

bool showsFocus(const QQuickItem *item)
{
    if (isField(item))
        return item->hasActiveFocus(); // it draws its frame by that
    const auto children = item->childItems();
    return std::any_of(children.begin(), children.end(), [](const QQuickItem *child) {
        return Scenery::is(child, "FocusRing") && child->isVisible() && child->width() > 0;
    });
}

//! Lets what follows the focus happen: handlers that were put off, and the layout of the next frame.
void settle(QQuickWindow &window)
{
    for (int i = 0; i < 2; ++i) { // a list makes new rows only when it has scrolled
        QCoreApplication::processEvents();
        // Most keys change nothing of the layout, and a frame is dear.
        if (QQuickTest::qIsPolishScheduled(&window))
            window.grabWindow();
    }
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
}

const Piece *pieceOf(const Scenery &scenery, const QQuickItem *item)
{
    const auto piece = std::find_if(scenery.pieces().begin(), scenery.pieces().end(),
                                    [item](const Piece &each) { return each.item == item; });
    return piece == scenery.pieces().end() ? nullptr : &*piece;
}

bool isOnScreen(QQuickWindow &window, const QQuickItem *item)
{
    return pieceOf(Scenery(window.contentItem()), item) != nullptr;
}

//! Whether all of \a item can be seen, or as much of it as its place allows.
bool isSeen(QQuickWindow &window, const QQuickItem *item)
{
    const Scenery scenery(window.contentItem());
    const Piece *piece = pieceOf(scenery, item);
    if (!piece || piece->isWhole())
        return piece;
    const QQuickItem *place = item->parentItem();
    while (place && !place->clip())
        place = place->parentItem();
    return place && piece->window.height() >= place->height() / 2;
}

} // namespace

QStringList Access::treeFaults(QQuickWindow &window)
{
    return TreeWalk(window).run();
}

QStringList Access::tabFaults(QQuickWindow &window)
{
    QStringList faults;
    QList<QPointer<QQuickItem>> expected; // rows of a list go when it is scrolled
    const Scenery before(window.contentItem());
    for (const Piece &piece : before.pieces()) {
        // Whoever has the keys of a keyboard needs no keys on the screen.
        if ((piece.isPressable() || isField(piece.item)) && !isInside(piece.item, "Keyboard")
            && !before.isCovered(piece, piece.window))
            expected.append(piece.item);
    }
    if (expected.isEmpty())
        return faults; // nothing to use on this page
    QList<QPointer<QQuickItem>> reached;
    QList<QPointer<QQuickItem>> hidden;
    for (qsizetype i = 0; i < expected.size() + 10; ++i) {
        QTest::keyClick(&window, Qt::Key_Tab);
        settle(window);
        QQuickItem *stop = window.activeFocusItem() ? stopOf(window.activeFocusItem()) : nullptr;
        if (!stop || reached.contains(stop))
            break;
        reached.append(stop);
        if (!showsFocus(stop))
            faults.append(named(stop) + u": does not show that it has the focus"_s);
        if (!isSeen(window, stop))
            hidden.append(stop);
    }
    // What closes meanwhile, such as a banner, is nothing to see.
    for (const auto &item : hidden) {
        if (item && item->isVisible() && item->height() > 0 && isOnScreen(window, item))
            faults.append(named(item) + u": has the focus where nobody sees it"_s);
    }
    // A button that makes room for a keyboard on the screen is not there when the focus comes round.
    for (const auto &item : expected) {
        if (item && !reached.contains(item) && isOnScreen(window, item))
            faults.append(named(item) + u": Tab does not reach it"_s);
    }
    return faults;
}

} // namespace Rooms
