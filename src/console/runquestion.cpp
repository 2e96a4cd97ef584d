// SPDX-License-Identifier: Apache-2.0
#include "runquestion.h"

#include "fleet/bulkrun.h"
#include "fleet/bulkwords.h"
#include "tonelabel.h"
#include "wording.h"

namespace Rooms {

using Step = BulkItem::Step;

RunQuestion::RunQuestion(BulkRun &run, QWidget *parent)
    : DeskDialog(parent)
    , m_text(ToneLabel::make(this))
{
    body()->addWidget(m_text);
    body()->addStretch();
    resize(480, 240);
    setWords(this, [this, &run] { say(run); });
    makeFinal();
    const auto leave = [this] {
        accept();
        Q_EMIT free();
    };
    connect(&run, &BulkItems::changed, this, [this, &run] { say(run); });
    connect(&run, &BulkRun::finished, this, leave);
    connect(&run, &QObject::destroyed, this, &QDialog::reject);
    connect(yes(), &QPushButton::clicked, this, [this, &run, leave] {
        if (run.count(Step::Waiting) > 0) {
            run.cancel(); // which may be the end of it
            return;
        }
        run.disconnect(this);
        leave();
    });
}

void RunQuestion::say(const BulkRun &run)
{
    const int waiting = run.count(Step::Waiting);
    QStringList lines {tr("“%1” is under way.").arg(BulkWords::title(run.action()))};
    if (waiting > 0)
        lines += {tr("%n room(s) are not asked yet.", nullptr, waiting),
                  tr("Wait here until all have been asked, or stop and ask no more of them.")};
    else
        lines += {tr("%n room(s) have not said yet what became of it.", nullptr, run.total() - run.done()),
                  tr("It goes on by itself when they have. If you do not wait, their outcome is not known.")};
    m_text->setText(lines.join(u'\n'));
    setTitles(tr("Rooms are being asked"), waiting > 0 ? tr("Stop asking") : tr("Do not wait"));
    no()->setText(tr("Stay"));
}

} // namespace Rooms
