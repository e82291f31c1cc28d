package org.cleardocket.console;

import java.io.PrintWriter;
import org.springframework.context.ApplicationContext;

/** What the console says once the portal runs. */
record Welcome(PrintWriter out) {

    void print(ApplicationContext portal, String address) {
        out.println();
        out.println("ClearDocket is running.");
        out.println("  Residents      " + address + "/");
        out.println("  Staff          " + address + "/staff");
        if (portal.getEnvironment().getProperty("portal.messaging.gateway", "simulator").equals("simulator")) {
            out.println("  Phones         " + address + "/simulator   (texts stay on this machine)");
        }
        if (portal.getBeanProvider(SampleAccounts.class).stream().anyMatch(SampleAccounts::exist)) {
            portal.getBeanProvider(SampleWorld.class).stream().filter(SampleWorld::wasCreated).forEach(_ ->
                    out.println("  First start    " + SampleWorld.PEOPLE + " invented people and their requests are in it"));
            SampleAccounts.describe(out);
        } else {
            out.println("  First account  ./portal users add USERNAME --name NAME --role attorney");
        }
        out.println();
        out.println("Stop with Ctrl-C.");
        out.flush();
    }
}
