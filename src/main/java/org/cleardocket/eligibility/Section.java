package org.cleardocket.eligibility;

import java.util.Arrays;
import java.util.Optional;

/** The four sections that H&S 11361.8 lists, and no other. */
enum Section {
    /** Possession. */
    HS_11357("11357"),
    /** Growing, drying, processing. */
    HS_11358("11358"),
    /** Possession for sale. */
    HS_11359("11359"),
    /** Sale, gift, transport. */
    HS_11360("11360");

    private final String number;

    Section(String number) {
        this.number = number;
    }

    String number() {
        return number;
    }

    /** Whole numbers only: 11357.5 and 113570 begin alike and are something else. */
    static Optional<Section> of(CodeText text) {
        return Arrays.stream(values()).filter(section -> text.isSection(section.number)).findFirst();
    }
}
