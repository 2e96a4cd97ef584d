// SPDX-License-Identifier: Apache-2.0
#include "checks.h"
#include "panelwindow.h"

#include <QtCore/qtemporarydir.h>
#include <QtGui/qguiapplication.h>
#include <QtGui/qimage.h>
#include <QtQml/qqmlcomponent.h>
#include <QtQml/qqmlengine.h>
#include <QtTest/qtest.h>

using namespace Rooms;
using namespace Qt::StringLiterals;

//! What the tour finds in a window, and what it rightly passes over.
class ChecksTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void finds_data();
    void finds();
    void passes_data();
    void passes();

private:
    QStringList faultsOf(const QString &content);
};

//! \a content in a window of 400 x 300 on the background of the theme, with the density of the pictures.
QStringList ChecksTest::faultsOf(const QString &content)
{
    const QString source =
        u"import QtQuick\nimport Rooms.Theme\nimport Rooms.Controls\n"
        "Window { width: 400; height: 300; color: Theme.palette.background\n%1\n}"_s.arg(content);
    QQmlEngine engine;
    engine.addImportPath(u":/qt/qml"_s);
    QQmlComponent component(&engine);
    component.setData(source.toUtf8(), QUrl());
    const std::unique_ptr<QObject> object(component.create());
    auto *window = qobject_cast<QQuickWindow *>(object.get());
    if (!window)
        return {component.errorString()};
    window->show();
    if (!QTest::qWaitForWindowExposed(window))
        return {u"no window"_s};
    const QImage picture = window->grabWindow();
    return Checks::faults(*window, picture, Checks::Rules::forDensity(56 / 9.5));
}

void ChecksTest::finds_data()
{
    QTest::addColumn<QString>("content");
    QTest::addColumn<QString>("fault");
    const auto row = [](const char *name, const char *content, const char *fault) {
        QTest::newRow(name) << QString::fromLatin1(content) << QString::fromLatin1(fault);
    };
    row("no ellipsis", R"(PlainText { width: 60; elide: Text.ElideNone; text: "much too long for this" })",
        "wider than its place");
    row("too high", R"(PlainText { height: 8; text: "high" })", "higher than its place");
    row("out of the window", R"(PlainText { x: 380; text: "beyond" })", "is cut off");
    row("clipped", R"(Item { clip: true; width: 100; height: 10; PlainText { text: "half" } })",
        "is cut off");
    row("out of its card", R"(Card { width: 100; height: 50; PlainText { y: 40; text: "hanging" } })",
        "runs out of its Card");
    row("lost letters", R"(PushButton { width: 80; text: "far too much for a button" })",
        "does not fit its PushButton");
    row("over each other", R"(PlainText { text: "one" } PlainText { x: 4; text: "other" })", "lies over");
    row("small target", R"(PushButton { width: 100; height: 40; text: "OK" })", "small to touch");
    row("close targets",
        R"(PushButton { text: "A" } PushButton { x: 70; text: "B" } PushButton { x: 150; text: "C" })",
        "are needed");
    row("low field", R"(CodeField { width: 300; boxHeight: 40 })", "px high");
    row("pale", R"(PlainText { text: "pale"; color: Theme.palette.line })", "contrast");
    row("faded", R"(PlainText { text: "faded"; opacity: 0.3 })", "contrast");
}

void ChecksTest::finds()
{
    QFETCH(QString, content);
    QFETCH(QString, fault);
    const QStringList faults = faultsOf(content);
    QVERIFY2(!faults.filter(fault).isEmpty(), qPrintable(faults.join(u'\n')));
}

void ChecksTest::passes_data()
{
    QTest::addColumn<QString>("content");
    const auto row = [](const char *name, const char *content) {
        QTest::newRow(name) << QString::fromLatin1(content);
    };
    row("ellipsis", R"(PlainText { width: 60; text: "much too long for this" })");
    row("button", R"(PushButton { text: "Join" })");
    row("apart", R"(PushButton { text: "A" } PushButton { x: 150; text: "B" })");
    row("scrolled", R"(Scroller { width: 200; height: 60
        Column { spacing: 20; PlainText { text: "a" } PlainText { text: "b" } PlainText { text: "c" } } })");
    row("covered", R"(PlainText { text: "below" }
        Rectangle { width: 200; height: 100; color: Theme.palette.surface; PlainText { text: "above" } })");
    row("invisible", R"(PlainText { text: "pale"; color: Theme.palette.line; visible: false })");
    row("not to touch", R"(PushButton { width: 100; height: 40; text: "OK"; interactive: false })");
}

void ChecksTest::passes()
{
    QFETCH(QString, content);
    QCOMPARE(faultsOf(content), QStringList());
}

int main(int argc, char *argv[])
{
    const QTemporaryDir runtime;
    if (!qEnvironmentVariableIsSet("XDG_RUNTIME_DIR"))
        qputenv("XDG_RUNTIME_DIR", runtime.path().toUtf8());
    PanelWindow::prepareProcess();
    QGuiApplication application(argc, argv);
    PanelWindow::prepareApplication();
    ChecksTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_checks.moc"
