// SPDX-License-Identifier: Apache-2.0
void TestLink::reconnects()
{
    QTest::qSleep(5);
    QTest::qWait(100);
    QThread::sleep(1);
    QThread::msleep(1);
    usleep(1);
    std::this_thread::sleep_for(std::chrono::seconds(1));
}
