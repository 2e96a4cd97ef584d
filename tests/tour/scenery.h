// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtCore/qlist.h>
#include <QtQuick/qquickitem.h>

namespace Rooms {

//! Everything a window paints, flat and in the order of painting, so that what lies over what can be told.
class Scenery
{
public:
    //! One item on the screen. Rectangles are those of the window.
    struct Piece
    {
        QQuickItem *item;
        QRectF area; //!< What it paints, wherever it may be.
        QRectF window; //!< The part that no parent clips away.
        double opacity; //!< Its own and its parents', multiplied.

        bool isText() const { return item->property("truncated").isValid(); }
        //! Something to press, by its base type.
        bool isPressable() const
        {
            return item->property("unavailableReason").isValid() && item->property("interactive").toBool();
        }
        bool isWhole() const;
        QString says() const { return item->property("text").toString(); }
    };

    explicit Scenery(QQuickItem *root);

    const QList<Piece> &pieces() const { return m_pieces; }
    //! Whether something painted after \a piece, and not a part of it, hides or dims \a area.
    bool isCovered(const Piece &piece, const QRectF &area) const;

    //! Whether \a type, the name of a QML file, is what \a item is or is derived from.
    static bool is(const QQuickItem *item, const QByteArray &type);
    //! The message or sheet over the page that \a item belongs to; null for the page itself.
    static QQuickItem *overlayOf(const QQuickItem *item);
    //! The nearest parent of \a item with a surface of its own, such as a card or a button; null for none.
    static QQuickItem *surfaceOf(const QQuickItem *item);

private:
    static QQuickItem *parentThatIs(const QQuickItem *item, std::initializer_list<const char *> types);
    void add(QQuickItem *item, const QRectF &clip, double opacity);

    QList<Piece> m_pieces;
};

} // namespace Rooms
