package fr.tripartite.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * Runs a process and measures it with what the kernel keeps anyway: the high-water mark of its memory, looked at twenty
 * times a second, and the CPU time of children that have ended. The launcher replaces itself by the JVM, so the process
 * started is the one that bills.
 */
final class ProcessMeter {

    private static final int LOOK_MILLIS = 50;
    private static final double TICKS = 100;
    private static final int CHILD_TICKS = 13;

    private final Path directory;
    private double limit = Double.MAX_VALUE;

    /** Keeps what processes say in files of this directory. */
    ProcessMeter(Path directory) {
        this.directory = directory;
    }

    /** Gives up a process after so many seconds. */
    void limit(double seconds) {
        limit = seconds;
    }

    /** What the last process wrote to its standard error. */
    Path errors() {
        return directory.resolve("stderr");
    }

    /** Runs a process to its end; what the caller's environment says of the program does not reach it. */
    Sample measure(List<String> command, Map<String, String> environment) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectOutput(directory.resolve("stdout").toFile())
                .redirectError(errors().toFile());
        builder.environment()
                .keySet()
                .removeIf(name -> name.equals("TRIPARTITE_JAVA_OPTS") || name.startsWith("SPRING_DATASOURCE_"));
        builder.environment().putAll(environment);
        settle();
        double before = childSeconds();
        long start = System.nanoTime();
        Process process = builder.start();
        double peak = 0;
        while (!process.waitFor(LOOK_MILLIS, TimeUnit.MILLISECONDS)) {
            peak = Math.max(peak, peak(process.pid()));
            if ((System.nanoTime() - start) / 1e9 > limit) {
                process.destroyForcibly();
            }
        }
        double wall = (System.nanoTime() - start) / 1e9;
        return new Sample(wall, childSeconds() - before, peak, process.exitValue(), 0);
    }

    /** What the process before has written is still on its way to the disk, and would be paid by this one. */
    private static void settle() throws IOException, InterruptedException {
        new ProcessBuilder("sync").start().waitFor();
    }

    private static double peak(long process) {
        try {
            for (String line : Files.readAllLines(Path.of("/proc/" + process + "/status"), StandardCharsets.UTF_8)) {
                if (line.startsWith("VmHWM:")) {
                    return Long.parseLong(line.replaceAll("\\D", "")) / 1024.0;
                }
            }
        } catch (IOException e) {
            // it has just ended, or there is no such file on this system
        }
        return 0;
    }

    private static double childSeconds() {
        try {
            String stat = Files.readString(Path.of("/proc/self/stat"), StandardCharsets.UTF_8);
            String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
            return (Long.parseLong(fields[CHILD_TICKS]) + Long.parseLong(fields[CHILD_TICKS + 1])) / TICKS;
        } catch (IOException e) {
            return 0;
        }
    }
}
