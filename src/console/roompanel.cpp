// SPDX-License-Identifier: Apache-2.0
#include "roompanel.h"

#include "fleet/fleetwords.h"
#include "wording.h"

#include <QtCore/qcoreapplication.h>
#include <QtCore/qmetaobject.h>
#include <QtWidgets/qboxlayout.h>
#include <QtWidgets/qmenu.h>
#include <QtWidgets/qscrollbar.h>

namespace Rooms {

using namespace Qt::StringLiterals;

namespace {

//! Why \a action cannot be asked for now; "" when it can.
QString whyNot(const OperatorAction &action, const RoomSummary &room)
{
    return FleetWords::objection(OperatorRules::objection(action, room), action);
}

//! What is asked for by a row; layouts have one each.
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
    case RoomPanel::End:
        return DissolveMeeting {};
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
    connect(&model, &QAbstractItemModel::dataChanged, this, &RoomPanel::onChanged);
    connect(&model, &QAbstractItemModel::rowsRemoved, this, &RoomPanel::update);
    connect(&model, &FleetModel::stateChanged, this, [this](const QString &id) {
        if (id == m_room)
            update();
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
    const QString rows[] = {tr("Mute microphone"),    tr("Camera off"),    tr("Leave meeting"),
                            tr("Leave waiting room"), tr("Start meeting"), tr("Layout"),
                            tr("End for all…")};
    static_assert(std::size(rows) == KindCount);
    for (size_t kind = 0; kind < KindCount; ++kind)
        m_rows[kind]->setText(rows[kind]);
    for (QAction *layout : std::as_const(m_layouts))
        layout->setText(FleetWords::layout(Coded<Meeting::Layout>::fromNumber(layout->data().toInt())));
    m_retry->setText(tr("Try again now"));
    m_open->setText(tr("Open room"));
    m_open->setToolTip(tr("Enter in the table, or a double click on the row"));
    m_asking->setText(tr("Ask the room"));
    sayHowMany();
    update();
}

void RoomPanel::sayHowMany()
{
    m_empty->setText(m_selected > 1
                         ? tr("%n rooms are selected. Select one to see it.", nullptr, m_selected)
                         : tr("Select a room to see what is known of it, and what to ask it for."));
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
    auto *card = new QFrame(page);
    card->setObjectName(u"card"_s);
    auto *grid = new QGridLayout(card);
    grid->setContentsMargins(16, 14, 16, 14);
    grid->setHorizontalSpacing(16);
    grid->setVerticalSpacing(6);
    grid->setColumnStretch(1, 1);
    addFacts(grid);

    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(20, 20, 20, 20);
    layout->setSpacing(8);
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
    layout->addWidget(card);
    layout->addSpacing(12);
    m_asking = makeLabel({}, u"section"_s, page);
    layout->addWidget(m_asking);
    layout->addWidget(m_unavailable);
    addRows(layout);
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
    const QKeySequence keys[] = {Qt::CTRL | Qt::SHIFT | Qt::Key_M, Qt::CTRL | Qt::SHIFT | Qt::Key_K,
                                 Qt::CTRL | Qt::SHIFT | Qt::Key_L, Qt::CTRL | Qt::SHIFT | Qt::Key_W,
                                 Qt::CTRL | Qt::SHIFT | Qt::Key_S, {},
                                 Qt::CTRL | Qt::SHIFT | Qt::Key_E};
    static_assert(std::size(keys) == KindCount);
    for (int kind = 0; kind < KindCount; ++kind) {
        auto *row = new ActionRow(keys[kind], this);
        m_rows[size_t(kind)] = row;
        layout->addWidget(row);
        if (kind == ChangeLayout)
            addLayouts();
        else if (kind == End)
            connect(row->action(), &QAction::triggered, this, &RoomPanel::onEnd);
        else
            connect(row->action(), &QAction::triggered, this, [this, kind] { ask(actionOf(Kind(kind))); });
    }
    row(End)->button()->setProperty("kind", u"danger"_s);
}

//! Which of them the room offers it says when asked.
void RoomPanel::addLayouts()
{
    ActionRow *layout = row(ChangeLayout);
    auto *menu = new QMenu(layout);
    const auto layouts = QMetaEnum::fromType<Meeting::Layout>();
    for (int index = 0; index < layouts.keyCount(); ++index) {
        const auto value = Coded<Meeting::Layout>::fromNumber(layouts.value(index));
        if (!value.isKnown())
            continue;
        QAction *action = menu->addAction(QString());
        action->setCheckable(true);
        action->setData(value.number());
        connect(action, &QAction::triggered, this, [this, value] { ask(SwitchLayout {.layout = value}); });
        m_layouts.append(action);
    }
    layout->button()->setMenu(menu);
    layout->action()->setMenu(menu);
}

void RoomPanel::setSelected(const QStringList &ids)
{
    const QString room = ids.size() == 1 ? ids.constFirst() : QString();
    if (room != m_room)
        dismissQuestion();
    m_room = room;
    m_selected = int(ids.size());
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
    setCurrentWidget(row < 0 ? m_emptyPage : m_roomPage);
    if (row < 0) {
        m_room.clear();
        dismissQuestion();
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
        dismissQuestion();
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
    for (QAction *layout : std::as_const(m_layouts))
        layout->setChecked(layout->data().toInt() == state.layout.number());
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

void RoomPanel::ask(const OperatorAction &action)
{
    if (!m_room.isEmpty())
        Q_EMIT askWanted(m_room, action);
}

void RoomPanel::onEnd()
{
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
    for (ActionRow *each : m_rows) {
        if (each->button()->isEnabled()) {
            each->button()->setFocus(Qt::TabFocusReason);
            return;
        }
    }
}

bool RoomPanel::dismissQuestion()
{
    if (m_question->isHidden())
        return false;
    m_question->dismiss();
    return true;
}

} // namespace Rooms
