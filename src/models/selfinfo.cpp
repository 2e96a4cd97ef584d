// SPDX-License-Identifier: Apache-2.0
#include "selfinfo.h"

#include "assign.h"

#include <tuple>

namespace Rooms {

namespace {

auto identity(const UserInfo &user)
{
    return std::tie(user.nickname, user.userId, user.appUid, user.appId, user.instanceId, user.userType);
}

auto role(const UserInfo &user)
{
    return std::tie(user.host, user.coHost, user.isCreator, user.role);
}

auto media(const UserInfo &user)
{
    return std::tie(user.videoOn, user.audioOn, user.screenSharing, user.shareType, user.webSharing);
}

} // namespace

void SelfInfo::apply(const std::optional<UserInfo> &info)
{
    const UserInfo old = std::exchange(m_info, info.value_or(UserInfo {}));
    if (assign(m_present, info.has_value()))
        Q_EMIT presentChanged();
    if (Rooms::identity(old) != Rooms::identity(m_info))
        Q_EMIT identityChanged();
    if (Rooms::role(old) != Rooms::role(m_info))
        Q_EMIT roleChanged();
    if (Rooms::media(old) != Rooms::media(m_info))
        Q_EMIT mediaChanged();
}

} // namespace Rooms
