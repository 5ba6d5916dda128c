/**
 * What must hold whatever the inventory: random inventories, drawn from seeds, are billed as a year is, and the published
 * files are read back and added up again.
 *
 * <p>Reading order: {@link fr.tripartite.property.InventoryDrawing} draws bodies and their rows,
 * {@link fr.tripartite.property.Damage} spoils some, {@link fr.tripartite.property.Sheet} writes them down in the way
 * spreadsheets do; {@link fr.tripartite.property.Office} bills them and {@link fr.tripartite.property.PublishedYear} reads
 * the files. The reader shares no code with the program and calculates with {@link java.math.BigDecimal}: a test that
 * added up as the program does would share its mistakes.
 */
@NullMarked
package fr.tripartite.property;

import org.jspecify.annotations.NullMarked;
