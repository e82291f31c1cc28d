package org.cleardocket.journeys;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.security.InvalidKeyException;
import java.time.Instant;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.util.encoders.Base32;
import org.cleardocket.people.Credentials;

/** A staff member at a desk, with an authenticator app. */
record Colleague(Page page, String site, Credentials credentials) {

    Colleague signIn() {
        page.setViewportSize(1280, 900);
        page.navigate(site + "/staff");
        Eyes.look(page);
        page.getByLabel("Username").fill(credentials.account().username());
        page.getByLabel("Password").fill(credentials.password());
        press("Continue");
        Eyes.look(page);
        page.getByLabel("code").fill(code());
        page.getByRole(AriaRole.BUTTON).first().click();
        page.waitForURL("**/staff/queue**");
        page.locator("vaadin-grid a").first().waitFor();
        Eyes.look(page);
        page.setViewportSize(1280, 900);
        return this;
    }

    private String code() {
        try {
            var generator = new TimeBasedOneTimePasswordGenerator();
            var key = new SecretKeySpec(Base32.decode(credentials.secret()), generator.getAlgorithm());
            return generator.generateOneTimePasswordString(key, Instant.now());
        } catch (InvalidKeyException e) {
            throw new IllegalStateException(e);
        }
    }

    void press(String name) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name)).click();
    }
}
