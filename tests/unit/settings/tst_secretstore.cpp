// SPDX-License-Identifier: Apache-2.0
#include "settings/secretstore.h"

#include <QtCore/qmetaobject.h>
#include <QtTest/qtest.h>

using namespace Rooms;
using namespace Qt::StringLiterals;

//! The words of a store.
class SecretStoreTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sentences_data();
    void sentences();
};

void SecretStoreTest::sentences_data()
{
    QTest::addColumn<SecretStore::Problem>("problem");
    const auto problems = QMetaEnum::fromType<SecretStore::Problem>();
    for (int i = 0; i < problems.keyCount(); ++i)
        QTest::newRow(problems.key(i)) << SecretStore::Problem(problems.value(i));
}

void SecretStoreTest::sentences()
{
    QFETCH(SecretStore::Problem, problem);
    const QString sentence = QString::fromUtf8(SecretStore::sentence(problem));
    QVERIFY(sentence.endsWith(u'.'));
    QVERIFY2(sentence.count(u'.') >= 2 || sentence.contains(u','), "what happened, and what to do");
    const QString name =
        QString::fromLatin1(QMetaEnum::fromType<SecretStore::Problem>().valueToKey(int(problem)));
    QCOMPARE(sentence.count(u"\"%1\""_s), name.startsWith(u"File"_s) ? 1 : 0);
}

QTEST_GUILESS_MAIN(SecretStoreTest)
#include "tst_secretstore.moc"
