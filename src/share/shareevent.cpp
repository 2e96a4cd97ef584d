// SPDX-License-Identifier: Apache-2.0
#include "shareevent.h"

#include "sharejson.h"

namespace Rooms::ShareEvent {

using namespace Qt::StringLiterals;

QString module()
{
    return u"Share"_s;
}

ShareSnapshot apply(const Event &event, const ShareSnapshot &before)
{
    if (event.module != module() || event.errorCode != toInt(ErrorCode::Success))
        return before;
    return ShareJson::read(event.payload, before);
}

} // namespace Rooms::ShareEvent
