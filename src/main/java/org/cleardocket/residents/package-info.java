/** Door: what the public sees. Check, ask, follow. */
@ApplicationModule(allowedDependencies = {"requests", "messaging", "documents", "eligibility", "audit", "language", "keys", "network", "web",
        "paper", "database"})
@NullMarked
package org.cleardocket.residents;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
