/** Stone: text messages out and in, consent, receipts. */
@ApplicationModule(allowedDependencies = {"audit", "database", "language", "network", "web"})
@NullMarked
package org.cleardocket.messaging;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
