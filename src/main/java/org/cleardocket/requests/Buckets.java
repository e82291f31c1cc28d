package org.cleardocket.requests;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.TimeMeter;
import io.github.bucket4j.distributed.ExpirationAfterWriteStrategy;
import io.github.bucket4j.postgresql.Bucket4jPostgreSQL;
import io.github.bucket4j.postgresql.PostgreSQLSelectForUpdateBasedProxyManager;
import java.sql.PreparedStatement;
import java.time.Clock;
import java.time.Duration;
import javax.sql.DataSource;
import org.cleardocket.keys.KeyedHash;
import org.cleardocket.keys.Keys;
import org.springframework.stereotype.Component;

/**
 * What is limited, counted in the database for all servers together, under keyed hashes alone. Each count has a
 * connection and a transaction of its own.
 */
@Component
class Buckets {

    private final PostgreSQLSelectForUpdateBasedProxyManager<byte[]> buckets;
    private final KeyedHash hash;

    Buckets(DataSource database, Keys keys, Clock clock) {
        hash = keys.hash("code limits");
        buckets = Bucket4jPostgreSQL.selectForUpdateBasedBuilder(database)
                .primaryKeyMapper(PreparedStatement::setBytes)
                .table("requests.code_limit")
                .clientClock(meter(clock))
                .expirationAfterWrite(
                        ExpirationAfterWriteStrategy.basedOnTimeForRefillingBucketUpToMax(Duration.ofHours(1)))
                .build();
    }

    /** A bucket keeps the limits it began with, so what names them belongs into its name. */
    Bucket of(BucketConfiguration limits, String... name) {
        return buckets.getProxy(hash.of(name), () -> limits);
    }

    /** Removes counts that are back at their start. */
    void forgetRefilled() {
        while (buckets.removeExpired(1000) == 1000) {
            // the next thousand
        }
    }

    private static TimeMeter meter(Clock clock) {
        return new TimeMeter() {
            @Override
            public long currentTimeNanos() {
                return clock.millis() * 1_000_000;
            }

            @Override
            public boolean isWallClockBased() {
                return true;
            }
        };
    }
}
