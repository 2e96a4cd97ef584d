// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"
#include "settingsfile.h"
#include "settingtable.h"

#include <functional>
#include <map>

namespace Rooms {

//! What is set, from four sources that win over each other in this order: the defaults, the settings file,
//! which the panel writes, the administrator's file, which it only reads, and the options of this run. A file
//! that is wrong in part counts in its other parts; one that is wrong as a whole counts for nothing. Owned by
//! whoever wires the program; one thread.
class Settings : public QObject
{
    Q_OBJECT

public:
    //! Something in a file that does not count.
    struct Problem
    {
        //! What it is.
        enum class Kind { Unreadable, TooLong, NotJson, NotObject, WrongValue, UnknownKey };

        Kind kind;
        QString file;
        QString name; //!< With WrongValue and UnknownKey: of the member.
        int line = 0; //!< With NotJson: where.
        QString value; //!< With WrongValue: what stands there as JSON, shortened; "" when that is secret.

        bool operator==(const Problem &) const = default;
        //! What is wrong and what counts instead, in the language of the program.
        QString sentence() const;
    };

    //! Why a change was not made, or not kept.
    struct Failure
    {
        //! What it is.
        enum class Kind {
            Locked, //!< Somebody else says what it is; see source().
            WrongValue,
            NotSaved, //!< It counts until the program ends.
        };

        Kind kind;
        Setting::Key key;
        QString file; //!< With NotSaved: that cannot be written.

        //! What happened and what to do, in the language of the program.
        QString sentence() const;
    };

    //! Reads both files. "" stands for no file.
    Settings(const QString &userFile, const QString &administratorFile, QObject *parent = nullptr);

    //! The file of the user who runs the program: ~/.config/rooms-panel/settings.json
    static QString defaultUserFile();
    //! The administrator's: rooms-panel/settings.json in the first folder of $XDG_CONFIG_DIRS (/etc/xdg) that
    //! has one; "" when none has.
    static QString defaultAdministratorFile();

    QJsonValue value(Setting::Key key) const;
    QString text(Setting::Key key) const { return value(key).toString(); }
    bool flag(Setting::Key key) const { return value(key).toBool(); }
    double number(Setting::Key key) const { return value(key).toDouble(); }
    int whole(Setting::Key key) const { return value(key).toInt(); }
    //! Who says what it is.
    Setting::Source source(Setting::Key key) const;
    //! Whether set() cannot change it.
    bool isLocked(Setting::Key key) const;

    //! Changes a setting and keeps it in the settings file, unless a visit is on: then it counts for the
    //! visit. Nothing when that is done.
    std::optional<Failure> set(Setting::Key key, const QJsonValue &value);
    //! Changes a setting and keeps it, visit or not.
    std::optional<Failure> keep(Setting::Key key, const QJsonValue &value);
    //! From now on set() keeps nothing; what it changed in the visit before is forgotten.
    void beginVisit();
    //! Has \a value count for this run, whatever the files say. False when the setting does not take it.
    bool setForThisRun(Setting::Key key, const QJsonValue &value);

    //! What in the files does not count, in their order.
    const QList<Problem> &problems() const { return m_problems; }
    const QString &userFile() const { return m_userFile; }
    const QString &administratorFile() const { return m_administratorFile; }
    //! Everything that may be logged: value and source of each setting.
    QJsonObject toJson() const;

Q_SIGNALS:
    //! Its value is another now, or its source.
    void changed(Rooms::Setting::Key key);

private:
    using Values = std::map<Setting::Key, QJsonValue>;

    Values readFile(const QString &path);
    //! \a value as the setting takes it, or why it cannot be changed to it.
    Result<QJsonValue, Failure> acceptable(Setting::Key key, const QJsonValue &value) const;
    void put(Values &values, Setting::Key key, const QJsonValue &value);
    void alter(Setting::Key key, const std::function<void()> &change);

    const QString m_userFile;
    const QString m_administratorFile;
    QList<Problem> m_problems;
    Values m_user;
    std::optional<Values> m_visit; // what a visitor has changed, while a visit is on
    Values m_administrator;
    Values m_option;
};

} // namespace Rooms
