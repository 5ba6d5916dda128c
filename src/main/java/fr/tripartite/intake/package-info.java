/**
 * What people hand in, read from files: the inventory, a register kept elsewhere, payments, who the bodies are. Bad rows are
 * told row by row, a file that cannot be read is a failure.
 *
 * <p>Reading order: {@link fr.tripartite.intake.InventoryFile}, {@link fr.tripartite.intake.InventoryRows}, {@link
 * fr.tripartite.intake.RowsOfText}, {@link fr.tripartite.intake.TableReader}. May know {@code inventory}, {@code subsidy}, {@code
 * tiers}, {@code workbook} and everything below; knows neither prices nor what becomes of a row.
 */
@NullMarked
package fr.tripartite.intake;

import org.jspecify.annotations.NullMarked;
