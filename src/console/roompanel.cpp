// SPDX-License-Identifier: Apache-2.0
#include "roompanel.h"

#include "fleet/fleetwords.h"
#include "tonelabel.h"
#include "wording.h"

#include <QtCore/qcoreapplication.h>
#include <QtWidgets/qboxlayout.h>
#include <QtWidgets/qscrollbar.h>

namespace Rooms {

using namespace Qt::StringLiterals;

namespace {

constexpr int betweenCounts = 200; // milliseconds

} // namespace

RoomPanel::RoomPanel(FleetModel &model, QWidget *parent)
    : QStackedWidget(parent)
    , m_model(model)
    , m_emptyPage(new QWidget(this))
    , m_empty(ToneLabel::make(m_emptyPage, u"secondary"_s))
    , m_bulk(new BulkPanel(model, this))
    , m_bulkLink(new QPushButton(this))
    , m_selectAll(new QPushButton(this))
    , m_clear(new QPushButton(this))
    , m_question(nullptr)
{
    m_emptyPage->setObjectName(u"sheet"_s);
    m_empty->setAlignment(Qt::AlignCenter);
    auto *layout = new QVBoxLayout(m_emptyPage);
    layout->setContentsMargins(32, 32, 32, 32);
    layout->addWidget(m_empty);
    m_roomPage = makeRoomPage();
    addWidget(m_emptyPage);
    addWidget(m_roomPage);
    addWidget(m_bulk);
    m_counting.setSingleShot(true);
    m_counting.setInterval(betweenCounts);
    connect(&m_counting, &QTimer::timeout, this, &RoomPanel::update);
    connect(m_bulk, &BulkPanel::changed, this, &RoomPanel::updateBulkLink);
    connect(m_bulk, &BulkPanel::roomWanted, this, [this] { setCurrentWidget(m_roomPage); });
    connect(m_bulkLink, &QPushButton::clicked, this, [this] { setCurrentWidget(m_bulk); });
    connect(m_selectAll, &QPushButton::clicked, this, &RoomPanel::selectAllWanted);
    connect(m_clear, &QPushButton::clicked, this, &RoomPanel::clearWanted);
    connect(&model, &QAbstractItemModel::dataChanged, this, &RoomPanel::onChanged);
    connect(&model, &QAbstractItemModel::rowsRemoved, this, &RoomPanel::update);
    connect(&model, &FleetModel::stateChanged, this, [this](const QString &id) {
        if (id == m_room)
            update();
        else if (m_selected.size() > 1 && !m_counting.isActive())
            m_counting.start();
    });
    setWords(this, [this] { say(); });
}

void RoomPanel::say()
{
    m_selectAll->setText(tr("Select all shown"));
    m_clear->setText(tr("Select none"));
    m_retry->setText(tr("Try again now"));
    m_open->setText(tr("Open room"));
    m_open->setToolTip(tr("Enter in the table, or a double click on the row"));
    sayHowMany();
    update();
}

void RoomPanel::sayHowMany()
{
    m_empty->setText(tr("Select a room to see what is known of it, and what to ask it for."));
    m_asking->setText(m_selected.size() > 1 ? tr("Ask all of them") : tr("Ask the room"));
}

QScrollArea *RoomPanel::makeRoomPage()
{
    auto *page = new QWidget;
    page->setObjectName(u"sheet"_s);
    m_name = ToneLabel::make(page, u"heading"_s);
    m_state = ToneLabel::make(page, u"secondary"_s);
    m_sentence = ToneLabel::make(page);
    m_sentence->setProperty("tone", u"amber"_s);
    m_unavailable = ToneLabel::make(page, u"muted"_s);
    m_retry = new QPushButton(page);
    connect(m_retry, &QPushButton::clicked, this, [this] { Q_EMIT retryWanted(m_room); });
    m_facts = new RoomFacts(page);
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(20, 20, 20, 20);
    layout->setSpacing(8);
    layout->addWidget(m_bulkLink);
    layout->addWidget(m_name);
    layout->addWidget(m_state);
    layout->addWidget(m_sentence);
    m_open = new QPushButton(page);
    connect(m_open, &QPushButton::clicked, this, [this] { Q_EMIT roomWanted(m_room); });
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addWidget(m_open);
    buttons->addWidget(m_retry);
    buttons->addStretch();
    layout->addLayout(buttons);
    layout->addSpacing(4);
    layout->addWidget(m_facts);
    auto *selecting = new QHBoxLayout;
    selecting->setSpacing(8);
    selecting->addWidget(m_selectAll);
    selecting->addWidget(m_clear);
    selecting->addStretch();
    layout->addLayout(selecting);
    layout->addSpacing(8);
    m_asking = ToneLabel::make(page, u"section"_s);
    layout->addWidget(m_asking);
    layout->addWidget(m_unavailable);
    m_rows = new AskRows(m_model, page);
    connect(m_rows, &AskRows::askWanted, this, &RoomPanel::ask);
    connect(m_rows, &AskRows::endWanted, this, &RoomPanel::onEnd);
    layout->addWidget(m_rows);
    m_question = new EndQuestion(page);
    connect(m_question, &EndQuestion::confirmed, this, [this] { ask(m_selected, DissolveMeeting {}); });
    layout->addWidget(m_question);
    layout->addStretch();

    auto *scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(page);
    connect(scroll->verticalScrollBar(), &QScrollBar::rangeChanged, this, [this, scroll] {
        if (!m_question->isHidden())
            scroll->ensureWidgetVisible(m_question);
    });
    return scroll;
}

void RoomPanel::setSelected(const QStringList &ids)
{
    const QString room = ids.size() == 1 ? ids.constFirst() : QString();
    if (room != m_room)
        m_question->dismiss();
    m_room = room;
    m_selected = ids;
    m_rows->setRooms(ids);
    // Rooms go out of the selection by themselves; who selects one room wants to see it.
    if (currentWidget() == m_bulk && (ids.size() == 1 || !m_bulk->covers(ids)))
        setCurrentWidget(m_roomPage);
    Q_EMIT selectionChanged();
    sayHowMany();
    update();
}

void RoomPanel::onChanged(const QModelIndex &first, const QModelIndex &last)
{
    const int row = m_model.rowOf(m_room);
    if (row >= first.row() && row <= last.row())
        update();
}

void RoomPanel::update()
{
    const int row = m_model.rowOf(m_room);
    const bool areMany = m_selected.size() > 1;
    if (row >= 0 || areMany) {
        if (currentWidget() != m_bulk)
            setCurrentWidget(m_roomPage);
    } else {
        setCurrentWidget(m_bulk->page() == BulkPanel::Page::None ? m_emptyPage : m_bulk);
    }
    m_facts->setVisible(!areMany);
    m_open->setVisible(!areMany);
    m_selectAll->setVisible(areMany);
    m_clear->setVisible(areMany);
    updateBulkLink();
    if (areMany) {
        updateMany();
        return;
    }
    if (row < 0) {
        m_room.clear();
        m_question->dismiss();
        m_rows->showNone();
        return;
    }
    const RoomSummary &state = m_model.state(row);
    m_name->setText(m_model.entry(row).name);
    const FleetCells &cells = m_model.cells(row);
    m_state->setText(u"%1 · %2"_s.arg(cells.text[FleetCells::State], cells.text[FleetCells::Link]));
    const QString sentence = state.reason == Link::Reason::None
        ? QString()
        : QCoreApplication::translate("Rooms::Link", Link::sentence(state.reason));
    m_sentence->setText(sentence);
    m_sentence->setVisible(!sentence.isEmpty() && !state.isReady());
    m_facts->showRoom(m_model, row);
    m_rows->showRoom(state);
    m_retry->setVisible(!state.isReady());
    m_unavailable->setText(AskRows::whyNothing(state));
    m_unavailable->setVisible(!state.isReady() && m_unavailable->text() != m_sentence->text());
    // Another meeting, or none: that is not the one that was asked about.
    if (!m_question->isHidden() && meetingName() != m_questioned)
        m_question->dismiss();
}

void RoomPanel::updateMany()
{
    const auto rooms = m_rows->rooms();
    m_name->setText(tr("%n room(s) selected", nullptr, int(rooms.size())));
    QMap<Room::Stage, int> stages;
    int away = 0;
    for (const RoomSummary *room : rooms) {
        if (room->isReady())
            ++stages[room->stage];
        else
            ++away;
    }
    QStringList words;
    for (const auto &[stage, count] : stages.asKeyValueRange())
        words.append(u"%1 %2"_s.arg(FleetWords::stage(stage)).arg(count));
    if (away > 0)
        words.append(u"%1 %2"_s.arg(FleetWords::link(Link::State::Offline)).arg(away));
    m_state->setText(words.join(u" · "_s));
    m_sentence->hide();
    m_retry->hide();
    m_unavailable->setVisible(m_bulk->isRunning());
    m_unavailable->setText(tr("Rooms are being asked. Wait until that is over, or cancel the rest."));
    m_rows->showRooms(m_bulk->isRunning() ? m_unavailable->text() : QString());
}

void RoomPanel::updateBulkLink()
{
    const bool isOpen = m_bulk->page() != BulkPanel::Page::None;
    if (!isOpen && currentWidget() == m_bulk) {
        setCurrentWidget(m_emptyPage);
        update();
        Q_EMIT bulkClosed();
    }
    m_bulkLink->setText(m_bulk->summary());
    m_bulkLink->setVisible(isOpen && currentWidget() != m_bulk);
    if (m_selected.size() > 1 && !m_counting.isActive())
        m_counting.start();
}

QStringList RoomPanel::facts() const
{
    QStringList lines {m_name->text(), m_state->text()};
    if (!m_sentence->isHidden())
        lines.append(m_sentence->text());
    return lines + m_facts->lines();
}

void RoomPanel::apply(const AskProgress &progress)
{
    m_rows->apply(progress);
    if (progress.roomId == m_room)
        update();
}

void RoomPanel::forgetProgress()
{
    m_rows->forgetProgress();
    update();
}

void RoomPanel::ask(const QStringList &rooms, const OperatorAction &action)
{
    if (rooms.size() == 1) {
        Q_EMIT askWanted(rooms.constFirst(), action);
    } else if (rooms.size() > 1 && !m_bulk->isRunning()) {
        setCurrentWidget(m_bulk);
        m_bulk->open(rooms, action);
    }
}

void RoomPanel::onEnd()
{
    if (m_room.isEmpty()) {
        ask(m_selected, DissolveMeeting {});
        return;
    }
    m_questioned = meetingName();
    m_question->ask(m_questioned);
}

QString RoomPanel::meetingName() const
{
    const int row = m_model.rowOf(m_room);
    if (row < 0 || m_model.state(row).stage != Room::Stage::InMeeting)
        return {};
    const RoomSummary &state = m_model.state(row);
    const QString title = state.title.simplified();
    return title.isEmpty() ? state.code : title;
}

void RoomPanel::focusActions()
{
    if (currentWidget() == m_bulk)
        m_bulk->back()->setFocus(Qt::TabFocusReason);
    else
        m_rows->focusFirst();
}

bool RoomPanel::dismissQuestion()
{
    if (currentWidget() == m_bulk)
        return m_bulk->stepBack();
    if (m_question->isHidden())
        return false;
    m_question->dismiss();
    return true;
}

} // namespace Rooms
