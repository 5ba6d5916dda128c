/**
 * The annual run as a Spring Batch job on Spring Boot: prepare, bill body by body, commit, publish.
 *
 * <p>Reading order: {@link fr.tripartite.job.BillingApplication}, {@link fr.tripartite.job.BillingJobConfiguration}, {@link
 * fr.tripartite.job.BillingRun}. May know everything but {@code cli} and {@code screen}.
 */
@NullMarked
package fr.tripartite.job;

import org.jspecify.annotations.NullMarked;
