package fr.tripartite.inventory;

/** Text that rows were read from; so that no row needs a copy of its own. */
@FunctionalInterface
public interface Source {

    /** The row that begins at this position, as it was read. */
    String record(int position);
}
