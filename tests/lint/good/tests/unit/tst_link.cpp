// SPDX-License-Identifier: Apache-2.0
void TestLink::reconnects()
{
    QSignalSpy opened(&link, &Link::opened);
    QVERIFY(opened.wait());
    QTRY_COMPARE(link.state(), Link::Ready);
    QVERIFY(QTest::qWaitFor([this] { return link.isReady(); }));
    process.waitForFinished();
}
