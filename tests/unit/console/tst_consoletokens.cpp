// SPDX-License-Identifier: Apache-2.0
#include "console/consoletokens.h"

#include <QtTest/qtest.h>

#include <cmath>

using namespace Rooms;
using namespace Qt::StringLiterals;
using Theme = ConsoleTokens::Theme;
using Tone = ConsoleTokens::Tone;

namespace {

//! WCAG 2.1.
double luminance(const QColor &color)
{
    const auto part = [](double value) {
        return value <= 0.03928 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * part(color.redF()) + 0.7152 * part(color.greenF()) + 0.0722 * part(color.blueF());
}

double contrast(const QColor &one, const QColor &other)
{
    const double lighter = std::max(luminance(one), luminance(other));
    const double darker = std::min(luminance(one), luminance(other));
    return (lighter + 0.05) / (darker + 0.05);
}

} // namespace

//! The colours of the desk.
class TestConsoleTokens : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void canBeRead_data();
    void canBeRead();
    void fillsTheStyle_data() { canBeRead_data(); }
    void fillsTheStyle();
};

void TestConsoleTokens::canBeRead_data()
{
    QTest::addColumn<int>("theme");
    QTest::newRow("dark") << int(Theme::Dark);
    QTest::newRow("light") << int(Theme::Light);
}

void TestConsoleTokens::canBeRead()
{
    QFETCH(int, theme);
    const ConsoleTokens &tokens = ConsoleTokens::of(Theme(theme));
    constexpr double enough = 4.5;
    for (const QColor &text : {tokens.text, tokens.textSecondary, tokens.textMuted, tokens.amberText}) {
        for (const QColor &ground : {tokens.background, tokens.surface, tokens.accentSoft})
            QVERIFY2(contrast(text, ground) >= enough, qPrintable(text.name() + u" on "_s + ground.name()));
    }
    for (const Tone tone : {Tone::Neutral, Tone::Ok, Tone::Accent, Tone::Amber, Tone::Red}) {
        QVERIFY(contrast(tokens.content(tone), tokens.soft(tone)) >= enough);
        QVERIFY(contrast(tokens.content(tone), tokens.background) >= enough);
    }
    QVERIFY(contrast(tokens.accentContent, tokens.accent) >= enough);
    QVERIFY(contrast(tokens.redContent, tokens.red) >= enough);
    QVERIFY(contrast(tokens.edge, tokens.background) >= 3);
}

void TestConsoleTokens::fillsTheStyle()
{
    QFETCH(int, theme);
    const QString style = ConsoleTokens::of(Theme(theme)).styleSheet();
    QVERIFY(style.contains(ConsoleTokens::of(Theme(theme)).background.name()));
    QVERIFY2(!style.contains(u'@'), "a token without a colour");
}

QTEST_GUILESS_MAIN(TestConsoleTokens)
#include "tst_consoletokens.moc"
