// SPDX-License-Identifier: Apache-2.0
#include "websocketframe.h"

#include <QtCore/qendian.h>

namespace Rooms {

namespace {

constexpr char mask[] = {0x12, 0x34, 0x56, 0x78};
constexpr int maskSize = 4;

template<typename Number>
QByteArray bigEndian(Number number)
{
    QByteArray bytes(sizeof number, Qt::Uninitialized);
    qToBigEndian(number, bytes.data());
    return bytes;
}

void applyMask(QByteArray &payload, const char *key)
{
    for (qsizetype i = 0; i < payload.size(); ++i)
        payload[i] = char(payload.at(i) ^ key[i % maskSize]);
}

} // namespace

QByteArray WebSocketFrame::bytes() const
{
    const quint64 size = announced.value_or(quint64(payload.size()));
    const int maskBit = masked ? 0x80 : 0;
    QByteArray bytes(1, char((final ? 0x80 : 0) | reserved << 4 | opcode));
    if (length == Length::In64Bits || size > 0xffff)
        bytes += char(maskBit | 127) + bigEndian(size);
    else if (length == Length::In16Bits || size > 125)
        bytes += char(maskBit | 126) + bigEndian(quint16(size));
    else
        bytes += char(maskBit | int(size));
    if (!masked)
        return bytes + payload;
    QByteArray hidden = payload;
    applyMask(hidden, mask);
    return bytes.append(mask, maskSize) + hidden;
}

QByteArray WebSocketFrame::close(quint16 code, const QByteArray &reason)
{
    return WebSocketFrame {Close, bigEndian(code) + reason}.bytes();
}

std::optional<WebSocketFrame> WebSocketFrame::takeFrom(QByteArray &buffer)
{
    if (buffer.size() < 2)
        return std::nullopt;
    WebSocketFrame frame;
    const int first = uchar(buffer.at(0));
    const int second = uchar(buffer.at(1));
    frame.final = first & 0x80;
    frame.reserved = first >> 4 & 7;
    frame.opcode = first & 0xf;
    frame.masked = second & 0x80;
    const int inHeader = second & 0x7f;
    const qsizetype lengthSize = inHeader == 127 ? 8 : inHeader == 126 ? 2 : 0;
    const qsizetype headerSize = 2 + lengthSize + (frame.masked ? maskSize : 0);
    if (buffer.size() < headerSize)
        return std::nullopt;
    quint64 size = quint64(inHeader);
    if (lengthSize == 8)
        size = qFromBigEndian<quint64>(buffer.constData() + 2);
    else if (lengthSize == 2)
        size = qFromBigEndian<quint16>(buffer.constData() + 2);
    if (quint64(buffer.size() - headerSize) < size)
        return std::nullopt;
    frame.payload = buffer.mid(headerSize, qsizetype(size));
    if (frame.masked)
        applyMask(frame.payload, buffer.constData() + headerSize - maskSize);
    buffer.remove(0, headerSize + qsizetype(size));
    return frame;
}

} // namespace Rooms
