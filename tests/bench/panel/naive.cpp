// SPDX-License-Identifier: Apache-2.0
// The peer: a Qt Quick window as one writes it first, with nothing set. With an address it connects by
// QWebSocket, subscribes, shows the title of the meeting that events bring, and a tap switches the
// microphone.
#include <QtCore/qjsonarray.h>
#include <QtCore/qjsondocument.h>
#include <QtCore/qjsonobject.h>
#include <QtGui/qguiapplication.h>
#include <QtQuick/qquickitem.h>
#include <QtQuick/qquickview.h>
#include <QtWebSockets/qwebsocket.h>

using namespace Qt::StringLiterals;

namespace {

class Room : public QObject
{
    Q_OBJECT
    Q_PROPERTY(QString title MEMBER m_title NOTIFY titleChanged)

public:
    explicit Room(const QUrl &url)
    {
        connect(&m_socket, &QWebSocket::textMessageReceived, this, &Room::onMessage);
        connect(&m_socket, &QWebSocket::connected, this, [this] {
            send(u"Subscribe"_s, {{u"path"_s, QJsonArray {u"Meeting"_s}}});
        });
        m_socket.open(url);
    }

    Q_INVOKABLE void tap()
    {
        m_on = !m_on;
        send(u"Call/Device"_s,
             {{u"action"_s, u"EnableMic"_s}, {u"action_params"_s, QJsonObject {{u"enable"_s, m_on}}}});
    }

Q_SIGNALS:
    void titleChanged();

private:
    void send(const QString &method, const QJsonObject &params)
    {
        const QJsonObject request {{u"jsonrpc"_s, u"2.0"_s},
                                   {u"id"_s, u"naive-%1"_s.arg(++m_lastId)},
                                   {u"method"_s, method},
                                   {u"params"_s, params}};
        m_socket.sendTextMessage(QString::fromUtf8(QJsonDocument(request).toJson(QJsonDocument::Compact)));
    }
    void onMessage(const QString &text)
    {
        m_title = u"%1: %2"_s.arg(++m_received).arg(text.left(100));
        Q_EMIT titleChanged();
    }

    QWebSocket m_socket;
    QString m_title;
    bool m_on = false;
    int m_lastId = 0;
    int m_received = 0;
};

} // namespace

int main(int argc, char *argv[])
{
    const QGuiApplication application(argc, argv);
    std::unique_ptr<Room> room;
    QQuickView view;
    if (argc > 1) {
        room = std::make_unique<Room>(QUrl(QString::fromLocal8Bit(argv[1])));
        view.setInitialProperties({{u"room"_s, QVariant::fromValue<QObject *>(room.get())}});
    }
    view.setSource(QUrl(u"qrc:/bench/Naive.qml"_s));
    view.show();
    return QGuiApplication::exec();
}

#include "naive.moc"
