// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtCore/qbytearray.h>
#include <QtCore/qdatetime.h>
#include <QtCore/qlist.h>
#include <QtCore/qstring.h>

//! A ZIP archive in memory, which whoever gets it opens without a program of its own. Made by minizip, the
//! small library: one for archives of all kinds would cost every start of the panel. Pure functions, any
//! thread.
namespace Rooms::ZipArchive {

//! A file in it.
struct File
{
    QString name; //!< With its folder, parted by slashes.
    QByteArray content;
};

//! The archive of \a files, each readable by its owner only and last changed at \a time, told in the time of
//! day it has there. Empty when it could not be made, for want of memory say.
QByteArray pack(const QList<File> &files, const QDateTime &time);

} // namespace Rooms::ZipArchive
