// SPDX-License-Identifier: Apache-2.0
#include "passwordsection.h"

#include "tonelabel.h"
#include "wording.h"

#include <QtCore/qpointer.h>
#include <QtWidgets/qboxlayout.h>

namespace Rooms {

using namespace Qt::StringLiterals;
using Tone = ConsoleTokens::Tone;
using Done = std::function<void(const QString &)>;

PasswordSection::PasswordSection(SecretStore *secrets, QWidget *parent)
    : QWidget(parent)
    , m_secrets(secrets)
    , m_title(new QLabel(this))
    , m_state(ToneLabel::make(this))
    , m_entry(new EntryRow(this))
    , m_forget(new QCheckBox(this))
{
    m_title->setObjectName(u"subheading"_s);
    m_entry->edit()->setEchoMode(QLineEdit::Password);
    m_entry->edit()->setMaxLength(256);
    m_entry->edit()->setInputMethodHints(Qt::ImhHiddenText | Qt::ImhSensitiveData | Qt::ImhNoPredictiveText);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(m_title);
    layout->addWidget(m_state);
    layout->addWidget(m_entry);
    layout->addWidget(m_forget);
    connect(m_forget, &QCheckBox::toggled, m_entry, &QWidget::setDisabled);
    connect(m_entry->edit(), &QLineEdit::textChanged, this, &PasswordSection::say);
    Rooms::setWords(this, [this] { say(); });
}

void PasswordSection::say()
{
    m_title->setText(tr("Control password"));
    m_forget->setText(tr("Forget the password that is kept"));
    m_entry->setWords(m_place ? tr("New password") : tr("Password"),
                      tr("It is kept apart from the rooms file, and never shown again."));
    m_entry->setEnabled(m_secrets && !m_forget->isChecked());
    m_forget->setVisible(m_place.has_value());
    m_forget->setEnabled(m_entry->text().isEmpty());
    QString state = tr("No password is kept for this room.");
    if (!m_secrets)
        state = tr("No passwords are kept for these rooms.");
    else if (m_failure)
        state = SecretStore::words(*m_failure);
    else if (m_isLooking)
        state = tr("Looking whether a password is kept…");
    else if (m_place == SecretStore::Place::Keychain)
        state = tr("A password is kept in the keychain of this computer.");
    else if (m_place == SecretStore::Place::File)
        state = tr("A password is kept in a file that only you can read.");
    m_state->setText(state);
    ToneLabel::setTone(m_state, m_failure ? Tone::Amber : Tone::Neutral);
}

SecretStore::Handler PasswordSection::guarded(SecretStore::Handler handler)
{
    return [here = QPointer<PasswordSection>(this),
            handler = std::move(handler)](const SecretStore::Answer &answer) {
        if (here)
            handler(answer);
    };
}

SecretStore::Handler PasswordSection::ending(Done done)
{
    return guarded([done = std::move(done)](const SecretStore::Answer &answer) {
        done(answer ? QString() : SecretStore::words(answer.error()));
    });
}

void PasswordSection::setRoom(const QUrl &url)
{
    m_url = url;
    m_place.reset();
    m_failure.reset();
    m_isLooking = m_secrets && !url.isEmpty();
    say();
    if (m_isLooking)
        m_secrets->read(url, guarded([this](const SecretStore::Answer &answer) { onRead(answer); }));
}

void PasswordSection::onRead(const SecretStore::Answer &answer)
{
    m_isLooking = false;
    if (!answer)
        m_failure = answer.error();
    else if (!answer->password.isEmpty())
        m_place = answer->place;
    say();
}

void PasswordSection::withPassword(const QUrl &url, std::function<void(const QString &)> use)
{
    if (!m_entry->text().isEmpty() || !m_secrets || m_forget->isChecked()) {
        use(m_entry->text());
        return;
    }
    // A room that moves takes its password along.
    m_secrets->read(m_url.isEmpty() ? url : m_url,
                    guarded([use = std::move(use)](const SecretStore::Answer &answer) {
                        use(answer ? answer->password : QString());
                    }));
}

bool PasswordSection::isChanged() const
{
    return m_secrets && (!m_entry->text().isEmpty() || m_forget->isChecked());
}

void PasswordSection::keep(const QUrl &url, const QList<QUrl> &others, Done done)
{
    const bool moves = m_place && !m_url.isEmpty() && m_url != url;
    if (!m_secrets)
        done({});
    else if (!m_entry->text().isEmpty())
        m_secrets->write(url, m_entry->text(), ending(std::move(done)));
    else if (m_forget->isChecked())
        m_secrets->remove(m_url, ending(std::move(done)));
    else if (moves)
        m_secrets->move(m_url, url, others.contains(m_url), ending(std::move(done)));
    else
        done({});
}

} // namespace Rooms
