package org.cleardocket.staff;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.ParentLayout;
import jakarta.annotation.security.PermitAll;
import org.cleardocket.database.DatabaseAway;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A page that could not be made; what happened is in the log, never in the browser. */
@ParentLayout(StaffLayout.class)
@PageTitle("Something went wrong – LA County Records Help")
@PermitAll
public class SomethingWrongView extends ErrorPage implements HasErrorParameter<Exception> {

    private static final Logger LOG = LoggerFactory.getLogger(SomethingWrongView.class);

    SomethingWrongView() {
        super("Something went wrong", "The page could not be shown. Try again in a minute.");
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Exception> error) {
        LOG.error("A staff view could not be shown.", error.getCaughtException());
        return DatabaseAway.causes(error.getCaughtException()) ? 503 : 500;
    }
}
