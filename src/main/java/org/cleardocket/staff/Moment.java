package org.cleardocket.staff;

import com.vaadin.flow.component.HasText;
import com.vaadin.flow.component.HtmlComponent;
import com.vaadin.flow.component.Tag;
import java.time.Instant;

/** How long ago something was, with the exact time on hover. */
@Tag("time")
public class Moment extends HtmlComponent implements HasText {

    public Moment(Instant instant, Instant now) {
        setText(Times.ago(instant, now));
        setTitle(Times.exact(instant));
        getElement().setAttribute("datetime", instant.toString());
    }
}
