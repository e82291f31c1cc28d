package org.cleardocket.console.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import org.cleardocket.console.DataFolder;
import org.cleardocket.console.LocalDatabase;

/** A database, a carrier without faults, and the portals that send from the one through the other. */
final class SendingSite implements AutoCloseable {

    /** Of each answer of the carrier's. */
    static final Duration LATENCY = Duration.ofMillis(50);
    private static final Duration PORTAL_GIVES_UP = Duration.ofSeconds(8);

    private final Path folder;
    private final int lanes;
    private final LocalDatabase database;
    private final CarrierStandIn carrier;
    private final List<PortalProcess> portals = new ArrayList<>();

    /** @param lanes texts that each portal sends at the same time */
    SendingSite(Path folder, int lanes) throws IOException {
        this.folder = Files.createDirectories(folder);
        this.lanes = lanes;
        database = LocalDatabase.start(DataFolder.at(folder.resolve("data")));
        Runtime.getRuntime().addShutdownHook(new Thread(database::close)); // Ctrl-C would leave it running
        carrier = CarrierStandIn.start(LATENCY, PORTAL_GIVES_UP, Faults.NONE);
    }

    void addPortal() throws IOException, InterruptedException {
        var portal = PortalProcess.start(folder, TrialSettings.of(database.ownerUrl(), carrier, lanes), List.of());
        portals.add(portal);
        carrier.callbacks().add(portal.address());
    }

    /**
     * Once there is a portal, which makes the tables.
     *
     * @param texts of one turn
     */
    SendingTurns turns(int texts) {
        return new SendingTurns(carrier, database.ownerUrl(), texts);
    }

    /** Of each portal, as far as the system says it. */
    LongStream residentMegabytes() {
        return portals.stream().map(PortalProcess::residentMegabytes).flatMapToLong(OptionalLong::stream);
    }

    @Override
    public void close() {
        portals.forEach(PortalProcess::close);
        carrier.close();
        database.close();
    }
}
