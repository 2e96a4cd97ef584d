// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtCore/qbitarray.h>
#include <QtQml/qqmlregistration.h>
#include <QtQuick/qquickpainteditem.h>

namespace Rooms {

//! A text as a QR code with the quiet zone that scanners need around it, as large as whole pixels for each
//! module allow. GUI thread.
class QrCode : public QQuickPaintedItem
{
    Q_OBJECT
    QML_ELEMENT
    //! What is encoded; empty for nothing.
    Q_PROPERTY(QString text READ text WRITE setText NOTIFY textChanged FINAL)
    //! False when there is no code: nothing to encode, or more than the largest code holds (2,331 bytes).
    Q_PROPERTY(bool valid READ valid NOTIFY textChanged FINAL)
    //! The dark modules.
    Q_PROPERTY(QColor ink READ ink WRITE setInk NOTIFY colorsChanged FINAL)
    //! The light ones and the quiet zone.
    Q_PROPERTY(QColor ground READ ground WRITE setGround NOTIFY colorsChanged FINAL)

public:
    explicit QrCode(QQuickItem *parent = nullptr);

    QString text() const { return m_text; }
    void setText(const QString &text);
    bool valid() const { return m_modules > 0; }
    QColor ink() const { return m_ink; }
    void setInk(const QColor &ink);
    QColor ground() const { return m_ground; }
    void setGround(const QColor &ground);

    void paint(QPainter *painter) override;

Q_SIGNALS:
    void textChanged();
    void colorsChanged();

private:
    void encode();

    QString m_text;
    QColor m_ink;
    QColor m_ground;
    int m_modules = 0; // along each side
    QBitArray m_dark; // row by row
};

} // namespace Rooms
