/**
 * The command line: a class per verb, exit codes, and what a person reads on the terminal.
 *
 * <p>Reading order: {@link fr.tripartite.cli.Main}, {@link fr.tripartite.cli.RunCommand}. At the top: may know
 * everything.
 */
@NullMarked
package fr.tripartite.cli;

import org.jspecify.annotations.NullMarked;
