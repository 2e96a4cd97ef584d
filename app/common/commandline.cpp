// SPDX-License-Identifier: Apache-2.0
#include "commandline.h"

#include "base/translation.h"

#include <QtCore/qregularexpression.h>

namespace Rooms {

using namespace Qt::StringLiterals;

std::optional<CommandLine::Stop> CommandLine::read(const QStringList &arguments, const QString &program)
{
    if (!line.parse(arguments))
        return wrong(line.errorText());
    if (isSet(help))
        return Stop {line.helpText(), 0};
    if (isSet(version))
        return Stop {program + " " ROOMS_VERSION "\n"_L1, 0};
    if (!line.positionalArguments().isEmpty())
        return wrong(tr("\"%1\" is not an option. See --help.").arg(line.positionalArguments().constFirst()));
    return std::nullopt;
}

Result<QString, CommandLine::Stop> CommandLine::knownLanguage() const
{
    const QString known = Translation().find(value(language));
    if (known.isEmpty())
        return wrong(noTranslation(value(language)));
    return known;
}

QString CommandLine::noTranslation(const QString &language)
{
    return tr("There is no translation for \"%1\". There are: %2.")
        .arg(language, Translation().languages().join(", "_L1));
}

Result<QSize, CommandLine::Stop> CommandLine::windowSize(const QCommandLineOption &option,
                                                         const QString &example) const
{
    if (!isSet(option))
        return QSize();
    static const QRegularExpression form(u"^(\\d{3,5})x(\\d{3,5})$"_s);
    const auto match = form.match(value(option));
    if (!match.hasMatch())
        return wrong(tr("--%1 needs width and height in pixels, for example %2.")
                         .arg(option.names().constFirst(), example));
    return QSize(match.captured(1).toInt(), match.captured(2).toInt());
}

} // namespace Rooms
