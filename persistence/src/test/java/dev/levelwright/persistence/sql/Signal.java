package dev.levelwright.persistence.sql;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** What {@code kill} sends. */
public enum Signal {
    /** Stop, and do nothing until told to go on. */
    STOP,

    /** Go on. */
    CONT,

    /** End at once, as PostgreSQL understands it. */
    QUIT,

    /** End, whatever you are at. */
    KILL;

    /** Sends it to a process. */
    public void to(ProcessHandle process) {
        send(List.of(process));
    }

    /** Sends it to a process and all that it started, the process itself first. */
    public void toAll(ProcessHandle process) {
        List<ProcessHandle> all = new ArrayList<>(List.of(process));
        process.descendants().forEach(all::add);
        send(all);
    }

    private void send(List<ProcessHandle> processes) {
        List<String> command = new ArrayList<>(List.of("kill", "-" + name()));
        processes.forEach(process -> command.add(Long.toString(process.pid())));
        try {
            new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException failure) {
            throw new AssertionError("interrupted", failure);
        }
    }
}
