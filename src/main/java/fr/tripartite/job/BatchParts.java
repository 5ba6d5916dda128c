package fr.tripartite.job;

import fr.tripartite.ledger.LedgerDatabase;
import org.springframework.batch.core.configuration.support.MapJobRegistry;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.launch.support.TaskExecutorJobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.repository.support.JdbcJobRepositoryFactoryBean;

/**
 * What Spring Batch needs to run a job: a job repository, kept in the ledger's database, and who starts jobs. Made by hand:
 * there are two of them, and an application context to find that out takes a third of a second at every start.
 *
 * @param repository of the jobs, in transactions of the ledger's
 * @param operator starts a job and returns when it has ended
 */
record BatchParts(JobRepository repository, JobOperator operator) {

    /** The parts over an open ledger. */
    static BatchParts over(LedgerDatabase database) {
        try {
            JdbcJobRepositoryFactoryBean repositories = new JdbcJobRepositoryFactoryBean();
            repositories.setDataSource(database.dataSource());
            repositories.setTransactionManager(database.transactions());
            repositories.afterPropertiesSet();
            JobRepository repository = repositories.getObject();
            TaskExecutorJobOperator operator = new TaskExecutorJobOperator();
            operator.setJobRepository(repository);
            operator.setJobRegistry(new MapJobRegistry());
            operator.afterPropertiesSet();
            return new BatchParts(repository, operator);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException("the job cannot be set up", e);
        }
    }
}
