package org.cleardocket.documents.cleaning;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import org.cleardocket.documents.FileProblem;
import org.cleardocket.documents.PageDoubt;
import org.jspecify.annotations.Nullable;

/** What a worker says, as bytes on its way out: one for the kind, then what belongs to it. */
sealed interface Answer {

    /** Noise on the largest page is far smaller. */
    int MOST_PAGE_BYTES = 16 << 20;
    int NO_DOUBT = 0xFF;

    /** It has started. */
    record Ready() implements Answer {
    }

    /** @param doubt why somebody should look at it; {@code null} where nothing seems wrong */
    record Page(byte[] jpeg, @Nullable PageDoubt doubt) implements Answer {
    }

    /** The pages before were all. */
    record Done() implements Answer {
    }

    record Refused(FileProblem problem) implements Answer {
    }

    /** Nothing more will come. */
    record Ended() implements Answer {
    }

    /** Nothing that a worker in its right mind says. */
    record Nonsense() implements Answer {
    }

    /** Writes the answer; the last two are said by what does not come. */
    default void write(DataOutputStream out) throws IOException {
        switch (this) {
            case Ready() -> out.writeByte('r');
            case Page(var jpeg, var doubt) -> {
                out.writeByte('p');
                out.writeByte(doubt == null ? NO_DOUBT : doubt.ordinal());
                out.writeInt(jpeg.length);
                out.write(jpeg);
            }
            case Done() -> out.writeByte('d');
            case Refused(var problem) -> {
                out.writeByte('x');
                out.writeByte(problem.ordinal());
            }
            case Ended(), Nonsense() -> throw new IllegalStateException();
        }
        out.flush();
    }

    /** Reads an answer, from somebody who may have been taken over by what they read. */
    static Answer read(DataInputStream in) throws IOException {
        try {
            return switch (in.readByte()) {
                case 'r' -> new Ready();
                case 'p' -> page(in);
                case 'd' -> new Done();
                case 'x' -> refused(in.readUnsignedByte());
                default -> new Nonsense();
            };
        } catch (EOFException e) {
            return new Ended();
        }
    }

    private static Answer page(DataInputStream in) throws IOException {
        int doubt = in.readUnsignedByte();
        int length = in.readInt();
        var doubts = PageDoubt.values();
        if (length <= 0 || length > MOST_PAGE_BYTES || doubt != NO_DOUBT && doubt >= doubts.length) {
            return new Nonsense();
        }
        return new Page(in.readNBytes(length), doubt == NO_DOUBT ? null : doubts[doubt]);
    }

    private static Answer refused(int ordinal) {
        var problems = FileProblem.values();
        return ordinal < problems.length ? new Refused(problems[ordinal]) : new Nonsense();
    }
}
