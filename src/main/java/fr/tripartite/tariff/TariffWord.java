package fr.tripartite.tariff;

import fr.tripartite.words.Message;

/** Words for the parts of a tariff; they stand in the bundles of {@code words}. */
public enum TariffWord implements Message.Code {
    GRID,
    SERVICE,
    CATEGORY,
    REFERENCE,

    NUMBER,
    NUMBERS,
    NUMBERS_ON,
    YEAR,
    YEARS,
    YEARS_ON,
    BILLED_YEAR,
    BILLED_YEARS,
    BILLED_YEARS_ON,
    COUNTED,
    COUNTED_ON,

    UNIT,
    UNITS,
    INHABITANTS,
    STAFF,
    SUBSCRIPTION_YEARS,
    BANDS,
    CATEGORIES,

    UNTIL,
    FROM,
    ON,
    BETWEEN,
    SUBSCRIBED,
    STARTED,

    SUBSIDY,
    REFUSED,
    WARNED
}
