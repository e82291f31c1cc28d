/** Room: the accounts of the staff, their roles and their second factor. */
@ApplicationModule(allowedDependencies = {"audit", "keys", "web"})
@NullMarked
package org.cleardocket.people;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
