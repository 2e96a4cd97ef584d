// SPDX-License-Identifier: Apache-2.0
#include "idleness.h"
#include "support/manualclock.h"

#include <QtGui/qevent.h>
#include <QtGui/qpointingdevice.h>
#include <QtTest/qsignalspy.h>
#include <QtTest/qtest.h>

using namespace Rooms;
using namespace std::chrono_literals;
using State = Idleness::State;

namespace {

//! What a window hears: the types of the events that reached it.
class Window : public QObject
{
public:
    using QObject::QObject;

    bool event(QEvent *event) override
    {
        heard.append(event->type());
        return true;
    }

    QList<QEvent::Type> heard;
};

} // namespace

//! Whether anybody is there, on a clock that is moved by hand.
class IdlenessTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void restsInTwoSteps();
    void touchBeginsAgain();
    void neverWhileHeld();
    void holdingWakes();
    void zeroIsNever();
    void wakingMouseIsSwallowed();
    void wakingFingerIsSwallowed();
    void wakingKeyIsSwallowed();
    void wakingWheelIsSwallowed();
    void secondFingerBelongsToTheFirst();
    void touchesCountWhileAwake();
    void nothingElseIsSwallowed();

private:
    //! Whether the window hears of an event, and whether it was taken for dealt with.
    bool send(QEvent::Type type);
    void fallAsleep() { m_clock->advance(6min); }

    std::unique_ptr<ManualClock> m_clock;
    std::unique_ptr<Idleness> m_idleness;
    std::unique_ptr<Window> m_window;
};

void IdlenessTest::init()
{
    m_window = std::make_unique<Window>();
    m_idleness.reset();
    m_clock = std::make_unique<ManualClock>();
    m_idleness = std::make_unique<Idleness>(*m_clock);
    m_idleness->setTimes(5min, 15min);
    m_window->installEventFilter(m_idleness.get());
}

bool IdlenessTest::send(QEvent::Type type)
{
    const QPointingDevice finger;
    std::unique_ptr<QEvent> event;
    switch (type) {
    case QEvent::MouseButtonPress:
    case QEvent::MouseButtonRelease:
    case QEvent::MouseMove:
        event = std::make_unique<QMouseEvent>(type, QPointF(), QPointF(), Qt::LeftButton, Qt::LeftButton,
                                              Qt::NoModifier);
        break;
    case QEvent::TouchBegin:
    case QEvent::TouchUpdate:
    case QEvent::TouchEnd:
        event = std::make_unique<QTouchEvent>(type, &finger);
        break;
    case QEvent::KeyPress:
    case QEvent::KeyRelease:
        event = std::make_unique<QKeyEvent>(type, Qt::Key_Space, Qt::NoModifier);
        break;
    default:
        event = std::make_unique<QEvent>(type);
    }
    event->ignore();
    const auto before = m_window->heard.size();
    QCoreApplication::sendEvent(m_window.get(), event.get());
    const bool heard = m_window->heard.size() > before;
    if (!heard && !event->isAccepted())
        qWarning("what was swallowed is not accepted: it would come again as something else");
    return heard;
}

void IdlenessTest::restsInTwoSteps()
{
    QSignalSpy changes(m_idleness.get(), &Idleness::stateChanged);
    m_clock->advance(5min - 1ms);
    QCOMPARE(m_idleness->state(), State::Active);
    m_clock->advance(1ms);
    QCOMPARE(m_idleness->state(), State::Ambient);
    m_clock->advance(15min - 1ms);
    QCOMPARE(m_idleness->state(), State::Ambient);
    m_clock->advance(1ms);
    QCOMPARE(m_idleness->state(), State::Dimmed);
    m_clock->advance(24h);
    QCOMPARE(m_idleness->state(), State::Dimmed);
    QCOMPARE(changes.size(), 2);
    QCOMPARE(m_clock->untilNext(), -1); // nothing wakes the program
}

void IdlenessTest::touchBeginsAgain()
{
    m_clock->advance(4min);
    m_idleness->touch();
    m_clock->advance(4min);
    QCOMPARE(m_idleness->state(), State::Active);
    m_clock->advance(1h);
    m_idleness->touch();
    QCOMPARE(m_idleness->state(), State::Active);
    m_clock->advance(5min);
    QCOMPARE(m_idleness->state(), State::Ambient);
}

void IdlenessTest::neverWhileHeld()
{
    m_idleness->setHeld(true);
    m_clock->advance(24h);
    QCOMPARE(m_idleness->state(), State::Active);
    m_idleness->touch();
    m_clock->advance(24h);
    QCOMPARE(m_idleness->state(), State::Active);
    m_idleness->setHeld(false);
    m_clock->advance(5min - 1ms);
    QCOMPARE(m_idleness->state(), State::Active); // from its end on, not from the last touch
    m_clock->advance(1ms);
    QCOMPARE(m_idleness->state(), State::Ambient);
}

void IdlenessTest::holdingWakes()
{
    QSignalSpy woken(m_idleness.get(), &Idleness::woken);
    m_clock->advance(1h);
    m_idleness->setHeld(true);
    QCOMPARE(m_idleness->state(), State::Active);
    QCOMPARE(woken.size(), 0); // nobody touched it
    QVERIFY(send(QEvent::MouseButtonPress)); // and the next touch is an ordinary one
}

void IdlenessTest::zeroIsNever()
{
    m_idleness->setTimes(0ms, 15min);
    m_clock->advance(24h);
    QCOMPARE(m_idleness->state(), State::Active);
    m_idleness->setTimes(5min, 0ms);
    m_clock->advance(24h);
    QCOMPARE(m_idleness->state(), State::Ambient);
}

void IdlenessTest::wakingMouseIsSwallowed()
{
    fallAsleep();
    QSignalSpy woken(m_idleness.get(), &Idleness::woken);
    QVERIFY(!send(QEvent::MouseButtonPress));
    QCOMPARE(m_idleness->state(), State::Active);
    QVERIFY(!send(QEvent::MouseMove));
    QVERIFY(!send(QEvent::MouseButtonRelease));
    QVERIFY(send(QEvent::MouseButtonPress));
    QVERIFY(send(QEvent::MouseMove));
    QVERIFY(send(QEvent::MouseButtonRelease));
    QCOMPARE(woken.size(), 1);
}

void IdlenessTest::wakingFingerIsSwallowed()
{
    fallAsleep();
    QVERIFY(!send(QEvent::TouchBegin));
    QVERIFY(!send(QEvent::TouchUpdate));
    QVERIFY(!send(QEvent::TouchEnd));
    QVERIFY(send(QEvent::TouchBegin));
    QVERIFY(send(QEvent::TouchEnd));
}

void IdlenessTest::wakingKeyIsSwallowed()
{
    fallAsleep();
    QVERIFY(!send(QEvent::KeyPress));
    QVERIFY(!send(QEvent::KeyPress)); // it repeats
    QVERIFY(!send(QEvent::KeyRelease));
    QVERIFY(send(QEvent::KeyPress));
    QVERIFY(send(QEvent::KeyRelease));
}

void IdlenessTest::wakingWheelIsSwallowed()
{
    fallAsleep();
    QVERIFY(!send(QEvent::Wheel));
    QVERIFY(send(QEvent::MouseButtonPress));
}

void IdlenessTest::secondFingerBelongsToTheFirst()
{
    fallAsleep();
    QVERIFY(!send(QEvent::MouseButtonPress));
    QVERIFY(!send(QEvent::MouseButtonPress));
    QVERIFY(!send(QEvent::MouseButtonRelease));
    QVERIFY(send(QEvent::MouseButtonPress));
}

void IdlenessTest::touchesCountWhileAwake()
{
    for (const auto type : {QEvent::MouseButtonPress, QEvent::TouchBegin, QEvent::KeyPress, QEvent::Wheel}) {
        m_clock->advance(4min);
        QVERIFY(send(type));
        QCOMPARE(m_idleness->state(), State::Active);
    }
}

void IdlenessTest::nothingElseIsSwallowed()
{
    fallAsleep();
    for (const auto type : {QEvent::UpdateRequest, QEvent::Expose, QEvent::Resize, QEvent::MouseMove})
        QVERIFY(send(type));
    QCOMPARE(m_idleness->state(), State::Ambient);
}

QTEST_GUILESS_MAIN(IdlenessTest)
#include "tst_idleness.moc"
