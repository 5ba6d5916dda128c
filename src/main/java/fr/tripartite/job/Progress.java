package fr.tripartite.job;

/** Whoever watches a run: a bar on a terminal, a line per step in a log. */
public interface Progress {

    /** A step begins, of so many units; 0 where they are not counted. */
    void begin(String step, int total);

    /** So many units of the step are done. */
    void advance(int done);

    /** The step is done. */
    void end();

    /** The step did not come to its end. */
    void fail();
}
