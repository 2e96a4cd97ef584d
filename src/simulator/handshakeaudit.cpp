// SPDX-License-Identifier: Apache-2.0
#include "handshakeaudit.h"

#include <QtCore/qbytearray.h>
#include <QtCore/qregularexpression.h>

#include <algorithm>

namespace Rooms::HandshakeAudit {

using namespace Qt::StringLiterals;

namespace {

constexpr auto connecting =
    "Protocol introduction, connection: header Sec-WebSocket-Protocol, auth- + encodeURIComponent(base64(password))"_L1;
constexpr auto driver = "A shipping driver asks for /; the specification names no path"_L1;

Finding finding(AuditRule rule, const QString &came, const QString &right, const QString &place)
{
    return {rule, u"handshake"_s, {}, came, right, place};
}

//! Judges one sub-protocol. Nothing of it is shown but its length.
void judgeSubprotocol(const QString &subprotocol, QList<Finding> &findings)
{
    constexpr auto prefix = "auth-"_L1;
    if (!subprotocol.startsWith(prefix)) {
        findings.append(
            finding(AuditRule::PasswordForm,
                    u"a sub-protocol of %1 characters that begins otherwise"_s.arg(subprotocol.size()),
                    u"auth- and the encoded password"_s, connecting));
        return;
    }
    const QString token = subprotocol.sliced(prefix.size());
    // What encodeURIComponent leaves of base64: letters and digits, and the three others as %XX.
    static const QRegularExpression encoded(u"^(?:[A-Za-z0-9]|%[0-9A-Fa-f]{2})*$"_s);
    if (!encoded.match(token).hasMatch())
        findings.append(
            finding(AuditRule::PasswordEncoding,
                    u"%1 characters behind auth-, of which some must be encoded"_s.arg(token.size()),
                    u"= as %3D, + as %2B, / as %2F"_s, connecting));
    const QByteArray base64 = QByteArray::fromPercentEncoding(token.toLatin1());
    const auto decoded = QByteArray::fromBase64Encoding(base64, QByteArray::AbortOnBase64DecodingErrors);
    if (!decoded || base64.size() % 4 != 0)
        findings.append(finding(AuditRule::PasswordBase64,
                                u"%1 characters behind auth- that are not base64"_s.arg(token.size()),
                                u"base64 of the password's UTF-8, with its = at the end"_s, connecting));
}

} // namespace

QList<Finding> judge(const Greeting &greeting, bool needsPassword)
{
    QList<Finding> findings;
    if (greeting.target != "/"_L1)
        findings.append(finding(AuditRule::HandshakePath,
                                u"a path of %1 characters"_s.arg(greeting.target.size()), u"/"_s, driver));
    if (greeting.subprotocols.isEmpty() && needsPassword)
        findings.append(finding(AuditRule::PasswordMissing, u"no sub-protocol"_s,
                                u"auth- and the encoded password"_s, connecting));
    for (const QString &subprotocol : greeting.subprotocols)
        judgeSubprotocol(subprotocol, findings);
    return findings;
}

QList<Finding> judgeRefused(const Greeting &greeting)
{
    QList<Finding> findings = judge(greeting, true);
    const bool isExplained = std::any_of(findings.begin(), findings.end(), [](const Finding &other) {
        return other.rule != AuditRule::HandshakePath; // all others are about the password
    });
    if (!isExplained)
        findings.append(finding(AuditRule::PasswordWrong, u"another password, in the right form"_s,
                                u"the room's control password"_s, connecting));
    return findings;
}

} // namespace Rooms::HandshakeAudit
