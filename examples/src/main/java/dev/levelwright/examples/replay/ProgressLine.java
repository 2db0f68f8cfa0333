package dev.levelwright.examples.replay;

import dev.levelwright.examples.text.Style;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.function.Consumer;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.DelegatingProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** A bar that moves on a terminal; elsewhere, where it would fill a log, a line now and then. */
final class ProgressLine implements Progress {
    private static final int COLUMNS = 79;
    private static final long A_MEGABYTE = 1_000_000;
    private static final Duration OFTEN = Duration.ofMillis(200);
    private static final Duration RARELY = Duration.ofSeconds(10);

    private final ProgressBar bar;

    private ProgressLine(ProgressBar bar) {
        this.bar = bar;
    }

    /** A line on {@code err} for an input of {@code size} bytes. */
    static ProgressLine on(PrintWriter err, Style style, String task, long size) {
        boolean moving = style.colours();
        ProgressBarBuilder bar = new ProgressBarBuilder()
                .setTaskName(task)
                .setInitialMax(size)
                .setUnit(size < A_MEGABYTE ? " B" : " KB", size < A_MEGABYTE ? 1 : 1_000)
                .setStyle(style.blocks() ? ProgressBarStyle.UNICODE_BLOCK : ProgressBarStyle.ASCII)
                .setUpdateIntervalMillis((int) (moving ? OFTEN : RARELY).toMillis());
        return new ProgressLine(
                moving
                        ? bar.setConsumer(new ConsoleProgressBarConsumer(System.err, COLUMNS))
                                .clearDisplayOnFinish()
                                .build()
                        : bar.setConsumer(new DelegatingProgressBarConsumer(new Lines(err), COLUMNS))
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

    /** Prints each line once: the bar draws itself again when it ends. */
    private static final class Lines implements Consumer<String> {
        private final PrintWriter out;
        private String last = "";

        Lines(PrintWriter out) {
            this.out = out;
        }

        @Override
        public void accept(String line) {
            String text = line.strip();
            if (!text.equals(last)) {
                out.println(text);
                out.flush();
                last = text;
            }
        }
    }
}
