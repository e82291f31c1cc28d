/** Phones on a page, for trying the portal: nothing leaves this machine. Private to {@code messaging}. */
@NullMarked
package org.cleardocket.messaging.simulator;

import org.jspecify.annotations.NullMarked;
