/** The scanner for malware: clamd, by its own protocol. Private to {@code documents}. */
@NullMarked
package org.cleardocket.documents.clamd;

import org.jspecify.annotations.NullMarked;
