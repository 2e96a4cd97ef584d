// SPDX-License-Identifier: Apache-2.0
#include "shareaction.h"

namespace Rooms::ShareActionJson {

using namespace Qt::StringLiterals;

namespace {

constexpr auto stopName = "StopShare"_L1;

constexpr QLatin1StringView nameOf(const StopShare &)
{
    return stopName;
}

} // namespace

QString method()
{
    return u"Call/Share"_s;
}

QString name(const ShareAction &action)
{
    return std::visit([](const auto &a) { return QString(nameOf(a)); }, action);
}

QJsonObject write(const ShareAction &action)
{
    return {{u"action"_s, name(action)}};
}

Result<ShareAction, ErrorCode> read(const QJsonObject &params)
{
    if (params.value("action"_L1).toString() == stopName)
        return ShareAction(StopShare {});
    return ErrorCode::NotSupported;
}

} // namespace Rooms::ShareActionJson
