// SPDX-License-Identifier: Apache-2.0
#include "promise.h"

#include <QtCore/qloggingcategory.h>

#include <cstdio>
#include <cstdlib>

namespace Rooms::Fuzz {

void promise(bool kept, const char *what)
{
    if (kept)
        return;
    std::fprintf(stderr, "Broken promise: %s\n", what);
    std::abort();
}

} // namespace Rooms::Fuzz

extern "C" int LLVMFuzzerInitialize(int *, char ***)
{
    QLoggingCategory::setFilterRules(QStringLiteral("rooms.*=true"));
    qInstallMessageHandler([](QtMsgType type, const QMessageLogContext &, const QString &text) {
        if (type != QtDebugMsg && type != QtInfoMsg)
            Rooms::Fuzz::promise(false, qPrintable(text));
    });
    return 0;
}
