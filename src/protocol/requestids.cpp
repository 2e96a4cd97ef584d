// SPDX-License-Identifier: Apache-2.0
#include "requestids.h"

namespace Rooms {

RequestIds::RequestIds(QRandomGenerator &random)
    : m_prefix(QStringLiteral("%1%2-")
                   .arg(random.generate64(), 16, 16, QLatin1Char('0'))
                   .arg(random.generate64(), 16, 16, QLatin1Char('0')))
{ }

QString RequestIds::next()
{
    return m_prefix + QString::number(++m_count);
}

} // namespace Rooms
