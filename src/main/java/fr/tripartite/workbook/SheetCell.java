package fr.tripartite.workbook;

/** What a cell holds. A number means a day or not by its column, or else by its format. */
public sealed interface SheetCell {

    /** A cell without anything. */
    SheetCell EMPTY = new Text("");

    /** A formula whose value is not known: the program that wrote the workbook computed nothing. */
    SheetCell UNCOMPUTED = new Uncomputed();

    /** As it stands in a column of texts: a number with the format of a day is that day. */
    String text();

    /** As it stands in a column of numbers, whatever its format. */
    String number();

    /** As it stands in a column of days, whatever its format. */
    String day();

    /** A text as it was typed; it is read as the same in every column. */
    record Text(String text) implements SheetCell {

        @Override
        public String number() {
            return text;
        }

        @Override
        public String day() {
            return text;
        }
    }

    /** A formula without a value; nothing can be read. */
    record Uncomputed() implements SheetCell {

        @Override
        public String text() {
            return "";
        }

        @Override
        public String number() {
            return "";
        }

        @Override
        public String day() {
            return "";
        }
    }

    /** A number, and whether its format is one of days or times. */
    record Numeric(double value, boolean isDay, DayCount days) implements SheetCell {

        @Override
        public String text() {
            return isDay ? day() : number();
        }

        @Override
        public String number() {
            return NumberText.of(value);
        }

        @Override
        public String day() {
            return days.text(value);
        }
    }
}
