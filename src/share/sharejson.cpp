// SPDX-License-Identifier: Apache-2.0
#include "sharejson.h"

#include "meeting/snapshotjson.h"
#include "protocol/tolerant.h"

#include <QtCore/qjsonarray.h>

namespace Rooms::ShareJson {

using namespace Qt::StringLiterals;
using Tolerant::take;

ShareSnapshot read(JsonView data)
{
    return read(data, {});
}

ShareSnapshot read(JsonView data, const ShareSnapshot &before)
{
    const JsonView share = Tolerant::unwrapped(data, "share"_L1);
    const JsonView info = Tolerant::unwrapped(share, "share_info"_L1);
    ShareSnapshot snapshot = before;
    if (const auto sharing = Tolerant::boolean(info.value("is_sharing"_L1))) {
        snapshot.sharing = sharing;
        snapshot.sharer.reset(); // told anew, or nobody
    }
    take(info, "quick_casting_state"_L1, snapshot.casting);
    if (const JsonView sharer = info.value("share_user_info"_L1); sharer.isObject())
        snapshot.sharer = SnapshotJson::readUser(sharer);
    if (share.contains("cast_code"_L1))
        take(share, "cast_code"_L1, snapshot.castCode);
    return snapshot;
}

QJsonObject write(const ShareSnapshot &snapshot)
{
    QJsonObject info {{u"quick_casting_state"_s, snapshot.casting.number()}};
    if (snapshot.sharing)
        info.insert("is_sharing"_L1, *snapshot.sharing);
    if (snapshot.sharer)
        info.insert("share_user_info"_L1, SnapshotJson::write(*snapshot.sharer));
    return {{u"share"_s,
             QJsonObject {{u"share_info"_s, info},
                          {u"cast_code"_s, snapshot.castCode},
                          {u"capture_device_list"_s, QJsonArray()}}}};
}

} // namespace Rooms::ShareJson
