package org.cleardocket.console;

/** The command cannot do what it was asked; the message is the whole answer, a sentence for the operator. */
public class Refusal extends RuntimeException {

    public Refusal(String sentence) {
        super(sentence);
    }
}
