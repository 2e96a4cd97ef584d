// SPDX-License-Identifier: Apache-2.0
#include "consolewindow.h"

#include "alarmbell.h"
#include "alarmpanel.h"
#include "callmenu.h"
#include "fleet/fleet.h"
#include "languagemenu.h"
#include "roommenu.h"
#include "runquestion.h"
#include "viewmenu.h"
#include "wording.h"

#include <QtGui/qevent.h>
#include <QtGui/qfontdatabase.h>
#include <QtGui/qshortcut.h>
#include <QtWidgets/qapplication.h>
#include <QtWidgets/qboxlayout.h>
#include <QtWidgets/qfiledialog.h>
#include <QtWidgets/qsplitter.h>

namespace Rooms {

using namespace Qt::StringLiterals;
using Theme = ConsoleTokens::Theme;

namespace {

constexpr int panelWidth = 390;
constexpr int tableWidth = 1050; // what more there is goes to it
constexpr int tableHeight = 520;
constexpr int alarmsHeight = 290;

QSplitter *makeSplitter(Qt::Orientation orientation, QWidget *parent)
{
    auto *splitter = new QSplitter(orientation, parent);
    splitter->setHandleWidth(1);
    splitter->setChildrenCollapsible(false);
    return splitter;
}

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
    , m_viewMenu(new ViewMenu(filter, memory, this))
    , m_menu(new QMenu(this))
    , m_topBar(new TopBar(model, filter, m_viewMenu, m_menu, this))
    , m_messages(new MessageBar(this))
    , m_notice(new NoticeBar(this))
    , m_table(new RoomsTable(model, filter, memory, this))
    , m_lists(makeSplitter(Qt::Vertical, this))
    , m_panel(new RoomPanel(model, this))
    , m_desk(makeSplitter(Qt::Horizontal, this))
    , m_start(new StartPage(this))
    , m_roomMenu(new RoomMenu(*m_panel->rows(), *m_table, this))
    , m_callMenu(new CallMenu(memory, this))
    , m_languageMenu(new LanguageMenu(this))
{
    m_lists->addWidget(m_table);
    m_lists->setStretchFactor(0, 1);
    m_desk->addWidget(m_lists);
    m_desk->addWidget(m_panel);
    m_desk->setStretchFactor(0, 1);
    m_panel->setMinimumWidth(panelWidth);
    m_desk->setSizes({tableWidth, panelWidth});

    auto *page = new QWidget(this);
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_topBar);
    layout->addWidget(m_messages);
    layout->addWidget(m_notice);
    layout->addWidget(m_desk, 1);
    layout->addWidget(m_start, 1);
    setCentralWidget(page);

    makeMenu();
    addKeys();
    connectParts();
    setTheme(memory.theme());
    if (!memory.geometry().isEmpty())
        restoreGeometry(memory.geometry());
    setWords(this, [this] {
        updateTitle();
        m_model.retranslate();
    });
    updatePages();
    m_table->setFocus();
}

ConsoleWindow::~ConsoleWindow() = default;

void ConsoleWindow::connectParts()
{
    connect(&m_model, &FleetModel::countsChanged, this, &ConsoleWindow::updatePages);
    connect(m_topBar, &TopBar::leaveWanted, m_table, &RoomsTable::focusRow);

    connect(m_table, &RoomsTable::roomsSelected, m_panel, &RoomPanel::setSelected);
    connect(m_table, &RoomsTable::roomWanted, this, &ConsoleWindow::roomWanted);
    connect(m_table, &RoomsTable::actionsWanted, m_panel, &RoomPanel::focusActions);
    connect(m_table, &RoomsTable::menuWanted, m_roomMenu,
            [this](const QPoint &place) { m_roomMenu->popup(place); });

    connect(m_panel, &RoomPanel::selectAllWanted, m_table, &QTableView::selectAll);
    connect(m_panel, &RoomPanel::clearWanted, m_table, &QTableView::clearSelection);
    connect(m_panel, &RoomPanel::bulkClosed, m_table, [this] { m_table->setFocus(); });
    connect(m_panel->bulk(), &BulkPanel::roomWanted, this, &ConsoleWindow::select);
    connect(m_panel, &RoomPanel::roomWanted, this, &ConsoleWindow::roomWanted);
    connect(m_panel, &RoomPanel::askWanted, this, [this](const QString &room, const OperatorAction &action) {
        if (m_fleet)
            m_fleet->ask(room, action);
    });
    connect(m_panel, &RoomPanel::retryWanted, this, [this](const QString &room) {
        if (m_fleet)
            m_fleet->retryNow(room);
    });

    connect(m_start, &StartPage::openWanted, this, [this] {
        whenFree([this] {
            choosePath(tr("Open rooms file"), tr("Rooms files (*.json)"), &ConsoleWindow::openWanted);
        });
    });
    connect(m_start, &StartPage::importWanted, this, [this] {
        choosePath(tr("Import CSV"), tr("Spreadsheets (*.csv *.tsv *.txt)"), &ConsoleWindow::importWanted);
    });
    connect(m_start, &StartPage::demoWanted, this, &ConsoleWindow::demoWanted);

    connect(m_callMenu, &CallMenu::callsChanged, this, &ConsoleWindow::callsChanged);
    connect(m_languageMenu, &LanguageMenu::languageWanted, this, &ConsoleWindow::languageWanted);
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
    add(QT_TR_NOOP("Open rooms file…"), QKeySequence::Open, [this] { Q_EMIT m_start->openWanted(); });
    add(QT_TR_NOOP("Import CSV…"), Qt::CTRL | Qt::Key_I, [this] { Q_EMIT m_start->importWanted(); });
    add(QT_TR_NOOP("Simulated rooms"), {}, [this] { whenFree([this] { Q_EMIT demoWanted(); }); });
    m_menu->addSeparator();
    add(QT_TR_NOOP("Search"), QKeySequence::Find, [this] { m_topBar->focusSearch(); });
    QMenu *shown = m_menu->addMenu(QString());
    QMenu *columns = m_menu->addMenu(QString());
    setWords(m_menu, [shown, columns] {
        shown->setTitle(tr("Show"));
        columns->setTitle(tr("Columns"));
    });
    for (int position = 0; position < ChipBar::count; ++position) {
        QAction *action = shown->addAction(QString());
        setWords(shown, [action, position] { action->setText(ChipBar::nameOf(position)); });
        action->setShortcut(QKeySequence(Qt::CTRL | Qt::Key(Qt::Key_1 + position)));
        connect(action, &QAction::triggered, this, [this, position] { chips()->choose(position); });
        addAction(action);
    }
    connect(columns, &QMenu::aboutToShow, this, [this, columns] {
        columns->clear();
        m_table->fillColumnMenu(columns);
    });
    m_menu->addMenu(m_roomMenu);
    addActions(m_roomMenu->actions()); // for their keys
    m_menu->addSeparator();
    m_light = add(QT_TR_NOOP("Light colours"), {}, [this](bool light) {
        m_memory.setTheme(light ? Theme::Light : Theme::Dark);
        setTheme(m_memory.theme());
    });
    m_light->setCheckable(true);
    m_menu->addMenu(m_callMenu);
    m_menu->addMenu(m_languageMenu);
    setLanguage(m_memory.language());
    m_menu->addSeparator();
    add(QT_TR_NOOP("Quit"), QKeySequence::Quit, [this] { close(); });
}

void ConsoleWindow::addKeys()
{
    connect(new QShortcut(Qt::Key_Escape, this), &QShortcut::activated, this, &ConsoleWindow::onEscape);
    connect(new QShortcut(Qt::Key_F10, this), &QShortcut::activated, m_topBar, &TopBar::showMenu);
}

QMenu *ConsoleWindow::roomMenu() const
{
    return m_roomMenu;
}

void ConsoleWindow::setNotifierState(Notifier::State state)
{
    m_callMenu->setState(state);
}

void ConsoleWindow::setLanguage(const QString &language)
{
    m_languageMenu->setLanguage(language);
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
    m_topBar->addBell(m_bell);
    m_alarmPanel = new AlarmPanel(alarms, model, clock, m_lists);
    m_alarmPanel->hide();
    m_lists->addWidget(m_alarmPanel);
    m_lists->setSizes({tableHeight, alarmsHeight});
    m_roomMenu->addAlarms(alarms, clock);
    addActions(m_roomMenu->actions());
    connect(m_roomMenu, &RoomMenu::acknowledgeWanted, this, &ConsoleWindow::acknowledgeWanted);
    connect(m_roomMenu, &RoomMenu::silenceWanted, &alarms,
            qOverload<const QList<AlarmSilence> &>(&Alarms::silence));
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
    alarms.setAcknowledgements(m_memory.acknowledgements());
    connect(&alarms, &Alarms::acknowledgementsChanged, this,
            [this, &alarms] { m_memory.setAcknowledgements(alarms.acknowledgements()); });
    setTheme(m_light->isChecked() ? Theme::Light : Theme::Dark);
    updatePages();
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
    if (!m_table->select(id) && m_model.rowOf(id) >= 0) {
        search()->clear();
        m_filter.setChips(0);
        m_table->select(id);
    }
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
    m_table->setTokens(tokens);
    if (m_alarmPanel) {
        m_alarmPanel->setTokens(tokens);
        m_bell->setTokens(tokens);
    }
    m_panel->bulk()->setTokens(tokens);
    setPalette(tokens.palette());
    setStyleSheet(tokens.styleSheet());
    m_light->setChecked(theme == Theme::Light);
    Q_EMIT themeChanged(theme);
}

void ConsoleWindow::updatePages()
{
    const bool hasRooms = m_model.rowCount() > 0;
    m_desk->setVisible(hasRooms);
    m_start->setVisible(!hasRooms);
    m_topBar->setHasRooms(hasRooms);
    if (hasRooms && !m_hadRooms)
        m_table->setFocus();
    m_hadRooms = hasRooms;
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
        search()->clear();
        m_table->setFocus();
    } else if (m_filter.chips() != 0) {
        chips()->choose(0);
    } else {
        m_table->clearSelection();
    }
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
    m_table->rememberColumns();
    m_memory.setGeometry(saveGeometry());
    QMainWindow::closeEvent(event);
}

} // namespace Rooms
