// SPDX-License-Identifier: Apache-2.0
#include "askrows.h"

#include "fleet/fleetwords.h"
#include "joindialog.h"
#include "wording.h"

#include <QtWidgets/qboxlayout.h>
#include <QtWidgets/qmenu.h>

namespace Rooms {

using namespace Qt::StringLiterals;

namespace {

constexpr int volumeSteps = 20;

//! Why \a action cannot be asked for now; "" when it can.
QString whyNot(const OperatorAction &action, const RoomSummary &room)
{
    return FleetWords::objection(OperatorRules::objection(action, room), action);
}

//! What is asked for by a row; layouts and volumes have one each.
OperatorAction actionOf(AskRows::Kind kind)
{
    switch (kind) {
    case AskRows::Mute:
        return MuteMicrophone {};
    case AskRows::CameraOff:
        return CloseCamera {};
    case AskRows::Leave:
        return LeaveMeeting {};
    case AskRows::LeaveWaiting:
        return LeaveWaitingRoom {};
    case AskRows::Start:
        return StartMeeting {};
    case AskRows::Join:
        return JoinMeeting {};
    case AskRows::StopSharing:
        return StopShare {};
    case AskRows::End:
        return DissolveMeeting {};
    case AskRows::Volume:
        return SetSpeakerVolume {SetSpeakerVolume::maximum + 1}; // no room has that
    case AskRows::ChangeLayout:
    case AskRows::KindCount:
        break;
    }
    return SwitchLayout {};
}

} // namespace

AskRows::AskRows(FleetModel &model, QWidget *parent)
    : QWidget(parent)
    , m_model(model)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(6);
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
        m_rows[size_t(kind)] = new ActionRow(keys[kind], this);
        layout->addWidget(m_rows[size_t(kind)]);
        connectRow(Kind(kind));
    }
    row(End)->button()->setProperty("kind", u"danger"_s);
    setWords(this, [this] { say(); });
}

void AskRows::say()
{
    const QString rows[] = {
        tr("Mute microphone"),    tr("Camera off"),    tr("Volume"), tr("Stop sharing"), tr("Leave meeting"),
        tr("Leave waiting room"), tr("Start meeting"), tr("Join…"),  tr("Layout"),       tr("End for all…")};
    static_assert(std::size(rows) == KindCount);
    for (size_t kind = 0; kind < KindCount; ++kind)
        m_rows[kind]->setText(rows[kind]);
}

void AskRows::connectRow(Kind kind)
{
    switch (kind) {
    case ChangeLayout:
        return addMenu(kind, &AskRows::fillLayouts);
    case Volume:
        return addMenu(kind, &AskRows::fillVolumes);
    case Start:
        return addMenu(kind, &AskRows::fillStarts);
    default:
        break;
    }
    connect(row(kind)->action(), &QAction::triggered, this, [this, kind] {
        if (kind == Join)
            askForMeeting();
        else if (kind == End)
            Q_EMIT endWanted();
        else
            Q_EMIT askWanted(m_ids, actionOf(kind));
    });
}

//! What there is to choose depends on the rooms.
void AskRows::addMenu(Kind kind, void (AskRows::*fill)(QMenu *))
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
void AskRows::fillLayouts(QMenu *menu)
{
    std::map<int, bool> layouts; // by number, whether any has a small window
    for (const RoomSummary *room : rooms()) {
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

void AskRows::fillStarts(QMenu *menu)
{
    addChoice(menu, tr("Instant meeting"), StartMeeting {Meeting::StartType::Instant});
    addChoice(menu, tr("Personal meeting"), StartMeeting {Meeting::StartType::Personal});
}

void AskRows::fillVolumes(QMenu *menu)
{
    for (int volume = SetSpeakerVolume::minimum; volume <= SetSpeakerVolume::maximum; volume += volumeSteps)
        addChoice(menu, tr("%1 %").arg(volume), SetSpeakerVolume {volume});
}

//! Of one room, what is so already is marked; of several, it is said how many can be asked.
void AskRows::addChoice(QMenu *menu, const QString &text, const OperatorAction &action)
{
    int can = 0;
    int areSo = 0;
    const auto rooms = this->rooms();
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
        connect(choice, &QAction::triggered, this, [this, action] { Q_EMIT askWanted(m_ids, action); });
}

void AskRows::askForMeeting()
{
    auto *dialog = new JoinDialog(this);
    // It is about the rooms of now, also when they are no longer shown meanwhile.
    connect(dialog, &JoinDialog::chosen, this,
            [this, ids = m_ids](const JoinMeeting &meeting) { Q_EMIT askWanted(ids, meeting); });
    connect(&m_model, &QAbstractItemModel::rowsRemoved, dialog, [this, dialog, ids = m_ids] {
        if (std::all_of(ids.begin(), ids.end(), [this](const QString &id) { return m_model.rowOf(id) < 0; }))
            dialog->reject();
    });
    dialog->open();
}

std::vector<const RoomSummary *> AskRows::rooms() const
{
    std::vector<const RoomSummary *> rooms;
    for (const QString &id : m_ids) {
        if (const int row = m_model.rowOf(id); row >= 0)
            rooms.push_back(&m_model.state(row));
    }
    return rooms;
}

void AskRows::apply(const AskProgress &progress)
{
    m_progress[progress.roomId].insert(progress.action, progress);
}

QString AskRows::whyNothing(const RoomSummary &state)
{
    return state.isReady() ? QString() : whyNot(LeaveMeeting {}, state);
}

void AskRows::showRoom(const RoomSummary &state)
{
    const auto progress = m_progress.value(state.id);
    for (int kind = 0; kind < KindCount; ++kind) {
        const OperatorAction action = actionOf(Kind(kind));
        const auto last = progress.constFind(OperatorActions::name(action));
        row(Kind(kind))
            ->show(whyNot(action, state), last == progress.cend() ? std::nullopt : std::optional(*last),
                   !state.isReady());
    }
}

void AskRows::showRooms(const QString &whyNone)
{
    const auto rooms = this->rooms();
    const int all = int(rooms.size());
    for (int kind = 0; kind < KindCount; ++kind) {
        if (!whyNone.isEmpty()) {
            row(Kind(kind))->showCount(0, all, whyNone);
            continue;
        }
        const OperatorAction action = actionOf(Kind(kind));
        int can = 0;
        QString reason;
        for (const RoomSummary *room : rooms) {
            const Objection objection = OperatorRules::objection(action, *room);
            can += objection.isNone() ? 1 : 0;
            if (!objection.isNone() && reason.isEmpty())
                reason = FleetWords::objection(objection, action);
        }
        row(Kind(kind))->showCount(can, all, can > 0 ? QString() : reason);
    }
}

void AskRows::showNone()
{
    for (ActionRow *each : m_rows)
        each->action()->setEnabled(false);
}

void AskRows::focusFirst()
{
    for (ActionRow *each : m_rows) {
        if (each->button()->isEnabled()) {
            each->button()->setFocus(Qt::TabFocusReason);
            return;
        }
    }
}

} // namespace Rooms
