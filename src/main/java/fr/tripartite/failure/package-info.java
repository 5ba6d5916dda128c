/** The one exception a person reads: what, where, and what to do, with the exit code it ends the program with. Knows {@code words}. */
@NullMarked
package fr.tripartite.failure;

import org.jspecify.annotations.NullMarked;
