/** Invented files of the state, for trying, testing and measuring. */
@NullMarked
package org.cleardocket.records.samples;

import org.jspecify.annotations.NullMarked;
