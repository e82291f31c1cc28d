package org.cleardocket.records.samples;

import java.util.List;

/** Names that are common in Los Angeles County, put together by chance. */
final class Names {

    static final List<String> LAST = List.of("GARCIA", "HERNANDEZ", "LOPEZ", "MARTINEZ", "RODRIGUEZ", "GONZALEZ",
            "PEREZ", "SANCHEZ", "RAMIREZ", "TORRES", "FLORES", "RIVERA", "KIM", "LEE", "NGUYEN", "TRAN", "WONG", "CHEN",
            "JOHNSON", "WILLIAMS", "BROWN", "JONES", "DAVIS", "MILLER", "WILSON", "ANDERSON", "THOMAS", "JACKSON",
            "WASHINGTON", "HARRIS", "ROBINSON", "PETROSYAN", "SARKISYAN", "HAKOPIAN", "REYES", "SANTOS", "DELA CRUZ",
            "PATEL", "SINGH", "OSEI", "TANAKA", "YAMAMOTO", "O'BRIEN", "SMITH-LOPEZ", "MU\u00D1OZ", "PE\u00D1A");

    static final List<String> FIRST = List.of("JOSE", "MARIA", "JUAN", "LUIS", "CARLOS", "JESUS", "MIGUEL", "ANA",
            "GUADALUPE", "DANIEL", "DAVID", "MICHAEL", "JAMES", "ROBERT", "JOHN", "ANTHONY", "KEVIN", "JASON", "LISA",
            "MARY", "PATRICIA", "JENNIFER", "ANGELA", "TYRONE", "DARNELL", "LATASHA", "MIN", "SOO", "HUNG", "LINH",
            "ARMEN", "ANI", "KARINE", "RAMON", "ROSA", "AKIRA", "PRIYA", "KWAME", "ALAN", "BRENDA");

    private Names() {
    }
}
