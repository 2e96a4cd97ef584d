// SPDX-License-Identifier: Apache-2.0
#include "clipboard.h"

#include <QtCore/qmimedata.h>
#include <QtGui/qclipboard.h>
#include <QtGui/qguiapplication.h>

namespace Rooms {

using namespace Qt::StringLiterals;

Clipboard::Clipboard(QObject *parent)
    : QObject(parent)
{
    m_timer.setSingleShot(true);
    setClearAfter(30'000);
    connect(&m_timer, &QTimer::timeout, this, &Clipboard::clear);
    connect(QGuiApplication::clipboard(), &QClipboard::dataChanged, this, [this] {
        if (holdsSecret() && QGuiApplication::clipboard()->text() != m_secret)
            forget();
    });
}

Clipboard::~Clipboard()
{
    if (holdsSecret())
        clear();
}

void Clipboard::setClearAfter(int milliseconds)
{
    if (m_timer.interval() == milliseconds)
        return;
    m_timer.setInterval(milliseconds);
    Q_EMIT clearAfterChanged();
}

void Clipboard::copy(const QString &text)
{
    QGuiApplication::clipboard()->setText(text);
}

void Clipboard::copySecret(const QString &secret)
{
    if (secret.isEmpty())
        return;
    m_secret = secret;
    m_timer.start();
    auto *data = new QMimeData; // the clipboard takes it
    data->setText(secret);
    data->setData(u"x-kde-passwordManagerHint"_s, "secret");
    QGuiApplication::clipboard()->setMimeData(data);
    Q_EMIT holdsSecretChanged();
}

void Clipboard::clear()
{
    const bool stillOurs = QGuiApplication::clipboard()->text() == m_secret;
    forget();
    if (stillOurs)
        QGuiApplication::clipboard()->clear();
}

void Clipboard::forget()
{
    m_timer.stop();
    m_secret.clear();
    Q_EMIT holdsSecretChanged();
}

} // namespace Rooms
