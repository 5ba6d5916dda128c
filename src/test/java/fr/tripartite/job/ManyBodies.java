package fr.tripartite.job;

import fr.tripartite.inventory.SampleRow;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** An inventory large enough that a run can be caught in its midst: packs, mailboxes, a rejected row now and then. */
final class ManyBodies {

    /** Bodies that a changed inventory has besides the others: one with a pack, two with mailboxes. */
    static final int ADDED = 3;

    private static final int LEFT_EVERY = 700;
    private static final int MORE_MAILBOXES_EVERY = 300;

    private final int bodies;
    private final boolean changed;
    private final StringBuilder lines = new StringBuilder(SampleRow.header()).append('\n');

    private ManyBodies(int bodies, boolean changed) {
        this.bodies = bodies;
        this.changed = changed;
    }

    /** Writes the inventory of so many bodies, of two rows each, and of a rejected row for each five hundred. */
    static Path write(Path file, int bodies) throws IOException {
        return new ManyBodies(bodies, false).write(file);
    }

    /**
     * Writes the same after a while: of every 700 bodies one has left, of every 300 one has ten mailboxes more, and some
     * are new.
     */
    static Path writeChanged(Path file, int bodies) throws IOException {
        return new ManyBodies(bodies, true).write(file);
    }

    private Path write(Path file) throws IOException {
        for (int i = 0; i < (changed ? bodies + ADDED : bodies); i++) {
            if (!changed || i % LEFT_EVERY != 9) {
                add(i);
            }
        }
        return Files.writeString(file, lines);
    }

    private void add(int i) {
        if (i % 3 == 0) {
            add(i, "service=PACK_SOCLE");
            add(i, "service=PACK_MATERIEL");
        } else {
            boolean more = changed && i % MORE_MAILBOXES_EVERY == 20;
            add(i, "service=MESSAGERIE_5GO", "quantite=" + (1 + i % 50 + (more ? 10 : 0)));
            add(i, "service=PAGE_INTERNET");
        }
        if (i % 500 == 7) {
            add(i, "service=FAX");
        }
    }

    private void add(int i, String service, String... more) {
        String[] changes = new String[more.length + 4];
        changes[0] = "siret=" + SampleRow.siret(i);
        changes[1] = "collectivite=Commune " + i;
        changes[2] = "population=" + (200 + i % 1_500);
        changes[3] = service;
        System.arraycopy(more, 0, changes, 4, more.length);
        lines.append(SampleRow.line(changes)).append('\n');
    }
}
