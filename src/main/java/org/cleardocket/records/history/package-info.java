/** What the rows of one person say: convictions, case numbers, registration, death, as they were read in 2019. */
@NullMarked
package org.cleardocket.records.history;

import org.jspecify.annotations.NullMarked;
