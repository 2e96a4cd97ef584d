// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtCore/qlist.h>
#include <QtCore/qstringlist.h>

#include <optional>

//! The requests as the specification lists them, in one table: modules, actions, parameters, and where each
//! stands. Written down for judging a client, and for what can be subscribed to; what the room does with a
//! request is SimulatedRoom's. Plain
//! data, any thread.
namespace Rooms::RequestSpec {

//! One parameter of an action.
struct Parameter
{
    enum class Type {
        Text,
        MeetingCode, //!< A text of digits.
        Choice, //!< One of some texts.
        Truth,
        Whole, //!< A whole number.
    };
    enum class Need {
        Required,
        Uncertain, //!< The recorded page does not tell whether it may be left out; it should be sent.
        Optional,
    };

    QLatin1StringView key;
    Type type = Type::Text;
    Need need = Need::Required;
    int line = 0; //!< Of the recorded Meeting page; 0 when it stands elsewhere.
    int minimum = 0; //!< Of a Whole.
    int maximum = -1; //!< Of a Whole; below the minimum: no limit is known.
    QLatin1StringView choices = {}; //!< Of a Choice, with blanks in between.
    bool beside = false; //!< Stands beside `action`, not in action_params.

    //! What would be right, in English.
    QString right() const;
    //! The type in the vendor's words, with its values.
    QString vendorType() const;
};

//! One action.
struct Action
{
    QLatin1StringView name;
    QLatin1StringView event; //!< Tells the outcome, if the client subscribed before; "" without one.
    QLatin1StringView page; //!< Where it stands.
    int line = 0; //!< Of the recorded Meeting page, where its section begins; 0 when it stands elsewhere.
    QList<Parameter> parameters;

    //! Where it stands, for a person.
    QString place() const;
    //! Where \a parameter of it stands, for a person.
    QString place(const Parameter &parameter) const;
    //! Whether it has action_params at all, and whether some must be sent.
    bool hasParameters() const;
    bool needsParameters() const;
};

//! One module.
struct Module
{
    QLatin1StringView name;
    bool whole = false; //!< Its page is public as a whole: there are no other actions.
    QList<Action> actions;
    QStringList otherEvents = {}; //!< Events that tell the outcome of no action alone.

    //! The events that public texts name.
    QStringList eventNames() const;
    //! The action \a name, nullptr if it is not listed.
    const Action *action(const QString &name) const;
};

//! The modules that can be called.
const QList<Module> &modules();
//! The module \a name, nullptr if it is not listed.
const Module *module(const QString &name);
//! Whether a public text names the node \a path, the module first, beside those that the room has; or one
//! above it of which only the begin is public, so that there may be more.
bool namesNode(const QStringList &path);

} // namespace Rooms::RequestSpec
