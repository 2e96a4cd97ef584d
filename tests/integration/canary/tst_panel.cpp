// SPDX-License-Identifier: Apache-2.0
#include "canary.h"
#include "panelcase.h"
#include "sinks.h"

#include <QtCore/qjsonarray.h>
#include <QtCore/qjsondocument.h>
#include <QtCore/qloggingcategory.h>
#include <QtGui/qaccessible.h>
#include <QtGui/qclipboard.h>

using namespace Rooms;
using namespace Qt::StringLiterals;

namespace {

QByteArray logged;
QtMessageHandler outer = nullptr;

//! Notes everything; what is worse than information goes on to where it would have gone.
void note(QtMsgType type, const QMessageLogContext &context, const QString &text)
{
    logged += QByteArray(context.category) + ": " + text.toUtf8() + '\n';
    if (type != QtDebugMsg && type != QtInfoMsg)
        outer(type, context, text);
}

//! What assistive technology reads of \a interface and all below it.
void readAloud(QAccessibleInterface *interface, QList<Piece> &pieces)
{
    if (!interface)
        return;
    const QObject *object = interface->object();
    const QString where = object ? object->objectName() : QString();
    for (int text = QAccessible::Name; text <= QAccessible::Help; ++text)
        pieces.append({where, interface->text(QAccessible::Text(text)).toUtf8()});
    if (QAccessibleTextInterface *typed = interface->textInterface())
        pieces.append({where, typed->text(0, typed->characterCount()).toUtf8()});
    if (QAccessibleValueInterface *value = interface->valueInterface())
        pieces.append({where, value->currentValue().toString().toUtf8()});
    for (int child = 0; child < interface->childCount(); ++child)
        readAloud(interface->child(child), pieces);
}

//! What the texts and fields at and below \a item show; of a masked field that is dots.
void readTexts(const QQuickItem *item, QList<Piece> &pieces)
{
    const bool isText = item->property("textFormat").isValid();
    const QVariant shown = item->property(isText ? "text" : "displayText");
    pieces.append({item->objectName(), shown.toString().toUtf8()});
    for (const QQuickItem *child : item->childItems())
        readTexts(child, pieces);
}

} // namespace

//! The real pages, with a person who types passwords right and wrong: no secret shows that nobody asked for.
class TestPanel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void notLetIn();
    void joinWithPasswords();
    void screenReadersKnowTheMaskedField();
    void firstRunAndSettings();

private:
    Theatre::Setting setting();
    void watch(PanelCase &panel);
    //! Types \a password into the field, then tries to take it away through the clipboard.
    static bool enter(PanelCase &panel, QLatin1StringView password,
                      const QString &field = u"passwordField"_s);

    static constexpr auto code = "903117245"_L1;

    QTemporaryDir m_props;
    Sinks m_sinks;
};

void TestPanel::init()
{
    logged.clear();
    QGuiApplication::clipboard()->setText(u"nothing"_s);
    QLoggingCategory::setFilterRules(u"*=true"_s);
    outer = qInstallMessageHandler(note);
}

void TestPanel::cleanup()
{
    qInstallMessageHandler(outer);
    QLoggingCategory::setFilterRules({});
}

Theatre::Setting TestPanel::setting()
{
    const QJsonObject meeting {{u"code"_s, QString(code)},
                               {u"title"_s, u"Weekly"_s},
                               {u"creator"_s, u"Amy Chen"_s},
                               {u"starts_in_min"_s, 0},
                               {u"lasts_min"_s, 60},
                               {u"password"_s, QString(Canary::meetingPassword)},
                               {u"people"_s, QJsonArray {u"Amy Chen"_s, u"Priya"_s}}};
    QFile file(m_props.filePath(u"scenario.json"_s));
    if (file.open(QIODevice::WriteOnly))
        file.write(
            QJsonDocument({{u"based_on"_s, u"quiet"_s}, {u"meetings"_s, QJsonArray {meeting}}}).toJson());
    Theatre::Setting setting;
    setting.scenario = file.fileName();
    setting.roomPassword = Canary::controlPassword;
    setting.panelPassword = Canary::controlPassword;
    return setting;
}

void TestPanel::watch(PanelCase &panel)
{
    QQuickWindow *window = panel->window();
    m_sinks = {};
    m_sinks.add(u"log"_s, [] { return QList<Piece> {{u"all categories"_s, logged}}; });
    m_sinks.add(u"window title"_s, [window] {
        return QList<Piece> {{u"window"_s, window->title().toUtf8()}};
    });
    m_sinks.add(u"clipboard"_s, [] {
        return QList<Piece> {{u"text"_s, QGuiApplication::clipboard()->text().toUtf8()}};
    });
    m_sinks.add(u"texts on the screen"_s, [window] {
        QList<Piece> pieces;
        readTexts(window->contentItem(), pieces);
        return pieces;
    });
    m_sinks.add(u"accessible texts"_s, [window] {
        QList<Piece> pieces;
        readAloud(QAccessible::queryAccessibleInterface(window), pieces);
        return pieces;
    });
}

void TestPanel::notLetIn()
{
    auto wrong = setting();
    wrong.panelPassword = Canary::wrongControlPassword;
    PanelCase panel(wrong);
    QVERIFY(panel.isOpen());
    watch(panel);
    QVERIFY(panel.shows(u"does not let this panel in"_s));
    QCOMPARE(m_sinks.leak(), QString());
    QCOMPARE(m_sinks.empty(), QStringList());
    QVERIFY(logged.contains("rooms.service"));
}

bool TestPanel::enter(PanelCase &panel, QLatin1StringView password, const QString &field)
{
    if (!panel.pressWhenThere(field))
        return false;
    QTest::keyClick(panel->window(), Qt::Key_A, Qt::ControlModifier);
    panel.typeKeys(password);
    if (panel->item(field)->property("value").toString() != password)
        return false;
    for (const auto key : {Qt::Key_A, Qt::Key_C, Qt::Key_X, Qt::Key_Insert})
        QTest::keyClick(panel->window(), key, Qt::ControlModifier);
    return panel->item(field)->property("value").toString() == password;
}

void TestPanel::joinWithPasswords()
{
    PanelCase panel(setting());
    QVERIFY(panel.isOpen() && panel.toJoinPage());
    watch(panel);
    QVERIFY(panel->typeDigits(code));
    QVERIFY(enter(panel, Canary::wrongMeetingPassword));
    QCOMPARE(m_sinks.leak(), QString());
    QVERIFY(panel->press(u"joinButton"_s));
    QVERIFY(panel.shows(QString::fromLatin1(errorInfo(10020).sentence)));
    QCOMPARE(m_sinks.leak(), QString());

    QVERIFY(enter(panel, Canary::meetingPassword));
    QVERIFY(panel->press(u"joinButton"_s));
    QVERIFY(panel->waitForStage(Room::Stage::InMeeting));
    QVERIFY(panel.shows(u"Meeting details"_s));
    QCOMPARE(m_sinks.leak(), QString());

    // A person who asks is shown it, so it was there to be let out, and then hidden again.
    for (const auto &secret : {u"meetingPassword"_s, u"meetingUrl"_s}) {
        QVERIFY(panel->press(secret));
        QVERIFY(m_sinks.leak().startsWith(u"texts on the screen"_s));
        QVERIFY(panel->press(secret));
        QCOMPARE(m_sinks.leak(), QString());
    }
    QCOMPARE(m_sinks.empty(), QStringList());
    QCOMPARE(QGuiApplication::clipboard()->text(), u"nothing"_s);
}

//! Nothing of the password is read aloud, but what the field is for, and that it has the focus, is.
void TestPanel::screenReadersKnowTheMaskedField()
{
    PanelCase panel(setting());
    QVERIFY(panel.isOpen() && panel.toJoinPage());
    QVERIFY(enter(panel, Canary::meetingPassword));
    const auto *field = QAccessible::queryAccessibleInterface(panel->item(u"passwordField"_s));
    QVERIFY(field);
    QCOMPARE(field->role(), QAccessible::EditableText);
    QCOMPARE(field->text(QAccessible::Description), u"Meeting password"_s);
    QCOMPARE(field->text(QAccessible::Value), QString());
    QVERIFY(field->state().passwordEdit);
    QVERIFY(field->state().focused);
}

//! The control password on its way through the first run and the settings: it is in the secret store alone.
void TestPanel::firstRunAndSettings()
{
    const auto field = u"controlPasswordField"_s;
    auto first = setting();
    first.firstRun = true;
    PanelCase panel(first);
    QVERIFY(panel.isOpen());
    watch(panel);
    m_sinks.add(u"settings file"_s, [&panel] {
        QFile file(panel->settings().userFile());
        return QList<Piece> {
            {file.fileName(), file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray()}};
    });
    QVERIFY(panel.pressWhenThere(u"connectTile"_s));
    QVERIFY(panel->waitFor(u"the field"_s, [&] { return panel->item(u"addressField"_s); }));
    panel.typeKeys(panel->address());
    QTest::keyClick(panel->window(), Qt::Key_Return);
    QVERIFY(enter(panel, Canary::wrongControlPassword, field));
    QCOMPARE(m_sinks.leak(), QString());
    QVERIFY(panel->press(u"doneKey"_s));
    QVERIFY(panel.shows(u"That did not work"_s));
    QCOMPARE(m_sinks.leak(), QString());
    QVERIFY(panel->press(u"otherButton"_s));
    QVERIFY(enter(panel, Canary::controlPassword, field));
    QVERIFY(panel->press(u"doneKey"_s));
    QVERIFY(panel.shows(u"The room is ready"_s));
    QVERIFY(panel->press(u"nextButton"_s));
    QVERIFY(panel.shows(u"What is the room called?"_s));
    QVERIFY(panel->press(u"doneKey"_s));
    QVERIFY(panel.pressWhenThere(u"skipPinButton"_s));
    QVERIFY(panel.isHome());
    QCOMPARE(m_sinks.leak(), QString());

    QVERIFY(panel->press(u"settingsButton"_s));
    QVERIFY(panel.pressWhenThere(u"setPasswordButton"_s));
    QVERIFY(enter(panel, Canary::wrongControlPassword, field));
    QCOMPARE(m_sinks.leak(), QString());
    QVERIFY(panel->press(u"keepPasswordButton"_s));
    QVERIFY(panel.shows(u"Kept in a file"_s));
    QVERIFY(panel->press(u"section6"_s));
    QVERIFY(panel.shows(u"Version of the panel"_s));
    QCOMPARE(m_sinks.leak(), QString());
    QCOMPARE(m_sinks.empty(), QStringList());
}

int main(int argc, char *argv[])
{
    return runPanelTest<TestPanel>(argc, argv);
}

#include "tst_panel.moc"
