// SPDX-License-Identifier: Apache-2.0
#include "qrcode.h"

#include <QtGui/qpainter.h>

#include <qrencode.h>

#include <memory>

namespace Rooms {

namespace {

constexpr int quietZone = 4; // modules, ISO/IEC 18004

struct Free
{
    void operator()(QRcode *code) const { QRcode_free(code); }
};

} // namespace

QrCode::QrCode(QQuickItem *parent)
    : QQuickPaintedItem(parent)
{
    setAntialiasing(false); // modules are whole pixels
}

void QrCode::setText(const QString &text)
{
    if (m_text == text)
        return;
    m_text = text;
    encode();
    update();
    Q_EMIT textChanged();
}

void QrCode::setInk(const QColor &ink)
{
    if (m_ink == ink)
        return;
    m_ink = ink;
    update();
    Q_EMIT colorsChanged();
}

void QrCode::setGround(const QColor &ground)
{
    if (m_ground == ground)
        return;
    m_ground = ground;
    update();
    Q_EMIT colorsChanged();
}

void QrCode::encode()
{
    m_modules = 0;
    m_dark.clear();
    const QByteArray bytes = m_text.toUtf8();
    if (bytes.isEmpty())
        return;
    const auto *data = reinterpret_cast<const unsigned char *>(bytes.constData());
    const std::unique_ptr<QRcode, Free> code(QRcode_encodeData(int(bytes.size()), data, 0, QR_ECLEVEL_M));
    if (!code)
        return; // too long for the largest code
    m_modules = code->width;
    m_dark.resize(m_modules * m_modules);
    for (int i = 0; i < m_dark.size(); ++i)
        m_dark.setBit(i, code->data[i] & 1);
}

void QrCode::paint(QPainter *painter)
{
    if (!valid())
        return;
    const int side = m_modules + 2 * quietZone;
    const int pixels = int(std::min(width(), height())) / side; // for a module
    const QPoint corner(int(width() - pixels * side) / 2, int(height() - pixels * side) / 2);
    painter->fillRect(QRect(corner, QSize(pixels * side, pixels * side)), m_ground);
    for (int i = 0; i < m_dark.size(); ++i) {
        if (!m_dark.testBit(i))
            continue;
        const QPoint module(i % m_modules + quietZone, i / m_modules + quietZone);
        painter->fillRect(QRect(corner + module * pixels, QSize(pixels, pixels)), m_ink);
    }
}

} // namespace Rooms
