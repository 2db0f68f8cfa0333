package dev.levelwright.curve;

import dev.levelwright.math.Amounts;
import java.math.BigInteger;
import java.util.Iterator;
import java.util.List;
import java.util.OptionalInt;

/**
 * Costs by pieces: from each piece's level on, its formula says what leaving a level takes, up to the next piece.
 *
 * <p>For example Minecraft: {@code 2 L + 7} from 0, {@code 5 L - 38} from 16, {@code 9 L - 158} from 31.
 *
 * @param first the first level, in 0..1,000
 * @param pieces 1 to 100 pieces by rising level, the first one from the first level
 */
public record Piecewise(int first, List<Piece> pieces) implements CostFormula {
    private static final int MAX_PIECES = 100;

    /**
     * A stretch of levels with one formula.
     *
     * @param from the first level that the formula is asked about
     * @param cost the formula; only its costs are used, at the levels themselves, not counted from the piece
     */
    public record Piece(int from, CostFormula cost) {
        /** Checks that the formula knows the level. */
        public Piece {
            Amounts.check("first level of the formula of a piece", cost.first(), 0, from);
        }
    }

    /** Checks and copies. */
    public Piecewise {
        Formulas.checkFirst(first);
        Amounts.check("number of pieces", pieces.size(), 1, MAX_PIECES);
        pieces = List.copyOf(pieces);
        Amounts.check("level of the first piece", pieces.get(0).from(), first, first);
        for (int next = 1; next < pieces.size(); next++) {
            checkMeets(pieces.get(next - 1), pieces.get(next).from());
        }
    }

    @Override
    public OptionalInt last() {
        return pieces.get(pieces.size() - 1).cost().last();
    }

    @Override
    public BigInteger cost(int level) {
        int piece = pieces.size() - 1;
        while (piece > 0 && pieces.get(piece).from() > level) {
            piece--;
        }
        return pieces.get(piece).cost().cost(level);
    }

    @Override
    public Iterator<BigInteger> costs(int from) {
        return new PieceCosts(pieces, from);
    }

    private static void checkMeets(Piece piece, int next) {
        Amounts.check("level of a piece", next, piece.from() + 1L, Integer.MAX_VALUE);
        int reach = piece.cost().last().orElse(Integer.MAX_VALUE);
        if (reach < next) {
            throw new IllegalArgumentException(
                    "piece from level " + piece.from() + " must reach level " + next + " but ends at " + reach);
        }
    }
}
