package org.cleardocket.documents;

import org.springframework.context.ApplicationContext;

/** Scans and cleans what waits, as the portal's workers do, which stand still in tests. */
public final class Preparing {

    private Preparing() {
    }

    public static void all(ApplicationContext context) {
        var job = context.getBean(PrepareFiles.class);
        while (job.prepareNext(() -> { })) {
            // the next
        }
    }
}
