/** Stone: the database as a whole: its schema, its clock, whether it gives out connections, and what its failures mean. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.cleardocket.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
