// SPDX-License-Identifier: Apache-2.0
#include "roomscsv.h"

#include "roomscollector.h"

#include <QtCore/qcoreapplication.h>
#include <QtCore/qstringconverter.h>

namespace Rooms::RoomsCsv {

using namespace Qt::StringLiterals;
using Place = LocatedJson::Place;

namespace {

QString say(const char *sentence, const QString &name = {})
{
    return QCoreApplication::translate("Rooms::RoomsCsv", sentence).replace("%1"_L1, name);
}

//! A cell and where it begins.
struct Cell
{
    Place place;
    QString text;
};

//! Takes a text apart into rows of cells.
class Splitter
{
public:
    explicit Splitter(const QString &text)
        : m_text(text)
        , m_separator(separatorOf(text))
    { }

    bool atEnd() const { return m_at >= m_text.size(); }
    //! Where the quote stands that is never closed, once there was one.
    const std::optional<Place> &unclosed() const { return m_unclosed; }

    //! The next row; empty for an empty line.
    QList<Cell> row()
    {
        QList<Cell> cells;
        do
            cells.append(cell());
        while (take(m_separator));
        take(u'\r');
        take(u'\n');
        const bool isEmpty = cells.size() == 1 && cells.constFirst().text.trimmed().isEmpty();
        return isEmpty ? QList<Cell>() : cells;
    }

private:
    //! The one that the first line has most of.
    static QChar separatorOf(const QString &text)
    {
        const QString header = text.section(u'\n', 0, 0);
        QChar most = u',';
        for (const QChar candidate : {u';', u'\t'}) {
            if (header.count(candidate) > header.count(most))
                most = candidate;
        }
        return most;
    }

    QChar peek() const { return atEnd() ? QChar() : m_text.at(m_at); }

    QChar advance()
    {
        const QChar passed = m_text.at(m_at++);
        m_place.pass(passed);
        return passed;
    }

    bool take(QChar expected)
    {
        if (atEnd() || peek() != expected)
            return false;
        advance();
        return true;
    }

    Cell cell()
    {
        Cell cell {m_place, {}};
        if (take(u'"'))
            quoted(cell);
        while (!atEnd() && peek() != m_separator && peek() != u'\n' && peek() != u'\r')
            cell.text.append(advance());
        return cell;
    }

    void quoted(Cell &cell)
    {
        while (!atEnd()) {
            if (!take(u'"'))
                cell.text.append(advance());
            else if (take(u'"'))
                cell.text.append(u'"');
            else
                return;
        }
        m_unclosed = cell.place;
    }

    const QString m_text;
    const QChar m_separator;
    qsizetype m_at = 0;
    Place m_place;
    std::optional<Place> m_unclosed;
};

enum class Column { Id, Name, Place, Url, Tags, Ignored };

constexpr std::pair<QLatin1StringView, Column> columnNames[] = {{"id"_L1, Column::Id},
                                                                {"name"_L1, Column::Name},
                                                                {"place"_L1, Column::Place},
                                                                {"url"_L1, Column::Url},
                                                                {"tags"_L1, Column::Tags}};

class Reader
{
public:
    explicit Reader(const QString &text)
        : m_splitter(text)
    { }

    RoomsReading read()
    {
        QList<Cell> header;
        while (header.isEmpty() && !m_splitter.atEnd())
            header = m_splitter.row();
        readHeader(header);
        while (!m_broken && !m_splitter.atEnd()) {
            if (const QList<Cell> cells = m_splitter.row(); !cells.isEmpty())
                readRoom(cells);
        }
        if (const auto place = m_splitter.unclosed())
            m_collector.breakOff(*place,
                                 say(QT_TRANSLATE_NOOP("Rooms::RoomsCsv",
                                                       "The double quote that opens here is never closed.")));
        return m_collector.take();
    }

private:
    void readHeader(const QList<Cell> &cells)
    {
        for (const Cell &cell : cells)
            m_columns.append(columnOf(cell));
        if (!m_columns.contains(Column::Url)) {
            m_broken = true;
            m_collector.breakOff(
                cells.isEmpty() ? Place() : cells.constFirst().place,
                say(QT_TRANSLATE_NOOP("Rooms::RoomsCsv",
                                      "The first line must name the columns, with one called \"url\".")));
        }
    }

    Column columnOf(const Cell &cell)
    {
        const QString name = cell.text.trimmed();
        for (const auto &[known, column] : columnNames) {
            if (name.compare(known, Qt::CaseInsensitive) == 0)
                return column;
        }
        if (RoomsCollector::isPasswordKey(name))
            m_collector.warnOfPassword(cell.place);
        else
            m_collector.warn(cell.place,
                             say(QT_TRANSLATE_NOOP("Rooms::RoomsCsv",
                                                   "The column \"%1\" is not known here. It is left out."),
                                 name));
        return Column::Ignored;
    }

    void readRoom(const QList<Cell> &cells)
    {
        m_collector.begin();
        if (cells.size() > m_columns.size()) {
            m_collector.fail(cells.at(m_columns.size()).place,
                             say(QT_TRANSLATE_NOOP(
                                 "Rooms::RoomsCsv",
                                 "This line has more columns than the first one. A text with a separator "
                                 "in it needs double quotes.")));
        }
        Cell id;
        for (qsizetype i = 0; i < std::min(cells.size(), m_columns.size()); ++i) {
            if (m_columns.at(i) == Column::Id)
                id = cells.at(i);
            else
                readCell(m_columns.at(i), cells.at(i));
        }
        const Place start = cells.constFirst().place;
        const QUrl &url = m_collector.room().url;
        if (!id.text.trimmed().isEmpty())
            m_collector.setId(id.place, id.text);
        else if (!url.isEmpty())
            m_collector.setId(start, url.host() + u':' + QString::number(url.port()));
        m_collector.end(start);
    }

    void readCell(Column column, const Cell &cell)
    {
        const QString text = cell.text.trimmed();
        RoomEntry &room = m_collector.room();
        if (column == Column::Url)
            m_collector.setUrl(cell.place, text);
        else if (column == Column::Name)
            room.name = text;
        else if (column == Column::Place)
            room.place = text;
        else if (column == Column::Tags)
            room.tags = tagsIn(text);
    }

    static QStringList tagsIn(QString text)
    {
        QStringList tags;
        for (const QString &tag : text.replace(u'|', u',').split(u',')) {
            if (!tag.trimmed().isEmpty())
                tags.append(tag.trimmed());
        }
        return tags;
    }

    Splitter m_splitter;
    RoomsCollector m_collector;
    QList<Column> m_columns;
    bool m_broken = false;
};

} // namespace

RoomsReading read(const QByteArray &text)
{
    const auto encoding = QStringConverter::encodingForData(text).value_or(QStringConverter::Utf8);
    QStringDecoder decoder(encoding);
    const QString decoded = decoder(text);
    if (decoder.hasError()) {
        RoomsCollector collector;
        collector.breakOff(
            {},
            say(QT_TRANSLATE_NOOP("Rooms::RoomsCsv", "The file is not UTF-8. Save it as \"CSV UTF-8\".")));
        return collector.take();
    }
    return Reader(decoded).read();
}

} // namespace Rooms::RoomsCsv
