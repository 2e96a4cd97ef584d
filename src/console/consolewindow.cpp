// SPDX-License-Identifier: Apache-2.0
#include "consolewindow.h"

#include "alarmbell.h"
#include "alarmpanel.h"
#include "base/translation.h"
#include "celldelegate.h"
#include "desktable.h"
#include "fleet/fleet.h"
#include "rowchecks.h"
#include "runquestion.h"
#include "silencemenu.h"
#include "wording.h"

#include <QtCore/qobject.h>
#include <QtGui/qevent.h>
#include <QtGui/qfontdatabase.h>
#include <QtGui/qshortcut.h>
#include <QtWidgets/qapplication.h>
#include <QtWidgets/qfiledialog.h>
#include <QtWidgets/qheaderview.h>
#include <QtWidgets/qinputdialog.h>

namespace Rooms {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Theme = ConsoleTokens::Theme;

namespace {

constexpr int margin = 14; // that of cells
constexpr int panelWidth = 390;
constexpr int tableWidth = 1050; // what more there is goes to it
constexpr int tableHeight = 520;
constexpr int alarmsHeight = 290;
constexpr auto untilRemembered = 500ms; // after the last of many steps of a drag

//! How wide columns are until somebody changes that; 0: hidden.
constexpr int widths[] = {190, 0, 0, 136, 134, 112, 90, 0, 84, 122, 166};
static_assert(std::size(widths) == FleetCells::ColumnCount);

} // namespace

void ConsoleWindow::prepareApplication()
{
    for (const auto &weight : {u"Regular"_s, u"Medium"_s, u"SemiBold"_s, u"Bold"_s})
        QFontDatabase::addApplicationFont(u":/fonts/RoomsInter-%1.otf"_s.arg(weight));
    QFont font;
    font.setFamilies({u"Rooms Inter"_s, u"Noto Sans CJK SC"_s});
    font.setPixelSize(14);
    QApplication::setFont(font);
    QApplication::setStyle(u"Fusion"_s);
}

ConsoleWindow::ConsoleWindow(FleetModel &model, FleetFilter &filter, ConsoleMemory &memory)
    : m_model(model)
    , m_filter(filter)
    , m_memory(memory)
    , m_delegate(new CellDelegate(this))
    , m_search(new QLineEdit(this))
    , m_chips(new ChipBar(model, filter, this))
    , m_messages(new MessageBar(this))
    , m_notice(new NoticeBar(this))
    , m_table(new QTableView(this))
    , m_lists(new QSplitter(Qt::Vertical, this))
    , m_hint(new QLabel(m_table))
    , m_panel(new RoomPanel(model, this))
    , m_start(new StartPage(this))
    , m_desk(new QSplitter(this))
    , m_viewMenu(new QMenu(this))
    , m_menu(new QMenu(this))
{
    prepareTable();
    m_lists->addWidget(m_table);
    m_lists->setHandleWidth(1);
    m_lists->setStretchFactor(0, 1);
    m_lists->setChildrenCollapsible(false);
    m_desk->addWidget(m_lists);
    m_desk->addWidget(m_panel);
    m_desk->setHandleWidth(1);
    m_desk->setStretchFactor(0, 1);
    m_desk->setChildrenCollapsible(false);
    m_panel->setMinimumWidth(panelWidth);
    m_desk->setSizes({tableWidth, panelWidth});

    auto *page = new QWidget(this);
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(makeTopBar());
    layout->addWidget(m_messages);
    layout->addWidget(m_notice);
    layout->addWidget(m_desk, 1);
    layout->addWidget(m_start, 1);
    setCentralWidget(page);

    makeMenu();
    makeViewMenu();
    addKeys();
    connect(&filter, &FleetFilter::viewChanged, this, &ConsoleWindow::onViewChanged);
    connect(&model, &FleetModel::countsChanged, this, &ConsoleWindow::updatePages);
    for (const auto changed : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(&filter, changed, this, &ConsoleWindow::updateHint);
    connect(m_start, &StartPage::openWanted, this, [this] {
        whenFree([this] {
            choosePath(tr("Open rooms file"), tr("Rooms files (*.json)"), &ConsoleWindow::openWanted);
        });
    });
    connect(m_start, &StartPage::importWanted, this, [this] {
        choosePath(tr("Import CSV"), tr("Spreadsheets (*.csv *.tsv *.txt)"), &ConsoleWindow::importWanted);
    });
    connect(m_start, &StartPage::demoWanted, this, &ConsoleWindow::demoWanted);
    connect(m_panel, &RoomPanel::selectAllWanted, m_table, &QTableView::selectAll);
    connect(m_panel, &RoomPanel::clearWanted, m_table, &QTableView::clearSelection);
    connect(m_panel, &RoomPanel::bulkClosed, m_table, [this] { m_table->setFocus(); });
    connect(m_panel->bulk(), &BulkPanel::roomWanted, this, &ConsoleWindow::select);
    connect(m_panel, &RoomPanel::askWanted, this, [this](const QString &room, const OperatorAction &action) {
        if (m_fleet)
            m_fleet->ask(room, action);
    });
    connect(m_panel, &RoomPanel::roomWanted, this, &ConsoleWindow::roomWanted);
    connect(m_table, &QTableView::doubleClicked, this, [this](const QModelIndex &index) {
        Q_EMIT roomWanted(index.data(FleetModel::RoomIdRole).toString());
    });
    connect(m_panel, &RoomPanel::retryWanted, this, [this](const QString &room) {
        if (m_fleet)
            m_fleet->retryNow(room);
    });
    setTheme(memory.theme());
    if (!memory.geometry().isEmpty())
        restoreGeometry(memory.geometry());
    setWords(this, [this] { say(); });
    updatePages();
    onViewChanged();
    m_table->setFocus();
}

void ConsoleWindow::say()
{
    updateTitle();
    m_title->setText(tr("Rooms Console"));
    m_search->setPlaceholderText(tr("Search rooms, meeting IDs, places…"));
    m_search->setAccessibleName(tr("Search"));
    m_viewButton->setText(tr("Views"));
    m_menuButton->setText(tr("Menu"));
    m_table->setAccessibleName(tr("Rooms"));
    m_hint->setText(tr("No room is like that. Esc shows all."));
    m_model.retranslate();
    makeViewMenu();
}

ConsoleWindow::~ConsoleWindow()
{
    m_table->setModel(nullptr);
}

QWidget *ConsoleWindow::makeTopBar()
{
    auto *bar = new QFrame(this);
    bar->setObjectName(u"topBar"_s);
    m_title = new QLabel(bar);
    m_title->setObjectName(u"title"_s);
    m_search->setToolTip(u"Ctrl+F"_s);
    m_search->setClearButtonEnabled(true);
    m_search->setMinimumWidth(180);
    m_search->setMaximumWidth(480);
    m_search->installEventFilter(this);
    connect(m_search, &QLineEdit::textChanged, &m_filter, &FleetFilter::setSearch);

    m_viewButton = new QPushButton(bar);
    m_viewButton->setMenu(m_viewMenu);
    m_menuButton = new QPushButton(bar);
    m_menuButton->setMenu(m_menu);
    auto *open = new QShortcut(Qt::Key_F10, this);
    connect(open, &QShortcut::activated, m_menuButton, &QPushButton::showMenu);

    auto *layout = new QHBoxLayout(bar);
    m_topBar = layout;
    layout->setContentsMargins(margin, 10, margin, 10);
    layout->setSpacing(8);
    layout->addWidget(m_title);
    layout->addSpacing(8);
    layout->addWidget(m_search, 1);
    layout->addSpacing(8);
    layout->addWidget(m_chips);
    layout->addStretch();
    layout->addWidget(m_viewButton);
    layout->addWidget(m_menuButton);
    return bar;
}

void ConsoleWindow::prepareTable()
{
    m_table->setModel(&m_filter);
    m_table->setItemDelegate(m_delegate);
    DeskTable::prepare(m_table, CellDelegate::rowHeight);
    m_table->installEventFilter(this);
    new RowChecks(m_table);
    m_table->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(m_table, &QWidget::customContextMenuRequested, this, [this](const QPoint &place) {
        if (m_table->indexAt(place).isValid())
            m_roomMenu->popup(m_table->viewport()->mapToGlobal(place));
    });

    QHeaderView *header = m_table->horizontalHeader();
    header->setSectionsMovable(true);
    header->setStretchLastSection(true);
    header->setMinimumSectionSize(60);
    header->setContextMenuPolicy(Qt::CustomContextMenu);
    restoreColumns();
    m_table->setSortingEnabled(true);
    connect(header, &QWidget::customContextMenuRequested, this, [this, header](const QPoint &place) {
        auto *menu = new QMenu(this);
        menu->setAttribute(Qt::WA_DeleteOnClose);
        makeColumnMenu(menu);
        menu->popup(header->mapToGlobal(place));
    });

    m_remembering.setSingleShot(true);
    m_remembering.setInterval(untilRemembered);
    const auto later = [this] { m_remembering.start(); };
    connect(&m_remembering, &QTimer::timeout, this, &ConsoleWindow::rememberColumns);
    connect(header, &QHeaderView::sectionResized, this, later);
    connect(header, &QHeaderView::sectionMoved, this, later);
    connect(header, &QHeaderView::sortIndicatorChanged, this, later);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            [this] { m_panel->setSelected(selectedRooms()); });
    m_hint->setObjectName(u"secondary"_s);
    m_hint->setAlignment(Qt::AlignCenter);
    m_hint->hide();
}

void ConsoleWindow::restoreColumns()
{
    QHeaderView *header = m_table->horizontalHeader();
    if (!m_memory.columns().isEmpty() && header->restoreState(m_memory.columns()))
        return;
    for (int column = 0; column < int(FleetCells::ColumnCount); ++column) {
        header->setSectionHidden(column, widths[column] == 0);
        header->resizeSection(column, widths[column] ? widths[column] : 140);
    }
    header->setSortIndicator(FleetCells::Name, Qt::AscendingOrder);
}

void ConsoleWindow::makeMenu()
{
    const auto add = [this](const char *text, const QKeySequence &keys, auto &&run) {
        QAction *action = m_menu->addAction(QString());
        action->setShortcut(keys);
        setWords(m_menu, [action, text] { action->setText(tr(text)); });
        connect(action, &QAction::triggered, this, run);
        addAction(action);
        return action;
    };
    const auto addMenu = [this](const char *text) {
        QMenu *menu = m_menu->addMenu(QString());
        setWords(menu, [menu, text] { menu->setTitle(tr(text)); });
        return menu;
    };
    add(QT_TR_NOOP("Open rooms file…"), QKeySequence::Open, [this] { Q_EMIT m_start->openWanted(); });
    add(QT_TR_NOOP("Import CSV…"), Qt::CTRL | Qt::Key_I, [this] { Q_EMIT m_start->importWanted(); });
    add(QT_TR_NOOP("Simulated rooms"), {}, [this] { whenFree([this] { Q_EMIT demoWanted(); }); });
    m_menu->addSeparator();
    add(QT_TR_NOOP("Search"), QKeySequence::Find, [this] {
        m_search->setFocus(Qt::ShortcutFocusReason);
        m_search->selectAll();
    });
    QMenu *shown = addMenu(QT_TR_NOOP("Show"));
    for (int position = 0; position < ChipBar::count; ++position) {
        QAction *action = shown->addAction(QString());
        setWords(shown, [action, position] { action->setText(ChipBar::nameOf(position)); });
        action->setShortcut(QKeySequence(Qt::CTRL | Qt::Key(Qt::Key_1 + position)));
        connect(action, &QAction::triggered, this, [this, position] { m_chips->choose(position); });
        addAction(action);
    }
    QMenu *columns = addMenu(QT_TR_NOOP("Columns"));
    connect(columns, &QMenu::aboutToShow, this, [this, columns] {
        columns->clear();
        makeColumnMenu(columns);
    });
    m_roomMenu = addMenu(QT_TR_NOOP("Room"));
    for (int kind = 0; kind < RoomPanel::KindCount; ++kind) {
        QAction *action = m_panel->row(RoomPanel::Kind(kind))->action();
        m_roomMenu->addAction(action);
        addAction(action);
    }
    m_menu->addSeparator();
    m_light = add(QT_TR_NOOP("Light colours"), {}, [this](bool light) {
        m_memory.setTheme(light ? Theme::Light : Theme::Dark);
        setTheme(m_memory.theme());
    });
    m_light->setCheckable(true);
    makeCallMenu(addMenu(QT_TR_NOOP("Notifications")));
    makeLanguageMenu(addMenu(QT_TR_NOOP("Language")));
    m_menu->addSeparator();
    add(QT_TR_NOOP("Quit"), QKeySequence::Quit, [this] { close(); });
}

//! How the desk calls an operator who looks at something else.
void ConsoleWindow::makeCallMenu(QMenu *menu)
{
    const auto add = [this, menu](const char *text, bool isOn, void (ConsoleMemory::*keep)(bool)) {
        QAction *action = menu->addAction(QString());
        setWords(menu, [action, text] { action->setText(tr(text)); });
        action->setCheckable(true);
        action->setChecked(isOn);
        connect(action, &QAction::toggled, this, [this, keep](bool on) {
            (m_memory.*keep)(on);
            Q_EMIT callsChanged();
        });
    };
    add(QT_TR_NOOP("Notifications of the desktop"), m_memory.notifies(), &ConsoleMemory::setNotifies);
    add(QT_TR_NOOP("With a sound"), m_memory.sounds(), &ConsoleMemory::setSounds);
    m_notifierState = menu->addAction(QString());
    m_notifierState->setEnabled(false);
    m_notifierState->setVisible(false);
    setWords(menu, [this] { m_notifierState->setText(tr("This desktop shows no notifications")); });
}

void ConsoleWindow::setNotifierState(Notifier::State state)
{
    m_notifierState->setVisible(state == Notifier::State::NoService);
}

//! Each language in its own words, for whoever does not read the one in use.
void ConsoleWindow::makeLanguageMenu(QMenu *menu)
{
    m_languages = new QActionGroup(this);
    const auto add = [this, menu](const QString &language, const QString &name) {
        QAction *action = menu->addAction(name);
        action->setCheckable(true);
        action->setData(language);
        m_languages->addAction(action);
        connect(action, &QAction::triggered, this, [this, language] { Q_EMIT languageWanted(language); });
        return action;
    };
    QAction *system = add({}, {});
    setWords(menu, [system] { system->setText(tr("As the system")); });
    const QStringList languages = Translation().languages();
    for (const QString &language : languages)
        add(language, Translation::nativeName(language));
    setLanguage(m_memory.language());
}

void ConsoleWindow::setLanguage(const QString &language)
{
    for (QAction *each : m_languages->actions())
        each->setChecked(each->data().toString() == language);
}

void ConsoleWindow::makeColumnMenu(QMenu *menu)
{
    QHeaderView *header = m_table->horizontalHeader();
    for (int column = 0; column < int(FleetCells::ColumnCount); ++column) {
        QAction *action = menu->addAction(m_model.headerData(column, Qt::Horizontal).toString());
        action->setCheckable(true);
        action->setChecked(!header->isSectionHidden(column));
        action->setEnabled(column != FleetCells::Name); // what a row is must be seen
        connect(action, &QAction::toggled, this, [this, header, column](bool isShown) {
            header->setSectionHidden(column, !isShown);
            m_remembering.start();
        });
    }
}

void ConsoleWindow::makeViewMenu()
{
    m_viewMenu->clear();
    for (const FleetView &view : m_memory.views()) {
        QAction *action = m_viewMenu->addAction(QString(view.name).replace(u'&', u"&&"_s));
        action->setCheckable(true);
        action->setChecked(view == m_filter.view());
        connect(action, &QAction::triggered, this, [this, view] { m_filter.setView(view); });
    }
    if (!m_memory.views().isEmpty())
        m_viewMenu->addSeparator();
    QAction *keep = m_viewMenu->addAction(tr("Keep this view…"));
    connect(keep, &QAction::triggered, this, &ConsoleWindow::askForViewName);
    if (m_memory.views().isEmpty())
        return;
    QMenu *forget = m_viewMenu->addMenu(tr("Forget"));
    for (const FleetView &view : m_memory.views()) {
        QAction *action = forget->addAction(QString(view.name).replace(u'&', u"&&"_s));
        connect(action, &QAction::triggered, this, [this, view] {
            QList<FleetView> views = m_memory.views();
            views.removeOne(view);
            m_memory.setViews(views);
            makeViewMenu();
        });
    }
}

void ConsoleWindow::askForViewName()
{
    auto *dialog = new QInputDialog(this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Keep this view"));
    dialog->setLabelText(tr("Its name:"));
    dialog->setTextValue(m_filter.view().name);
    dialog->setOkButtonText(tr("Keep"));
    dialog->setCancelButtonText(tr("Cancel"));
    connect(dialog, &QInputDialog::textValueSelected, this, &ConsoleWindow::keepView);
    dialog->open();
}

void ConsoleWindow::keepView(const QString &name)
{
    FleetView view = m_filter.view();
    view.name = name.simplified();
    if (view.name.isEmpty())
        return;
    QList<FleetView> views = m_memory.views();
    views.removeIf([&view](const FleetView &other) { return other.name == view.name; });
    views.append(view);
    m_memory.setViews(views);
    m_filter.setView(view);
    makeViewMenu();
}

void ConsoleWindow::addKeys()
{
    auto *escape = new QShortcut(Qt::Key_Escape, this);
    connect(escape, &QShortcut::activated, this, &ConsoleWindow::onEscape);
}

void ConsoleWindow::choosePath(const QString &title, const QString &kinds,
                               void (ConsoleWindow::*chosen)(const QString &))
{
    auto *dialog = new QFileDialog(this, title, {}, kinds);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, chosen);
    dialog->open();
}

void ConsoleWindow::setFleet(Fleet *fleet)
{
    disconnect(m_progress);
    m_fleet = fleet;
    m_panel->bulk()->setAsker(fleet);
    m_panel->forgetProgress();
    if (fleet)
        m_progress = connect(fleet, &Fleet::askProgressed, m_panel, &RoomPanel::apply);
}

void ConsoleWindow::setAlarms(Alarms &alarms, AlarmModel &model, Clock &clock)
{
    m_alarms = &alarms;
    m_bell = new AlarmBell(alarms, this);
    m_topBar->insertWidget(m_topBar->indexOf(m_viewButton), m_bell);
    m_alarmPanel = new AlarmPanel(alarms, model, clock, m_lists);
    m_alarmPanel->hide();
    m_lists->addWidget(m_alarmPanel);
    m_lists->setSizes({tableHeight, alarmsHeight});
    makeRoomAlarmMenu(clock);
    connect(m_bell, &QPushButton::clicked, this, &ConsoleWindow::showAlarms);
    connect(new QShortcut(Qt::Key_F8, this), &QShortcut::activated, this,
            [this] { showAlarms(!m_alarmPanel->isAncestorOf(focusWidget())); });
    connect(m_alarmPanel, &AlarmPanel::closeWanted, this, [this] { showAlarms(false); });
    connect(m_alarmPanel, &AlarmPanel::goWanted, this, &ConsoleWindow::goTo);
    connect(m_alarmPanel, &AlarmPanel::acknowledgeWanted, this, &ConsoleWindow::acknowledgeWanted);
    connect(m_alarmPanel, &AlarmPanel::silenceWanted, &alarms,
            qOverload<const AlarmSilence &>(&Alarms::silence));
    connect(&alarms, &Alarms::loudChanged, this, &ConsoleWindow::updateTitle);
    connect(&alarms, &Alarms::raised, this, [this] { QApplication::alert(this); });
    alarms.setSilences(m_memory.silences());
    connect(&alarms, &Alarms::silencesChanged, this,
            [this, &alarms] { m_memory.setSilences(alarms.silences()); });
    setTheme(m_light->isChecked() ? Theme::Light : Theme::Dark);
    updatePages();
}

//! What can be done about the alarms of the rooms that are selected.
void ConsoleWindow::makeRoomAlarmMenu(Clock &clock)
{
    m_roomMenu->addSeparator();
    QAction *acknowledge = m_roomMenu->addAction(QString());
    acknowledge->setShortcut(Qt::CTRL | Qt::SHIFT | Qt::Key_A);
    addAction(acknowledge);
    connect(acknowledge, &QAction::triggered, this, &ConsoleWindow::acknowledgeSelected);
    QMenu *silence = m_roomMenu->addMenu(QString());
    setWords(m_roomMenu, [acknowledge, silence] {
        acknowledge->setText(tr("Acknowledge alarms"));
        silence->setTitle(tr("Silence alarms"));
    });
    connect(silence, &QMenu::aboutToShow, this, [this, silence, &clock] {
        silence->clear();
        SilenceMenu::add(silence, {}, clock.wallTime(), [this](AlarmSilence chosen) {
            QList<AlarmSilence> silences;
            for (const QString &id : selectedRooms()) {
                chosen.room = id;
                silences.append(chosen);
            }
            m_alarms->silence(silences);
        });
    });
    connect(m_roomMenu, &QMenu::aboutToShow, this,
            [this, silence] { silence->menuAction()->setEnabled(!selectedRooms().isEmpty()); });
}

void ConsoleWindow::acknowledgeSelected()
{
    QList<quint64> serials;
    for (const QString &id : selectedRooms()) {
        for (const Alarm &alarm : m_alarms->of(id))
            serials.append(alarm.serial);
    }
    if (!serials.isEmpty())
        Q_EMIT acknowledgeWanted(serials);
}

void ConsoleWindow::showAlarms(bool shown)
{
    m_alarmPanel->setVisible(shown);
    m_bell->setChecked(shown);
    if (shown)
        m_alarmPanel->focusList();
    else
        m_table->setFocus();
}

void ConsoleWindow::goTo(const QString &id)
{
    const QModelIndex index = m_model.index(m_model.rowOf(id), FleetCells::Name);
    if (index.isValid() && !m_filter.mapFromSource(index).isValid()) {
        m_search->clear();
        m_filter.setChips(0);
    }
    select(id);
    m_table->setFocus();
}

//! What the task bar shows too.
void ConsoleWindow::updateTitle()
{
    const int loud = m_alarms ? m_alarms->loud() : 0;
    const QString name = tr("Rooms Console");
    setWindowTitle(loud > 0 ? u"(%1) %2"_s.arg(QLocale().toString(loud), name) : name);
}

void ConsoleWindow::setTheme(Theme theme)
{
    const ConsoleTokens &tokens = ConsoleTokens::of(theme);
    m_theme = theme;
    m_delegate->setTokens(tokens);
    if (m_alarmPanel) {
        m_alarmPanel->setTokens(tokens);
        m_bell->setTokens(tokens);
    }
    m_panel->bulk()->setTokens(tokens);
    setPalette(tokens.palette());
    setStyleSheet(tokens.styleSheet());
    m_light->setChecked(theme == Theme::Light);
    m_table->viewport()->update();
    Q_EMIT themeChanged(theme);
}

QStringList ConsoleWindow::selectedRooms() const
{
    QStringList ids;
    for (const QModelIndex &index : m_table->selectionModel()->selectedRows())
        ids.append(index.data(FleetModel::RoomIdRole).toString());
    return ids;
}

void ConsoleWindow::select(const QString &id)
{
    const QModelIndex index = m_filter.mapFromSource(m_model.index(m_model.rowOf(id), FleetCells::Name));
    if (!index.isValid())
        return;
    m_table->setCurrentIndex(index);
    m_table->scrollTo(index);
}

void ConsoleWindow::onViewChanged()
{
    if (m_search->text() != m_filter.search()) {
        const QSignalBlocker blocker(m_search);
        m_search->setText(m_filter.search());
    }
    m_table->horizontalHeader()->setSortIndicator(m_filter.view().sortedBy, m_filter.view().order);
    makeViewMenu();
    updateHint();
}

void ConsoleWindow::updatePages()
{
    const bool hasRooms = m_model.rowCount() > 0;
    m_desk->setVisible(hasRooms);
    m_start->setVisible(!hasRooms);
    m_search->setVisible(hasRooms);
    m_chips->setVisible(hasRooms);
    if (m_bell)
        m_bell->setVisible(hasRooms);
    updateHint();
    if (hasRooms && !m_hadRooms)
        m_table->setFocus();
    m_hadRooms = hasRooms;
}

void ConsoleWindow::updateHint()
{
    m_hint->setVisible(m_filter.rowCount() == 0 && m_model.rowCount() > 0);
    m_hint->setGeometry(m_table->viewport()->geometry());
}

//! One step back: the question, the search, the kinds, the selection.
void ConsoleWindow::onEscape()
{
    if (m_panel->dismissQuestion()) {
        m_panel->focusActions();
    } else if (m_alarmPanel && m_alarmPanel->isAncestorOf(focusWidget())) {
        showAlarms(false);
    } else if (m_panel->isAncestorOf(focusWidget())) {
        m_table->setFocus();
    } else if (!m_filter.search().isEmpty()) {
        m_search->clear();
        m_table->setFocus();
    } else if (m_filter.chips() != 0) {
        m_chips->choose(0);
    } else {
        m_table->clearSelection();
    }
}

bool ConsoleWindow::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_table && event->type() == QEvent::Resize)
        updateHint();
    if (event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        const bool isEnter = key == Qt::Key_Return || key == Qt::Key_Enter;
        if (watched == m_table && isEnter) {
            if (m_panel->room().isEmpty()
                || static_cast<QKeyEvent *>(event)->modifiers() & Qt::ControlModifier)
                m_panel->focusActions();
            else
                Q_EMIT roomWanted(m_panel->room());
            return true;
        }
        if (watched == m_search && (isEnter || key == Qt::Key_Down)) {
            m_table->setFocus();
            if (m_table->selectionModel()->selectedRows().isEmpty())
                m_table->selectRow(0);
            return true;
        }
    }
    return QMainWindow::eventFilter(watched, event);
}

void ConsoleWindow::rememberColumns()
{
    m_memory.setColumns(m_table->horizontalHeader()->saveState());
}

//! Does \a then, once no rooms are being asked, or whoever wants it has called off the rest.
void ConsoleWindow::whenFree(std::function<void()> then)
{
    if (!m_panel->bulk()->isRunning()) {
        then();
        return;
    }
    auto *question = new RunQuestion(*m_panel->bulk()->run(), this);
    connect(question, &RunQuestion::free, this, then);
    question->open();
}

void ConsoleWindow::closeEvent(QCloseEvent *event)
{
    if (m_panel->bulk()->isRunning() && !m_isLeaving) {
        event->ignore();
        whenFree([this] {
            m_isLeaving = true;
            close();
        });
        return;
    }
    rememberColumns();
    m_memory.setGeometry(saveGeometry());
    QMainWindow::closeEvent(event);
}

} // namespace Rooms
