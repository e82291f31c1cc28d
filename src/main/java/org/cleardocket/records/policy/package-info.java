/** Who qualifies under which rules: named, versioned policies, read from files. */
@NullMarked
package org.cleardocket.records.policy;

import org.jspecify.annotations.NullMarked;
