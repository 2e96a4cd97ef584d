// SPDX-License-Identifier: Apache-2.0
#include "base/filelimit.h"

#include <QtCore/qglobal.h>
#include <QtTest/qtest.h>

#ifdef Q_OS_UNIX
#include <sys/resource.h>
#endif

//! As many open files as the system allows.
class TestFileLimit : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void raisesToWhatIsAllowed();
};

void TestFileLimit::raisesToWhatIsAllowed()
{
#ifdef Q_OS_UNIX
    rlimit limit = {};
    QCOMPARE(getrlimit(RLIMIT_NOFILE, &limit), 0);
    limit.rlim_cur = 64;
    QCOMPARE(setrlimit(RLIMIT_NOFILE, &limit), 0);
    QVERIFY(Rooms::raiseFileLimit() > 64);
    rlimit after = {};
    QCOMPARE(getrlimit(RLIMIT_NOFILE, &after), 0);
    QCOMPARE(after.rlim_cur, limit.rlim_max);
#else
    QCOMPARE(Rooms::raiseFileLimit(), 0);
#endif
}

QTEST_GUILESS_MAIN(TestFileLimit)
#include "tst_filelimit.moc"
