/** Door: what an operator types. */
@ApplicationModule(allowedDependencies = {"requests", "people", "messaging", "documents", "eligibility", "audit", "language",
        "paper", "records", "database", "network"})
@NullMarked
package org.cleardocket.console;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
