// SPDX-License-Identifier: Apache-2.0
#include "replay.h"

#include "diagnostics/recordreader.h"
#include "diagnostics/recordtext.h"
#include "output.h"
#include "sentence.h"

namespace Rooms {

using namespace Qt::StringLiterals;

ExitCode replay(const ReplayTask &task, const Output &output)
{
    const auto recording = RecordReader::read(task.file);
    if (!recording) {
        const RecordReader::Failure &failure = recording.error();
        complain(translated("Rooms::RecordReader", RecordReader::sentence(failure.problem))
                     .replace("%1"_L1, task.file)
                     .replace("%2"_L1, failure.detail));
        return ExitCode::Usage;
    }
    const Record *before = nullptr;
    for (const Record &record : recording->records) {
        const bool isRead = task.json ? output.line(RecordText::json(record))
                                      : output.line(RecordText::line(record, before).toUtf8());
        if (!isRead)
            return ExitCode::Done; // nobody reads any more
        before = &record;
    }
    if (recording->torn)
        complain(Ctl::tr("The last record was not finished: the program was killed while it wrote."));
    if (!recording->isDamaged())
        return ExitCode::Done;
    complain(recording->truncated
                 ? Ctl::tr("The file \"%1\" ends too early. This is what is left of it.").arg(task.file)
                 : Ctl::tr("The file \"%1\" is damaged, records are missing. This is what is left of it.")
                       .arg(task.file));
    return ExitCode::Refused;
}

} // namespace Rooms
