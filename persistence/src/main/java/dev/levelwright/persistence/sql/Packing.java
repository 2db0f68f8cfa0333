package dev.levelwright.persistence.sql;

import dev.levelwright.asset.Balance;
import dev.levelwright.asset.BalanceName;
import dev.levelwright.holder.HolderName;
import dev.levelwright.holder.Holdings;
import dev.levelwright.time.Frame;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Keeps what is known about a holder in few bytes, as long as nobody looks: about 15, and 10 for each balance, where the
 * objects take some hundred. Names that many holders share (assets, windows, zones, which balances have rows) are kept once.
 * Not safe for several threads.
 */
final class Packing {
    /** So many different names are kept; who has others stays unpacked. */
    private static final int MOST_NAMES = 1 << 16;

    private final Shared<String> names = new Shared<>();
    private final Shared<BalanceName> balances = new Shared<>();
    private final Shared<Set<String>> rows = new Shared<>();
    private final Packer out = new Packer();

    /** The bytes; empty for the few who are kept as they are: with deposits that wait, or names beyond the bound. */
    Optional<byte[]> pack(HolderState state) {
        if (!state.waiting().isEmpty() || names.isFull() || balances.isFull() || rows.isFull()) {
            return Optional.empty();
        }
        Holdings holdings = state.holdings();
        out.begin();
        out.number(state.number());
        out.number(state.last());
        out.number(rows.place(state.rows()));
        out.number(holdings.born() ? 1 : 0);
        if (holdings.born()) {
            pack(holdings);
        }
        return Optional.of(out.bytes());
    }

    private void pack(Holdings holdings) {
        long seenAt = holdings.seenAt();
        out.number(seenAt);
        int[] count = {0};
        holdings.forEachBalance((name, balance) -> count[0]++);
        out.number(count[0]);
        holdings.forEachBalance((name, balance) -> {
            out.number(balances.place(name));
            out.number(balance.amount());
            out.number(balance.settledAt() - seenAt);
            out.number(balance.risenAt() - balance.settledAt());
        });
        out.number(holdings.frames().size());
        holdings.frames().forEach((name, frame) -> {
            out.number(names.place(name));
            out.number(frame.start() - seenAt);
            out.number(frame.end() - frame.start());
            out.number(names.place(frame.zone()));
        });
        out.number(holdings.traits().size());
        holdings.traits().forEach((name, value) -> {
            out.number(names.place(name));
            out.text(value);
        });
    }

    /** What was packed. */
    HolderState unpack(HolderName name, byte[] bytes) {
        Unpacker in = new Unpacker(bytes);
        long number = in.number();
        long last = in.number();
        Set<String> withRows = rows.at(in.number());
        Holdings holdings = in.number() == 1 ? holdings(name, in) : Holdings.unborn(name);
        return new HolderState(number, last, holdings, withRows, List.of());
    }

    private Holdings holdings(HolderName name, Unpacker in) {
        long seenAt = in.number();
        TreeMap<BalanceName, Balance> held = new TreeMap<>();
        for (long left = in.number(); left > 0; left--) {
            BalanceName of = balances.at(in.number());
            long amount = in.number();
            long settledAt = seenAt + in.number();
            held.put(of, new Balance(amount, settledAt, settledAt + in.number()));
        }
        Map<String, Frame> frames = new HashMap<>();
        for (long left = in.number(); left > 0; left--) {
            String of = names.at(in.number());
            long start = seenAt + in.number();
            frames.put(of, new Frame(start, start + in.number(), names.at(in.number())));
        }
        Map<String, String> traits = new HashMap<>();
        for (long left = in.number(); left > 0; left--) {
            traits.put(names.at(in.number()), in.text());
        }
        return Holdings.of(name, seenAt, held, traits, frames);
    }

    /** Values that are kept once, by their places. */
    private static final class Shared<T> {
        private final Map<T, Integer> places = new HashMap<>();
        private final List<T> values = new ArrayList<>();

        boolean isFull() {
            return values.size() >= MOST_NAMES;
        }

        int place(T value) {
            Integer known = places.putIfAbsent(value, values.size());
            if (known == null) {
                values.add(value);
            }
            return known == null ? values.size() - 1 : known;
        }

        T at(long place) {
            return values.get(Math.toIntExact(place));
        }
    }
}
