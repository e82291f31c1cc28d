/** Stone: where a request comes from, and which proxies may say so. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.cleardocket.network;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
