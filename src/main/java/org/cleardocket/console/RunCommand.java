package org.cleardocket.console;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.cleardocket.console.settings.SettingsCheck;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code ./portal run}: the whole portal, until it is stopped. */
@Command(name = "run", mixinStandardHelpOptions = true,
        description = "Starts the portal: resident pages, staff view and text messages.")
final class RunCommand implements Callable<Integer> {

    private static final String GATEWAY = "PORTAL_MESSAGING_GATEWAY";

    private static final int USUAL_PORT = 8080;

    @Option(names = "--port", paramLabel = "N",
            description = "Port of the portal, 0 for any free one (default: SERVER_PORT, or else 8080).")
    private @Nullable Integer wanted;

    @Option(names = "--no-samples", description = "Starts empty: no invented people, no sample staff accounts.")
    private boolean noSamples;

    @Mixin
    private DataOption data;

    @Spec
    private CommandSpec spec;

    private final Class<?> portal;

    RunCommand(Class<?> portal) {
        this.portal = portal;
    }

    @Override
    public Integer call() throws InterruptedException {
        var port = freePort();
        var database = Database.forPortal(data, !noSamples);
        var context = start(database, port);
        new Stop(context, database, spec.commandLine().getOut()).whenTold();
        new Welcome(spec.commandLine().getOut()).print(context, "http://localhost:" + port);
        new CountDownLatch(1).await(); // the shutdown hook ends the program
        return 0;
    }

    private ConfigurableApplicationContext start(Database database, int port) {
        var settings = new SettingsCheck();
        var application = new SpringApplication(portal);
        application.addListeners(settings);
        application.setRegisterShutdownHook(false);
        application.setDefaultProperties(defaults(port));
        try {
            return application.run(arguments(database, port));
        } catch (RuntimeException e) {
            database.close();
            throw refusal(settings.explain(e), port);
        } catch (Error e) {
            database.close();
            throw e;
        }
    }

    private Map<String, Object> defaults(int port) {
        var defaults = defaults();
        defaults.put("portal.public-url", "http://localhost:" + port);
        return defaults;
    }

    /** What an operator's environment may override. */
    private Map<String, Object> defaults() {
        var defaults = new HashMap<String, Object>();
        if (!"twilio".equalsIgnoreCase(System.getenv(GATEWAY))) {
            defaults.put("server.address", "localhost"); // the simulator shows everybody's codes
        }
        if (!noSamples) {
            defaults.put("portal.drain", "0s"); // nobody balances a sample world
        }
        return defaults;
    }

    private String[] arguments(Database database, int port) {
        var arguments = new HashMap<>(database.properties());
        arguments.put("server.port", port);
        arguments.put("portal.samples", !noSamples);
        return arguments.entrySet().stream().map(one -> "--" + one.getKey() + "=" + one.getValue())
                .toArray(String[]::new);
    }

    private static RuntimeException refusal(RuntimeException failure, int port) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof PortInUseException) {
                return portTaken(port);
            }
        }
        return failure;
    }

    /** The port to listen on, read before anything is made: a start that is refused leaves nothing behind. */
    private int freePort() {
        var settings = wanted == null ? SettingsCheck.alone(defaults())
                : SettingsCheck.alone(defaults(), "--server.port=" + wanted);
        int port = settings.getProperty("server.port", Integer.class, USUAL_PORT);
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress((InetAddress) null, port));
            return socket.getLocalPort();
        } catch (IOException e) {
            throw portTaken(port);
        }
    }

    private static Refusal portTaken(int port) {
        return new Refusal("Port " + port + " is taken or not allowed. Choose another: ./portal run --port 8081");
    }
}
