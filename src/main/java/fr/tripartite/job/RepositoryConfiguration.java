package fr.tripartite.job;

import java.nio.charset.StandardCharsets;
import javax.sql.DataSource;
import org.springframework.batch.core.configuration.support.JdbcDefaultBatchConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * The job repository, kept in the ledger's database: what makes a run happen once and resume. Written out rather than
 * auto-configured, which starts a second sooner.
 */
@Configuration(proxyBeanMethods = false)
class RepositoryConfiguration extends JdbcDefaultBatchConfiguration {

    private static final String SCHEMA = "org/springframework/batch/core/schema-hsqldb.sql";

    private final DataSource dataSource;
    private final PlatformTransactionManager transactions;

    RepositoryConfiguration(DataSource dataSource) {
        this.dataSource = dataSource;
        this.transactions = new JdbcTransactionManager(dataSource);
    }

    @Bean
    PlatformTransactionManager transactionManager() {
        return transactions;
    }

    /** Creates the repository's tables where the database is new. */
    static void createTables(DataSource dataSource) {
        Integer tables = new JdbcTemplate(dataSource)
                .queryForObject(
                        "SELECT COUNT(*) FROM INFORMATION_SCHEMA.TABLES WHERE TABLE_NAME = 'BATCH_JOB_INSTANCE'",
                        Integer.class);
        if (tables == null || tables == 0) {
            ResourceDatabasePopulator script = new ResourceDatabasePopulator(new ClassPathResource(SCHEMA));
            script.setSqlScriptEncoding(StandardCharsets.UTF_8.name());
            script.execute(dataSource);
        }
    }

    @Override
    protected DataSource getDataSource() {
        return dataSource;
    }

    @Override
    protected PlatformTransactionManager getTransactionManager() {
        return transactions;
    }
}
