/** What {@code ./portal bench} measures, and with what. */
@NullMarked
package org.cleardocket.console.bench;

import org.jspecify.annotations.NullMarked;
