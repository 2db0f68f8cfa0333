package dev.levelwright.curve;

import java.math.BigInteger;
import java.util.Iterator;
import java.util.List;

/** The costs of pieces one after the other, from a level on. */
final class PieceCosts implements Iterator<BigInteger> {
    private final List<Piecewise.Piece> pieces;
    private int piece;
    private int level;
    private Iterator<BigInteger> costs;

    PieceCosts(List<Piecewise.Piece> pieces, int from) {
        this.pieces = pieces;
        this.level = from;
        this.costs = pieces.get(0).cost().costs(from);
    }

    @Override
    public boolean hasNext() {
        turnTo(level);
        return costs.hasNext();
    }

    @Override
    public BigInteger next() {
        turnTo(level);
        level++;
        return costs.next();
    }

    private void turnTo(int asked) {
        while (piece + 1 < pieces.size() && pieces.get(piece + 1).from() <= asked) {
            piece++;
            costs = pieces.get(piece).cost().costs(asked);
        }
    }
}
