// SPDX-License-Identifier: Apache-2.0
#include "base/userfolder.h"

#include <QtTest/qtest.h>

using namespace Rooms;
using namespace Qt::StringLiterals;

//! UserFolder: what the variables of the specification may say.
class TestUserFolder : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void folders_data();
    void folders();
};

void TestUserFolder::folders_data()
{
    QTest::addColumn<QByteArray>("variable"); // null when it is not set
    QTest::addColumn<QString>("config");
    QTest::addColumn<QString>("state");
    const QString home = u"/srv/someone"_s;
    const auto ofHome = [&home](const char *name, const QByteArray &variable) {
        QTest::newRow(name) << variable << home + u"/.config/rooms-panel"_s
                            << home + u"/.local/state/rooms-panel"_s;
    };
    ofHome("not set", {});
    ofHome("empty", "");
    ofHome("relative", "config");
    ofHome("here", ".");
    QTest::newRow("absolute") << QByteArray("/etc/some") << u"/etc/some/rooms-panel"_s
                              << u"/etc/some/rooms-panel"_s;
}

void TestUserFolder::folders()
{
    QFETCH(QByteArray, variable);
    QFETCH(QString, config);
    QFETCH(QString, state);
    qputenv("HOME", "/srv/someone");
    for (const char *name : {"XDG_CONFIG_HOME", "XDG_STATE_HOME"}) {
        if (variable.isNull())
            qunsetenv(name);
        else
            qputenv(name, variable);
    }
    QCOMPARE(UserFolder::config(), config);
    QCOMPARE(UserFolder::state(), state);
}

QTEST_GUILESS_MAIN(TestUserFolder)
#include "tst_userfolder.moc"
