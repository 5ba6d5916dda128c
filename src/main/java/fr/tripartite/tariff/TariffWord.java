package fr.tripartite.tariff;

import fr.tripartite.words.Message;

/** Words for the parts of a tariff; they stand in the bundles of {@code words}. */
public enum TariffWord implements Message.Code {
    /** A grid: id. */
    GRID,
    /** A service: code. */
    SERVICE,
    /** A category of bodies: name. */
    CATEGORY,
    /** Where a price stands: deliberation, table, row, column. */
    REFERENCE,

    /** One number. */
    NUMBER,
    /** Numbers: first, last. */
    NUMBERS,
    /** Numbers without end: first. */
    NUMBERS_ON,
    /** A subscription year: number. */
    YEAR,
    /** Subscription years: first, last. */
    YEARS,
    /** Subscription years without end: first. */
    YEARS_ON,
    /** A billed year: year. */
    BILLED_YEAR,
    /** Billed years: first, last. */
    BILLED_YEARS,
    /** Billed years without end: first. */
    BILLED_YEARS_ON,
    /** So many of something: numbers, what is counted. */
    COUNTED,
    /** So many of something, or more: number, what is counted. */
    COUNTED_ON,

    /** What is counted: a unit. */
    UNIT,
    /** What is counted: units. */
    UNITS,
    /** What is counted: inhabitants. */
    INHABITANTS,
    /** What is counted: staff. */
    STAFF,
    /** What is counted: subscription years. */
    SUBSCRIPTION_YEARS,
    /** What is counted: bands of units. */
    BANDS,
    /** What is counted: categories of a type of body. */
    CATEGORIES,

    /** Days up to one: that day. */
    UNTIL,
    /** Days from one on: that day. */
    FROM,
    /** A single day: that day. */
    ON,
    /** Days from one to another: first, last. */
    BETWEEN,
    /** When the convention was signed: days. */
    SUBSCRIBED,
    /** When the service was put into service: days. */
    STARTED,

    /** The first bodies: places, service and days of its start, order, subscription years that the subsidy covers. */
    SUBSIDY,
    /** Bodies that a grid was not made for are rejected: why. */
    REFUSED,
    /** Bodies that a grid was not made for are billed with a warning: why. */
    WARNED
}
