/** Door: what signed-in staff see. The queue, one request, and how the texts go. */
@ApplicationModule(allowedDependencies = {"requests", "people", "messaging", "documents", "eligibility", "audit", "language",
        "keys", "network", "web", "database"})
@NullMarked
package org.cleardocket.staff;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
