package fr.tripartite.workbook;

import java.util.List;

/**
 * A row of a sheet.
 *
 * @param number that a spreadsheet shows for it, from 1
 * @param cells from the first column to the last filled one; none where no cell is filled
 */
public record SheetRow(int number, List<SheetCell> cells) {}
