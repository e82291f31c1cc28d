package org.cleardocket.residents;

import java.util.List;

/** The counties of California. */
final class Counties {

    /** All but Los Angeles. */
    static final List<String> OTHERS = List.of("Alameda", "Alpine", "Amador", "Butte", "Calaveras", "Colusa",
            "Contra Costa", "Del Norte", "El Dorado", "Fresno", "Glenn", "Humboldt", "Imperial", "Inyo", "Kern",
            "Kings", "Lake", "Lassen", "Madera", "Marin", "Mariposa", "Mendocino", "Merced", "Modoc", "Mono",
            "Monterey", "Napa", "Nevada", "Orange", "Placer", "Plumas", "Riverside", "Sacramento", "San Benito",
            "San Bernardino", "San Diego", "San Francisco", "San Joaquin", "San Luis Obispo", "San Mateo",
            "Santa Barbara", "Santa Clara", "Santa Cruz", "Shasta", "Sierra", "Siskiyou", "Solano", "Sonoma",
            "Stanislaus", "Sutter", "Tehama", "Trinity", "Tulare", "Tuolumne", "Ventura", "Yolo", "Yuba");

    private Counties() {
    }
}
