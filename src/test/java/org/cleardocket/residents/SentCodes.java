package org.cleardocket.residents;

import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads a code where only its owner would: in the text on its way to their phone. */
final class SentCodes {

    private static final Pattern CODE = Pattern.compile("\\b\\d{6}\\b");

    private SentCodes() {
    }

    static String last(JdbcClient sql, String e164) {
        var body = sql.sql("select body from messaging.outgoing where phone = ? and template = 'CODE' "
                + "order by id desc limit 1").param(e164).query(String.class).single();
        return CODE.matcher(body).results().findFirst().orElseThrow().group();
    }

    /** A code that was not sent. */
    static String wrong(JdbcClient sql, String e164) {
        return last(sql, e164).equals("000000") ? "000001" : "000000";
    }

    static int texts(JdbcClient sql, String e164) {
        return sql.sql("select count(*) from messaging.outgoing where phone = ?").param(e164)
                .query(Integer.class).single();
    }
}
