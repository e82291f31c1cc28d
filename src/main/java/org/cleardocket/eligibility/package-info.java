/** Stone: Proposition 64 as pure functions. No Spring, no clock, no database, no files but its own tables. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.cleardocket.eligibility;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
