/** Room: a person asks for help, and the county follows the request to a decision. */
@ApplicationModule(allowedDependencies = {"messaging", "documents", "eligibility", "audit", "language", "keys", "network", "web"})
@NullMarked
package org.cleardocket.requests;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
