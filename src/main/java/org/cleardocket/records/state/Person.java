package org.cleardocket.records.state;

/**
 * Whose a row is: an id, in one file where files are kept apart.
 *
 * @param group the file, from 0, where one id in two files is two people; else 0
 */
public record Person(String id, int group) {

    static Person of(Row row, boolean separate) {
        return new Person(row.text(Column.SUBJECT_ID), separate ? row.place().input() : 0);
    }
}
