// SPDX-License-Identifier: Apache-2.0
// Stands in for libFuzzer where there is none: plays the files it is given, and those of the folders, once.
#include <QtCore/qdir.h>
#include <QtCore/qfile.h>

#include <cstdio>

extern "C" int LLVMFuzzerInitialize(int *argc, char ***argv);
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

namespace {

bool play(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        std::fprintf(stderr, "%s cannot be read\n", qPrintable(path));
        return false;
    }
    // Said before, so that the last line names the input that ended the program.
    std::printf("%s\n", qPrintable(path));
    std::fflush(stdout);
    const QByteArray input = file.readAll();
    LLVMFuzzerTestOneInput(reinterpret_cast<const uint8_t *>(input.constData()), size_t(input.size()));
    return true;
}

QStringList filesIn(const QString &path)
{
    if (!QFileInfo(path).isDir())
        return {path};
    QStringList files;
    const QFileInfoList found = QDir(path).entryInfoList(QDir::Files, QDir::Name);
    for (const QFileInfo &file : found)
        files.append(file.filePath());
    return files;
}

} // namespace

int main(int argc, char **argv)
{
    LLVMFuzzerInitialize(&argc, &argv);
    QStringList files;
    for (int i = 1; i < argc; ++i)
        files += filesIn(QFile::decodeName(argv[i]));
    for (const QString &file : std::as_const(files)) {
        if (!play(file))
            return 1;
    }
    std::printf("%d inputs played\n", int(files.size()));
    return files.isEmpty() ? 1 : 0;
}
