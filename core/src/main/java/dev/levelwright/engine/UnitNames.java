package dev.levelwright.engine;

import dev.levelwright.holder.HolderName;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/** The names of new units and pools: the first 16 bytes of SHA-256 over realm, activity and count, so that a replay gives the same. */
final class UnitNames {
    private static final int BYTES = 16;

    private UnitNames() {}

    /** The name of the next unit or pool of {@code kind} that the decision makes. */
    static HolderName next(Draft draft, String kind) {
        byte[] activity = draft.activity().id().getBytes(StandardCharsets.UTF_8);
        ByteBuffer cause = ByteBuffer.allocate(Long.BYTES + Integer.BYTES + activity.length)
                .putLong(draft.scene().realm())
                .putInt(draft.tally().created().size() + draft.tally().opened().size())
                .put(activity);
        byte[] digest = Arrays.copyOf(sha256().digest(cause.array()), BYTES);
        return new HolderName(kind, HexFormat.of().formatHex(digest));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
    }
}
