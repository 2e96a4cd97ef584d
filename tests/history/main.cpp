// SPDX-License-Identifier: Apache-2.0
#include "history.h"
#include "options.h"
#include "soak.h"
#include "support/logwatch.h"

#include <QtCore/qcoreapplication.h>
#include <QtCore/qtextstream.h>

using namespace Rooms::History;

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    Rooms::LogWatch::install();
    const auto options = Options::read(QCoreApplication::arguments());
    if (!options) {
        QTextStream(stderr) << "rooms-soak: " << options.error() << '\n';
        return 2;
    }
    return options->single ? playOne(options->first) : soak(*options);
}
