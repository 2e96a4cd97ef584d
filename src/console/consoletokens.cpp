// SPDX-License-Identifier: Apache-2.0
#include "consoletokens.h"

#include <utility>

namespace Rooms {

using namespace Qt::StringLiterals;

namespace {

const ConsoleTokens dark {
    .background = 0x0B0F14,
    .surface = 0x141A21,
    .surfaceHigh = 0x1C242D,
    .surfaceHighest = 0x283340,
    .line = 0x33404D,
    .edge = 0x77869A,
    .text = 0xF2F5F8,
    .textSecondary = 0xA8B5C2,
    .textMuted = 0x8A97A5,
    .accent = 0x2C6DF1,
    .accentPressed = 0x2459CC,
    .accentContent = 0xFFFFFF,
    .accentSoft = 0x16294D,
    .accentText = 0x8DB4FF,
    .okSoft = 0x12352A,
    .okText = 0x2FBF7A,
    .red = 0xD93A40,
    .redPressed = 0xB92D33,
    .redContent = 0xFFFFFF,
    .redSoft = 0x3B1A1F,
    .redText = 0xFF9A9E,
    .amberSoft = 0x3A2B10,
    .amberText = 0xF5A524,
};

const ConsoleTokens light {
    .background = 0xF3F5F8,
    .surface = 0xFFFFFF,
    .surfaceHigh = 0xEEF1F5,
    .surfaceHighest = 0xE1E6EC,
    .line = 0xC6CFD8,
    .edge = 0x6B7889,
    .text = 0x10161D,
    .textSecondary = 0x48566A,
    .textMuted = 0x525F71,
    .accent = 0x2C6DF1,
    .accentPressed = 0x2459CC,
    .accentContent = 0xFFFFFF,
    .accentSoft = 0xDCE8FF,
    .accentText = 0x1D55C4,
    .okSoft = 0xDDF5E9,
    .okText = 0x0B6B40,
    .red = 0xD93A40,
    .redPressed = 0xB92D33,
    .redContent = 0xFFFFFF,
    .redSoft = 0xFDE3E4,
    .redText = 0xB3262C,
    .amberSoft = 0xFFF0D6,
    .amberText = 0x8A5A00,
};

constexpr auto sheet = R"(
* { font-size: 14px; color: @text; }
QMainWindow, QDialog, #page, #sheet { background: @background; }
#topBar { background: @background; border-bottom: 1px solid @surfaceHighest; }
#title { font-size: 18px; font-weight: 700; }
#heading { font-size: 20px; font-weight: 700; }
#subheading { font-size: 16px; font-weight: 600; }
#section { font-size: 13px; font-weight: 600; color: @textSecondary; }
#secondary { color: @textSecondary; }
#muted { color: @textMuted; font-size: 13px; }
QLabel[tone="ok"] { color: @okText; font-size: 13px; }
QLabel[tone="accent"] { color: @accentText; font-size: 13px; }
QLabel[tone="amber"] { color: @amberText; font-size: 13px; }
QLabel[tone="red"] { color: @redText; font-size: 13px; }
QLabel[tone="neutral"] { color: @textMuted; font-size: 13px; }

QLineEdit { background: @surface; border: 1px solid @line; border-radius: 10px; padding: 7px 12px; color: @text;
    selection-background-color: @accent; selection-color: @accentContent; }
QLineEdit:focus { border: 2px solid @accentText; padding: 6px 11px; }

QLineEdit[wrong="true"] { border: 1px solid @redText; }
QLineEdit[wrong="true"]:focus { border: 2px solid @redText; padding: 6px 11px; }
QLineEdit:disabled { background: transparent; color: @textMuted; }

QCheckBox { spacing: 10px; }
QCheckBox:disabled { color: @textMuted; }
QCheckBox::indicator { width: 16px; height: 16px; border-radius: 5px; border: 1px solid @edge; background: @surface; }
QCheckBox::indicator:checked { background: @accent; border-color: @accent; image: none; }
QCheckBox::indicator:focus { border: 2px solid @accentText; }
QToolButton { background: transparent; color: @textSecondary; border: 2px solid transparent; border-radius: 8px;
    padding: 4px 6px; font-weight: 600; }
QToolButton:hover { color: @text; }
QToolButton:focus { border: 2px solid @accentText; }

QPushButton { background: @surfaceHigh; color: @text; border: 1px solid @line; border-radius: 10px; padding: 7px 14px;
    font-weight: 600; outline: none; }
QPushButton:hover { background: @surfaceHighest; }
QPushButton:pressed { background: @line; }
QPushButton:focus { border: 2px solid @accentText; padding: 6px 13px; }
QPushButton:disabled { background: transparent; color: @textMuted; border: 1px solid @surfaceHighest; }
QPushButton::menu-indicator { width: 0px; }
QPushButton[kind="main"] { background: @accent; color: @accentContent; border: 1px solid @accent; }
QPushButton[kind="main"]:hover, QPushButton[kind="main"]:pressed { background: @accentPressed; }
QPushButton[kind="main"]:disabled { background: transparent; color: @textMuted; border: 1px solid @surfaceHighest; }
QPushButton[kind="danger"]:enabled { background: @redSoft; color: @redText; border: 1px solid @redText; }
QPushButton[kind="last"] { background: @red; color: @redContent; border: 1px solid @red; }
QPushButton[kind="last"]:hover, QPushButton[kind="last"]:pressed { background: @redPressed; }
QPushButton[kind="main"]:focus, QPushButton[kind="last"]:focus { border: 2px solid @text; }

QPushButton[chip="neutral"], QPushButton[chip="ok"], QPushButton[chip="accent"], QPushButton[chip="amber"],
QPushButton[chip="red"] { border: 2px solid transparent; border-radius: 14px; padding: 5px 11px; font-size: 13px; }
QPushButton[chip="neutral"] { background: @surfaceHighest; color: @textSecondary; }
QPushButton[chip="ok"] { background: @okSoft; color: @okText; }
QPushButton[chip="accent"] { background: @accentSoft; color: @accentText; }
QPushButton[chip="amber"] { background: @amberSoft; color: @amberText; }
QPushButton[chip="red"] { background: @redSoft; color: @redText; }
QPushButton[chip]:checked { color: @text; border: 2px solid @edge; }
QPushButton[chip]:focus { border: 2px solid @accentText; }

QTableView { background: @background; border: none; outline: none; color: @text;
    selection-background-color: @accentSoft; selection-color: @text; }
#plainTable::item { padding: 0 12px; border: 0px; }
#plainTable::item:selected { background: @accentSoft; }
QHeaderView { background: @background; border: none; }
QHeaderView::section { background: @background; color: @textSecondary; border: none;
    border-bottom: 1px solid @surfaceHighest; padding: 12px 14px; font-size: 13px; font-weight: 500; }
QHeaderView::section:hover { color: @text; }
QSplitter::handle { background: @surfaceHighest; }

QTabWidget::pane { border: none; border-top: 1px solid @surfaceHighest; }
QTabWidget::tab-bar { left: 12px; }
QTabBar { background: transparent; }
QTabBar::tab { background: transparent; color: @textSecondary; border: none; border-bottom: 3px solid transparent;
    padding: 9px 14px; font-weight: 600; }
QTabBar::tab:hover { color: @text; }
QTabBar::tab:selected { color: @text; border-bottom: 3px solid @accent; }
QTabBar::tab:disabled { color: @textMuted; }
QTabBar:focus { outline: none; }
QTabBar::tab:focus { color: @accentText; }
QPlainTextEdit { background: @surface; color: @text; border: none; padding: 8px 12px; font-size: 13px;
    selection-background-color: @accent; selection-color: @accentContent; }
#frameBody { font-family: "DejaVu Sans Mono", "Noto Sans Mono", monospace; }

QScrollBar:vertical { background: @background; width: 12px; margin: 0; }
QScrollBar:horizontal { background: @background; height: 12px; margin: 0; }
QScrollBar::handle { background: @line; border-radius: 4px; margin: 2px; }
QScrollBar::handle:vertical { min-height: 32px; }
QScrollBar::handle:horizontal { min-width: 32px; }
QScrollBar::handle:hover { background: @edge; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QAbstractScrollArea::corner { background: @background; border: none; }
QScrollArea { border: none; background: @background; }

QMenu { background: @surfaceHigh; color: @text; border: 1px solid @line; border-radius: 10px; padding: 6px; }
QMenu::item { padding: 8px 28px 8px 14px; border-radius: 6px; }
QMenu::item:selected { background: @accentSoft; }
QMenu::item:disabled { color: @textMuted; }
QMenu::separator { height: 1px; background: @line; margin: 6px 8px; }
QMenu::indicator { width: 14px; height: 14px; left: 8px; border-radius: 4px; border: 1px solid @edge; }
QMenu::indicator:checked { background: @accent; border-color: @accent; }
QMenu::item:checkable { padding-left: 34px; }
QToolTip { background: @surfaceHighest; color: @text; border: 1px solid @line; padding: 6px; }

QProgressBar { background: @surfaceHighest; border: none; border-radius: 4px; min-height: 8px; max-height: 8px; }
QProgressBar::chunk { background: @accent; border-radius: 4px; }
#bulkList { background: @surface; border: 1px solid @surfaceHighest; border-radius: 10px; outline: none; }
#bulkList:focus { border: 2px solid @accentText; }
#meetings, #meetings > QWidget > QWidget { background: transparent; }
#meetingNames { font-weight: 600; }

#card { background: @surface; border: 1px solid @surfaceHighest; border-radius: 14px; }
#question { background: @redSoft; border: 1px solid @redText; border-radius: 14px; }
#notice { background: @accentSoft; border-bottom: 1px solid @accentText; }
#warning { background: @amberSoft; border: 1px solid @amberText; border-radius: 14px; }
#foot { background: @background; border-top: 1px solid @surfaceHighest; }
#alarms { background: @surface; border-top: 1px solid @line; }
#alarms QTableView, #alarms QHeaderView, #alarms QHeaderView::section { background: @surface; }
#alarms QAbstractScrollArea::corner { background: @surface; }
#messages { background: @amberSoft; border-bottom: 1px solid @amberText; }
#messages QLabel { color: @amberText; }
)"_L1;

} // namespace

const ConsoleTokens &ConsoleTokens::of(Theme theme)
{
    return theme == Theme::Light ? light : dark;
}

const QColor &ConsoleTokens::soft(Tone tone) const
{
    const QColor *const colors[] = {&surfaceHighest, &okSoft, &accentSoft, &amberSoft, &redSoft};
    return *colors[size_t(tone)];
}

const QColor &ConsoleTokens::content(Tone tone) const
{
    const QColor *const colors[] = {&textSecondary, &okText, &accentText, &amberText, &redText};
    return *colors[size_t(tone)];
}

QPalette ConsoleTokens::palette() const
{
    QPalette palette;
    palette.setColor(QPalette::Window, background);
    palette.setColor(QPalette::WindowText, text);
    palette.setColor(QPalette::Base, surface);
    palette.setColor(QPalette::AlternateBase, surfaceHigh);
    palette.setColor(QPalette::Text, text);
    palette.setColor(QPalette::PlaceholderText, textMuted);
    palette.setColor(QPalette::Button, surfaceHigh);
    palette.setColor(QPalette::ButtonText, text);
    palette.setColor(QPalette::Highlight, accent);
    palette.setColor(QPalette::HighlightedText, accentContent);
    palette.setColor(QPalette::ToolTipBase, surfaceHighest);
    palette.setColor(QPalette::ToolTipText, text);
    palette.setColor(QPalette::Link, accentText);
    for (const QPalette::ColorRole role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, textMuted);
    return palette;
}

QString ConsoleTokens::styleSheet() const
{
    // Longer names first: some begin with others.
    const std::pair<QLatin1StringView, const QColor &> colors[] = {
        {"@accentContent"_L1, accentContent},
        {"@accentPressed"_L1, accentPressed},
        {"@accentSoft"_L1, accentSoft},
        {"@accentText"_L1, accentText},
        {"@accent"_L1, accent},
        {"@amberSoft"_L1, amberSoft},
        {"@amberText"_L1, amberText},
        {"@background"_L1, background},
        {"@edge"_L1, edge},
        {"@line"_L1, line},
        {"@okSoft"_L1, okSoft},
        {"@okText"_L1, okText},
        {"@redContent"_L1, redContent},
        {"@redPressed"_L1, redPressed},
        {"@redSoft"_L1, redSoft},
        {"@redText"_L1, redText},
        {"@red"_L1, red},
        {"@surfaceHighest"_L1, surfaceHighest},
        {"@surfaceHigh"_L1, surfaceHigh},
        {"@surface"_L1, surface},
        {"@textMuted"_L1, textMuted},
        {"@textSecondary"_L1, textSecondary},
        {"@text"_L1, text},
    };
    QString result = sheet;
    for (const auto &[name, color] : colors)
        result.replace(name, color.name());
    return result;
}

} // namespace Rooms
