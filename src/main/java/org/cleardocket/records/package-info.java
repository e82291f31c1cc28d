/** Room: state and court lists, read as they come; every conviction on them assessed under a named policy. */
@ApplicationModule(allowedDependencies = {"eligibility"})
@NullMarked
package org.cleardocket.records;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
