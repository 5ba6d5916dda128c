/**
 * The annual run as a Spring Batch job: begin, bill body by body, publish. Stopped or killed, the next attempt goes
 * on at the chunk that the ledger does not hold. Spring lives here, in {@code ledger} (JDBC) and nowhere else.
 *
 * <p>Reading order: {@link fr.tripartite.job.AnnualRun}, {@link fr.tripartite.job.BillingJob}. May know
 * everything but {@code cli}.
 */
@NullMarked
package fr.tripartite.job;

import org.jspecify.annotations.NullMarked;
