package org.cleardocket.documents;

import java.util.stream.Collectors;

/** What a file was called on somebody's device, made harmless. */
final class FileName {

    private static final int LONGEST = 120;

    private FileName() {
    }

    /**
     * The last part of a path, without what is not shown or turns the words around it (control and format characters,
     * lone surrogates), at most 120 characters; "file" where nothing is left.
     */
    static String of(String name) {
        var last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        var shown = last.codePoints().filter(FileName::isShown).limit(LONGEST)
                .mapToObj(Character::toString).collect(Collectors.joining()).strip();
        return shown.isEmpty() ? "file" : shown;
    }

    private static boolean isShown(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.PRIVATE_USE, Character.UNASSIGNED,
                    Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
    }
}
