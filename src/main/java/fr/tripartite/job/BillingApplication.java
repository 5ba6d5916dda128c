package fr.tripartite.job;

import fr.tripartite.failure.Failure;
import fr.tripartite.ledger.LedgerPlace;
import java.util.Map;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/** The application that bills a year, or looks at it. */
@SpringBootApplication(proxyBeanMethods = false)
public class BillingApplication {

    /**
     * Runs the job.
     *
     * @param request what is asked
     * @param place where the ledger is
     * @return exit code of the process
     * @throws Failure where the run did not come to its end; nothing of it is booked, or all
     */
    public static int run(BillingRequest request, LedgerPlace place) {
        SpringApplication application = new SpringApplication(BillingApplication.class);
        application.setWebApplicationType(WebApplicationType.NONE);
        application.setBannerMode(Banner.Mode.OFF);
        application.setLogStartupInfo(false);
        // the stop listener ends the job first
        application.setRegisterShutdownHook(false);
        application.setDefaultProperties(Map.of("spring.batch.job.enabled", "false"));
        application.addInitializers(context -> {
            GenericApplicationContext beans = (GenericApplicationContext) context;
            beans.registerBean(BillingRequest.class, () -> request);
            beans.registerBean(LedgerPlace.class, () -> place);
        });
        ConfigurableApplicationContext context = application.run();
        RuntimeException failure = context.getBean(BillingRunner.class).failure();
        int exitCode = SpringApplication.exit(context);
        if (failure != null) {
            throw failure;
        }
        return exitCode;
    }
}
