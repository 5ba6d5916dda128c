package fr.tripartite.job;

import fr.tripartite.property.Chance;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What happens to an inventory between two runs; what it reads of the rows is no more than somebody in a hurry does. */
enum InventoryAccident {
    CUT {
        @Override
        List<String> befall(List<String> rows, Columns columns, Chance chance) {
            return rows.subList(0, chance.between(rows.size() / 4, rows.size()));
        }
    },
    SWAPPED_ROWS {
        @Override
        List<String> befall(List<String> rows, Columns columns, Chance chance) {
            List<String> swapped = new ArrayList<>(rows);
            repeat(chance, () -> Collections.swap(swapped, anyOf(rows, chance), anyOf(rows, chance)));
            return swapped;
        }
    },
    REPEATED_ROWS {
        @Override
        List<String> befall(List<String> rows, Columns columns, Chance chance) {
            List<String> repeated = new ArrayList<>(rows);
            repeat(chance, () -> repeated.add(anyOf(repeated, chance), rows.get(anyOf(rows, chance))));
            return repeated;
        }
    },
    BODIES_GONE {
        @Override
        List<String> befall(List<String> rows, Columns columns, Chance chance) {
            Set<String> gone = new TreeSet<>();
            repeat(chance, () -> gone.add(columns.cell(chance.of(rows), "siret")));
            return rows.stream()
                    .filter(row -> !gone.contains(columns.cell(row, "siret")))
                    .toList();
        }
    },
    MOVED_STARTS {
        @Override
        List<String> befall(List<String> rows, Columns columns, Chance chance) {
            int years = chance.of(-1, 1);
            return changed(rows, chance, row -> columns.with(row, "datedebut", day -> moved(day, years)));
        }
    },
    OTHER_QUANTITIES {
        @Override
        List<String> befall(List<String> rows, Columns columns, Chance chance) {
            String quantity = Integer.toString(chance.between(1, MOST_UNITS));
            return changed(rows, chance, row -> columns.with(row, "quantite", before -> quantity));
        }
    },
    QUOTES {
        @Override
        List<String> befall(List<String> rows, Columns columns, Chance chance) {
            String column = chance.of("devislfnht", "deviscdgttc");
            String amount = chance.between(1, MOST_EUROS) + "," + chance.between(10, 99);
            return changed(rows, chance, row -> columns.with(row, column, before -> amount));
        }
    },
    EQUIPMENT {
        @Override
        List<String> befall(List<String> rows, Columns columns, Chance chance) {
            List<String> more = new ArrayList<>(rows);
            for (String row : rows) {
                if (columns.cell(row, "service").equals("PACK_SOCLE") && chance.in100(1)) {
                    more.add(columns.with(row, "service", before -> "PACK_MATERIEL"));
                }
            }
            return more;
        }
    };

    private static final int MOST_ROWS = 40;
    private static final int MOST_UNITS = 30;
    private static final int MOST_EUROS = 900;
    private static final Pattern YEAR = Pattern.compile("\\d{4}");

    /** The names of the columns, as far as everybody writes them alike. */
    private record Columns(List<String> names) {

        static Columns of(String header) {
            return new Columns(Arrays.stream(header.split(";", -1))
                    .map(cell -> cell.toLowerCase(Locale.ROOT).replaceAll("[éè\u00E9]|Ã©", "e"))
                    .map(cell -> cell.replaceAll("[^a-z]", ""))
                    .toList());
        }

        String cell(String row, String column) {
            String[] cells = row.split(";", -1);
            int index = names.indexOf(column);
            return index >= 0 && index < cells.length ? cells[index] : "";
        }

        String with(String row, String column, Function<String, String> change) {
            String[] cells = row.split(";", -1);
            int index = names.indexOf(column);
            if (index >= 0 && index < cells.length) {
                cells[index] = change.apply(cells[index]);
            }
            return String.join(";", cells);
        }
    }

    abstract List<String> befall(List<String> rows, Columns columns, Chance chance);

    /** Writes the file anew; bytes that nothing happens to stay as they are. */
    void befall(Path inventory, Chance chance) throws IOException {
        List<String> lines = Files.readAllLines(inventory, StandardCharsets.ISO_8859_1);
        List<String> rows = lines.subList(1, lines.size());
        if (rows.isEmpty()) {
            return;
        }
        write(inventory, lines.get(0), befall(rows, Columns.of(lines.get(0)), chance));
    }

    /** Copies the rows of some bodies, the same ones of every year. */
    static void keepOneBodyIn(int count, Path source, Path target) throws IOException {
        List<String> lines = Files.readAllLines(source, StandardCharsets.ISO_8859_1);
        Columns columns = Columns.of(lines.get(0));
        List<String> kept = lines.subList(1, lines.size()).stream()
                .filter(row -> Math.floorMod(columns.cell(row, "siret").hashCode(), count) == 0)
                .toList();
        write(target, lines.get(0), kept);
    }

    private static void write(Path inventory, String header, List<String> rows) throws IOException {
        Files.writeString(
                inventory,
                header + "\n" + rows.stream().map(row -> row + "\n").collect(Collectors.joining()),
                StandardCharsets.ISO_8859_1);
    }

    private static int anyOf(List<String> rows, Chance chance) {
        return chance.between(0, rows.size() - 1);
    }

    private static void repeat(Chance chance, Runnable change) {
        IntStream.rangeClosed(1, chance.between(1, MOST_ROWS)).forEach(time -> change.run());
    }

    private static List<String> changed(List<String> rows, Chance chance, Function<String, String> change) {
        List<String> changed = new ArrayList<>(rows);
        repeat(chance, () -> {
            int index = anyOf(rows, chance);
            changed.set(index, change.apply(rows.get(index)));
        });
        return changed;
    }

    private static String moved(String day, int years) {
        return YEAR.matcher(day).replaceAll(year -> Integer.toString(Integer.parseInt(year.group()) + years));
    }
}
