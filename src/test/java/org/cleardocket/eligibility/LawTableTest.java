package org.cleardocket.eligibility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import org.junit.jupiter.api.Test;

class LawTableTest {

    @Test
    void a_row_has_all_its_cells_and_neither_remarks_nor_names_of_columns_are_rows() {
        var rows = LawTable.rows("courthouses.tsv");
        assertThat(rows).hasSize(39).allSatisfy(row -> assertThat(row).hasSize(5));
        assertThat(rows).anySatisfy(row -> assertThat(row.getLast()).isEmpty());
    }

    @Test
    void a_table_that_is_not_there_is_named() {
        assertThatIllegalStateException().isThrownBy(() -> LawTable.rows("moons.tsv"))
                .withMessage("no table law/moons.tsv");
    }
}
