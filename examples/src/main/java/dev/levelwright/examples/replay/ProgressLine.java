package dev.levelwright.examples.replay;

import dev.levelwright.examples.text.Style;
import java.io.PrintWriter;
import java.time.Duration;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.DelegatingProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarConsumer;
import me.tongfei.progressbar.ProgressBarStyle;

/** A bar that moves on a terminal; elsewhere, where it would fill a log, a line now and then. */
final class ProgressLine implements Progress {
    private static final int COLUMNS = 79;
    private static final Duration OFTEN = Duration.ofMillis(200);
    private static final Duration RARELY = Duration.ofSeconds(10);

    private final ProgressBar bar;

    private ProgressLine(ProgressBar bar) {
        this.bar = bar;
    }

    /** A line on {@code err} for an input of {@code size} bytes. */
    static ProgressLine on(PrintWriter err, Style style, String task, long size) {
        boolean moving = style.colours();
        ProgressBarConsumer where = moving
                ? new ConsoleProgressBarConsumer(System.err, COLUMNS)
                : new DelegatingProgressBarConsumer(err::println, COLUMNS);
        return new ProgressLine(new ProgressBarBuilder()
                .setTaskName(task)
                .setInitialMax(size)
                .setUnit(" KB", 1_000)
                .setStyle(style.blocks() ? ProgressBarStyle.UNICODE_BLOCK : ProgressBarStyle.ASCII)
                .setUpdateIntervalMillis((int) (moving ? OFTEN : RARELY).toMillis())
                .setConsumer(where)
                .clearDisplayOnFinish()
                .build());
    }

    @Override
    public void at(long bytes, long activities) {
        bar.stepTo(bytes);
    }

    @Override
    public void close() {
        bar.close();
    }
}
