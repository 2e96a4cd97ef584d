// SPDX-License-Identifier: Apache-2.0
#include "alarmpanel.h"

#include "fleet/alarmwords.h"
#include "silencemenu.h"
#include "tonelabel.h"
#include "wording.h"

#include <QtCore/qlocale.h>
#include <QtGui/qevent.h>
#include <QtWidgets/qboxlayout.h>
#include <QtWidgets/qheaderview.h>

namespace Rooms {

using namespace Qt::StringLiterals;

namespace {

constexpr int margin = 14;
//! In the order of columns; the last one takes the rest.
constexpr int widths[] = {130, 170, 330, 150, 200};
static_assert(std::size(widths) == AlarmModel::ColumnCount);

//! Names of rooms are no markup for keys.
QString plain(const QString &text)
{
    return QString(text).simplified().replace(u'&', u"&&"_s);
}

} // namespace

AlarmPanel::AlarmPanel(Alarms &alarms, AlarmModel &model, Clock &clock, QWidget *parent)
    : QFrame(parent)
    , m_alarms(alarms)
    , m_model(model)
    , m_clock(clock)
    , m_title(new QLabel(this))
    , m_acknowledge(new QPushButton(this))
    , m_silence(new QPushButton(this))
    , m_go(new QPushButton(this))
    , m_silences(new QPushButton(this))
    , m_close(new QPushButton(u"×"_s, this))
    , m_list(new QTableView(this))
    , m_empty(ToneLabel::make(this, u"secondary"_s))
    , m_delegate(new AlarmDelegate(m_list))
{
    setObjectName(u"alarms"_s);
    makeList();
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setMinimumHeight(80);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(makeHead());
    layout->addWidget(m_list, 1);
    layout->addWidget(m_empty, 1);

    for (const auto changed : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(&model, changed, this, &AlarmPanel::update);
    connect(&model, &QAbstractItemModel::dataChanged, this, &AlarmPanel::update);
    connect(&alarms, &Alarms::silencesChanged, this, &AlarmPanel::update);
    connect(&alarms, &Alarms::loudChanged, this, &AlarmPanel::update);
    connect(m_list->selectionModel(), &QItemSelectionModel::selectionChanged, this, &AlarmPanel::update);
    setWords(this, [this] { say(); });
}

AlarmPanel::~AlarmPanel()
{
    m_list->setModel(nullptr);
}

void AlarmPanel::makeList()
{
    m_list->setModel(&m_model);
    m_list->setItemDelegate(m_delegate);
    m_list->setObjectName(u"alarmList"_s);
    m_list->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_list->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setShowGrid(false);
    m_list->setWordWrap(false);
    m_list->setTabKeyNavigation(false);
    m_list->setCornerButtonEnabled(false);
    m_list->verticalHeader()->hide();
    m_list->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_list->verticalHeader()->setDefaultSectionSize(AlarmDelegate::rowHeight);
    m_list->setContextMenuPolicy(Qt::CustomContextMenu);
    QHeaderView *header = m_list->horizontalHeader();
    header->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    header->setHighlightSections(false);
    header->setSectionsClickable(false);
    header->setStretchLastSection(true);
    for (int column = 0; column < AlarmModel::ColumnCount; ++column)
        header->resizeSection(column, widths[column]);
    m_list->installEventFilter(this);
    connect(m_list, &QAbstractItemView::doubleClicked, this, &AlarmPanel::go);
    connect(m_list, &QWidget::customContextMenuRequested, this, [this](const QPoint &place) {
        if (!m_list->indexAt(place).isValid())
            return;
        auto *menu = new QMenu(this);
        menu->setAttribute(Qt::WA_DeleteOnClose);
        fillMenu(menu);
        menu->popup(m_list->viewport()->mapToGlobal(place));
    });
}

QLayout *AlarmPanel::makeHead()
{
    m_title->setObjectName(u"heading"_s);
    m_acknowledge->setProperty("kind", u"main"_s);
    m_silence->setMenu(new QMenu(m_silence));
    m_silences->setMenu(new QMenu(m_silences));
    connect(m_silence->menu(), &QMenu::aboutToShow, this, [this] { fillSilenceMenu(m_silence->menu()); });
    connect(m_silences->menu(), &QMenu::aboutToShow, this, &AlarmPanel::fillSilencesMenu);
    connect(m_acknowledge, &QPushButton::clicked, this, &AlarmPanel::acknowledge);
    connect(m_go, &QPushButton::clicked, this, &AlarmPanel::go);
    connect(m_close, &QPushButton::clicked, this, &AlarmPanel::closeWanted);
    auto *head = new QHBoxLayout;
    head->setContentsMargins(margin, 10, margin, 10);
    head->setSpacing(8);
    head->addWidget(m_title);
    head->addStretch();
    head->addWidget(m_silences);
    head->addWidget(m_acknowledge);
    head->addWidget(m_silence);
    head->addWidget(m_go);
    head->addWidget(m_close);
    return head;
}

void AlarmPanel::setTokens(const ConsoleTokens &tokens)
{
    m_delegate->setTokens(tokens);
    m_list->viewport()->update();
}

void AlarmPanel::say()
{
    m_acknowledge->setText(tr("Acknowledge"));
    m_acknowledge->setToolTip(tr("Space: somebody takes care of it"));
    m_silence->setText(tr("Silence…"));
    m_silence->setToolTip(tr("Still shown, but nobody is called"));
    m_go->setText(tr("Go to room"));
    m_go->setToolTip(tr("Enter"));
    m_close->setToolTip(tr("Esc"));
    m_close->setAccessibleName(tr("Close the list of alarms"));
    m_list->setAccessibleName(tr("Alarms"));
    m_empty->setText(tr("No alarms. Rooms that need somebody are listed here, the most urgent first."));
    m_model.retranslate();
    update();
}

void AlarmPanel::update()
{
    const bool isEmpty = m_model.rowCount() == 0;
    m_list->setVisible(!isEmpty);
    m_empty->setVisible(isEmpty);
    const int loud = m_alarms.loud();
    m_title->setText(loud > 0 ? tr("Alarms: %1").arg(QLocale().toString(loud)) : tr("Alarms"));
    const QModelIndex index = current();
    const bool lasts = index.isValid() && !index.data(AlarmModel::ClearedRole).toBool();
    m_acknowledge->setEnabled(!toAcknowledge().isEmpty());
    m_silence->setEnabled(lasts);
    m_go->setEnabled(index.isValid());
    const qsizetype silences = m_alarms.silences().size();
    m_silences->setVisible(silences > 0);
    m_silences->setText(tr("%n silenced", nullptr, int(silences)));
}

void AlarmPanel::focusList()
{
    if (m_model.rowCount() == 0) {
        m_close->setFocus(Qt::ShortcutFocusReason);
        return;
    }
    if (!m_list->selectionModel()->hasSelection())
        m_list->selectionModel()->setCurrentIndex(
            m_model.index(0, 0), QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    m_list->setFocus(Qt::ShortcutFocusReason);
}

QModelIndex AlarmPanel::current() const
{
    const QModelIndexList rows = m_list->selectionModel()->selectedRows();
    return rows.isEmpty() ? QModelIndex() : rows.constFirst();
}

QList<quint64> AlarmPanel::toAcknowledge() const
{
    QList<quint64> serials;
    for (const QModelIndex &index : m_list->selectionModel()->selectedRows()) {
        const Alarm &alarm = m_model.alarm(index.row());
        if (!alarm.isAcknowledged() && !alarm.isCleared())
            serials.append(alarm.serial);
    }
    return serials;
}

void AlarmPanel::acknowledge()
{
    const QList<quint64> serials = toAcknowledge();
    if (!serials.isEmpty())
        Q_EMIT acknowledgeWanted(serials);
}

void AlarmPanel::go()
{
    if (current().isValid())
        Q_EMIT goWanted(current().data(AlarmModel::RoomIdRole).toString());
}

void AlarmPanel::fillMenu(QMenu *menu)
{
    QAction *acknowledging = menu->addAction(tr("Acknowledge"), this, &AlarmPanel::acknowledge);
    acknowledging->setEnabled(m_acknowledge->isEnabled());
    QMenu *silencing = menu->addMenu(tr("Silence…"));
    silencing->setEnabled(m_silence->isEnabled());
    fillSilenceMenu(silencing);
    menu->addSeparator();
    menu->addAction(tr("Go to room"), this, &AlarmPanel::go);
}

//! The room that is selected, or that kind of alarm anywhere.
void AlarmPanel::fillSilenceMenu(QMenu *menu)
{
    menu->clear();
    const QModelIndex index = current();
    if (!index.isValid())
        return;
    const Alarm &alarm = m_model.alarm(index.row());
    const auto chosen = [this](const AlarmSilence &silence) { Q_EMIT silenceWanted(silence); };
    menu->addSection(plain(m_model.nameOf(alarm.room)));
    SilenceMenu::add(menu, {alarm.room, std::nullopt}, m_clock.wallTime(), chosen);
    menu->addSection(tr("“%1” in every room").arg(AlarmWords::kind(alarm.kind)));
    SilenceMenu::add(menu, {{}, alarm.kind}, m_clock.wallTime(), chosen);
}

void AlarmPanel::fillSilencesMenu()
{
    QMenu *menu = m_silences->menu();
    menu->clear();
    for (const AlarmSilence &silence : m_alarms.silences()) {
        const QString until = silence.until.toLocalTime().toString(u"HH:mm"_s);
        QAction *action =
            menu->addAction(tr("Hear of %1 again (silenced until %2)").arg(nameOf(silence), until));
        connect(action, &QAction::triggered, this, [this, silence] {
            AlarmSilence ended = silence;
            ended.until = m_clock.wallTime();
            Q_EMIT silenceWanted(ended);
        });
    }
}

QString AlarmPanel::nameOf(const AlarmSilence &silence) const
{
    const QString room = plain(m_model.nameOf(silence.room));
    if (!silence.kind)
        return room;
    const QString kind = u"“%1”"_s.arg(AlarmWords::kind(*silence.kind));
    return silence.room.isEmpty() ? kind : u"%1, %2"_s.arg(room, kind);
}

bool AlarmPanel::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_list && event->type() == QEvent::KeyPress) {
        switch (static_cast<QKeyEvent *>(event)->key()) {
        case Qt::Key_Space:
            acknowledge();
            return true;
        case Qt::Key_Return:
        case Qt::Key_Enter:
            go();
            return true;
        default:
            break;
        }
    }
    return QFrame::eventFilter(watched, event);
}

} // namespace Rooms
