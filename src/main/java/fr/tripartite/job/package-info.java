/**
 * The annual run as a Spring Batch job: begin, bill body by body, publish. Stopped or killed, it resumes at the chunk
 * that was not committed. Spring lives here, in {@code ledger} (JDBC) and nowhere else.
 *
 * <p>Reading order: {@link fr.tripartite.job.AnnualRun}, {@link fr.tripartite.job.BillingJobConfiguration}. May know
 * everything but {@code cli}.
 */
@NullMarked
package fr.tripartite.job;

import org.jspecify.annotations.NullMarked;
