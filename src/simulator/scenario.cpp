// SPDX-License-Identifier: Apache-2.0
#include "scenario.h"

#include "base/locatedjson.h"
#include "device/deviceaction.h"
#include "jsonreader.h"
#include "meeting/meetingcode.h"
#include "scenarionames.h"

#include <QtCore/qdir.h>
#include <QtCore/qfile.h>
#include <QtCore/qfileinfo.h>
#include <QtCore/qregularexpression.h>

namespace Rooms {

using namespace Qt::StringLiterals;

namespace {

constexpr auto builtInFolder = ":/scenarios/"_L1;
constexpr auto suffix = ".json"_L1;
constexpr qint64 largestFile = 4 * 1024 * 1024;
constexpr int largestErrorCode = 99999;
constexpr int minutesOfAYear = 366 * 24 * 60;
constexpr int mostPeople = 1000;

void readCode(JsonReader &reader, QLatin1StringView key, QString &code)
{
    reader.text(key, code);
    const auto normalised = MeetingCode::normalised(code);
    if (!normalised || *normalised != code)
        reader.complain(QString(key),
                        u"must be digits, %1 to %2 of them"_s.arg(MeetingCode::minimumDigits)
                            .arg(MeetingCode::maximumDigits));
}

void readErrorCode(JsonReader &reader, QLatin1StringView key, int &code)
{
    reader.number(key, code, 0, largestErrorCode);
}

void readRoom(JsonReader &reader, Scenario::Room &room)
{
    reader.text("name"_L1, room.name);
    reader.choice("screens"_L1, room.screens, ScenarioNames::screens);
    reader.text("main_monitor_id"_L1, room.mainMonitorId);
    readCode(reader, "personal_code"_L1, room.personalCode);
    reader.text("personal_password"_L1, room.personalPassword);
    readErrorCode(reader, "instant_refusal"_L1, room.instantRefusal);
    readErrorCode(reader, "personal_refusal"_L1, room.personalRefusal);
    reader.flag("layouts"_L1, room.layouts);
}

void readDevice(JsonReader &reader, Scenario::Device &device)
{
    reader.choice("support"_L1, device.support, ScenarioNames::supports);
    reader.text("microphone"_L1, device.microphone);
    reader.text("camera"_L1, device.camera);
    reader.text("speaker"_L1, device.speaker);
    reader.number("volume"_L1, device.volume, SetSpeakerVolume::minimum, SetSpeakerVolume::maximum);
}

void readShare(JsonReader &reader, Scenario::Share &share)
{
    reader.choice("support"_L1, share.support, ScenarioNames::supports);
    reader.text("cast_code"_L1, share.castCode);
}

void readPace(JsonReader &reader, Scenario::Pace &pace)
{
    reader.delay("join"_L1, pace.join);
    reader.delay("leave"_L1, pace.leave);
    reader.delay("layout"_L1, pace.layout);
    reader.delay("admit"_L1, pace.admit);
    reader.delay("people"_L1, pace.people);
    reader.delay("device"_L1, pace.device);
    reader.delay("share"_L1, pace.share);
}

void readPeople(JsonReader &reader, Scenario::People &people)
{
    reader.flag("come_and_go"_L1, people.comeAndGo);
    reader.number("maximum"_L1, people.maximum, 0, mostPeople);
    reader.texts("names"_L1, people.names);
}

ScenarioMeeting readMeeting(JsonReader &reader)
{
    ScenarioMeeting meeting;
    readCode(reader, "code"_L1, meeting.code);
    reader.text("title"_L1, meeting.title);
    reader.text("creator"_L1, meeting.creator);
    reader.text("password"_L1, meeting.password);
    reader.choice("type"_L1, meeting.type, ScenarioNames::types);
    reader.choice("role"_L1, meeting.role, ScenarioNames::roles);
    reader.number("starts_in_min"_L1, meeting.startsInMinutes, -minutesOfAYear, minutesOfAYear);
    reader.number("lasts_min"_L1, meeting.lastsMinutes, 1, minutesOfAYear);
    reader.flag("listed"_L1, meeting.listed);
    reader.choice("waiting_room"_L1, meeting.waitingRoom, ScenarioNames::waitingRooms);
    readErrorCode(reader, "refusal"_L1, meeting.refusal);
    readErrorCode(reader, "late_failure"_L1, meeting.lateFailure);
    reader.texts("people"_L1, meeting.people);
    return meeting;
}

void readMeetings(JsonReader &reader, QList<ScenarioMeeting> &meetings)
{
    if (reader.has("meetings"_L1))
        meetings.clear();
    reader.objects("meetings"_L1, [&meetings](JsonReader &item) {
        const ScenarioMeeting meeting = readMeeting(item);
        for (qsizetype i = 0; i < meetings.size(); ++i) {
            if (meetings.at(i).code == meeting.code)
                item.complain(u"code"_s, u"is already the code of meetings[%1]"_s.arg(i));
        }
        meetings.append(meeting);
    });
}

//! A scenario may be a change of a built-in one, so that only what differs is written.
void readBase(JsonReader &reader, Scenario &scenario)
{
    constexpr auto key = "based_on"_L1;
    QString name;
    reader.text(key, name);
    if (name.isEmpty())
        return;
    if (!Scenario::builtIn().contains(name)) {
        reader.complain(key, u"must be one of "_s + Scenario::builtIn().join(u", "_s));
        return;
    }
    if (const auto base = Scenario::load(name))
        scenario = *base;
    else
        reader.complain(key, base.error());
}

//! What was read, and everything that is wrong with it.
struct Reading
{
    Scenario scenario;
    QList<JsonReader::Complaint> complaints;
};

Reading readObject(const QJsonObject &object)
{
    Reading reading;
    Scenario &scenario = reading.scenario;
    reading.complaints = JsonReader::read(object, [&scenario](JsonReader &reader) {
        readBase(reader, scenario);
        reader.localText("summary"_L1, scenario.summary);
        reader.object("room"_L1, [&](JsonReader &room) { readRoom(room, scenario.room); });
        reader.object("device"_L1, [&](JsonReader &device) { readDevice(device, scenario.device); });
        reader.object("share"_L1, [&](JsonReader &share) { readShare(share, scenario.share); });
        reader.object("pace_ms"_L1, [&](JsonReader &pace) { readPace(pace, scenario.pace); });
        reader.object("people"_L1, [&](JsonReader &people) { readPeople(people, scenario.people); });
        readMeetings(reader, scenario.meetings);
        StoryJson::read(reader, scenario.story);
    });
    if (reading.complaints.isEmpty() && scenario.room.name.isEmpty())
        reading.complaints.append({u"room.name"_s, u"must be given"_s});
    return reading;
}

QString sentence(const JsonReader::Complaint &complaint)
{
    return complaint.place + u": "_s + complaint.text;
}

//! Where the value stands that `meetings[2].code` names, or the innermost one around it.
LocatedJson::Place placeOf(const LocatedJson::Node &root, const QString &path)
{
    static const QRegularExpression part(u"\\[(\\d+)\\]|([^.\\[]+)"_s);
    const LocatedJson::Node *node = &root;
    LocatedJson::Place place = root.place;
    for (const QRegularExpressionMatch &match : part.globalMatch(path)) {
        const LocatedJson::Member *member = node->member(match.captured(2));
        const size_t index = match.captured(1).toUInt();
        if (member)
            node = &member->node;
        else if (match.hasCaptured(1) && index < node->items.size())
            node = &node->items[index];
        else
            break;
        place = member ? member->place : node->place;
    }
    return place;
}

QString located(const QString &path, LocatedJson::Place place, const QString &sentence)
{
    return u"%1:%2:%3: %4"_s.arg(path).arg(place.line).arg(place.column).arg(sentence);
}

//! The content of \a path, or why there is none.
Result<QByteArray, QString> contentOf(const QString &path)
{
    QFile file(path);
    if (!QFileInfo(path).isFile())
        return u"%1: is not a file"_s.arg(path);
    if (file.size() > largestFile)
        return u"%1: is larger than %2 MiB"_s.arg(path).arg(largestFile / 1024 / 1024);
    if (!file.open(QIODevice::ReadOnly))
        return u"%1: %2"_s.arg(path, file.errorString());
    return file.read(largestFile);
}

//! Reads \a path; what is wrong with it is appended to \a sentences.
Scenario readFile(const QString &path, QStringList &sentences)
{
    const auto content = contentOf(path);
    if (!content) {
        sentences.append(content.error());
        return {};
    }
    const auto root = LocatedJson::parse(*content);
    if (!root) {
        sentences.append(located(path, root.error().place, root.error().text));
        return {};
    }
    if (!root->value.isObject()) {
        sentences.append(located(path, root->place, u"must be a JSON object"_s));
        return {};
    }
    const Reading reading = readObject(root->value.toObject());
    for (const JsonReader::Complaint &complaint : reading.complaints)
        sentences.append(located(path, placeOf(*root, complaint.place), sentence(complaint)));
    return reading.scenario;
}

//! Reads a built-in scenario or a file.
Scenario read(const QString &nameOrFile, QStringList &sentences)
{
    if (Scenario::builtIn().contains(nameOrFile))
        return readFile(builtInFolder + nameOrFile + suffix, sentences);
    if (QFile::exists(nameOrFile))
        return readFile(nameOrFile, sentences);
    sentences.append(u"There is no scenario and no file \"%1\". The built-in scenarios are: %2."_s.arg(
        nameOrFile, Scenario::builtIn().join(u", "_s)));
    return {};
}

} // namespace

QStringList Scenario::builtIn()
{
    QStringList names = QDir(builtInFolder).entryList({u'*' + suffix}, QDir::Files, QDir::Name);
    for (QString &name : names)
        name.chop(suffix.size());
    names.sort(); // "webinar" before "webinar-live", as without the suffix
    return names;
}

Result<Scenario, QString> Scenario::load(const QString &nameOrFile)
{
    QStringList sentences;
    const Scenario scenario = read(nameOrFile, sentences);
    if (!sentences.isEmpty())
        return sentences.constFirst();
    return scenario;
}

QStringList Scenario::check(const QString &nameOrFile)
{
    QStringList sentences;
    read(nameOrFile, sentences);
    return sentences;
}

Result<Scenario, QString> Scenario::fromJson(const QJsonObject &object)
{
    const Reading reading = readObject(object);
    if (!reading.complaints.isEmpty())
        return sentence(reading.complaints.constFirst());
    return reading.scenario;
}

} // namespace Rooms
