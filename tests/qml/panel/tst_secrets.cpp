// SPDX-License-Identifier: Apache-2.0
#include "clipboard.h"
#include "panelcase.h"

#include <QtCore/qmimedata.h>
#include <QtCore/qprocess.h>
#include <QtCore/qstandardpaths.h>
#include <QtGui/qclipboard.h>

using namespace Rooms;
using namespace Qt::StringLiterals;

//! What is secret of a meeting: masked, shown for a while, copied only on purpose.
class TestSecrets : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void nothingIsShownUnasked();
    void qrCodeHoldsTheLink();
    void codeIsCopied();
    void secretIsCopiedOnlyWhileShown();
    void clipboardIsCleared();
    void clipboardOfSomebodyElseIsKept();
    void clipboardIsClearedAtTheEnd();
    void leavingHidesAndClears();

private:
    static bool enter(PanelCase &panel);
    static QString copied() { return QGuiApplication::clipboard()->text(); }
};

void TestSecrets::init()
{
    QGuiApplication::clipboard()->clear();
}

bool TestSecrets::enter(PanelCase &panel)
{
    return panel.isHome() && panel.room().join()->trigger(u"903117245"_s, u"8800"_s, true, true)
        && panel->waitForStage(Room::Stage::InMeeting)
        && panel->waitFor(u"the details"_s, [&] { return panel->item(u"meetingQr"_s); });
}

void TestSecrets::nothingIsShownUnasked()
{
    PanelCase panel;
    QVERIFY(panel.isOpen() && enter(panel));
    QVERIFY(!panel.room().meeting()->password().isEmpty() && !panel.room().meeting()->url().isEmpty());
    QVERIFY(!panel->text(panel.room().meeting()->password()));
    QVERIFY(!panel->text(panel.room().meeting()->url()));
    QVERIFY(!panel->item(u"meetingPasswordCopy"_s) && !panel->item(u"meetingUrlCopy"_s));
}

void TestSecrets::qrCodeHoldsTheLink()
{
    const QString reader = QStandardPaths::findExecutable(u"zbarimg"_s);
    if (reader.isEmpty())
        QSKIP("zbarimg, which reads QR codes, is not installed");
    PanelCase panel;
    QVERIFY(panel.isOpen() && enter(panel) && panel->press(u"meetingQr"_s));
    const QTemporaryDir folder;
    const QString file = folder.filePath(u"panel.png"_s);
    QVERIFY(panel->picture(file));
    QProcess process;
    process.start(reader, {u"--quiet"_s, u"--raw"_s, file});
    QVERIFY(process.waitForFinished());
    QCOMPARE(QString::fromUtf8(process.readAllStandardOutput()).trimmed(), panel.room().meeting()->url());
}

void TestSecrets::codeIsCopied()
{
    PanelCase panel;
    QVERIFY(panel.isOpen() && enter(panel) && panel->press(u"copyCodeButton"_s));
    QCOMPARE(copied(), u"903117245"_s);
    QVERIFY(!panel->item(u"clipboardNote"_s));
}

void TestSecrets::secretIsCopiedOnlyWhileShown()
{
    PanelCase panel;
    QVERIFY(panel.isOpen() && enter(panel) && panel->press(u"meetingPassword"_s));
    QCOMPARE(copied(), QString()); // showing does not copy
    QVERIFY(panel.pressWhenThere(u"meetingPasswordCopy"_s));
    QCOMPARE(copied(), u"8800"_s);
    QVERIFY(panel.shows(u"The clipboard is cleared in 30 s"_s));
    QVERIFY(panel->press(u"meetingPassword"_s)); // hides it
    QVERIFY(!panel->item(u"meetingPasswordCopy"_s));
    QVERIFY(!panel->text(u"8800"_s));
}

void TestSecrets::clipboardIsCleared()
{
    Clipboard clipboard;
    clipboard.setClearAfter(1);
    clipboard.copySecret(u"hidden"_s);
    QVERIFY(clipboard.holdsSecret());
    QCOMPARE(copied(), u"hidden"_s);
    QCOMPARE(QGuiApplication::clipboard()->mimeData()->data(u"x-kde-passwordManagerHint"_s),
             QByteArray("secret"));
    QTRY_COMPARE(copied(), QString());
    QVERIFY(!clipboard.holdsSecret());
    clipboard.copySecret({});
    QVERIFY(!clipboard.holdsSecret());
}

void TestSecrets::clipboardOfSomebodyElseIsKept()
{
    Clipboard clipboard;
    clipboard.setClearAfter(1);
    clipboard.copySecret(u"hidden"_s);
    QGuiApplication::clipboard()->setText(u"somebody else's"_s);
    QTRY_VERIFY(!clipboard.holdsSecret());
    QCOMPARE(copied(), u"somebody else's"_s);
}

void TestSecrets::clipboardIsClearedAtTheEnd()
{
    {
        Clipboard clipboard;
        clipboard.copySecret(u"hidden"_s);
    }
    QCOMPARE(copied(), QString());
}

void TestSecrets::leavingHidesAndClears()
{
    PanelCase panel;
    QVERIFY(panel.isOpen() && enter(panel) && panel->press(u"meetingPassword"_s));
    QVERIFY(panel.pressWhenThere(u"meetingPasswordCopy"_s));
    QVERIFY(panel.room().leave()->trigger());
    QVERIFY(panel.isHome());
    QTRY_COMPARE(copied(), QString());
}

int main(int argc, char *argv[])
{
    return runPanelTest<TestSecrets>(argc, argv);
}

#include "tst_secrets.moc"
