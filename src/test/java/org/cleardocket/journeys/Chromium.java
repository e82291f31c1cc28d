package org.cleardocket.journeys;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** The browser that journeys walk in: one for the whole run. {@code ./portal test} finds it. */
public final class Chromium implements ParameterResolver {

    private static final List<String> FLAGS = List.of("--no-sandbox", "--disable-gpu", "--disable-quic",
            "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync");

    /** Closed by JUnit at the end of the run. */
    private record Running(Playwright playwright, Browser browser) implements AutoCloseable {

        static Running start() {
            var playwright = Playwright.create(new Playwright.CreateOptions()
                    .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
            var browser = playwright.chromium().launch(new BrowserType.LaunchOptions()
                    .setExecutablePath(program()).setArgs(FLAGS));
            return new Running(playwright, browser);
        }

        private static Path program() {
            return Stream.of(System.getenv().getOrDefault("PORTAL_CHROMIUM", ""), "/usr/bin/chromium",
                            "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
                    .filter(path -> !path.isEmpty()).map(Path::of).filter(Files::isExecutable).findFirst()
                    .orElseThrow(() -> new IllegalStateException("No Chromium: run ./portal test, or set PORTAL_CHROMIUM"));
        }

        @Override
        public void close() {
            browser.close();
            playwright.close();
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Browser.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot().getStore(ExtensionContext.Namespace.GLOBAL)
                .computeIfAbsent(Running.class, _ -> Running.start(), Running.class).browser();
    }
}
