package fr.tripartite.workbook;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** From which day on a workbook counts days. */
enum DayCount {
    /** 1 is 1 January 1900, and 60 a 29 February 1900 that there never was. */
    FROM_1900(LocalDate.of(1899, 12, 30)),
    /** 0 is 1 January 1904. */
    FROM_1904(LocalDate.of(1904, 1, 1));

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu", Locale.ROOT);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);
    private static final int SECONDS = 24 * 60 * 60;
    /** Spreadsheets know no day behind 31/12/9999; it is the last before this one from 1900 on. */
    private static final int TOO_MANY = 2_958_466;

    private static final int PHANTOM = 60;

    private final LocalDate zero;

    DayCount(LocalDate zero) {
        this.zero = zero;
    }

    /**
     * A day as dd/MM/yyyy, followed by the time where it is not midnight; days that there are not as a spreadsheet shows them
     * (00/01/1900, 29/02/1900), numbers that are no days as numbers.
     */
    String text(double serial) {
        if (!(serial >= 0 && serial < TOO_MANY)) {
            return NumberText.of(serial);
        }
        long seconds = Math.round(serial * SECONDS);
        String day = day(seconds / SECONDS);
        long rest = seconds % SECONDS;
        return rest == 0 ? day : day + " " + TIME.format(LocalTime.ofSecondOfDay(rest));
    }

    private String day(long days) {
        if (this == FROM_1900 && days == 0) {
            return "00/01/1900";
        }
        if (this == FROM_1900 && days == PHANTOM) {
            return "29/02/1900";
        }
        return DAY.format(zero.plusDays(this == FROM_1900 && days < PHANTOM ? days + 1 : days));
    }
}
