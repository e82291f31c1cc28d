/** The state's file as bytes and rows: reading, cutting into whole people, gathering the scattered, writing. */
@NullMarked
package org.cleardocket.records.state;

import org.jspecify.annotations.NullMarked;
