// SPDX-License-Identifier: Apache-2.0
#include "startpage.h"

#include "wording.h"

#include <QtWidgets/qboxlayout.h>
#include <QtWidgets/qlabel.h>
#include <QtWidgets/qpushbutton.h>

namespace Rooms {

using namespace Qt::StringLiterals;

StartPage::StartPage(QWidget *parent)
    : QWidget(parent)
{
    setObjectName(u"page"_s);
    auto *heading = new QLabel(this);
    heading->setObjectName(u"heading"_s);
    auto *text = new QLabel(this);
    text->setObjectName(u"secondary"_s);
    text->setWordWrap(true);
    text->setAlignment(Qt::AlignHCenter);

    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(12);
    buttons->addStretch();
    const auto add = [&](void (StartPage::*wanted)(), bool isMain) {
        auto *button = new QPushButton(this);
        if (isMain)
            button->setProperty("kind", u"main"_s);
        connect(button, &QPushButton::clicked, this, wanted);
        buttons->addWidget(button);
        return button;
    };
    auto *open = add(&StartPage::openWanted, true);
    auto *import = add(&StartPage::importWanted, false);
    auto *room = add(&StartPage::addWanted, false);
    auto *demo = add(&StartPage::demoWanted, false);
    buttons->addStretch();

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(32, 32, 32, 32);
    layout->setSpacing(16);
    layout->addStretch(2);
    layout->addWidget(heading, 0, Qt::AlignHCenter);
    layout->addWidget(text);
    layout->addSpacing(8);
    layout->addLayout(buttons);
    layout->addStretch(3);
    setWords(this, [=] {
        heading->setText(tr("No rooms yet"));
        text->setText(tr(
            "Open a list of rooms, import one from a spreadsheet, add rooms one by one, or look around with "
            "simulated rooms first."));
        open->setText(tr("Open rooms file…"));
        import->setText(tr("Import CSV…"));
        room->setText(tr("Add a room…"));
        demo->setText(tr("Try with simulated rooms"));
    });
}

} // namespace Rooms
