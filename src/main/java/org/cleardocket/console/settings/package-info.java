/** The portal's settings: which there are, and the sentence that refuses a wrong one at the start. */
@NullMarked
package org.cleardocket.console.settings;

import org.jspecify.annotations.NullMarked;
