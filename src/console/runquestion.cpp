// SPDX-License-Identifier: Apache-2.0
#include "runquestion.h"

#include "fleet/bulkrun.h"
#include "fleet/bulkwords.h"
#include "tonelabel.h"
#include "wording.h"

namespace Rooms {

RunQuestion::RunQuestion(BulkRun &run, QWidget *parent)
    : DeskDialog(parent)
    , m_text(ToneLabel::make(this))
{
    body()->addWidget(m_text);
    body()->addStretch();
    resize(480, 240);
    const auto say = [this, &run] {
        const int waiting = run.count(BulkItem::Step::Waiting);
        m_text->setText(tr("“%1” is under way.").arg(BulkWords::title(run.action())) + u' '
                        + tr("%n room(s) are not asked yet, and would not be.", nullptr, waiting) + u' '
                        + tr("What was sent cannot be taken back, and its outcome would not be seen here."));
        setTitles(tr("Rooms are being asked"), tr("Cancel the rest and go on"));
        no()->setText(tr("Stay"));
    };
    setWords(this, say);
    yes()->setProperty("kind", QStringLiteral("last"));
    yes()->setDefault(false);
    yes()->setAutoDefault(false);
    no()->setFocus();
    connect(&run, &BulkItems::changed, this, say);
    const auto leave = [this] {
        accept();
        Q_EMIT free();
    };
    connect(&run, &BulkRun::finished, this, leave);
    connect(&run, &QObject::destroyed, this, &QDialog::reject);
    connect(yes(), &QPushButton::clicked, this, [this, &run, leave] {
        run.disconnect(this);
        run.cancel();
        leave();
    });
}

} // namespace Rooms
