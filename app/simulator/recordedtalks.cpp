// SPDX-License-Identifier: Apache-2.0
#include "recordedtalks.h"

#include "diagnostics/recordreader.h"

#include <QtCore/qhash.h>
#include <QtCore/qjsondocument.h>

namespace Rooms::RecordedTalks {

using namespace Qt::StringLiterals;

namespace {

//! Sorts the records of a file by connection.
class Sorter
{
public:
    void add(const Record &record)
    {
        switch (record.kind) {
        case Record::Kind::Note:
            addNote(QJsonDocument::fromJson(record.payload).object());
            break;
        case Record::Kind::Link: // of a panel, which begins anew with each connection
            if (QJsonDocument::fromJson(record.payload).object().value("state"_L1) == "connecting"_L1)
                begin();
            break;
        case Record::Kind::FrameIn:
        case Record::Kind::FrameOut:
            if (m_talks.isEmpty())
                begin(); // the oldest records of a long talk are gone
            m_talks[m_current].append(
                {record.monotonic / 1000, record.kind == Record::Kind::FrameIn, record.payload});
            break;
        case Record::Kind::Action:
            break;
        }
    }
    const QList<QList<RecordedFrame>> &talks() const { return m_talks; }

private:
    void addNote(const QJsonObject &object)
    {
        const QString note = object.value("note"_L1).toString();
        const int client = object.value("client"_L1).toInt();
        if (note == recordingStarted) {
            m_ofClient.clear();
            begin();
        } else if (note == "client_came"_L1) {
            begin();
            m_ofClient.insert(client, m_current);
        } else if (note == "client_speaks"_L1 && m_ofClient.contains(client)) {
            m_current = m_ofClient.value(client);
        }
    }

    void begin()
    {
        m_current = m_talks.size();
        m_talks.append(QList<RecordedFrame>());
    }

    QList<QList<RecordedFrame>> m_talks;
    qsizetype m_current = 0;
    QHash<int, qsizetype> m_ofClient;
};

} // namespace

Result<Talks, QString> read(const QString &path, const WireProfile &profile)
{
    const auto recording = RecordReader::read(path);
    if (!recording) {
        const RecordReader::Failure &failure = recording.error();
        return QString::fromUtf8(RecordReader::sentence(failure.problem))
            .replace("%1"_L1, path)
            .replace("%2"_L1, failure.detail);
    }
    Sorter sorter;
    for (const Record &record : recording->records)
        sorter.add(record);
    Talks talks;
    int unreadable = 0;
    for (const QList<RecordedFrame> &frames : sorter.talks()) {
        const ReplayScript script(frames, profile);
        if (!script.steps().isEmpty())
            talks.scripts.append(script);
        unreadable += script.unreadable();
    }
    if (talks.scripts.isEmpty())
        return u"In the recording \"%1\" nobody asks the room for anything."_s.arg(path);
    if (recording->isDamaged())
        talks.warning = u"The recording \"%1\" is damaged; what is left of it is played."_s.arg(path);
    else if (unreadable > 0)
        talks.warning =
            u"%1 frames of the recording \"%2\" are left out: they were too long to be kept, no JSON, or "
            "answers to what is not in it."_s.arg(unreadable)
                .arg(path);
    return talks;
}

} // namespace Rooms::RecordedTalks
