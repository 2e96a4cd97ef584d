// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/clock.h"
#include "contract.h"
#include "deviation.h"
#include "protocol/wireprofile.h"
#include "redaction.h"

#include <QtCore/qlist.h>
#include <QtCore/qset.h>

#include <deque>

namespace Rooms {

//! Compares what a room sends with what it should, and counts every difference with one sample of it, so that
//! a guess in the wire profile can be corrected from a real device: which one, what came instead, and what it
//! should be. It only looks on. What it costs is bounded: so many frames a second, so many deviations, so
//! much of each. Owned by a SessionDiagnostics, same thread.
class ContractDoctor
{
public:
    //! Frames beyond are not looked at: a storm of events tells nothing new.
    static constexpr int framesPerSecond = 20;
    //! Deviations beyond are only counted, each kind once,
    static constexpr qsizetype mostDeviations = 100;
    //! up to so many kinds.
    static constexpr qsizetype mostCounted = 10'000;

    //! \a clock must outlive this.
    ContractDoctor(Contract contract, WireProfile profile, const Redaction &redaction, Clock &clock);

    //! A frame was sent.
    void frameOut(const QByteArray &frame);
    //! A frame came. Answers whether something new was found in it.
    bool frameIn(const QByteArray &frame);
    //! A request to subscribe to \a module was not answered.
    void subscribeUnanswered(const QString &module);
    //! Changes of \a module happened that no event told of.
    void eventsMissing(const QString &module);
    //! The room accepts \a value of \a setting in a request to subscribe: completes the advice.
    void suggest(const QString &setting, const QString &value);

    //! What was found, the most important first.
    QList<Deviation> deviations() const;
    //! How many kinds of deviations there were no room for.
    quint64 more() const { return quint64(m_unkept.size()); }
    //! deviations() for an archive or a script.
    QJsonObject toJson() const;

private:
    //! What is waited for.
    struct Asked
    {
        QString id;
        QString method;
        QString action;
        QStringList path;
    };

    bool hasTime();
    void examineEvent(const QJsonObject &frame, const QString &method);
    void examinePayload(const QString &where, const QString &module, const QJsonObject &container);
    void examineReply(const QJsonObject &frame);
    void examineAnswer(const Asked &asked, const QJsonObject &result, const QJsonObject &frame);
    void examineNode(const Asked &asked, const QJsonValue &data);
    bool examineStray(const QJsonObject &frame);
    void compare(const QJsonValue &value, const QJsonValue &example, const QString &where,
                 const QString &key);
    void compareObjects(const QJsonObject &object, const QJsonObject &example, const QString &where);
    QString moduleIn(const QString &method) const;
    bool hasFound(std::initializer_list<Deviation::Kind> kinds) const;
    Deviation *note(Deviation::Kind kind, const QString &where, const QJsonValue &sample,
                    const QString &section = {});
    void advise(Deviation *deviation, const QString &setting,
                const QJsonValue &value = QJsonValue::Undefined);

    const Contract m_contract;
    const WireProfile m_profile;
    const Redaction m_redaction;
    Clock &m_clock;
    std::deque<Asked> m_asked;
    QList<Deviation> m_deviations;
    QSet<size_t> m_unkept; // hashes of the kinds there was no room for, so that each is counted once
    bool m_foundNew = false;
    qint64 m_second = 0; // that frames are counted in
    int m_frames = 0;
};

} // namespace Rooms
