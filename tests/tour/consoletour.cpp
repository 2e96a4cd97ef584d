// SPDX-License-Identifier: Apache-2.0
#include "base/filelimit.h"
#include "base/systemclock.h"
#include "base/translation.h"
#include "console/roomeditordialog.h"
#include "console/runquestion.h"
#include "consoleprogram.h"
#include "fleet/roomscsv.h"
#include "fleet/roomsjson.h"

#include <QtCore/qcommandlineparser.h>
#include <QtCore/qdir.h>
#include <QtCore/qelapsedtimer.h>
#include <QtCore/qtemporarydir.h>
#include <QtGui/qpainter.h>
#include <QtTest/qtest.h>
#include <QtWidgets/qapplication.h>
#include <QtWidgets/qscrollbar.h>

#include <algorithm>
#include <cstdio>

using namespace Rooms;
using namespace Qt::StringLiterals;
using Theme = ConsoleTokens::Theme;

namespace {

constexpr int patience = 120'000;

//! Plays the operator's desk with simulated rooms, into pictures and figures.
class ConsoleTour
{
public:
    ConsoleTour(int rooms, const QString &folder, const QString &language, const QSize &size)
        : m_rooms(rooms)
        , m_name(folder + u"/console-"_s + language)
    {
        m_program.setLanguage(language);
        m_program.window().resize(size);
        m_program.window().show();
    }

    bool play()
    {
        shoot(u"start"_s);
        if (!edit())
            return false;
        m_program.demo({.count = m_rooms, .pace = 6});
        if (!QTest::qWaitFor([this] { return isThere(); }, patience))
            return false;
        choose(0);
        shoot(u"rooms"_s);
        choose(FleetCells::InMeeting);
        shoot(u"meeting"_s);
        if (m_program.window().panel()->row(AskRows::End)->button()->isEnabled()) {
            m_program.window().panel()->row(AskRows::End)->button()->click();
            shoot(u"end"_s);
            m_program.window().panel()->dismissQuestion();
        }
        const ActionRow *leave = m_program.window().panel()->row(AskRows::Leave);
        leave->button()->click();
        const auto isAnswered = [leave] { return leave->note().contains(u"0."_s); };
        // Rooms that live may leave by themselves meanwhile.
        [[maybe_unused]] const bool answered = QTest::qWaitFor(isAnswered, 10'000);
        shoot(u"asked"_s);
        choose(FleetCells::InMeeting);
        if (!lookInto())
            return false;
        if (!actOnMany())
            return false;
        choose(FleetCells::Alarmed);
        m_program.window().setMessages({{RoomsMessage::Severity::Error, 12, 5, mistake()}});
        shoot(u"alarms"_s);
        m_program.window().setMessages({});
        alarm();
        m_program.filter().setChips(0);
        m_program.filter().setSearch(u"zzz"_s);
        shoot(u"nothing"_s);
        m_program.filter().setSearch({});
        QApplication::processEvents();
        measureScrolling();
        return true;
    }

private:
    bool isThere()
    {
        const FleetModel &model = m_program.model();
        return model.rowCount() == m_rooms && m_program.fleet()->counters().ready > m_rooms * 9 / 10
            && model.count(FleetCells::Alarmed) > 0 && model.count(FleetCells::InMeeting) > 0;
    }

    //! An action on many rooms, from the dry run to what became of it, and the second question.
    bool actOnMany()
    {
        RoomPanel *panel = m_program.window().panel();
        BulkPanel *bulk = panel->bulk();
        const auto select = [this] {
            QTableView *table = m_program.window().table();
            table->clearSelection();
            const int rooms = qMin(60, m_program.filter().rowCount());
            table->selectionModel()->select(
                QItemSelection(m_program.filter().index(0, 0), m_program.filter().index(rooms - 1, 0)),
                QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
        };
        m_program.filter().setChips(0);
        select();
        shoot(u"many"_s);
        panel->row(AskRows::End)->action()->trigger();
        if (bulk->forward()->isEnabled()) {
            bulk->forward()->click();
            shoot(u"many-end"_s);
        }
        while (bulk->stepBack()) { }
        panel->row(AskRows::Leave)->action()->trigger();
        shoot(u"many-plan"_s);
        bulk->forward()->click();
        m_program.window().close();
        shoot(u"many-leave"_s);
        if (auto *question = m_program.window().findChild<RunQuestion *>())
            question->no()->click();
        m_program.window().show(); // on a slow machine the run was over meanwhile
        if (!QTest::qWaitFor([bulk] { return bulk->run()->done() > bulk->run()->total() / 3; }, patience))
            return false;
        shoot(u"many-running"_s);
        bulk->back()->click();
        if (!QTest::qWaitFor([bulk] { return !bulk->isRunning(); }, patience))
            return false;
        shoot(u"many-over"_s);
        bulk->back()->click();
        return true;
    }

    //! Rooms of a file, and what can be done with that.
    bool edit()
    {
        const QTemporaryDir folder;
        QList<RoomEntry> rooms;
        for (int number = 1; number <= 5; ++number) {
            RoomEntry room;
            room.id = room.name = u"Songshan Lake 3F-1%1"_s.arg(number);
            room.place = u"Songshan Lake"_s;
            room.url = QUrl(u"ws://127.0.0.1:%1/"_s.arg(number));
            room.tags = {u"vip"_s, u"board"_s};
            rooms.append(room);
        }
        const QString path = folder.filePath(u"rooms.json"_s);
        m_program.open(path);
        m_program.file()->save(rooms);
        m_program.window().select(rooms.at(1).id);
        m_program.window().showAlarms(true);
        shoot(u"alarm-none"_s);
        m_program.window().showAlarms(false);
        m_program.desk().edit()->trigger();
        auto *dialog = qobject_cast<RoomEditorDialog *>(m_program.desk().dialog());
        shoot(u"edit"_s);
        dialog->wire()->click();
        dialog->row(RoomDraft::Address)->setText(u"http://192.0.2.10"_s);
        dialog->row(RoomDraft::Id)->setText(rooms.constFirst().id);
        dialog->yes()->click();
        shoot(u"edit-wrong"_s);
        dialog->row(RoomDraft::Address)->setText(u"127.0.0.1:1"_s);
        dialog->row(RoomDraft::Id)->setText(rooms.at(1).id);
        dialog->wire()->click();
        dialog->connection()->button()->click();
        if (!QTest::qWaitFor([dialog] { return !dialog->connection()->test().isRunning(); }, patience))
            return false;
        rooms[1].place = u"Bay"_s;
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly))
            return false;
        file.write(RoomsJson::write(rooms, {}));
        file.close();
        dialog->yes()->click();
        shoot(u"edit-conflict"_s);
        dialog->keepMine()->click();
        QApplication::processEvents();
        shoot(u"edited"_s);
        m_program.file()->save(rooms);
        m_program.window().table()->selectAll();
        m_program.desk().edit()->trigger();
        shoot(u"edit-several"_s);
        m_program.desk().dialog()->reject();
        m_program.desk().remove()->trigger();
        shoot(u"remove"_s);
        m_program.desk().dialog()->yes()->click();
        shoot(u"removed"_s);
        return true;
    }

    //! Everything that can be an alarm, and what became of some.
    void alarm()
    {
        FleetModel &model = m_program.model();
        Alarms &alarms = m_program.alarms();
        const QDateTime now = m_clock.wallTime();
        QList<RoomSummary> states;
        for (int number = 0; number < qMin(9, m_rooms); ++number) {
            RoomSummary state = model.state(number * m_rooms / 10);
            state.link = Link::State::Ready;
            state.stage = number % 3 ? Room::Stage::InMeeting : Room::Stage::Joining;
            state.since = now.addSecs(-90);
            state.endTime = now.addSecs(-12 * 60);
            state.nextTitle = model.state(number).title;
            state.nextBegin = now.addSecs(3 * 60);
            if (number % 3 == 2) {
                state.link = Link::State::Retrying;
                state.reason = Link::Reason::Silent;
                state.lost = true;
                state.downSince = now.addSecs(-60 * (4 + 40 * number));
            } else if (number % 4 == 1) {
                state.endTime = {};
                state.recentP95Ms = 1240;
                state.usualP95Ms = 410;
            }
            states.append(state);
        }
        alarms.apply(states);
        if (states.size() > 5) {
            alarms.acknowledge(alarms.serialsOf({states.at(5).id}), u"Li Wei"_s);
            alarms.silence({states.at(3).id, std::nullopt, now.addSecs(900)});
        }
        m_program.filter().setChips(0);
        m_program.filter().sort(FleetCells::Alarm, Qt::DescendingOrder);
        m_program.window().showAlarms(true);
        shoot(u"alarm-list"_s);
        m_program.window().showAlarms(false);
        m_program.window().table()->scrollToTop();
        shoot(u"alarm-table"_s);
        m_program.filter().sort(FleetCells::Name);
    }

    //! The selected room in depth.
    bool lookInto()
    {
        const QString id = m_program.window().selectedRooms().value(0);
        m_program.openRoom(id);
        RoomDepth *depth = m_program.depth(id);
        if (!depth)
            return false;
        Room &room = depth->session().room();
        if (!QTest::qWaitFor([&room] { return room.known() && room.isComplete(); }, patience))
            return false;
        if (room.leave()->trigger()
            && !QTest::qWaitFor([&room] { return !room.leave()->inProgress(); }, patience))
            return false;
        RoomWindow &window = depth->window();
        window.frames()->table()->selectRow(5);
        const QString names[] = {u"panel"_s, u"frames"_s, u"history"_s, u"times"_s};
        for (int tab = 0; tab < RoomWindow::TabCount; ++tab) {
            window.show(RoomWindow::Tab(tab));
            shoot(u"room-"_s + names[tab], &window);
        }
        window.close();
        return true;
    }

    //! Something that can be wrong with a list of rooms.
    static QString mistake()
    {
        return RoomsCsv::read("name,url\nLake,not an address\n").messages.constFirst().text;
    }

    void choose(int chips)
    {
        m_program.filter().setChips(chips);
        // The host, if there is one: it can do most.
        int best = 0;
        for (int row = 0; row < m_program.filter().rowCount(); ++row) {
            const QString id = m_program.filter().index(row, 0).data(FleetModel::RoomIdRole).toString();
            if (m_program.model().state(m_program.model().rowOf(id)).host) {
                best = row;
                break;
            }
        }
        m_program.window().select(m_program.filter().index(best, 0).data(FleetModel::RoomIdRole).toString());
    }

    void shoot(const QString &what, QWidget *shown = nullptr)
    {
        for (const auto &[theme, name] :
             {std::pair(Theme::Light, u"light"_s), std::pair(Theme::Dark, u"dark"_s)}) {
            m_program.window().setTheme(theme);
            QApplication::processEvents();
            QPixmap picture = (shown ? shown : &m_program.window())->grab();
            for (QWidget *dialog : m_program.window().findChildren<DeskDialog *>()) {
                if (!dialog->isVisible())
                    continue;
                QPainter(&picture).drawPixmap(picture.rect().center() - dialog->rect().center(),
                                              dialog->grab());
            }
            picture.save(u"%1-%2-%3.png"_s.arg(m_name, name, what));
        }
    }

    //! What one step of the wheel costs from its event to the drawn frame, while the rooms live.
    void measureScrolling()
    {
        QScrollBar *bar = m_program.window().table()->verticalScrollBar();
        std::vector<double> frames;
        for (int value = bar->minimum(); value < bar->maximum(); value += 3 * 44) {
            QElapsedTimer timer;
            timer.start();
            bar->setValue(value);
            m_program.window().table()->viewport()->repaint();
            frames.push_back(double(timer.nsecsElapsed()) / 1e6);
            QApplication::processEvents();
        }
        if (frames.empty())
            return;
        std::sort(frames.begin(), frames.end());
        const auto share = [&frames](double part) {
            return frames[size_t(part * double(frames.size() - 1))];
        };
        std::printf("scrolling %d rooms: %zu frames, median %.2f ms, p99 %.2f ms, worst %.2f ms\n", m_rooms,
                    frames.size(), share(0.5), share(0.99), frames.back());
    }

    const int m_rooms;
    const QString m_name;
    SystemClock m_clock;
    ConsoleProgram m_program {m_clock, QString(), QString(), [] { return nullptr; }};
};

} // namespace

int main(int argc, char *argv[])
{
    QApplication application(argc, argv);
    QCommandLineParser parser;
    parser.addHelpOption();
    const QCommandLineOption rooms(u"rooms"_s, u"How many rooms."_s, u"N"_s, u"1000"_s);
    const QCommandLineOption out(u"out"_s, u"Folder of the pictures."_s, u"FOLDER"_s, u"build/tour"_s);
    const QCommandLineOption width(u"width"_s, u"Width of the window."_s, u"PIXELS"_s, u"1440"_s);
    parser.addOptions({rooms, out, width});
    parser.process(application);

    raiseFileLimit();
    QDir().mkpath(parser.value(out));
    ConsoleWindow::prepareApplication();
    const QStringList languages = Translation().languages();
    for (const QString &language : languages) {
        ConsoleTour tour(qMax(1, parser.value(rooms).toInt()), parser.value(out), language,
                         {parser.value(width).toInt(), 900});
        if (!tour.play()) {
            std::fputs("The rooms did not come in time.\n", stderr);
            return 1;
        }
    }
    return 0;
}
