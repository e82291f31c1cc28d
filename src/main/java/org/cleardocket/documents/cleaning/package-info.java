/**
 * Cleaning: whatever a file does, it does it in a small process of its own, which the portal can do without. Private to
 * {@code documents}.
 */
@NullMarked
package org.cleardocket.documents.cleaning;

import org.jspecify.annotations.NullMarked;
