// SPDX-License-Identifier: Apache-2.0
#include "editlibrary.h"

#include <QtCore/qlibrary.h>

namespace Rooms {

using namespace Qt::StringLiterals;

namespace {

constexpr int interfaceVersion = 2; // of libedit.so

template<typename Function>
bool resolve(QLibrary &library, const char *name, Function &function)
{
    function = reinterpret_cast<Function>(library.resolve(name));
    return function != nullptr;
}

} // namespace

const EditLibrary *EditLibrary::load()
{
    static EditLibrary functions;
    static const bool isThere = [] {
        QLibrary library(u"edit"_s, interfaceVersion);
        return library.load() && resolve(library, "el_init", functions.init)
            && resolve(library, "el_end", functions.end) && resolve(library, "el_set", functions.set)
            && resolve(library, "el_get", functions.get) && resolve(library, "el_gets", functions.gets)
            && resolve(library, "el_line", functions.line) && resolve(library, "el_cursor", functions.cursor)
            && resolve(library, "el_insertstr", functions.insert)
            && resolve(library, "history_init", functions.historyInit)
            && resolve(library, "history_end", functions.historyEnd)
            && resolve(library, "history", functions.keepHistory);
    }();
    return isThere ? &functions : nullptr;
}

} // namespace Rooms
