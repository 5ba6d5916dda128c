package fr.tripartite.settings;

import org.jspecify.annotations.Nullable;

/**
 * The database of the ledger, where it is not embedded.
 *
 * @param url such as {@code jdbc:postgresql://host/database}
 * @param username may be missing: the URL or the system says
 * @param password may be missing; never shown
 */
public record DataSourceSettings(
        @Nullable String url,
        @Nullable String username,
        @Nullable String password) {

    @Override
    public String toString() {
        return "DataSourceSettings[" + (url == null ? "" : url.replaceFirst("\\?.*", "")) + "]";
    }
}
