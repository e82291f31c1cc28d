/** Stone: keys for one purpose each, all derived from the portal's one secret. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.cleardocket.keys;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
