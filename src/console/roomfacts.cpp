// SPDX-License-Identifier: Apache-2.0
#include "roomfacts.h"

#include "fleet/fleetwords.h"
#include "tonelabel.h"
#include "wording.h"

#include <QtWidgets/qgridlayout.h>

namespace Rooms {

using namespace Qt::StringLiterals;

RoomFacts::RoomFacts(QWidget *parent)
    : QFrame(parent)
{
    setObjectName(u"card"_s);
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(16, 14, 16, 14);
    grid->setHorizontalSpacing(16);
    grid->setVerticalSpacing(6);
    grid->setColumnStretch(1, 1);
    for (int fact = 0; fact < FactCount; ++fact) {
        m_labels[size_t(fact)] = ToneLabel::make(this, u"secondary"_s);
        m_labels[size_t(fact)]->setWordWrap(false);
        m_values[size_t(fact)] = ToneLabel::make(this);
        m_values[size_t(fact)]->setTextInteractionFlags(Qt::TextSelectableByMouse);
        grid->addWidget(m_labels[size_t(fact)], fact, 0, Qt::AlignTop);
        grid->addWidget(m_values[size_t(fact)], fact, 1, Qt::AlignTop);
    }
    setWords(this, [this] { say(); });
}

void RoomFacts::say()
{
    const QString facts[] = {tr("Meeting"), tr("Meeting ID"), tr("Organiser"),   tr("Duration"),
                             tr("Role"),    tr("Layout"),     tr("Microphone"),  tr("Camera"),
                             tr("Answers"), tr("As of"),      tr("Room address")};
    static_assert(std::size(facts) == FactCount);
    for (size_t fact = 0; fact < FactCount; ++fact)
        m_labels[fact]->setText(facts[fact]);
}

void RoomFacts::showRoom(const FleetModel &model, int row)
{
    const RoomSummary &state = model.state(row);
    const FleetCells &cells = model.cells(row);
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
    texts[Address] = model.entry(row).url.authority();
    for (size_t fact = 0; fact < FactCount; ++fact) {
        const QString text = texts[fact].simplified();
        if (m_values[fact]->text() != text)
            m_values[fact]->setText(text);
        m_labels[fact]->setVisible(!text.isEmpty());
        m_values[fact]->setVisible(!text.isEmpty());
    }
}

QStringList RoomFacts::lines() const
{
    QStringList lines;
    for (size_t fact = 0; fact < FactCount; ++fact) {
        if (!m_values[fact]->isHidden())
            lines.append(u"%1: %2"_s.arg(m_labels[fact]->text(), m_values[fact]->text()));
    }
    return lines;
}

} // namespace Rooms
