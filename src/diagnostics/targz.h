// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtCore/qbytearray.h>
#include <QtCore/qdatetime.h>
#include <QtCore/qlist.h>
#include <QtCore/qstring.h>

//! A compressed archive in memory. Made with zlib, which Qt has loaded anyway: a library for archives of all
//! kinds would cost every start of the panel more than this code is long. Pure functions, any thread.
namespace Rooms::TarGz {

//! A file in it.
struct File
{
    QString name; //!< With its folder; at most 99 bytes of UTF-8, what is longer is cut.
    QByteArray content;
};

//! The archive of \a files, each readable by its owner only and last changed at \a time. Empty when there is
//! not enough memory.
QByteArray pack(const QList<File> &files, const QDateTime &time);

} // namespace Rooms::TarGz
