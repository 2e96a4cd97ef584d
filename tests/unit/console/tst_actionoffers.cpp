// SPDX-License-Identifier: Apache-2.0
#include "console/actionoffers.h"

#include <QtTest/qtest.h>

using namespace Rooms;
using namespace Qt::StringLiterals;
using Step = AskProgress::Step;

//! How a request is told of.
class TestActionOffers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysHowFarItGot();
};

void TestActionOffers::saysHowFarItGot()
{
    AskProgress progress;
    progress.step = Step::Asked;
    QCOMPARE(ActionOffers::words(progress), u"Asked…"_s);
    progress.step = Step::Accepted;
    progress.acceptedMs = 40;
    QVERIFY(ActionOffers::words(progress).contains(u"0.04 s"_s));
    progress.step = Step::Confirmed;
    progress.confirmedMs = 420;
    QCOMPARE(ActionOffers::words(progress), u"Confirmed after 0.42 s"_s);
    QCOMPARE(ActionOffers::tone(progress), ConsoleTokens::Tone::Ok);
    progress.step = Step::Refused;
    progress.errorCode = 10026;
    QVERIFY(ActionOffers::words(progress).contains(u"10026"_s));
    progress.errorCode = 77777;
    progress.errorMessage = u"the room's\nown words"_s;
    QVERIFY(ActionOffers::words(progress).contains(u"the room's own words"_s));
    progress.step = Step::Unknown;
    const QString open = ActionOffers::words(progress);
    progress.settled = true;
    QVERIFY(ActionOffers::words(progress) != open);
    progress.step = Step::NotPossible;
    progress.whyNot = ActionRules::WhyNot::NotOffered;
    QVERIFY(ActionOffers::words(progress).contains(u"offer"_s));
}

QTEST_GUILESS_MAIN(TestActionOffers)
#include "tst_actionoffers.moc"
