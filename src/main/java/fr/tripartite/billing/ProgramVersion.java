package fr.tripartite.billing;

import org.jspecify.annotations.Nullable;

/** The version of the program, as its jar says. */
public final class ProgramVersion {

    private ProgramVersion() {}

    /** Such as {@code tripartite 0.1.0}. */
    public static String current() {
        @Nullable String version = ProgramVersion.class.getPackage().getImplementationVersion();
        return "tripartite " + (version == null ? "(development)" : version);
    }
}
