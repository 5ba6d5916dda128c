package fr.tripartite.cli;

import static org.assertj.core.api.Assertions.assertThat;

import fr.tripartite.ledger.LedgerLocation;
import fr.tripartite.ledger.Postgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The questions of {@code docs/ledger.md} have the answers that stand there, on the shipped years and on both databases. */
class LedgerQuestionsTest {

    private static final Pattern QUESTION =
            Pattern.compile("### (\\d+\\. [^\n]+)\n\n```sql\n(.+?)```\n\n((?:\\|[^\n]*\n)+)", Pattern.DOTALL);

    /**
     * A question of the page.
     *
     * @param answer header and rows, cell by cell
     */
    private record Question(String title, String sql, List<List<String>> answer) {
        @Override
        public String toString() {
            return title;
        }
    }

    @TempDir
    static Path directory;

    private static String embedded;
    private static LedgerLocation.Server server;

    @BeforeAll
    static void bill_the_shipped_years() throws IOException {
        Path data = directory.resolve("data");
        Path configuration = new Workshop(directory).configuration("chosen: one-amount", "chosen: one-amount");
        server = Postgres.database();
        Postgres.configure(configuration, server);
        for (int year = 2023; year <= 2026; year++) {
            bill(year, "--data", data);
            bill(year, "--config", configuration);
        }
        embedded = "jdbc:hsqldb:file:" + data.resolve("generations/000004/ledger") + ";sql.syntax_pgs=true";
        assertThat(Files.readString(data.resolve("CURRENT"))).startsWith("000004\n");
    }

    private static void bill(int year, String option, Path value) {
        Call call = Call.of(
                "run",
                year,
                option,
                value,
                "--inventory",
                Path.of("input", "inventaire-" + year + ".csv").toAbsolutePath(),
                "--date",
                year + "-06-30",
                "--output",
                directory.resolve(value.getFileName() + "-" + year));
        assertThat(call.exitCode()).as(call.err()).isEqualTo(3);
    }

    static Stream<Question> questions() throws IOException {
        Matcher found = QUESTION.matcher(Files.readString(Path.of("docs", "ledger.md")));
        List<Question> questions = new ArrayList<>();
        while (found.find()) {
            List<List<String>> rows = found.group(3)
                    .lines()
                    .filter(row -> !row.startsWith("|---"))
                    .map(row -> Arrays.stream(row.substring(1).split("\\|"))
                            .map(String::strip)
                            .toList())
                    .toList();
            questions.add(new Question(found.group(1), found.group(2), rows));
        }
        return questions.stream();
    }

    @Test
    void there_are_eight_questions() throws IOException {
        assertThat(questions()).hasSize(8);
    }

    @ParameterizedTest
    @MethodSource("questions")
    void a_question_has_its_answer(Question question) throws SQLException {
        try (Connection connection = DriverManager.getConnection(embedded, "SA", "")) {
            assertThat(answer(connection, question.sql())).as("embedded").isEqualTo(question.answer());
        }
        try (Connection connection = DriverManager.getConnection(server.url(), server.user(), "")) {
            assertThat(answer(connection, question.sql())).as("server").isEqualTo(question.answer());
        }
    }

    private static List<List<String>> answer(Connection connection, String sql) throws SQLException {
        List<List<String>> rows = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(sql)) {
            int columns = found.getMetaData().getColumnCount();
            List<String> header = new ArrayList<>();
            for (int i = 1; i <= columns; i++) {
                header.add(found.getMetaData().getColumnLabel(i).toLowerCase(Locale.ROOT));
            }
            rows.add(header);
            while (found.next()) {
                List<String> row = new ArrayList<>();
                for (int i = 1; i <= columns; i++) {
                    row.add(found.getString(i));
                }
                rows.add(row);
            }
        }
        return rows;
    }
}
