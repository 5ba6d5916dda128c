/**
 * What {@code bench/cost} needs: an inventory of any size, and the cheapest thing that can be done with it. Plain Java,
 * without anything of the program.
 */
@NullMarked
package fr.tripartite.bench;

import org.jspecify.annotations.NullMarked;
