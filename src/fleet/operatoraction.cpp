// SPDX-License-Identifier: Apache-2.0
#include "operatoraction.h"

namespace Rooms::OperatorActions {

using namespace Qt::StringLiterals;

namespace {

struct Namer
{
    QString operator()(const MuteMicrophone &) const { return u"EnableMic"_s; }
    QString operator()(const CloseCamera &) const { return u"EnableCamera"_s; }
    template<typename Action>
    QString operator()(const Action &action) const
    {
        return ActionJson::name(action);
    }
};

} // namespace

QString name(const OperatorAction &action)
{
    return std::visit(Namer {}, action);
}

} // namespace Rooms::OperatorActions
