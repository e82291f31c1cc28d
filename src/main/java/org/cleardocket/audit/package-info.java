/** Stone: who did or saw what, in a chain that shows tampering. */
@ApplicationModule(allowedDependencies = {"keys"})
@NullMarked
package org.cleardocket.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
