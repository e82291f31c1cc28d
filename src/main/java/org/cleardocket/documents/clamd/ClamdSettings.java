package org.cleardocket.documents.clamd;

import java.time.Duration;
import java.util.Optional;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings under {@code portal.documents}.
 *
 * @param scanner        where clamd listens: {@code clamd://host:port}, or {@code clamd:///path} of its Unix socket;
 *                       {@code none} where nothing is to be scanned
 * @param scannerInClear whether papers may go unencrypted to a scanner on another machine
 * @param scannerTimeout how long it may take over one file
 */
@ConfigurationProperties("portal.documents")
@ConditionalOnExpression(Clamd.IS_NAMED)
record ClamdSettings(String scanner, @DefaultValue("false") boolean scannerInClear,
        @DefaultValue("60s") Duration scannerTimeout) {

    /** @throws IllegalStateException where it is no such address, others could listen, or no file is scanned in time */
    ClamdSettings {
        var address = ClamdAddress.parse(scanner);
        if (address.isEmpty() && !scanner.strip().equalsIgnoreCase("none")) {
            throw new IllegalStateException(
                    "portal.documents.scanner must be clamd://host:port, clamd:///path of a Unix socket, or none");
        }
        if (address.isPresent() && !address.get().isOnThisMachine() && !scannerInClear) {
            throw new IllegalStateException("portal.documents.scanner must be on this machine or a Unix socket: papers go "
                    + "to it unencrypted. Set portal.documents.scanner-in-clear to true where the network between is "
                    + "protected");
        }
        if (!scannerTimeout.isPositive()) {
            throw new IllegalStateException("portal.documents.scanner-timeout must be more than 0s");
        }
    }

    /** Empty for none. */
    Optional<ClamdAddress> address() {
        return ClamdAddress.parse(scanner);
    }
}
