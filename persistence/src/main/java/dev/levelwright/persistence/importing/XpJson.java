package dev.levelwright.persistence.importing;

import dev.levelwright.holder.TraitType;
import dev.levelwright.math.Amounts;
import dev.levelwright.persistence.importing.Member.Figure;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The {@code xp.json} of a role-play bot: one flat object of settings and, under their ids, users: {@code {"active",
 * "characters": {name: {"xp", "image_url"}}, "timezone"}}. What counts for one day only is left behind, and remarked.
 */
final class XpJson implements Layout {
    private static final Pattern DIGITS = Pattern.compile("[0-9]+");
    private static final List<String> OF_TODAY = List.of("daily_xp", "daily_hf", "char_buffer");

    @Override
    public boolean fits(Spot root) {
        return root.isFields()
                && (root.field("char_per_rp").present()
                        || root.fields().entrySet().stream().anyMatch(XpJson::isUser));
    }

    private static boolean isUser(Map.Entry<String, Spot> entry) {
        return DIGITS.matcher(entry.getKey()).matches()
                && entry.getValue().field("characters").isFields();
    }

    @Override
    public void read(Spot root, Gathering into) {
        List<String> settings = new ArrayList<>();
        root.fields().forEach((key, value) -> {
            if (DIGITS.matcher(key).matches()) {
                into.member(key, value).ifPresent(draft -> user(value, draft));
            } else {
                settings.add(key);
            }
        });
        if (!settings.isEmpty()) {
            into.remark("settings are not players and stay behind: " + String.join(", ", settings));
        }
    }

    private static void user(Spot user, MemberDraft draft) {
        Optional<String> active = user.field("active").maybeText();
        Set<String> names = new HashSet<>();
        long sum = 0;
        Map<String, Spot> characters = user.field("characters").fields();
        for (Map.Entry<String, Spot> entry : characters.entrySet()) {
            if (!names.add(entry.getKey().strip().toUpperCase(Locale.ROOT))) {
                entry.getValue().report("is a second character of that name");
            }
            sum += character(entry.getKey(), entry.getValue(), active, draft);
        }
        if (sum > Amounts.MAX) {
            user.report("has more XP than " + Amounts.MAX + " on all characters");
            return;
        }
        draft.figure("xp", sum);
        draft.zone(user.field("timezone"));
        draft.remark(names.size() == 1 ? "1 character" : names.size() + " characters");
        today(user, characters.values(), draft);
    }

    private static long character(String name, Spot at, Optional<String> active, MemberDraft draft) {
        OptionalLong xp = draft.amount("xp of " + name, at.field("xp"));
        Optional<String> image = at.field("image_url").maybeText().filter(url -> !url.isEmpty());
        if (image.filter(url -> url.length() > TraitType.MAX_LENGTH).isPresent()) {
            at.field("image_url").report("must have at most " + TraitType.MAX_LENGTH + " characters");
        }
        boolean played = active.equals(Optional.of(name));
        xp.ifPresent(amount -> draft.character(new Figure(name, played, amount, image)));
        return xp.orElse(0);
    }

    private static void today(Spot user, Collection<Spot> characters, MemberDraft draft) {
        List<Spot> places = new ArrayList<>(characters);
        places.add(user);
        boolean any = places.stream()
                .anyMatch(at -> OF_TODAY.stream()
                        .map(at::field)
                        .anyMatch(count ->
                                count.digits().filter(text -> !text.equals("0")).isPresent()));
        if (any) {
            String day = user.field("last_xp_reset").maybeText().orElse("an unknown day");
            draft.remark("counters of " + day + " (" + String.join(", ", OF_TODAY) + ") stay behind");
        }
    }
}
