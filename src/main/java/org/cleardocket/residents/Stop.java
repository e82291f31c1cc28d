package org.cleardocket.residents;

/**
 * One page on the way.
 *
 * @param count {@link CountAnswers#id} of the conviction it is about; 0 where it is about none
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
