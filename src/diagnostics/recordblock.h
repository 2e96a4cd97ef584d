// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "record.h"

#include <vector>

namespace Rooms::RecordFormat {

//! What is whole in one block, however much of it is damaged. Plain value; reading is a pure function, any
//! thread.
struct BlockContent
{
    std::vector<Record> records; //!< Their numbers rise.
    qsizetype end = 0; //!< Where the last of them ends.
    bool hasLooseEnd = false; //!< There stands something that is neither the end mark nor an older record.
    bool isFirstBroken = false; //!< Something stands at the beginning that is not whole.
    std::optional<quint64> brokenFirst; //!< Its number, if it can be read.
};

//! Reads all of \a block that is whole.
BlockContent contentOf(const QByteArray &block);

} // namespace Rooms::RecordFormat
