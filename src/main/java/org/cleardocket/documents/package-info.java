/** Room: papers. Received in pieces, checked, cleaned, kept, handed out, forgotten. */
@ApplicationModule(allowedDependencies = {"audit", "database", "keys", "network"})
@NullMarked
package org.cleardocket.documents;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
