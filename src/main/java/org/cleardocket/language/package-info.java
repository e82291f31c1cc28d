/** Stone: the languages spoken here, their direction, and the wordings in them. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.cleardocket.language;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
