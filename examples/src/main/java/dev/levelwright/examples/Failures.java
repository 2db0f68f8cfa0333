package dev.levelwright.examples;

import dev.levelwright.examples.replay.input.InputProblem;
import dev.levelwright.form.InvalidDocument;
import dev.levelwright.store.StoreFailure;
import java.io.UncheckedIOException;
import picocli.CommandLine;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** Says in plain words what is in the way. Only an error of the program itself shows where in the program it arose. */
final class Failures implements IExecutionExceptionHandler {
    @Override
    public int handleExecutionException(Exception failure, CommandLine command, ParseResult parsed) throws Exception {
        if (!isExpected(failure)) {
            throw failure;
        }
        String message = "levelwright " + command.getCommandName() + ": " + failure.getMessage();
        command.getErr().println(command.getColorScheme().errorText(message));
        return ExitCode.SOFTWARE;
    }

    private static boolean isExpected(Exception failure) {
        return failure instanceof InputProblem
                || failure instanceof InvalidDocument
                || failure instanceof StoreFailure
                || failure instanceof UncheckedIOException;
    }
}
