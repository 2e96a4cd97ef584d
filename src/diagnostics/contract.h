// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtCore/qhash.h>
#include <QtCore/qjsonobject.h>
#include <QtCore/qset.h>
#include <QtCore/qstringlist.h>

namespace Rooms {

//! What a room should tell, for a ContractDoctor to compare with. Plain value, any thread.
struct Contract
{
    //! A whole example of each module's node, by its key (`meeting`): its members are those that are known,
    //! and their types are theirs. The first element of an array stands for all.
    QHash<QString, QJsonObject> nodes;
    //! Blocks that events carry beside those of their module's node, likewise.
    QJsonObject eventBlocks;
    //! Keys of members that need not be there.
    QSet<QString> optional;
    //! The numbers of enumerations, by key.
    QHash<QString, QSet<int>> numbers;
    //! The names of events, by module (`Meeting`).
    QHash<QString, QStringList> events;
};

} // namespace Rooms
