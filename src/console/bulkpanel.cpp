// SPDX-License-Identifier: Apache-2.0
#include "bulkpanel.h"

#include "fleet/bulkwords.h"
#include "tonelabel.h"
#include "wording.h"

#include <QtWidgets/qboxlayout.h>
#include <QtWidgets/qscrollarea.h>
#include <QtWidgets/qstyle.h>

namespace Rooms {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Step = BulkItem::Step;
using Tone = ConsoleTokens::Tone;

namespace {

constexpr auto betweenSayings = 100ms;

int bit(Step step)
{
    return 1 << int(step);
}

void setKind(QPushButton *button, const QString &kind)
{
    if (button->property("kind").toString() == kind)
        return;
    button->setProperty("kind", kind);
    button->style()->unpolish(button);
    button->style()->polish(button);
}

} // namespace

BulkPanel::BulkPanel(FleetModel &model, QWidget *parent)
    : QWidget(parent)
    , m_model(model)
    , m_filter(m_rooms)
    , m_heading(ToneLabel::make(this))
    , m_text(ToneLabel::make(this))
    , m_questionCard(new QFrame(this))
    , m_consequence(ToneLabel::make(m_questionCard))
    , m_meetings(ToneLabel::make(m_questionCard))
    , m_endNow(new QPushButton(m_questionCard))
    , m_progress(new QProgressBar(this))
    , m_search(new QLineEdit(this))
    , m_list(new QListView(this))
    , m_delegate(new BulkDelegate(this))
    , m_note(ToneLabel::make(this))
    , m_back(new QPushButton(this))
    , m_forward(new QPushButton(this))
{
    setAttribute(Qt::WA_StyledBackground);
    setObjectName(u"sheet"_s);
    m_heading->setObjectName(u"heading"_s);
    m_text->setObjectName(u"secondary"_s);
    m_questionCard->setObjectName(u"question"_s);
    m_note->setObjectName(u"muted"_s);
    m_endNow->setProperty("kind", u"last"_s);
    m_progress->setTextVisible(false);
    m_search->setClearButtonEnabled(true);
    m_list->setModel(&m_filter);
    m_list->setItemDelegate(m_delegate);
    m_list->setUniformItemSizes(true);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setObjectName(u"bulkList"_s);
    constexpr QLatin1StringView tones[] = {"accent"_L1, "ok"_L1, "red"_L1, "neutral"_L1};
    for (int chip = 0; chip < ChipCount; ++chip) {
        m_chips[size_t(chip)] = new QPushButton(this);
        m_chips[size_t(chip)]->setCheckable(true);
        m_chips[size_t(chip)]->setProperty("chip", tones[chip]);
        connect(m_chips[size_t(chip)], &QPushButton::clicked, this, [this, chip] { onChip(chip); });
    }
    makeLayout();
    m_saying.setSingleShot(true);
    m_saying.setInterval(betweenSayings);
    connect(&m_saying, &QTimer::timeout, this, &BulkPanel::say);
    connect(&m_rooms, &QAbstractItemModel::dataChanged, this, [this] {
        if (!m_saying.isActive())
            m_saying.start();
    });
    connect(m_search, &QLineEdit::textChanged, &m_filter, &BulkFilter::setSearch);
    connect(m_forward, &QPushButton::clicked, this, &BulkPanel::onForward);
    connect(m_back, &QPushButton::clicked, this, &BulkPanel::onBack);
    connect(m_endNow, &QPushButton::clicked, this, &BulkPanel::onEndNow);
    connect(m_list, &QAbstractItemView::activated, this, [this](const QModelIndex &index) {
        Q_EMIT roomWanted(index.data(BulkModel::RoomIdRole).toString());
    });
    setWords(this, [this] {
        m_rooms.retranslate();
        say();
    });
}

BulkPanel::~BulkPanel()
{
    m_rooms.setItems(nullptr);
}

void BulkPanel::makeLayout()
{
    auto *meetings = new QScrollArea(m_questionCard);
    meetings->setWidgetResizable(true);
    meetings->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    meetings->setObjectName(u"meetings"_s);
    meetings->setWidget(m_meetings);
    m_meetings->setObjectName(u"meetingNames"_s);
    m_consequence->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    m_meetings->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    auto *question = new QVBoxLayout(m_questionCard);
    question->setContentsMargins(16, 14, 16, 14);
    question->setSpacing(12);
    question->addWidget(m_consequence);
    question->addWidget(m_endNow);
    question->addWidget(meetings, 1);

    m_chipGrid = new QGridLayout;
    m_chipGrid->setSpacing(6);
    m_chipGrid->setColumnStretch(ChipCount, 1);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(12);
    buttons->addWidget(m_back);
    buttons->addWidget(m_forward, 1);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 20, 20, 20);
    layout->setSpacing(10);
    layout->addWidget(m_heading);
    layout->addWidget(m_text);
    layout->addWidget(m_questionCard, 1);
    layout->addWidget(m_progress);
    layout->addWidget(m_search);
    layout->addLayout(m_chipGrid);
    layout->addWidget(m_list, 1);
    layout->addWidget(m_note);
    layout->addLayout(buttons);

    QWidget *before = m_search;
    for (QWidget *next : std::initializer_list<QWidget *> {m_chips[Pending], m_chips[Done], m_chips[Failed],
                                                           m_chips[Left], m_list, m_back, m_forward}) {
        setTabOrder(before, next);
        before = next;
    }
}

void BulkPanel::setTokens(const ConsoleTokens &tokens)
{
    m_delegate->setTokens(tokens);
    m_list->viewport()->update();
}

void BulkPanel::open(const QStringList &roomIds, const OperatorAction &action)
{
    if (isRunning())
        return;
    close();
    m_plan = std::make_unique<BulkPlan>(m_model, roomIds, action);
    m_rooms.setItems(m_plan.get());
    m_search->clear();
    m_filter.setSteps(0);
    show(Page::Plan);
    m_back->setFocus(); // a second press of the same key asks nothing
}

//! Forgets it all.
void BulkPanel::close()
{
    m_rooms.setItems(nullptr);
    m_question.reset();
    m_isVoid = false;
    m_plan.reset();
    m_run.reset();
}

void BulkPanel::show(Page page)
{
    m_page = page;
    say();
    Q_EMIT changed();
}

QString BulkPanel::summary() const
{
    if (m_run)
        return tr("%1 · %2 of %3")
            .arg(BulkWords::title(m_run->action()))
            .arg(m_run->done())
            .arg(m_run->total());
    return m_plan ? tr("%1 · nothing sent yet").arg(BulkWords::title(m_plan->action())) : QString();
}

bool BulkPanel::covers(const QStringList &roomIds) const
{
    QSet<QString> ours;
    for (int row = 0; row < m_rooms.rowCount(); ++row)
        ours.insert(m_rooms.item(row).roomId);
    return std::all_of(roomIds.begin(), roomIds.end(),
                       [&ours](const QString &id) { return ours.contains(id); });
}

void BulkPanel::say()
{
    m_questionCard->setVisible(m_page == Page::Question);
    for (QWidget *part : std::initializer_list<QWidget *> {m_search, m_list})
        part->setVisible(m_page != Page::Question);
    m_progress->setVisible(m_page == Page::Run);
    m_note->hide();
    m_search->setPlaceholderText(tr("Search these rooms…"));
    m_search->setAccessibleName(tr("Search these rooms"));
    m_list->setAccessibleName(tr("Rooms and what becomes of them"));
    sayChips();
    switch (m_page) {
    case Page::Plan:
        sayPlan();
        break;
    case Page::Question:
        sayQuestion();
        break;
    case Page::Run:
        sayRun();
        break;
    case Page::None:
        break;
    }
}

void BulkPanel::sayPlan()
{
    const int willAct = m_plan->count(Step::WillAct);
    m_heading->setText(BulkWords::title(m_plan->action()));
    m_text->setText(tr("Dry run: nothing has been sent. %1 of %n room(s) will be asked.", nullptr,
                       int(m_plan->items().size()))
                        .arg(willAct));
    m_back->setText(tr("Back"));
    m_forward->setText(BulkWords::command(m_plan->action(), willAct));
    m_forward->setEnabled(willAct > 0 && m_asker);
    m_forward->show();
    setKind(m_forward, std::holds_alternative<DissolveMeeting>(m_plan->action()) ? u"danger"_s : u"main"_s);
    m_note->setText(tr("The meetings have changed since you were asked. Look again."));
    ToneLabel::setTone(m_note, Tone::Amber);
    m_note->setVisible(m_isVoid);
}

void BulkPanel::sayQuestion()
{
    QStringList lines;
    for (const EndingQuestion::Ending &ending : m_question->endings())
        lines.append(u"%1\n%2"_s.arg(BulkWords::meeting(ending.meeting), ending.roomName));
    const int count = int(lines.size());
    m_heading->setText(tr("End %n meeting(s)?", nullptr, count));
    m_text->setText(tr("Make sure that these are the ones."));
    m_consequence->setText(
        tr("Everybody in them is sent out, in other rooms and places too. This cannot be undone."));
    m_meetings->setText(lines.join(u"\n\n"_s));
    m_endNow->setText(tr("End %n meeting(s) now", nullptr, count));
    m_endNow->setAccessibleDescription(m_meetings->text());
    m_back->setText(tr("Keep them"));
    m_forward->hide();
}

void BulkPanel::sayRun()
{
    m_heading->setText(BulkWords::title(m_run->action()));
    QStringList counts;
    for (const Step step : {Step::Confirmed, Step::Refused, Step::Unknown, Step::NotPossible, Step::Accepted,
                            Step::Asked, Step::Waiting, Step::Cancelled, Step::Skipped}) {
        if (const int count = m_run->count(step); count > 0)
            counts.append(u"%1 %2"_s.arg(BulkWords::step(step)).arg(count));
    }
    m_text->setText(counts.join(u" · "_s));
    m_progress->setMaximum(qMax(1, m_run->total()));
    m_progress->setValue(m_run->done());
    m_progress->setAccessibleName(summary());
    const int waiting = m_run->count(Step::Waiting);
    const int retryable = m_run->retryable();
    m_note->setText(tr("Rooms whose outcome is unknown are not tried again: it may have been done."));
    ToneLabel::setTone(m_note, Tone::Neutral);
    m_note->setVisible(m_run->isOver() && m_run->count(Step::Unknown) > 0);
    m_back->setText(m_run->isOver() ? tr("Done") : tr("Cancel the rest"));
    m_back->setEnabled(m_run->isOver() || waiting > 0);
    m_forward->setText(tr("Retry the %n that failed", nullptr, retryable));
    setKind(m_forward, u"main"_s);
    m_forward->setVisible(m_run->isOver() && retryable > 0);
    m_forward->setEnabled(true);
    Q_EMIT changed();
}

int BulkPanel::stepsOf(int chip) const
{
    constexpr BulkFilter::Group groups[] = {BulkFilter::Pending, BulkFilter::Done, BulkFilter::Failed,
                                            BulkFilter::Left};
    int steps = 0;
    for (int step = 0; step < BulkItem::steps; ++step) {
        if (BulkFilter::groupOf(Step(step)) == groups[chip])
            steps |= bit(Step(step));
    }
    return steps;
}

void BulkPanel::sayChips()
{
    const BulkItems *items = m_run ? static_cast<BulkItems *>(m_run.get()) : m_plan.get();
    const QString names[] = {m_run ? tr("Pending") : BulkWords::step(Step::WillAct), tr("Done"), tr("Failed"),
                             m_run ? tr("Not sent") : BulkWords::step(Step::Skipped)};
    for (int chip = 0; chip < ChipCount; ++chip) {
        QPushButton *button = m_chips[size_t(chip)];
        const int steps = stepsOf(chip);
        int count = 0;
        for (int step = 0; items && step < BulkItem::steps; ++step)
            count += steps & bit(Step(step)) ? items->count(Step(step)) : 0;
        const QString text = u"%1 %2"_s.arg(names[chip]).arg(count);
        if (button->text() != text)
            button->setText(text);
        button->setAccessibleName(text);
        button->setChecked(m_filter.steps() == steps);
        const bool isPlanned = m_page == Page::Plan && (chip == Pending || chip == Left);
        const bool isNeeded = m_page == Page::Run && (count > 0 || button->isChecked());
        button->setVisible(isPlanned || isNeeded);
    }
    placeChips();
}

//! Side by side, but four do not fit with large counts: then in two rows.
void BulkPanel::placeChips()
{
    QList<QPushButton *> shown;
    for (QPushButton *chip : m_chips) {
        if (!chip->isHidden())
            shown.append(chip);
    }
    const qsizetype columns = shown.size() > 3 ? 2 : shown.size();
    for (qsizetype place = 0; place < shown.size(); ++place)
        m_chipGrid->addWidget(shown.at(place), int(place / columns), int(place % columns));
    layout()->activate(); // else one that is new is drawn in the corner first
}

//! Once shows these only, once more all again.
void BulkPanel::onChip(int chip)
{
    m_filter.setSteps(m_filter.steps() == stepsOf(chip) ? 0 : stepsOf(chip));
    sayChips();
}

void BulkPanel::onForward()
{
    if (m_page == Page::Run) {
        m_run->retryFailed();
        say();
        return;
    }
    const auto confirmation = m_plan->confirm();
    if (!confirmation || !m_asker)
        return;
    if (const auto *question = std::get_if<EndingQuestion>(&*confirmation)) {
        m_question = *question;
        m_isVoid = false;
        show(Page::Question);
        m_back->setFocus(); // a second press of the same key ends nothing
    } else {
        start(std::get<ConfirmedPlan>(*confirmation));
    }
}

void BulkPanel::onEndNow()
{
    const auto confirmed = m_plan->confirm(*m_question);
    if (confirmed && m_asker) {
        start(*confirmed);
        return;
    }
    m_isVoid = true;
    stepBack();
}

void BulkPanel::start(const ConfirmedPlan &plan)
{
    m_run = std::make_unique<BulkRun>(plan, m_model, *m_asker, m_model.clock());
    connect(m_run.get(), &BulkRun::finished, this, &BulkPanel::say);
    m_rooms.setItems(m_run.get());
    m_plan.reset();
    m_question.reset();
    m_filter.setSteps(0);
    Q_EMIT started(m_run.get());
    show(Page::Run);
    m_list->setFocus();
}

void BulkPanel::onBack()
{
    if (isRunning())
        m_run->cancel();
    else
        stepBack();
    say();
}

bool BulkPanel::stepBack()
{
    if (m_page == Page::None || isRunning())
        return false;
    if (m_page == Page::Question) {
        m_question.reset();
        show(Page::Plan);
        m_back->setFocus();
        return true;
    }
    close();
    show(Page::None);
    return true;
}

} // namespace Rooms
