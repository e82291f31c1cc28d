package org.cleardocket.staff;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.Viewport;
import com.vaadin.flow.server.AppShellSettings;
import com.vaadin.flow.theme.aura.Aura;
import java.util.Map;

/** The page around every staff view: Vaadin's Aura theme, then our own style sheet. */
@StyleSheet(Aura.STYLESHEET)
@StyleSheet("context://assets/staff/staff.css")
@Viewport("width=device-width, initial-scale=1")
public class StaffShell implements AppShellConfigurator {

    @Override
    public void configurePage(AppShellSettings page) {
        page.addLink("assets/css/icon.svg", Map.of("rel", "icon", "type", "image/svg+xml"));
    }
}
