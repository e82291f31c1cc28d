package org.cleardocket.records;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an operator wants assessed, and how.
 *
 * @param inputs   files of the state; their rows are numbered on from one to the next
 * @param county   whose convictions are decided, as the file names it
 * @param policy   name of a policy, or a JSON file with one
 * @param options  file of choices, for policies that take them
 * @param age      for policies that take it
 * @param years    for policies that take it
 * @param against  another policy, to list the counts that come out otherwise under it
 * @param asOf     the day at whose first instant the question is asked
 * @param output   a folder that is not there yet
 * @param full     whether all rows are written too, whole and condensed
 * @param strict   whether one row that cannot be assessed refuses everything
 * @param separate whether one id in two files is two people
 */
public record AssessmentPlan(List<Path> inputs, String county, String policy, @Nullable Path options,
        @Nullable Integer age, @Nullable Integer years, @Nullable String against, LocalDate asOf, Path output,
        boolean full, boolean strict, boolean separate) {

    public AssessmentPlan {
        inputs = List.copyOf(inputs);
    }
}
