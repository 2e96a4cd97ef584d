// SPDX-License-Identifier: Apache-2.0
#include <QEventLoop>
void connectNow(QWebSocket &socket, QList<int> list)
{
    QEventLoop loop;
    socket.waitForConnected(5000);
    QCoreApplication::processEvents();
    Q_FOREACH (int i, list) { }
    foreach (int i, list) { }
    QThread::msleep(10);
}
