// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "editlibrary.h"
#include "lineinput.h"

#include <QtCore/qstringconverter.h>

#include <deque>

QT_BEGIN_NAMESPACE
class QSocketNotifier;
QT_END_NAMESPACE

namespace Rooms {

//! Lines that a person types at a terminal and can edit, with Tab to complete a word and a history of this
//! run at the arrow keys. Keys are read here and given to libedit when it need not wait for more, so that the
//! program goes on meanwhile. As long as another program has the terminal, it is left alone.
class EditedLines : public LineInput
{
    Q_OBJECT

public:
    explicit EditedLines(const EditLibrary &library);
    ~EditedLines() override;

    void listen() override;
    void say(const QString &text) override;

private:
    static int takeKey(EditLine *line, wchar_t *key);
    static unsigned char completeWord(EditLine *line, int key);
    static EditedLines &of(EditLine *line);

    void open();
    void setEditing(bool editing);
    void read();
    void edit();
    bool isKeyWhole() const;
    int complete();

    const EditLibrary &m_library;
    QSocketNotifier *m_input;
    QStringDecoder m_decoder {QStringDecoder::Utf8};
    std::deque<char32_t> m_keys; // that were read and not used yet
    EditLine *m_line = nullptr; // not before the terminal is ours
    History *m_history = nullptr;
    bool m_listens = false;
    bool m_isEditing = false; // the terminal gives each key as it is pressed
};

} // namespace Rooms
