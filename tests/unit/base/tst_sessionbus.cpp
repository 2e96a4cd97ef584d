// SPDX-License-Identifier: Apache-2.0
#include "base/sessionbus.h"

#include <QtCore/qfile.h>
#include <QtCore/qtemporarydir.h>
#include <QtTest/qtest.h>

using namespace Rooms;
using namespace Qt::StringLiterals;

class SessionBusTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void named();
    void inTheRuntimeFolder();
    void none();
};

void SessionBusTest::named()
{
    qputenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/somewhere");
    QCOMPARE(SessionBus::address(), u"unix:path=/somewhere"_s);
}

void SessionBusTest::inTheRuntimeFolder()
{
    const QTemporaryDir folder;
    qunsetenv("DBUS_SESSION_BUS_ADDRESS");
    qputenv("XDG_RUNTIME_DIR", QFile::encodeName(folder.path()));
    QCOMPARE(SessionBus::address(), QString());
    QFile socket(folder.filePath(u"bus"_s));
    QVERIFY(socket.open(QIODevice::WriteOnly));
    QCOMPARE(SessionBus::address(), u"unix:path="_s + socket.fileName());
}

void SessionBusTest::none()
{
    qunsetenv("DBUS_SESSION_BUS_ADDRESS");
    qunsetenv("XDG_RUNTIME_DIR");
    QCOMPARE(SessionBus::address(), QString());
}

QTEST_GUILESS_MAIN(SessionBusTest)
#include "tst_sessionbus.moc"
