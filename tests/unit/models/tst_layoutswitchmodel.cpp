// SPDX-License-Identifier: Apache-2.0
#include "models/layoutswitchmodel.h"

#include "modelwatch.h"
#include "propertywatch.h"
#include "snapshots.h"

#include <QtCore/qrandom.h>
#include <QtTest/qtest.h>

using namespace Rooms;
using namespace Qt::StringLiterals;
using Layout = Meeting::Layout;

//! layout_switch_info as a list.
class LayoutSwitchModelTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void emptyAtFirst();
    void rows();
    void roles();
    void nothingNew();
    void currentChanges();
    void enabledChanges();
    void pendingChanges();
    void voiceActive();
    void rowsComeAndGo();
    void orderIsTheRooms();
    void twiceTheSame();
    void blockIsMissing();
    void anyListToAnyOther();

private:
    LayoutSwitchInfo m_info;
    std::unique_ptr<LayoutSwitchModel> m_model;
    std::unique_ptr<ModelWatch> m_rows;
    std::unique_ptr<PropertyWatch> m_properties;
};

void LayoutSwitchModelTest::init()
{
    m_info = *Snapshots::inMeeting().layouts;
    m_rows.reset();
    m_properties.reset();
    m_model = std::make_unique<LayoutSwitchModel>();
    m_rows = std::make_unique<ModelWatch>(*m_model);
    m_properties = std::make_unique<PropertyWatch>(*m_model);
}

void LayoutSwitchModelTest::emptyAtFirst()
{
    QCOMPARE(m_model->count(), 0);
    QVERIFY(!m_model->offered() && !m_model->voiceActiveOffered() && !m_model->voiceActive());
    QCOMPARE(m_model->currentLayout(), -1);
}

void LayoutSwitchModelTest::rows()
{
    m_model->apply(m_info);
    QCOMPARE(m_model->count(), 7);
    QCOMPARE(m_properties->changes(), (QStringList {u"offered"_s, u"currentLayout"_s, u"count"_s}));
    for (int row = 0; row < 7; ++row) {
        const QModelIndex index = m_model->index(row);
        QCOMPARE(index.data(LayoutSwitchModel::LayoutRole).toInt(), row + 1);
        QCOMPARE(index.data(LayoutSwitchModel::KnownRole).toBool(), true);
        QCOMPARE(index.data(LayoutSwitchModel::EnabledRole).toBool(), true);
        QCOMPARE(index.data(LayoutSwitchModel::CurrentRole).toBool(), row == 0);
        QCOMPARE(index.data(LayoutSwitchModel::PendingRole).toBool(), false);
        QVERIFY(!index.data(Qt::DisplayRole).isValid());
    }
}

void LayoutSwitchModelTest::roles()
{
    const QSet<QByteArray> expected {"layout", "known", "offeredNow", "current", "pending"};
    const auto names = m_model->roleNames().values();
    QCOMPARE(QSet<QByteArray>(names.begin(), names.end()), expected);
    m_info.choices[6].layout = Coded<Layout>::fromNumber(42);
    m_model->apply(m_info);
    QCOMPARE(m_model->index(6).data(LayoutSwitchModel::KnownRole).toBool(), false);
    QCOMPARE(m_model->index(6).data(LayoutSwitchModel::LayoutRole).toInt(), 42);
}

void LayoutSwitchModelTest::nothingNew()
{
    m_model->apply(m_info);
    m_rows->changes();
    m_properties->changes();
    m_model->apply(m_info);
    m_model->setPending(-1);
    QCOMPARE(m_rows->changes(), QStringList());
    QCOMPARE(m_properties->changes(), QStringList());
}

void LayoutSwitchModelTest::currentChanges()
{
    m_model->apply(m_info);
    m_rows->changes();
    m_properties->changes();
    m_info.current = Layout::RightList;
    m_model->apply(m_info);
    QCOMPARE(m_rows->changes(), (QStringList {u"0:current"_s, u"3:current"_s}));
    QCOMPARE(m_properties->changes(), QStringList {u"currentLayout"_s});
}

void LayoutSwitchModelTest::enabledChanges()
{
    m_model->apply(m_info);
    m_rows->changes();
    m_properties->changes();
    m_info.choices[4].enabled = false;
    m_model->apply(m_info);
    QCOMPARE(m_rows->changes(), QStringList {u"4:offeredNow"_s});
    QCOMPARE(m_properties->changes(), QStringList {u"partlyOffered"_s});
    m_info.enabled = false;
    m_model->apply(m_info);
    QCOMPARE(m_rows->changes(), QStringList());
    QCOMPARE(m_properties->changes(), QStringList {u"offered"_s});
}

void LayoutSwitchModelTest::pendingChanges()
{
    m_model->apply(m_info);
    m_rows->changes();
    m_model->setPending(4);
    QCOMPARE(m_rows->changes(), QStringList {u"3:pending"_s});
    m_model->setPending(5);
    QCOMPARE(m_rows->changes(), (QStringList {u"3:pending"_s, u"4:pending"_s}));
    m_info.current = Layout::UpperL;
    m_model->apply(m_info);
    m_model->setPending(-1);
    QCOMPARE(m_rows->changes(), (QStringList {u"0:current"_s, u"4:current"_s, u"4:pending"_s}));
    m_model->setPending(99);
    QCOMPARE(m_rows->changes(), QStringList());
}

void LayoutSwitchModelTest::voiceActive()
{
    m_model->apply(m_info);
    QVERIFY(!m_model->voiceActiveOffered()); // the grid has no small window
    m_info.current = Layout::Speaker;
    m_properties->changes();
    m_model->apply(m_info);
    QVERIFY(m_model->voiceActiveOffered() && m_model->voiceActive());
    QCOMPARE(m_properties->changes(),
             (QStringList {u"currentLayout"_s, u"voiceActiveOffered"_s, u"voiceActive"_s}));
    m_rows->changes();
    m_info.choices[1].showVoiceActive = false;
    m_model->apply(m_info);
    QVERIFY(m_model->voiceActiveOffered() && !m_model->voiceActive());
    QCOMPARE(m_properties->changes(), QStringList {u"voiceActive"_s});
    QCOMPARE(m_rows->changes(), QStringList());
}

void LayoutSwitchModelTest::rowsComeAndGo()
{
    m_model->apply(m_info);
    m_rows->changes();
    m_properties->changes();
    const LayoutChoice third = m_info.choices.takeAt(2);
    m_model->apply(m_info);
    QCOMPARE(m_rows->changes(), QStringList {u"-2"_s});
    QCOMPARE(m_properties->changes(), QStringList {u"count"_s});
    m_info.choices.insert(2, third);
    m_model->apply(m_info);
    QCOMPARE(m_rows->changes(), QStringList {u"+2"_s});
    QCOMPARE(m_properties->changes(), QStringList {u"count"_s});
    m_info.choices[2].layout = Coded<Layout>::fromNumber(8); // one goes, another comes
    m_model->apply(m_info);
    QCOMPARE(m_rows->changes(), (QStringList {u"-2"_s, u"+2"_s}));
    QCOMPARE(m_properties->changes(), QStringList());
}

void LayoutSwitchModelTest::orderIsTheRooms()
{
    m_model->apply(m_info);
    m_rows->changes();
    m_info.choices.move(6, 0);
    m_model->apply(m_info);
    QCOMPARE(m_rows->changes(), QStringList {u"6>0"_s});
    QCOMPARE(m_model->index(0).data(LayoutSwitchModel::LayoutRole).toInt(), 7);
}

void LayoutSwitchModelTest::twiceTheSame()
{
    m_info.choices = {m_info.choices[0], m_info.choices[0], m_info.choices[1], m_info.choices[0]};
    m_model->apply(m_info);
    QCOMPARE(m_model->count(), 4);
    m_info.choices = {m_info.choices[2], m_info.choices[0]};
    m_model->apply(m_info);
    QCOMPARE(m_model->count(), 2);
    QCOMPARE(m_model->index(0).data(LayoutSwitchModel::LayoutRole).toInt(), 2);
}

void LayoutSwitchModelTest::blockIsMissing()
{
    m_model->apply(m_info);
    m_properties->changes();
    m_model->apply(std::nullopt);
    QCOMPARE(m_model->count(), 0);
    QCOMPARE(m_properties->changes(), (QStringList {u"offered"_s, u"currentLayout"_s, u"count"_s}));
}

void LayoutSwitchModelTest::anyListToAnyOther()
{
    QRandomGenerator random(5);
    for (int i = 0; i < 500; ++i) {
        LayoutSwitchInfo info;
        info.current = Coded<Layout>::fromNumber(random.bounded(10));
        for (int rows = random.bounded(10); rows > 0; --rows)
            info.choices.append({Coded<Layout>::fromNumber(random.bounded(10)), random.bounded(2) == 0, {}});
        m_model->apply(info);
        m_model->setPending(random.bounded(10));
        QCOMPARE(m_model->count(), int(info.choices.size()));
        for (int row = 0; row < m_model->count(); ++row) {
            QVERIFY(m_model->rows().at(row).choice == info.choices.at(row));
            QCOMPARE(m_model->rows().at(row).current, info.choices.at(row).layout == info.current);
        }
        QVERIFY(!m_rows->changes().contains(u"RESET"_s));
        for (const QString &change : m_properties->changes())
            QVERIFY2(!change.startsWith(u'!'), qPrintable(change));
    }
}

QTEST_GUILESS_MAIN(LayoutSwitchModelTest)
#include "tst_layoutswitchmodel.moc"
