package dev.levelwright.discord.event;

import dev.levelwright.activity.Activity;
import dev.levelwright.holder.HolderName;
import java.time.Instant;
import java.util.Optional;

/**
 * The activity that each event is.
 *
 * <table>
 * <caption>Types, ids and facts</caption>
 * <tr><th>type</th><th>id</th><th>parties</th><th>facts</th></tr>
 * <tr><td>{@code message}</td><td>{@code discord:<message>}</td><td>actor</td>
 *     <td>{@code chars}, {@code text} (a fingerprint, equal for near-identical texts)</td></tr>
 * <tr><td>{@code reaction}</td><td>{@code discord:<message>:<user>:<emoji>}</td><td>actor, target (the author)</td>
 *     <td>{@code message}, {@code emoji}</td></tr>
 * <tr><td>{@code invited}</td><td>{@code discord:invited:<user>:<joined>}</td><td>actor (the inviter), target</td>
 *     <td>{@code account-days} of who came</td></tr>
 * <tr><td>{@code left}</td><td>{@code discord:left:<user>:<joined>}</td><td>actor</td><td></td></tr>
 * </table>
 *
 * <p>All but {@code invited} and {@code left} also state {@code channel}, {@code thread}, {@code category}, {@code places}
 * (those of them that there are, the narrowest first), {@code roles} and {@code account-days}. Bots and webhooks do
 * nothing. What may look different when Discord delivers an event again is context, so that it is never taken for another
 * event.
 */
public final class Activities {
    private static final String PREFIX = "discord:";

    private Activities() {}

    /** A message of a person, or empty. */
    public static Optional<Activity> of(MessageEvent event) {
        Activity message = Activity.of("message", PREFIX + event.id(), Snowflake.instant(event.id()))
                .given(
                        "chars",
                        event.content().codePointCount(0, event.content().length()))
                .given("text", Fingerprint.of(event.content()));
        return by(event.author(), at(event.place(), message));
    }

    /** A person's reaction, or empty. */
    public static Optional<Activity> of(ReactionEvent event) {
        String id = PREFIX + event.message() + ":" + event.by().id() + ":" + event.emoji();
        Activity reaction = Activity.of("reaction", id, event.at())
                .party(Activity.TARGET, HolderName.player(event.author()))
                .with("message", event.message())
                .with("emoji", event.emoji());
        return by(event.by(), at(event.place(), reaction));
    }

    /** A person who came by an invite of another, or empty. */
    public static Optional<Activity> of(InviteEvent event) {
        Member came = event.member();
        if (!came.person() || came.id().equals(event.inviter())) {
            return Optional.empty();
        }
        String id = PREFIX + "invited:" + came.id() + ":" + event.joined().toEpochMilli();
        return Optional.of(Activity.of("invited", id, event.joined())
                .by(HolderName.player(event.inviter()))
                .party(Activity.TARGET, HolderName.player(came.id()))
                .given("account-days", came.accountDays(event.joined())));
    }

    /** A person who left, or empty. */
    public static Optional<Activity> of(LeaveEvent event) {
        long joined = event.joined().map(Instant::toEpochMilli).orElse(0L);
        String id = PREFIX + "left:" + event.member().id() + ":" + joined;
        return by(event.member(), Activity.of("left", id, event.at()));
    }

    private static Optional<Activity> by(Member member, Activity activity) {
        return member.person()
                ? Optional.of(activity.by(HolderName.player(member.id()))
                        .given("roles", member.roles())
                        .given("account-days", member.accountDays(Instant.ofEpochMilli(activity.at()))))
                : Optional.empty();
    }

    private static Activity at(Place place, Activity activity) {
        Activity there = activity.given("channel", place.channel()).given("places", place.all());
        if (place.thread().isPresent()) {
            there = there.given("thread", place.thread().get());
        }
        return place.category().isPresent()
                ? there.given("category", place.category().get())
                : there;
    }
}
