package dev.levelwright.activity;

import dev.levelwright.holder.HolderName;
import dev.levelwright.math.Amounts;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Something that happened in a realm, once: a message, a purchase, a level gained. Started with {@link #of}.
 *
 * <p>Its <em>content</em> (type, parties, facts) must be the same whenever the same id is delivered again. Its
 * <em>context</em> (the author's roles, a channel's name, lengths) is kept from the first delivery and never compared.
 *
 * @param id the name of the cause, unique inside the realm: a message id, an interaction id; 1 to 200 characters
 * @param type what happened: {@code message}, {@code use}, {@code give}
 * @param at the instant at which it happened, in epoch milliseconds, at most 2^53-1 away from 1970
 * @param parties who took part, by role of at most 64 characters: {@code actor}, {@code target}, {@code unit}
 * @param facts what was asked for, by names of at most 64 characters: {@code amount}, {@code item}, {@code channel}
 * @param context what was so at that moment, by names of at most 64 characters: {@code chars}, {@code roles}
 * @param trusted whether the host says so itself, which players can never do
 */
public record Activity(
        String id,
        String type,
        long at,
        Map<String, HolderName> parties,
        Map<String, Fact> facts,
        Map<String, Fact> context,
        boolean trusted) {
    /** The role of the one who acts. */
    public static final String ACTOR = "actor";

    /** The role of the one it is done to. */
    public static final String TARGET = "target";

    /** The role of the owned unit that it is done with. */
    public static final String UNIT = "unit";

    private static final int MAX_ID = 200;
    private static final int MAX_TYPE = 64;
    private static final int MAX_NAME = 64;

    public Activity {
        check("id", id, MAX_ID);
        check("type", type, MAX_TYPE);
        Amounts.check("instant of an activity", at, -Amounts.MAX, Amounts.MAX);
        parties = Map.copyOf(parties);
        facts = Map.copyOf(facts);
        context = Map.copyOf(context);
        checkNames("role", parties);
        checkNames("fact", facts);
        checkNames("fact", context);
    }

    /** An activity without parties and facts: {@code type} happened at {@code at} and is called {@code id}. */
    public static Activity of(String type, String id, Instant at) {
        return new Activity(id, type, at.toEpochMilli(), Map.of(), Map.of(), Map.of(), false);
    }

    /** The same with {@code player} as the one who acts. */
    public Activity by(HolderName player) {
        return party(ACTOR, player);
    }

    /** The same with {@code holder} in {@code role}. */
    public Activity party(String role, HolderName holder) {
        return new Activity(id, type, at, plus(parties, role, holder), facts, context, trusted);
    }

    /** The same with a fact that was asked for. */
    public Activity with(String name, Object value) {
        return new Activity(id, type, at, parties, plus(facts, name, Fact.of(value)), context, trusted);
    }

    /** The same with a fact that was so at that moment. */
    public Activity given(String name, Object value) {
        return new Activity(id, type, at, parties, facts, plus(context, name, Fact.of(value)), trusted);
    }

    /** The same, said by the host itself. */
    public Activity byHost() {
        return new Activity(id, type, at, parties, facts, context, true);
    }

    /** The same, happened at another instant. */
    public Activity at(Instant instant) {
        return new Activity(id, type, instant.toEpochMilli(), parties, facts, context, trusted);
    }

    /** Who is in {@code role}, or empty. */
    public Optional<HolderName> party(String role) {
        return Optional.ofNullable(parties.get(role));
    }

    /** The fact of that name, asked for or given, or empty. */
    public Optional<Fact> fact(String name) {
        Fact asked = facts.get(name);
        return Optional.ofNullable(asked != null ? asked : context.get(name));
    }

    /**
     * What must be the same whenever this id is delivered again, as one line of text: length-prefixed, in the order of
     * names, so that two contents never share a text.
     */
    public String content() {
        StringBuilder text = new StringBuilder();
        append(text, type);
        text.append(trusted ? '!' : '.');
        new TreeMap<>(parties).forEach((role, holder) -> append(append(text.append('p'), role), holder.toString()));
        new TreeMap<>(facts).forEach((name, fact) -> append(append(text.append('f'), name), fact.toString()));
        return text.toString();
    }

    private static StringBuilder append(StringBuilder text, String part) {
        return text.append(part.length()).append(':').append(part);
    }

    private static <V> Map<String, V> plus(Map<String, V> map, String name, V value) {
        if (map.isEmpty()) {
            return Map.of(name, value);
        }
        HashMap<String, V> more = new HashMap<>(map);
        more.put(name, value);
        return Map.copyOf(more);
    }

    private static void checkNames(String what, Map<String, ?> named) {
        for (String name : named.keySet()) {
            if (name.length() > MAX_NAME) {
                throw new IllegalArgumentException("name of a " + what + " must have at most " + MAX_NAME
                        + " characters but has " + name.length());
            }
        }
    }

    private static void check(String what, String value, int most) {
        if (value.isEmpty() || value.length() > most) {
            throw new IllegalArgumentException(
                    what + " of an activity must have 1 to " + most + " characters but has " + value.length());
        }
    }
}
