package fr.tripartite.explanation;

import fr.tripartite.words.Message;

/** The sentences of an explanation; they stand in the bundles of {@code words}. */
public enum ExplanationWord implements Message.Code {
    /** A fact: label, value. */
    FACT,
    /** Heads the values of a fact: label. */
    FACTS,
    /** What was billed: file that the ledger keeps. */
    BILLED_FROM,
    /** What would be billed: file. */
    PREVIEWED_FROM,
    /** Heads a body: name, SIRET. */
    BODY,
    /** Heads an invoice: number, day. */
    INVOICE,
    /** Heads a complement: number, number of the invoice, day. */
    COMPLEMENT,
    /** Heads an avoir: number, number of what it cancels, day. */
    CREDIT_NOTE,
    /** Heads a line: number, label, service, nature. */
    LINE,
    /** Heads a row: line of the inventory, label of the service, quantity. */
    ROW,
    /** Heads a rejected row: line of the inventory. */
    REJECTED_ROW,

    /** An issuer: code, name. */
    ISSUER,
    /** The VAT is off by a cent: by how much. */
    CENT,
    /** What an avoir asks for: HT, VAT, TTC. */
    OPPOSITE,
    /** What a complement completes: number of the invoice, TTC of both together with earlier complements. */
    COMPLETES,
    /** Why, in a word and in those of whoever asked: motive, reason. */
    MOTIVE_AND_REASON,
    /** A document: type, number, day, TTC. */
    DOCUMENT,
    /** A document about another one: type, number, day, TTC, number of the other one. */
    DOCUMENT_ABOUT,
    /** The inventory has no row of the body any more: file. */
    GONE,
    /** A row as it was read: line, text. */
    RECORD,
    /** A price: amount, basis, unit, where it stands. */
    PRICE,
    /** What the subsidy covers: issuer, nature, normal price, contribution, difference. */
    COVERED,
    /** Where a row was billed: issuer, line of its invoice. */
    BILLED_ON,
    /** What is wrong with a cell: column, text, what. */
    PROBLEM,

    /** No grid: subscription, start, billed year. */
    NO_GRID,
    /** A grid: id, title, deliberation, why. */
    GRID,
    /** The body has not what would close the grid: service. */
    NOT_CLOSED,
    /** The grid is closed to the body: service. */
    CLOSED,
    /** The dates are those of another row: line, service. */
    DATES_OF,
    /** Subscription: day, days of the grid. */
    SUBSCRIBED,
    /** Start: day, days of the grid. */
    STARTED,
    /** Billed year: year, years of the grid. */
    BILLED_YEAR,

    /** No price is voted: why. */
    NO_PRICE,
    /** Due every year. */
    YEARLY,
    /** Due once: day of the start. */
    ONCE,
    /** Due when put into service, all units: day of the start. */
    COMMISSIONING_ALL,
    /** Due when put into service, new units: how many. */
    COMMISSIONING_NEW,
    /** By the unit. */
    EACH_UNIT,
    /** By the units of the row. */
    ROW_BAND,
    /** By the units of the body in the grid. */
    GRID_BAND,
    /** By the units of the body in all grids. */
    BODY_BAND,
    /** The subscription year chose: number, years. */
    YEAR,
    /** A place chose: rank. */
    PLACE,
    /** A place of which no rank is known. */
    PLACE_UNRANKED,
    /** No place. */
    NO_PLACE,
    /** No document of another year carries the contribution. */
    CONTRIBUTION_HERE,
    /** A document of another year carries the contribution. */
    CONTRIBUTION_ELSEWHERE,
    /** A category chose: name, type of body, its number, what is counted, bounds. */
    CATEGORY,
    /** No category: type of body. */
    NO_CATEGORY,
    /** A band chose: units, unit, band. */
    BAND,
    /** Blocks were counted: units, blocks, size of a block, units beyond which they are counted. */
    BLOCKS,
    /** The first units have a price of their own: how many, price, used before, price of the others. */
    FIRST_UNITS,

    /** A reading: id, question, choice in force. */
    READING,
    /** Another choice: choice, what it would change. */
    OTHER_READING,
    /** It would not change the line. */
    SAME_AMOUNT,
    /** The line would not be. */
    NO_LINE,
    /** What the line would be: amount. */
    AMOUNT,
    /** What the line would be: amount, issuer. */
    AMOUNT_BY,
    /** It would not change what becomes of the row. */
    SAME_OUTCOME,
    /** What would become of the row: state, amount. */
    OUTCOME,

    /** Quantity, price, amount, basis. */
    QUANTITY_TIMES_PRICE,
    /** Base, number of blocks, price of a block, price. */
    BASE_AND_BLOCKS,
    /** An amount, and the same. */
    EQUAL,
    /** Two amounts and their sum. */
    SUM,
    /** Two amounts and their difference. */
    DIFFERENCE,
    /** An amount and the factor that takes its VAT off. */
    WITHOUT_VAT,
    /** VAT to share, part, whole. */
    SHARE,
    /** Running total after, before, both as amounts, their difference. */
    INCREMENT,
    /** Amount, rate in percent, VAT. */
    VAT,
    /** The same, rounded. */
    VAT_ROUNDED,
    /** The rounding of the whole invoice: VAT of the line alone, what is moved. */
    MOVED,
    /** HT part, TTC part, factor, TTC part without VAT, total. */
    TOTAL_HT,
    /** Total VAT, TTC part, TTC part without VAT, VAT of the HT part. */
    VAT_OF_HT_LINES
}
