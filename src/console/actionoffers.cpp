// SPDX-License-Identifier: Apache-2.0
#include "actionoffers.h"

#include "fleet/fleetwords.h"
#include "protocol/errorcode.h"

#include <QtCore/qcoreapplication.h>

namespace Rooms::ActionOffers {

using namespace Qt::StringLiterals;
using Step = AskProgress::Step;
using Tone = ConsoleTokens::Tone;

namespace {

QString say(const char *sentence)
{
    return QCoreApplication::translate("Rooms::ActionOffers", sentence);
}

QString refusal(const AskProgress &progress)
{
    QString cause = progress.errorMessage.simplified();
    if (isKnownError(progress.errorCode) || cause.isEmpty())
        cause = QCoreApplication::translate("Rooms::ErrorInfo", errorInfo(progress.errorCode).sentence);
    return say(QT_TRANSLATE_NOOP("Rooms::ActionOffers", "Refused (%1): %2"))
        .arg(QString::number(progress.errorCode), cause);
}

} // namespace

QString words(const AskProgress &progress)
{
    switch (progress.step) {
    case Step::NotPossible:
        return QCoreApplication::translate("Rooms::ActionRules", ActionRules::sentence(progress.whyNot));
    case Step::Asked:
        return say(QT_TRANSLATE_NOOP("Rooms::ActionOffers", "Asked…"));
    case Step::Accepted:
        return say(QT_TRANSLATE_NOOP("Rooms::ActionOffers", "Accepted after %1, not yet confirmed…"))
            .arg(FleetWords::responseTime(progress.acceptedMs));
    case Step::Confirmed:
        return say(QT_TRANSLATE_NOOP("Rooms::ActionOffers", "Confirmed after %1"))
            .arg(FleetWords::responseTime(progress.confirmedMs));
    case Step::Refused:
        return refusal(progress);
    case Step::Unknown:
        break;
    }
    return progress.settled
        ? say(
            QT_TRANSLATE_NOOP("Rooms::ActionOffers", "Nobody can say whether it was done. Look at the room."))
        : say(QT_TRANSLATE_NOOP("Rooms::ActionOffers", "No answer yet, it may still turn out either way…"));
}

Tone tone(const AskProgress &progress)
{
    switch (progress.step) {
    case Step::Asked:
    case Step::Accepted:
        return Tone::Accent;
    case Step::Confirmed:
        return Tone::Ok;
    case Step::Refused:
        return Tone::Red;
    case Step::NotPossible:
    case Step::Unknown:
        break;
    }
    return Tone::Amber;
}

} // namespace Rooms::ActionOffers
