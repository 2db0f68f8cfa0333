package dev.levelwright.asset;

import java.time.Duration;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** Builds an {@link Asset} policy by policy; each method sets what the asset's component of that name says. */
public final class AssetBuilder {
    private final String name;
    private String label;
    private String of = Asset.PLAYER;
    private Measure start = Measure.constant(0);
    private Optional<Measure> capacity = Optional.empty();
    private Measure overfill = Measure.constant(0);
    private Overflow overflow = new Overflow.Clip();
    private Optional<Regeneration> regeneration = Optional.empty();
    private long countdown;
    private Optional<String> reset = Optional.empty();
    private int keep;
    private long expiry;
    private Optional<Lapse> lapse = Optional.empty();
    private Optional<Decay> decay = Optional.empty();
    private Optional<String> per = Optional.empty();
    private long forget;
    private boolean journal = true;
    private boolean board;
    private Optional<String> message = Optional.empty();

    AssetBuilder(String name) {
        this.name = name;
        this.label = name;
    }

    /** How people read the asset. */
    public AssetBuilder label(String text) {
        label = text;
        return this;
    }

    /** The kind of holder that has it. */
    public AssetBuilder of(String kind) {
        of = kind;
        return this;
    }

    /** The amount of a balance never written. */
    public AssetBuilder start(long amount) {
        return start(Measure.constant(amount));
    }

    /** The amount of a balance never written. */
    public AssetBuilder start(Measure measure) {
        start = measure;
        return this;
    }

    /** The amount at which grants stop. */
    public AssetBuilder capacity(long amount) {
        return capacity(Measure.constant(amount));
    }

    /** The amount at which grants stop. */
    public AssetBuilder capacity(Measure measure) {
        capacity = Optional.of(measure);
        return this;
    }

    /** The amount at which grants stop, by level on a track or amount of an asset: a step function. */
    public AssetBuilder capacityBy(String standing, NavigableMap<Long, Long> from) {
        NavigableMap<Long, Measure> steps = new TreeMap<>();
        from.forEach((at, value) -> steps.put(at, Measure.constant(value)));
        return capacity(new Measure.ByStep(standing, steps));
    }

    /** How far above the capacity a grant may lift it. */
    public AssetBuilder overfill(long amount) {
        return overfill(Measure.constant(amount));
    }

    /** How far above the capacity a grant may lift it. */
    public AssetBuilder overfill(Measure measure) {
        overfill = measure;
        return this;
    }

    /** What happens to what does not fit. */
    public AssetBuilder overflow(Overflow policy) {
        overflow = policy;
        return this;
    }

    /** Adds {@code amount} every {@code period}, up to the capacity. */
    public AssetBuilder regeneration(long amount, Duration period) {
        regeneration = Optional.of(new Regeneration(amount, period.toMillis()));
        return this;
    }

    /** Takes one away every {@code period}, down to zero. */
    public AssetBuilder countdown(Duration period) {
        countdown = period.toMillis();
        return this;
    }

    /** Falls to zero at the end of {@code window}. */
    public AssetBuilder reset(String window) {
        reset = Optional.of(window);
        return this;
    }

    /** Keeps the last {@code windows} closed windows. */
    public AssetBuilder keep(int windows) {
        keep = windows;
        return this;
    }

    /** Falls to zero {@code after} the latest rise. */
    public AssetBuilder expiry(Duration after) {
        expiry = after.toMillis();
        return this;
    }

    /** Falls to zero when a window is missed. */
    public AssetBuilder lapse(Lapse policy) {
        lapse = Optional.of(policy);
        return this;
    }

    /** Falls to zero when a whole {@code window} passes without a rise. */
    public AssetBuilder lapse(String window) {
        return lapse(new Lapse(window, 0, Optional.empty(), Optional.empty()));
    }

    /** Wears away while nothing is earned. */
    public AssetBuilder decay(Decay policy) {
        decay = Optional.of(policy);
        return this;
    }

    /** One balance for each value of {@code fact}. */
    public AssetBuilder per(String fact) {
        per = Optional.of(fact);
        return this;
    }

    /** Drops a keyed balance that has not risen for {@code after}. */
    public AssetBuilder forget(Duration after) {
        forget = after.toMillis();
        return this;
    }

    /** Bookkeeping: state without postings. */
    public AssetBuilder unjournalled() {
        journal = false;
        return this;
    }

    /** Keeps a leaderboard. */
    public AssetBuilder board() {
        board = true;
        return this;
    }

    /** What a refusal says when the capacity is met. */
    public AssetBuilder message(String text) {
        message = Optional.of(text);
        return this;
    }

    /** The asset. */
    public Asset build() {
        return new Asset(
                name,
                label,
                of,
                start,
                capacity,
                overfill,
                overflow,
                regeneration,
                countdown,
                reset,
                keep,
                expiry,
                lapse,
                decay,
                per,
                forget,
                journal,
                board,
                message);
    }
}
