package org.cleardocket.staff.assessment;

import com.vaadin.flow.component.Component;
import org.jspecify.annotations.Nullable;

/** Where one fact is entered. What nobody knows is {@code null}: it is neither zero nor no. */
interface FactInput<T> {

    void show(@Nullable T fact);

    /** What was entered, as far as it can be read. */
    @Nullable T fact();

    /** Whether what was entered makes sense; where not, the field says why. */
    boolean isReadable();

    /** Puts the cursor where it has to be corrected. */
    void putCursor();

    void whenChanged(Runnable then);

    /** What stands on the form. */
    Component component();
}
