// SPDX-License-Identifier: Apache-2.0
#include "demokiosk.h"

#include <QtQuick/qquickitem.h>

#include <functional>

namespace Rooms {

using namespace Qt::StringLiterals;

DemoKiosk::DemoKiosk(PanelProgram &program, Settings &settings, Clock &clock, const Options &options)
    : m_program(program)
    , m_presenter(settings, program.preferences(), options.stateFolder + "/presenter-pin.json"_L1, clock,
                  options.kiosk)
    , m_desk(program.preferences())
{
    if (options.kiosk) {
        const auto renew = [this](const QString &scenario) {
            if (m_program.useDemo(scenario))
                m_program.room().connectToRoom();
        };
        m_kiosk =
            std::make_unique<Kiosk>(Kiosk::Parts {.window = *program.panel().window(),
                                                  .settings = settings,
                                                  .preferences = program.preferences(),
                                                  .clock = clock,
                                                  .renew = std::bind(renew, options.scenario),
                                                  .renewForTour = std::bind(renew, options.tourScenario),
                                                  .stage = [this] { return stage(); }});
        // Strangers may change what they like until the next one comes, but not what is controlled.
        settings.setForThisRun(Setting::Key::RoomUrl, QString());
    }
    m_layer.reset(program.panel().addLayer(QUrl(u"qrc:/qt/qml/Rooms/Kiosk/KioskLayer.qml"_s),
                                           {{u"kiosk"_s, QVariant::fromValue(m_kiosk.get())},
                                            {u"presenter"_s, QVariant::fromValue(&m_presenter)},
                                            {u"desk"_s, QVariant::fromValue(&m_desk)}}));
    QObject::connect(&program.room(), &ControlledRoom::changed, &m_desk, [this] { onRoomChanged(); });
    onRoomChanged();
}

DemoKiosk::~DemoKiosk() = default;

void DemoKiosk::start()
{
    if (m_kiosk)
        m_kiosk->start();
}

void DemoKiosk::onRoomChanged()
{
    DemoRoom *demo = m_program.room().demo();
    m_desk.setDirector(demo ? &demo->simulator().director() : nullptr);
    m_presenter.setOpen(demo);
}

GuidedTour::Stage DemoKiosk::stage()
{
    DemoRoom *demo = m_program.room().demo();
    return {&m_program.room().session().room(), demo ? &demo->simulator() : nullptr};
}

} // namespace Rooms
