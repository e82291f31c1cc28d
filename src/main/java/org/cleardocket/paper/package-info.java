/** Stone: paper. Pages as accessible PDF, and the court's own forms filled. Knows fonts and fields, and nobody's case. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.cleardocket.paper;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
