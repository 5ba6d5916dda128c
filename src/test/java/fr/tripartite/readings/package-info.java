/** The page of the readings: made from the settings and the shipped inventories, so that it cannot go stale. */
@NullMarked
package fr.tripartite.readings;

import org.jspecify.annotations.NullMarked;
