// SPDX-License-Identifier: Apache-2.0

#include <QQmlEngine>
#include <QtQuickTest>

//! Lets each engine find the modules linked into this program.
class Setup : public QObject
{
    Q_OBJECT

public Q_SLOTS:
    void qmlEngineAvailable(QQmlEngine *engine) { engine->addImportPath(QStringLiteral(":/qt/qml")); }
};

QUICK_TEST_MAIN_WITH_SETUP(controls, Setup)

#include "main.moc"
