package fr.tripartite.intake;

import fr.tripartite.property.Chance;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What happens to the bytes of a file on its way. */
enum Mutation {
    FLIPPED_BIT {
        @Override
        byte[] of(byte[] file, Chance chance) {
            byte[] flipped = file.clone();
            if (file.length > 0) {
                flipped[at(file, chance)] ^= (byte) (1 << chance.between(0, 7));
            }
            return flipped;
        }
    },
    INSERTED_BYTE {
        @Override
        byte[] of(byte[] file, Chance chance) {
            return inserted(file, at(file, chance), new byte[] {(byte) chance.between(0, 255)});
        }
    },
    DELETED_BYTES {
        @Override
        byte[] of(byte[] file, Chance chance) {
            int from = at(file, chance);
            return without(file, from, Math.min(file.length, from + chance.between(1, 30)));
        }
    },
    QUOTE {
        @Override
        byte[] of(byte[] file, Chance chance) {
            return inserted(file, at(file, chance), bytes("\""));
        }
    },
    QUOTE_AT_A_BORDER {
        @Override
        byte[] of(byte[] file, Chance chance) {
            return inserted(file, border(file, chance), bytes(chance.of("\"", "\"\"", "\"\"\"", " \"", "\" ", "\"x")));
        }
    },
    QUOTES_AROUND {
        @Override
        byte[] of(byte[] file, Chance chance) {
            int one = border(file, chance);
            int other = border(file, chance);
            return inserted(inserted(file, Math.max(one, other), bytes("\"")), Math.min(one, other), bytes("\""));
        }
    },
    QUOTES_TAKEN_OUT {
        @Override
        byte[] of(byte[] file, Chance chance) {
            return latin(text(file).replace("\"", ""));
        }
    },
    SEPARATOR {
        @Override
        byte[] of(byte[] file, Chance chance) {
            return inserted(file, at(file, chance), bytes(";".repeat(chance.between(1, 3))));
        }
    },
    OTHER_SEPARATOR {
        @Override
        byte[] of(byte[] file, Chance chance) {
            return latin(text(file).replace(";", chance.of(",", "\t", ";;", "|")));
        }
    },
    LINE_END_IN_THE_MIDDLE {
        @Override
        byte[] of(byte[] file, Chance chance) {
            return inserted(file, at(file, chance), bytes(chance.of("\n", "\r", "\r\n", "\n\n", "\r\r\n")));
        }
    },
    INVISIBLE {
        @Override
        byte[] of(byte[] file, Chance chance) {
            return inserted(
                    file,
                    chance.in100(50) ? at(file, chance) : border(file, chance),
                    bytes(chance.of(
                            "\u200b", "\ufeff", "\u00a0", "\u202f", "\u2028", "\u0085", "\t", "\u0301", "\ufdd3",
                            "\ufffd")));
        }
    },
    CUT {
        @Override
        byte[] of(byte[] file, Chance chance) {
            return without(file, at(file, chance), file.length);
        }
    },
    CUT_START {
        @Override
        byte[] of(byte[] file, Chance chance) {
            return without(file, 0, Math.min(at(file, chance), chance.between(1, 400)));
        }
    },
    REPEATED_LINE {
        @Override
        byte[] of(byte[] file, Chance chance) {
            List<String> lines = lines(file);
            lines.add(chance.between(0, lines.size()), chance.of(lines));
            return latin(String.join("", lines));
        }
    },
    SWAPPED_LINES {
        @Override
        byte[] of(byte[] file, Chance chance) {
            List<String> lines = lines(file);
            lines.add(chance.between(0, lines.size() - 1), lines.remove(chance.between(0, lines.size() - 1)));
            return latin(String.join("", lines));
        }
    },
    TITLES {
        @Override
        byte[] of(byte[] file, Chance chance) {
            String title = chance.of("Inventaire\n", "\"Inventaire\r\n", "\n", ";;;\r\n", "sep=;\r\n", "\"a\nb\";\n");
            return inserted(file, 0, bytes(title.repeat(chance.between(1, 6))));
        }
    },
    SAVED_AS_WINDOWS_1252 {
        @Override
        byte[] of(byte[] file, Chance chance) {
            return new String(file, StandardCharsets.UTF_8).getBytes(WINDOWS_1252);
        }
    },
    ENCODED_TWICE {
        @Override
        byte[] of(byte[] file, Chance chance) {
            return new String(file, WINDOWS_1252).getBytes(StandardCharsets.UTF_8);
        }
    },
    SAVED_AS_UTF_16 {
        @Override
        byte[] of(byte[] file, Chance chance) {
            return new String(file, StandardCharsets.UTF_8)
                    .getBytes(chance.of(StandardCharsets.UTF_16, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE));
        }
    },
    MARKED {
        @Override
        byte[] of(byte[] file, Chance chance) {
            return inserted(file, 0, bytes("\ufeff"));
        }
    },
    OTHER_LINE_ENDS {
        @Override
        byte[] of(byte[] file, Chance chance) {
            StringBuilder text = new StringBuilder();
            String[] ends = chance.of(
                    new String[] {"\n"}, new String[] {"\r"}, new String[] {"\r\n"}, new String[] {"\n", "\r", "\r\n"});
            lines(file).forEach(line -> text.append(line.replaceFirst("[\r\n]+$", ""))
                    .append(chance.of(ends)));
            return latin(text.toString());
        }
    },
    NULS {
        @Override
        byte[] of(byte[] file, Chance chance) {
            return inserted(file, at(file, chance), new byte[chance.between(1, 600)]);
        }
    },
    LONG_CELL {
        @Override
        byte[] of(byte[] file, Chance chance) {
            return inserted(
                    file,
                    chance.in100(50) ? at(file, chance) : border(file, chance),
                    bytes(chance.of("x", "0", "9", " ", "é", "\"\"", "\u00a0", "#", "\ne", "1 ")
                            .repeat(chance.between(100, 3_000))));
        }
    },
    SPREADSHEET {
        @Override
        byte[] of(byte[] file, Chance chance) {
            return inserted(
                    file,
                    border(file, chance),
                    bytes(chance.of("#N/A", "2,16E+13", "=1+1", "45017", "04/15/2023", "'", "-")));
        }
    },
    NOISE {
        @Override
        byte[] of(byte[] file, Chance chance) {
            byte[] noise = new byte[chance.between(1, 60)];
            for (int i = 0; i < noise.length; i++) {
                noise[i] = (byte) chance.between(0, 255);
            }
            return inserted(file, at(file, chance), noise);
        }
    };

    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    /** What becomes of it. */
    abstract byte[] of(byte[] file, Chance chance);

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** A letter for each byte. */
    private static String text(byte[] file) {
        return new String(file, StandardCharsets.ISO_8859_1);
    }

    private static byte[] latin(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    /** With their line ends; at least one. */
    private static List<String> lines(byte[] file) {
        return new ArrayList<>(Arrays.asList(text(file).split("(?<=\n)|(?<=\r)(?!\n)")));
    }

    private static int at(byte[] file, Chance chance) {
        return file.length == 0 ? 0 : chance.between(0, file.length - 1);
    }

    /** Beside a separator or a line end. */
    private static int border(byte[] file, Chance chance) {
        int at = at(file, chance);
        while (at > 0 && file[at - 1] != ';' && file[at - 1] != '\n') {
            at--;
        }
        return chance.in100(50) ? at : Math.max(0, at - 1);
    }

    private static byte[] inserted(byte[] file, int at, byte[] more) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(file.length + more.length);
        bytes.write(file, 0, at);
        bytes.writeBytes(more);
        bytes.write(file, at, file.length - at);
        return bytes.toByteArray();
    }

    private static byte[] without(byte[] file, int from, int until) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(file.length);
        bytes.write(file, 0, from);
        bytes.write(file, until, file.length - until);
        return bytes.toByteArray();
    }
}
