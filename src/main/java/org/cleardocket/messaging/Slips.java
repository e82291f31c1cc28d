package org.cleardocket.messaging;

/** How many slips of the finger lie between two words. */
final class Slips {

    private Slips() {
    }

    /** One for each letter too many, missing or wrong, and for two neighbors in the wrong order (Damerau). */
    static int between(String said, String meant) {
        var slips = new int[said.length() + 1][meant.length() + 1];
        for (var i = 0; i <= said.length(); i++) {
            for (var j = 0; j <= meant.length(); j++) {
                slips[i][j] = i == 0 || j == 0 ? i + j : fewest(slips, said, meant, i, j);
            }
        }
        return slips[said.length()][meant.length()];
    }

    private static int fewest(int[][] slips, String said, String meant, int i, int j) {
        var same = said.charAt(i - 1) == meant.charAt(j - 1);
        var fewest = Math.min(slips[i - 1][j - 1] + (same ? 0 : 1), Math.min(slips[i - 1][j], slips[i][j - 1]) + 1);
        var swapped = i > 1 && j > 1 && said.charAt(i - 1) == meant.charAt(j - 2)
                && said.charAt(i - 2) == meant.charAt(j - 1);
        return swapped ? Math.min(fewest, slips[i - 2][j - 2] + 1) : fewest;
    }
}
