/**
 * Cells of a workbook (.xlsx), whoever wrote it: what they hold, not what they show.
 *
 * <p>A library reads it. It trusts what it reads: of a damaged or hostile file it would take wrong values for right ones, or all
 * memory there is. So a workbook is checked before, by the parsers of that library, and what it does not know is made plain.
 *
 * <p>What is written is plain from the start, the same bytes for the same cells.
 *
 * <p>Reading order: {@link fr.tripartite.workbook.Workbook}, {@link fr.tripartite.workbook.PackageCheck}, {@link
 * fr.tripartite.workbook.SheetCheck}, {@link fr.tripartite.workbook.SheetCell}; to write, {@link fr.tripartite.workbook.WorkbookFile}. Knows nothing of inventories.
 */
@NullMarked
package fr.tripartite.workbook;

import org.jspecify.annotations.NullMarked;
