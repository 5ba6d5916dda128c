/**
 * What {@code bench/run} needs: inventories of any size, the peer that prices them and writes the files in SQL, the cheapest
 * thing that can be done with a file, and what runs and measures them side by side.
 */
@NullMarked
package fr.tripartite.bench;

import org.jspecify.annotations.NullMarked;
