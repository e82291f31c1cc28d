package org.cleardocket.requests;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.cleardocket.documents.FolderId;
import org.cleardocket.documents.Papers;
import org.cleardocket.keys.Keys;
import org.cleardocket.messaging.Phones;
import org.cleardocket.testing.PortalTest;
import org.cleardocket.testing.SettableClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.util.unit.DataSize;

@PortalTest
class PaperAllowanceTest {

    @Autowired Buckets buckets;
    @Autowired Papers papers;
    @Autowired Keys keys;
    @Autowired SettableClock clock;

    private PaperAllowance allowance;

    @BeforeEach
    void three_files_a_number_and_five_a_network() {
        var uploads = new RequestSettings.Uploads(DataSize.ofMegabytes(1), DataSize.ofMegabytes(1), 3, 5);
        allowance = new PaperAllowance(buckets, new RequestSettings(1, new RequestSettings.Codes(1, 1, 1, 1, 1, 1, 1, 20), uploads,
                Duration.ZERO, 1), papers, keys);
    }

    @Test
    void files_count_in_whatever_folder_and_whatever_becomes_of_them() {
        var phone = Phones.next();
        var address = "2001:db8:7:" + Integer.toHexString(phone.hashCode() & 0xFFFF) + "::";
        for (var file = 0; file < 3; file++) {
            allowance.takeFile(FolderId.random(), phone, address + file);
        }
        assertThatThrownBy(() -> allowance.takeFile(FolderId.random(), phone, address + "a"))
                .isInstanceOf(TooMuchSent.class);
        var other = Phones.next();
        allowance.takeFile(FolderId.random(), other, address + "b");
        allowance.takeFile(FolderId.random(), other, address + "c");
        assertThatThrownBy(() -> allowance.takeFile(FolderId.random(), other, address + "d"))
                .as("the network's are used up").isInstanceOf(TooMuchSent.class);
        assertThatCode(() -> allowance.takeFile(FolderId.random(), other, "192.0.2.77")).doesNotThrowAnyException();
        clock.advance(Duration.ofDays(1));
        assertThatCode(() -> allowance.takeFile(FolderId.random(), phone, address + "a")).doesNotThrowAnyException();
    }
}
