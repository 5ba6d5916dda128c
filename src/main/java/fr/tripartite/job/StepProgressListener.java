package fr.tripartite.job;

import fr.tripartite.billing.BilledBody;
import java.util.Map;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.listener.ItemWriteListener;
import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.stereotype.Component;

/** Tells whoever watches how far the job is. */
@Component
final class StepProgressListener implements StepExecutionListener {

    private static final Map<String, JobWord> STEPS = Map.of(
            "prepare", JobWord.READING,
            "bill", JobWord.BILLING,
            "commit", JobWord.BOOKING,
            "publish", JobWord.PUBLISHING);

    private final BillingRun run;
    private final Progress progress;
    private int billed;

    StepProgressListener(BillingRun run, BillingRequest request) {
        this.run = run;
        this.progress = request.audience().progress();
    }

    @Override
    public void beforeStep(StepExecution step) {
        progress.begin(STEPS.getOrDefault(step.getStepName(), JobWord.READING));
    }

    /** Tells how many bodies are billed. Of chunks that are processed on several threads Spring Batch 6.0 tells no chunk listener. */
    ItemWriteListener<BilledBody> bodies() {
        return new ItemWriteListener<>() {
            @Override
            public void afterWrite(Chunk<? extends BilledBody> chunk) {
                billed += chunk.size();
                progress.advance(billed, run.bodyCount());
            }
        };
    }

    @Override
    public ExitStatus afterStep(StepExecution step) {
        if (step.getStatus() == BatchStatus.COMPLETED) {
            progress.end();
        } else {
            progress.fail();
        }
        return step.getExitStatus();
    }
}
