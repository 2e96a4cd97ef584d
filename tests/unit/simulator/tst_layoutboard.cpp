// SPDX-License-Identifier: Apache-2.0
#include "simulator/layoutboard.h"

#include <QtTest/qtest.h>

using namespace Rooms;
using enum Meeting::Layout;

//! The rules of layouts: how many people, the speaker layout's small window, giving way.
class LayoutBoardTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void needsTwoPeople();
    void lLayoutsNeedSeven();
    void unknownLayout();
    void notOffered();
    void firstSwitchToSpeakerForcesTheSmallWindow();
    void laterSwitchesToSpeakerObey();
    void aNewMeetingForgets();
    void givesWayToTheGrid();
    void onlySpeakerTellsTheSmallWindow();
    void screenFollows();

private:
    bool voiceActive() const { return m_board.info().choices.at(1).showVoiceActive.value(); }

    LayoutBoard m_board;
};

void LayoutBoardTest::init()
{
    m_board = {};
    m_board.update(8, true);
}

void LayoutBoardTest::needsTwoPeople()
{
    m_board.update(1, true);
    for (int number = 1; number <= 7; ++number)
        QCOMPARE(m_board.refusal(Coded<Meeting::Layout>::fromNumber(number)), 10032);
    m_board.update(2, true);
    for (const Meeting::Layout layout : {Grid, Speaker, Speaker2, RightList, Ring})
        QCOMPARE(m_board.refusal(layout), 0);
}

void LayoutBoardTest::lLayoutsNeedSeven()
{
    for (const Meeting::Layout layout : {UpperL, LowerL}) {
        m_board.update(6, true);
        QCOMPARE(m_board.refusal(layout), 10032);
        m_board.update(7, true);
        QCOMPARE(m_board.refusal(layout), 0);
    }
}

void LayoutBoardTest::unknownLayout()
{
    for (const int number : {0, 8, -1, 1000})
        QCOMPARE(m_board.refusal(Coded<Meeting::Layout>::fromNumber(number)), 10031);
}

void LayoutBoardTest::notOffered()
{
    m_board.update(8, false);
    QCOMPARE(m_board.refusal(Grid), 10032);
    const LayoutSwitchInfo info = m_board.info();
    QVERIFY(!info.enabled);
    QCOMPARE(info.choices.size(), 7);
    for (const LayoutChoice &choice : info.choices)
        QVERIFY(!choice.enabled);
}

void LayoutBoardTest::firstSwitchToSpeakerForcesTheSmallWindow()
{
    m_board.switchTo({Speaker, false});
    QCOMPARE(m_board.info().current, Speaker);
    QVERIFY(voiceActive());
}

void LayoutBoardTest::laterSwitchesToSpeakerObey()
{
    m_board.switchTo({Speaker, true});
    m_board.switchTo({Grid, true});
    m_board.switchTo({Speaker, false});
    QVERIFY(!voiceActive());
    m_board.switchTo({Speaker, true});
    QVERIFY(voiceActive());
    m_board.switchTo({Grid, false});
    QVERIFY2(voiceActive(), "the parameter means nothing for other layouts");
}

void LayoutBoardTest::aNewMeetingForgets()
{
    m_board.switchTo({Speaker, true});
    m_board.switchTo({Speaker, false});
    m_board.begin();
    m_board.update(8, true);
    QCOMPARE(m_board.info().current, Grid);
    m_board.switchTo({Speaker, false});
    QVERIFY(voiceActive());
}

void LayoutBoardTest::givesWayToTheGrid()
{
    m_board.switchTo({UpperL, true});
    m_board.update(7, true);
    QCOMPARE(m_board.info().current, UpperL);
    m_board.update(6, true);
    QCOMPARE(m_board.info().current, Grid);
    m_board.update(8, true);
    QCOMPARE(m_board.info().current, Grid);
}

void LayoutBoardTest::onlySpeakerTellsTheSmallWindow()
{
    for (const LayoutChoice &choice : m_board.info().choices)
        QCOMPARE(choice.showVoiceActive.has_value(), choice.layout == Speaker);
}

void LayoutBoardTest::screenFollows()
{
    QCOMPARE(m_board.screen().type, Meeting::LayoutType::Grid);
    m_board.switchTo({Speaker, true});
    QCOMPARE(m_board.screen().type, Meeting::LayoutType::Host);
    QVERIFY(m_board.screen().showSmallView);
    m_board.switchTo({Ring, true});
    QVERIFY(!m_board.screen().showSmallView);
}

QTEST_GUILESS_MAIN(LayoutBoardTest)
#include "tst_layoutboard.moc"
