// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtCore/qobject.h>
#include <QtCore/qtimer.h>
#include <QtQml/qqmlregistration.h>

namespace Rooms {

//! The system's clipboard, for what a person deliberately copies. A secret is taken off it again after a
//! while and when this goes away, unless something else has been copied since. GUI thread.
class Clipboard : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    //! How long a secret stays, in milliseconds.
    Q_PROPERTY(int clearAfter READ clearAfter WRITE setClearAfter NOTIFY clearAfterChanged FINAL)
    //! A secret is on it, from here.
    Q_PROPERTY(bool holdsSecret READ holdsSecret NOTIFY holdsSecretChanged FINAL)

public:
    explicit Clipboard(QObject *parent = nullptr);
    ~Clipboard() override;

    int clearAfter() const { return m_timer.interval(); }
    void setClearAfter(int milliseconds);
    bool holdsSecret() const { return m_timer.isActive(); }

    //! Copies what everybody may know.
    Q_INVOKABLE void copy(const QString &text);
    //! Copies \a secret for a while, and asks clipboard managers to keep it out of their histories.
    Q_INVOKABLE void copySecret(const QString &secret);

Q_SIGNALS:
    void clearAfterChanged();
    void holdsSecretChanged();

private:
    void clear();
    void forget();

    QTimer m_timer;
    QString m_secret;
};

} // namespace Rooms
