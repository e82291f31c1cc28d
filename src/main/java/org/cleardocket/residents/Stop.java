package org.cleardocket.residents;

/**
 * One page on the way.
 *
 * @param count which conviction it is about, from 1; 0 where it is about none
 */
record Stop(Step step, int count) {

    static Stop of(Step step) {
        return new Stop(step, 0);
    }

    boolean isAboutCount() {
        return step.isAboutCount();
    }

    /** The address after the language. */
    String path() {
        return step.path(count);
    }
}
