// SPDX-License-Identifier: Apache-2.0
#include "diagnostics.h"

#include <QtCore/qpromise.h>
#include <QtCore/qthreadpool.h>

namespace Rooms {

Diagnostics::Diagnostics(std::function<Job()> prepare, std::function<DiagnosticsFigures()> figures,
                         QObject *parent)
    : QObject(parent)
    , m_prepare(std::move(prepare))
    , m_look(std::move(figures))
{
    connect(&m_watcher, &QFutureWatcherBase::finished, this, &Diagnostics::onFinished);
}

void Diagnostics::save()
{
    if (m_state == State::Saving)
        return;
    m_state = State::Saving;
    m_outcome = {};
    Q_EMIT stateChanged();
    // The pool copies what it is given to do, a promise cannot be copied.
    auto promise = std::make_shared<QPromise<Outcome>>();
    m_watcher.setFuture(promise->future());
    QThreadPool::globalInstance()->start([promise, job = m_prepare()] {
        promise->start();
        promise->addResult(job());
        promise->finish();
    });
}

void Diagnostics::look()
{
    const DiagnosticsFigures figures = m_look();
    if (m_figures == figures)
        return;
    m_figures = figures;
    Q_EMIT figuresChanged();
}

void Diagnostics::clear()
{
    if (m_state == State::Saving || m_state == State::Idle)
        return;
    m_state = State::Idle;
    m_outcome = {};
    Q_EMIT stateChanged();
}

void Diagnostics::onFinished()
{
    m_outcome = m_watcher.result();
    m_state = m_outcome.problem.isEmpty() ? State::Saved : State::Failed;
    Q_EMIT stateChanged();
}

} // namespace Rooms
