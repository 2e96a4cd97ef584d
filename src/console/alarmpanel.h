// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "alarmdelegate.h"
#include "fleet/alarmmodel.h"

#include <QtWidgets/qframe.h>
#include <QtWidgets/qlabel.h>
#include <QtWidgets/qmenu.h>
#include <QtWidgets/qpushbutton.h>
#include <QtWidgets/qtableview.h>

namespace Rooms {

//! The list of alarms, and what can be done about those that are selected. Nothing here changes an alarm: it
//! says what the operator wants. Owned by the window.
class AlarmPanel : public QFrame
{
    Q_OBJECT

public:
    //! All must outlive this.
    AlarmPanel(Alarms &alarms, AlarmModel &model, Clock &clock, QWidget *parent = nullptr);
    ~AlarmPanel() override;

    void setTokens(const ConsoleTokens &tokens);
    //! The keys go to the list, which has something selected then.
    void focusList();

    QTableView *list() const { return m_list; }
    QPushButton *acknowledgeButton() const { return m_acknowledge; }
    QPushButton *silenceButton() const { return m_silence; }
    QPushButton *goButton() const { return m_go; }
    //! Which silences there are; each is ended by choosing it.
    QPushButton *silencesButton() const { return m_silences; }
    //! What is said instead of an empty list.
    QLabel *empty() const { return m_empty; }
    //! Fills \a menu with what can be done about the selected alarms.
    void fillMenu(QMenu *menu);

Q_SIGNALS:
    //! The operator takes care of the alarms with \a serials.
    void acknowledgeWanted(const QList<quint64> &serials);
    //! The operator does not want to hear of some alarms.
    void silenceWanted(const Rooms::AlarmSilence &silence);
    //! The room \a roomId is to be seen.
    void goWanted(const QString &roomId);
    void closeWanted();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void makeList();
    QLayout *makeHead();
    void say();
    void update();
    void acknowledge();
    void go();
    void fillSilenceMenu(QMenu *menu);
    void fillSilencesMenu();
    QString nameOf(const AlarmSilence &silence) const;
    QModelIndex current() const;
    QList<quint64> toAcknowledge() const;

    Alarms &m_alarms;
    AlarmModel &m_model;
    Clock &m_clock;
    QLabel *m_title;
    QPushButton *m_acknowledge;
    QPushButton *m_silence;
    QPushButton *m_go;
    QPushButton *m_silences;
    QPushButton *m_close;
    QTableView *m_list;
    QLabel *m_empty;
    AlarmDelegate *m_delegate;
};

} // namespace Rooms
