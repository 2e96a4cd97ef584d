// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "theatre.h"

#include <QtCore/qtemporarydir.h>
#include <QtGui/qguiapplication.h>
#include <QtTest/qsignalspy.h>
#include <QtTest/qtest.h>

namespace Rooms {

//! One test of the panel: a Theatre, and what its room was asked to do. Any warning from here on fails the
//! test.
class PanelCase
{
public:
    explicit PanelCase(const Theatre::Setting &setting = {});

    //! Whether the pages are up; nothing else may be used otherwise.
    bool isOpen() const { return m_theatre != nullptr; }
    Theatre *operator->() { return m_theatre.get(); }
    Room &room() { return m_theatre->room(); }

    //! Waits until the panel shows Home.
    bool isHome();
    //! From Home to the page to join by code.
    bool toJoinPage();
    //! From Home into a meeting as its host, with \a people others.
    bool enterMeeting(int people);
    //! Presses \a objectName once it is there.
    bool pressWhenThere(const QString &objectName);
    //! Waits until a text with \a part is on the screen.
    bool shows(const QString &part);
    //! Waits until \a action is in \a state.
    bool reaches(const RoomAction *action, RoomAction::State state);
    //! Types \a text as on a keyboard.
    void typeKeys(const QString &text);

    //! The Calls that reached the room, in order: the params of each.
    const QList<QJsonObject> &calls() const { return m_calls; }
    //! The parameters of the last Call.
    QJsonObject lastParameters() const;

private:
    QList<QJsonObject> m_calls;
    std::unique_ptr<Theatre> m_theatre;
};

//! main() of a test of the panel: sets the process up as the program does.
template<typename Test>
int runPanelTest(int argc, char *argv[])
{
    // Without one, as in a container, Qt warns of it.
    const QTemporaryDir runtime;
    if (!qEnvironmentVariableIsSet("XDG_RUNTIME_DIR"))
        qputenv("XDG_RUNTIME_DIR", runtime.path().toUtf8());
    PanelWindow::prepareProcess();
    QGuiApplication application(argc, argv);
    PanelWindow::prepareApplication();
    Test test;
    return QTest::qExec(&test, argc, argv);
}

} // namespace Rooms
