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
        enterCode(Instant.now());
        page.waitForURL("**/staff/queue**");
        page.locator("vaadin-grid a").first().waitFor();
        Eyes.look(page);
        page.setViewportSize(1280, 900);
        return this;
    }

    /** From the page that says that their session is over: with the next code, because each is taken once. */
    void signInAgain() {
        page.getByLabel("Username").fill(credentials.account().username());
        page.getByLabel("Password").fill(credentials.password());
        press("Continue");
        enterCode(Instant.now().plusSeconds(30));
    }

    private void enterCode(Instant now) {
        page.getByLabel("code").fill(code(now));
        page.getByRole(AriaRole.BUTTON).first().click();
    }

    private String code(Instant now) {
        try {
            var generator = new TimeBasedOneTimePasswordGenerator();
            var key = new SecretKeySpec(Base32.decode(credentials.secret()), generator.getAlgorithm());
            return generator.generateOneTimePasswordString(key, now);
        } catch (InvalidKeyException e) {
            throw new IllegalStateException(e);
        }
    }

    void press(String name) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name)).click();
    }
}
