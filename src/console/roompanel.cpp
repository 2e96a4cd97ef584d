// SPDX-License-Identifier: Apache-2.0
#include "roompanel.h"

#include "fleet/bulkwords.h"
#include "fleet/fleetwords.h"
#include "joindialog.h"
#include "wording.h"

#include <QtCore/qcoreapplication.h>
#include <QtWidgets/qboxlayout.h>
#include <QtWidgets/qmenu.h>
#include <QtWidgets/qscrollbar.h>

namespace Rooms {

using namespace Qt::StringLiterals;

namespace {

constexpr int betweenCounts = 200; // milliseconds
constexpr int volumeSteps = 20;

//! Why \a action cannot be asked for now; "" when it can.
QString whyNot(const OperatorAction &action, const RoomSummary &room)
{
    return FleetWords::objection(OperatorRules::objection(action, room), action);
}

//! What is asked for by a row; layouts and volumes have one each.
OperatorAction actionOf(RoomPanel::Kind kind)
{
    switch (kind) {
    case RoomPanel::Mute:
        return MuteMicrophone {};
    case RoomPanel::CameraOff:
        return CloseCamera {};
    case RoomPanel::Leave:
        return LeaveMeeting {};
    case RoomPanel::LeaveWaiting:
        return LeaveWaitingRoom {};
    case RoomPanel::Start:
        return StartMeeting {};
    case RoomPanel::Join:
        return JoinMeeting {};
    case RoomPanel::StopSharing:
        return StopShare {};
    case RoomPanel::End:
        return DissolveMeeting {};
    case RoomPanel::Volume:
        return SetSpeakerVolume {SetSpeakerVolume::maximum + 1}; // no room has that
    case RoomPanel::ChangeLayout:
    case RoomPanel::KindCount:
        break;
    }
    return SwitchLayout {};
}

QLabel *makeLabel(const QString &text, const QString &style, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    label->setTextFormat(Qt::PlainText);
    label->setObjectName(style);
    label->setWordWrap(true);
    return label;
}

} // namespace

RoomPanel::RoomPanel(FleetModel &model, QWidget *parent)
    : QStackedWidget(parent)
    , m_model(model)
    , m_emptyPage(new QWidget(this))
    , m_empty(makeLabel({}, u"secondary"_s, m_emptyPage))
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
    const QString facts[] = {tr("Meeting"), tr("Meeting ID"), tr("Organiser"),   tr("Duration"),
                             tr("Role"),    tr("Layout"),     tr("Microphone"),  tr("Camera"),
                             tr("Answers"), tr("As of"),      tr("Room address")};
    static_assert(std::size(facts) == FactCount);
    for (size_t fact = 0; fact < FactCount; ++fact)
        m_labels[fact]->setText(facts[fact]);
    const QString rows[] = {
        tr("Mute microphone"),    tr("Camera off"),    tr("Volume"), tr("Stop sharing"), tr("Leave meeting"),
        tr("Leave waiting room"), tr("Start meeting"), tr("Join…"),  tr("Layout"),       tr("End for all…")};
    static_assert(std::size(rows) == KindCount);
    for (size_t kind = 0; kind < KindCount; ++kind)
        m_rows[kind]->setText(rows[kind]);
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
    m_name = makeLabel({}, u"heading"_s, page);
    m_state = makeLabel({}, u"secondary"_s, page);
    m_sentence = makeLabel({}, {}, page);
    m_sentence->setProperty("tone", u"amber"_s);
    m_unavailable = makeLabel({}, u"muted"_s, page);
    m_retry = new QPushButton(page);
    connect(m_retry, &QPushButton::clicked, this, [this] { Q_EMIT retryWanted(m_room); });
    m_card = new QFrame(page);
    m_card->setObjectName(u"card"_s);
    auto *grid = new QGridLayout(m_card);
    grid->setContentsMargins(16, 14, 16, 14);
    grid->setHorizontalSpacing(16);
    grid->setVerticalSpacing(6);
    grid->setColumnStretch(1, 1);
    addFacts(grid);

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
    layout->addWidget(m_card);
    auto *selecting = new QHBoxLayout;
    selecting->setSpacing(8);
    selecting->addWidget(m_selectAll);
    selecting->addWidget(m_clear);
    selecting->addStretch();
    layout->addLayout(selecting);
    layout->addSpacing(8);
    m_asking = makeLabel({}, u"section"_s, page);
    layout->addWidget(m_asking);
    layout->addWidget(m_unavailable);
    auto *rows = new QVBoxLayout;
    rows->setSpacing(6);
    addRows(rows);
    layout->addLayout(rows);
    m_question = new EndQuestion(page);
    connect(m_question, &EndQuestion::confirmed, this, [this] { ask(DissolveMeeting {}); });
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

void RoomPanel::addFacts(QGridLayout *grid)
{
    for (int fact = 0; fact < FactCount; ++fact) {
        m_labels[size_t(fact)] = makeLabel({}, u"secondary"_s, this);
        m_labels[size_t(fact)]->setWordWrap(false);
        m_values[size_t(fact)] = makeLabel({}, {}, this);
        m_values[size_t(fact)]->setTextInteractionFlags(Qt::TextSelectableByMouse);
        grid->addWidget(m_labels[size_t(fact)], fact, 0, Qt::AlignTop);
        grid->addWidget(m_values[size_t(fact)], fact, 1, Qt::AlignTop);
    }
}

void RoomPanel::addRows(QLayout *layout)
{
    const QKeySequence keys[] = {Qt::CTRL | Qt::SHIFT | Qt::Key_M,
                                 Qt::CTRL | Qt::SHIFT | Qt::Key_K,
                                 {},
                                 Qt::CTRL | Qt::SHIFT | Qt::Key_H,
                                 Qt::CTRL | Qt::SHIFT | Qt::Key_L,
                                 Qt::CTRL | Qt::SHIFT | Qt::Key_W,
                                 {},
                                 Qt::CTRL | Qt::SHIFT | Qt::Key_J,
                                 {},
                                 Qt::CTRL | Qt::SHIFT | Qt::Key_E};
    static_assert(std::size(keys) == KindCount);
    for (int kind = 0; kind < KindCount; ++kind) {
        auto *row = new ActionRow(keys[kind], this);
        m_rows[size_t(kind)] = row;
        layout->addWidget(row);
        if (kind == ChangeLayout)
            addMenu(ChangeLayout, &RoomPanel::fillLayouts);
        else if (kind == Volume)
            addMenu(Volume, &RoomPanel::fillVolumes);
        else if (kind == Start)
            addMenu(Start, &RoomPanel::fillStarts);
        else if (kind == Join)
            connect(row->action(), &QAction::triggered, this, &RoomPanel::askForMeeting);
        else if (kind == End)
            connect(row->action(), &QAction::triggered, this, &RoomPanel::onEnd);
        else
            connect(row->action(), &QAction::triggered, this, [this, kind] { ask(actionOf(Kind(kind))); });
    }
    row(End)->button()->setProperty("kind", u"danger"_s);
}

//! What there is to choose depends on the rooms.
void RoomPanel::addMenu(Kind kind, void (RoomPanel::*fill)(QMenu *))
{
    auto *menu = new QMenu(row(kind));
    connect(menu, &QMenu::aboutToShow, this, [this, menu, fill] {
        menu->clear();
        (this->*fill)(menu);
    });
    row(kind)->button()->setMenu(menu);
    row(kind)->action()->setMenu(menu);
}

//! The layouts that any of the rooms lists; those with a small window with it and without.
void RoomPanel::fillLayouts(QMenu *menu)
{
    std::map<int, bool> layouts; // by number, whether any has a small window
    for (const RoomSummary *room : shownRooms()) {
        for (const LayoutChoice &choice : room->layoutChoices)
            layouts[choice.layout.number()] |= choice.showVoiceActive.has_value();
    }
    for (const auto &[number, hasWindow] : layouts) {
        const auto layout = Coded<Meeting::Layout>::fromNumber(number);
        const QString name = layout.isKnown() ? FleetWords::layout(layout) : tr("Layout %1").arg(number);
        if (!hasWindow) {
            addChoice(menu, name, SwitchLayout {layout, true});
            continue;
        }
        addChoice(menu, tr("%1, with small window").arg(name), SwitchLayout {layout, true});
        addChoice(menu, tr("%1, without small window").arg(name), SwitchLayout {layout, false});
    }
}

void RoomPanel::fillStarts(QMenu *menu)
{
    addChoice(menu, tr("Instant meeting"), StartMeeting {Meeting::StartType::Instant});
    addChoice(menu, tr("Personal meeting"), StartMeeting {Meeting::StartType::Personal});
}

void RoomPanel::fillVolumes(QMenu *menu)
{
    for (int volume = SetSpeakerVolume::minimum; volume <= SetSpeakerVolume::maximum; volume += volumeSteps)
        addChoice(menu, tr("%1 %").arg(volume), SetSpeakerVolume {volume});
}

//! Of one room, what is so already is marked; of several, it is said how many can be asked.
void RoomPanel::addChoice(QMenu *menu, const QString &text, const OperatorAction &action)
{
    int can = 0;
    int areSo = 0;
    const auto rooms = shownRooms();
    for (const RoomSummary *room : rooms) {
        const Objection objection = OperatorRules::objection(action, *room);
        can += objection.isNone() ? 1 : 0;
        areSo += objection.kind == Objection::Kind::AlreadySo ? 1 : 0;
    }
    QAction *choice = menu->addAction(rooms.size() > 1 ? u"%1 (%2)"_s.arg(text).arg(can) : text);
    const bool isSo = rooms.size() == 1 && areSo == 1;
    choice->setCheckable(isSo);
    choice->setChecked(isSo);
    choice->setEnabled(can > 0 || isSo);
    if (can > 0)
        connect(choice, &QAction::triggered, this, [this, action] { ask(action); });
}

void RoomPanel::askForMeeting()
{
    auto *dialog = new JoinDialog(this);
    // It is about the rooms of now, also when they are no longer shown meanwhile.
    connect(dialog, &JoinDialog::chosen, this,
            [this, rooms = m_selected](const JoinMeeting &meeting) { ask(rooms, meeting); });
    connect(&m_model, &QAbstractItemModel::rowsRemoved, dialog, [this, dialog, rooms = m_selected] {
        if (std::all_of(rooms.begin(), rooms.end(),
                        [this](const QString &id) { return m_model.rowOf(id) < 0; }))
            dialog->reject();
    });
    dialog->open();
}

std::vector<const RoomSummary *> RoomPanel::shownRooms() const
{
    std::vector<const RoomSummary *> rooms;
    for (const QString &id : m_selected) {
        if (const int row = m_model.rowOf(id); row >= 0)
            rooms.push_back(&m_model.state(row));
    }
    return rooms;
}

void RoomPanel::setSelected(const QStringList &ids)
{
    const QString room = ids.size() == 1 ? ids.constFirst() : QString();
    if (room != m_room)
        m_question->dismiss();
    m_room = room;
    m_selected = ids;
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
    m_card->setVisible(!areMany);
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
        for (ActionRow *each : m_rows)
            each->action()->setEnabled(false);
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
    updateFacts(row);
    updateRows(state);
    // Another meeting, or none: that is not the one that was asked about.
    if (!m_question->isHidden() && meetingName() != m_questioned)
        m_question->dismiss();
}

void RoomPanel::updateFacts(int row)
{
    const RoomSummary &state = m_model.state(row);
    const FleetCells &cells = m_model.cells(row);
    const bool isIn = state.stage == Room::Stage::InMeeting;
    const bool isLater = state.stage == Room::Stage::Home;
    const auto onOff = [](std::optional<bool> on) { return on ? *on ? tr("On") : tr("Off") : QString(); };
    std::array<QString, FactCount> texts;
    texts[Title] = state.isReady() && isLater ? cells.text[FleetCells::Title] : state.title;
    texts[Code] = isLater ? QString() : state.code;
    if (state.hasPassword && !texts[Code].isEmpty())
        texts[Code] = tr("%1, with a password").arg(texts[Code]);
    texts[Organiser] = isLater ? QString() : state.creator;
    texts[Duration] = cells.text[FleetCells::Duration];
    texts[Role] = cells.text[FleetCells::Host];
    texts[LayoutShown] = cells.text[FleetCells::Layout];
    if (isIn) {
        texts[Microphone] = onOff(state.microphoneOn);
        texts[Camera] = onOff(state.cameraOn);
    }
    if (state.p95Ms >= 0)
        texts[Response] = tr("95 of 100 within %1").arg(FleetWords::responseTime(state.p95Ms));
    if (state.isReady())
        texts[AsOf] = tr("Now");
    else if (state.asOf.isValid())
        texts[AsOf] = QLocale().toString(state.asOf.toLocalTime(), u"yyyy-MM-dd HH:mm:ss"_s);
    texts[Address] = m_model.entry(row).url.authority();
    for (size_t fact = 0; fact < FactCount; ++fact) {
        const QString text = texts[fact].simplified();
        if (m_values[fact]->text() != text)
            m_values[fact]->setText(text);
        m_labels[fact]->setVisible(!text.isEmpty());
        m_values[fact]->setVisible(!text.isEmpty());
    }
}

void RoomPanel::updateRows(const RoomSummary &state)
{
    const auto progress = m_progress.value(m_room);
    m_retry->setVisible(!state.isReady());
    m_unavailable->setText(whyNot(LeaveMeeting {}, state));
    m_unavailable->setVisible(!state.isReady() && m_unavailable->text() != m_sentence->text());
    for (int kind = 0; kind < KindCount; ++kind) {
        const OperatorAction action = actionOf(Kind(kind));
        const auto last = progress.constFind(OperatorActions::name(action));
        row(Kind(kind))
            ->show(whyNot(action, state), last == progress.cend() ? std::nullopt : std::optional(*last),
                   !state.isReady());
    }
}

void RoomPanel::updateMany()
{
    const auto rooms = shownRooms();
    const int all = int(rooms.size());
    m_name->setText(tr("%n room(s) selected", nullptr, all));
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
    for (int kind = 0; kind < KindCount; ++kind) {
        const OperatorAction action = actionOf(Kind(kind));
        int can = 0;
        QString reason;
        for (const RoomSummary *room : rooms) {
            const Objection objection = OperatorRules::objection(action, *room);
            can += objection.isNone() ? 1 : 0;
            if (!objection.isNone() && reason.isEmpty())
                reason = FleetWords::objection(objection, action);
        }
        if (m_bulk->isRunning())
            row(Kind(kind))->showCount(0, all, m_unavailable->text());
        else
            row(Kind(kind))->showCount(can, all, can > 0 ? QString() : all > 0 ? reason : QString());
    }
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
    for (size_t fact = 0; fact < FactCount; ++fact) {
        if (!m_values[fact]->isHidden())
            lines.append(u"%1: %2"_s.arg(m_labels[fact]->text(), m_values[fact]->text()));
    }
    return lines;
}

void RoomPanel::apply(const AskProgress &progress)
{
    m_progress[progress.roomId].insert(progress.action, progress);
    if (progress.roomId == m_room)
        update();
}

void RoomPanel::forgetProgress()
{
    m_progress.clear();
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
        ask(DissolveMeeting {});
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
    if (currentWidget() == m_bulk) {
        m_bulk->back()->setFocus(Qt::TabFocusReason);
        return;
    }
    for (ActionRow *each : m_rows) {
        if (each->button()->isEnabled()) {
            each->button()->setFocus(Qt::TabFocusReason);
            return;
        }
    }
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
