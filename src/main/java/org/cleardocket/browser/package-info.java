/** Stone: what browsers keep for the portal, and which forms they may send to it. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.cleardocket.browser;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
