/** Stone: what browsers keep for the portal, which forms they may send, and which network they are in. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.cleardocket.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
