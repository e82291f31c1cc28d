package org.cleardocket.records.policy;

import java.time.LocalDate;
import org.cleardocket.records.state.Row.Word;

/**
 * What is asked of every person.
 *
 * @param county  whose convictions are decided
 * @param exactly the same, as the rules of 2019 compare it: to the letter, blanks included
 * @param asOf    the day at whose first instant the question is asked
 */
public record Question(String county, Word exactly, LocalDate asOf) {

    public Question(String county, LocalDate asOf) {
        this(county, new Word(county), asOf);
    }
}
