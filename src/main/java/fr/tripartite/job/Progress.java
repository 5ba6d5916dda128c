package fr.tripartite.job;

import fr.tripartite.words.Message;

/** Whoever watches a run: a bar on a terminal, a line per step in a log. */
public interface Progress {

    /** A step begins. */
    void begin(Message.Code step);

    /** So much of the step is done, of so much in all, in whatever unit; a step that is not counted never tells. */
    void advance(long done, long total);

    /** The step is done. */
    void end();

    /** The step did not come to its end. */
    void fail();
}
