// SPDX-License-Identifier: Apache-2.0
#include "chipbar.h"

#include "wording.h"

#include <QtCore/qlocale.h>
#include <QtWidgets/qapplication.h>
#include <QtWidgets/qboxlayout.h>

namespace Rooms {

using namespace Qt::StringLiterals;

namespace {

struct Kind
{
    int chip; // FleetCells::Chip; 0: all
    const char *name;
    QLatin1StringView tone;
};

constexpr Kind kinds[] = {
    {0, QT_TRANSLATE_NOOP("Rooms::ChipBar", "All"), "neutral"_L1},
    {FleetCells::InMeeting, QT_TRANSLATE_NOOP("Rooms::ChipBar", "In meeting"), "ok"_L1},
    {FleetCells::Entering, QT_TRANSLATE_NOOP("Rooms::ChipBar", "Waiting or joining"), "neutral"_L1},
    {FleetCells::Free, QT_TRANSLATE_NOOP("Rooms::ChipBar", "Free"), "neutral"_L1},
    {FleetCells::Offline, QT_TRANSLATE_NOOP("Rooms::ChipBar", "Offline"), "neutral"_L1},
    {FleetCells::Alarmed, QT_TRANSLATE_NOOP("Rooms::ChipBar", "Alarm"), "amber"_L1},
};
static_assert(std::size(kinds) == ChipBar::count);

} // namespace

ChipBar::ChipBar(FleetModel &model, FleetFilter &filter, QWidget *parent)
    : QWidget(parent)
    , m_filter(filter)
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    for (int position = 0; position < count; ++position) {
        auto *chip = new QPushButton(this);
        chip->setCheckable(true);
        chip->setProperty("chip", kinds[position].tone);
        connect(chip, &QPushButton::clicked, this, [this, position] { onClicked(position); });
        layout->addWidget(chip);
        m_chips[size_t(position)] = chip;
    }
    connect(&model, &FleetModel::countsChanged, this, &ChipBar::update);
    connect(&filter, &FleetFilter::viewChanged, this, &ChipBar::update);
    setWords(this, [this] {
        for (int position = 0; position < count; ++position)
            chip(position)->setToolTip(
                tr("Ctrl+%1; with Ctrl a click shows several kinds").arg(position + 1));
        update();
    });
}

QString ChipBar::nameOf(int position)
{
    return tr(kinds[position].name);
}

void ChipBar::choose(int position)
{
    m_filter.setChips(kinds[position].chip);
    update();
}

void ChipBar::onClicked(int position)
{
    const bool adds = QApplication::keyboardModifiers().testFlag(Qt::ControlModifier);
    m_filter.setChips(adds && kinds[position].chip ? m_filter.chips() ^ kinds[position].chip
                                                   : kinds[position].chip);
    update();
}

void ChipBar::update()
{
    for (int position = 0; position < count; ++position) {
        const int kind = kinds[position].chip;
        const int rooms = kind ? m_filter.count(FleetCells::Chip(kind)) : m_filter.countAll();
        QPushButton *chip = m_chips[size_t(position)];
        const QString text = u"%1 %2"_s.arg(nameOf(position), QLocale().toString(rooms));
        if (chip->text() != text)
            chip->setText(text);
        chip->setAccessibleName(text);
        chip->setChecked(kind ? m_filter.chips() & kind : m_filter.chips() == 0);
    }
}

} // namespace Rooms
