// SPDX-License-Identifier: Apache-2.0
#include "lookups.h"

namespace Rooms::History {

using namespace Qt::StringLiterals;

namespace {
constexpr qint64 answerMs = 5000;
}

void LookUps::ask(ServiceClient &client, const QueryPath &path)
{
    const int number = ++m_asked;
    m_open.emplace(number, m_clock.now());
    client.query(path, [this, number](const CallResult &) { onEnded(number); });
}

void LookUps::onEnded(int number)
{
    m_verdict.expect(m_open.erase(number) == 1, u"A question ended twice."_s);
}

void LookUps::check()
{
    for (const auto &[number, at] : m_open)
        m_verdict.expect(m_clock.now() - at <= answerMs, u"A question did not end in time."_s);
}

void LookUps::close()
{
    m_verdict.expect(m_open.empty(), u"A question never ended."_s);
}

} // namespace Rooms::History
