package dev.levelwright.examples.games;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.levelwright.Realm;
import dev.levelwright.activity.Fact;
import dev.levelwright.activity.FactForms;
import dev.levelwright.engine.View;
import dev.levelwright.holder.HolderName;
import dev.levelwright.holder.Traits;
import dev.levelwright.rule.Chronicle;
import dev.levelwright.rule.Rulebook;
import dev.levelwright.rule.Setting;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The {@code xp.json} of the role-play bot: one flat object with the guild's settings and, under their ids, its users. The
 * users of such a file are brought by {@link dev.levelwright.persistence.importing.Import}; this is the way of its
 * settings, and the way back.
 */
public final class XpFile {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String KIND = "character";
    private static final int PAGE = 1_000;

    private final Realm realm;
    private final Instant now;

    /** The file of a realm as of {@code now}. */
    public XpFile(Realm realm, Instant now) {
        this.realm = realm;
        this.now = now;
    }

    /**
     * What a file would set in the realm otherwise than it is, to be published one by one; nothing the second time.
     *
     * @throws IllegalArgumentException naming the setting, when one has a value that the rulebook does not allow
     */
    public List<Chronicle.Set> settings(String json) {
        JsonNode file = parsed(json);
        List<Chronicle.Set> changes = new ArrayList<>();
        for (Setting setting : realm.rulebook().settings().values()) {
            Optional.ofNullable(file.get(setting.name()))
                    .map(XpFile::fact)
                    .filter(value -> !value.equals(value(setting)))
                    .ifPresent(value -> changes.add(checked(setting, value)));
        }
        return changes;
    }

    private Chronicle.Set checked(Setting setting, Fact value) {
        setting.check(value);
        return new Chronicle.Set(now.toEpochMilli(), setting.name(), Optional.of(value));
    }

    private static JsonNode parsed(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException malformed) {
            throw new IllegalArgumentException("xp.json is no JSON: " + malformed.getOriginalMessage(), malformed);
        }
    }

    private static Fact fact(JsonNode node) {
        if (node.isArray()) {
            List<String> ids = new ArrayList<>();
            node.forEach(id -> ids.add(id.asText()));
            return Fact.of(ids);
        }
        return node.canConvertToLong() ? Fact.of(node.asLong()) : Fact.of(node.asText());
    }

    /** Everything that the realm has, as the bot's file: settings, users, characters, counters of the day. */
    public String write() {
        ObjectNode file = JSON.createObjectNode();
        Rulebook rulebook = realm.rulebook();
        rulebook.settings().values().forEach(setting -> file.set(setting.name(), node(value(setting))));
        List<HolderName> page = realm.reader().holders(HolderName.PLAYER, "", PAGE);
        while (!page.isEmpty()) {
            page.forEach(user -> file.set(user.id(), user(user)));
            page = realm.reader()
                    .holders(HolderName.PLAYER, page.get(page.size() - 1).id(), PAGE);
        }
        return file.toPrettyString();
    }

    private Fact value(Setting setting) {
        Map<String, Fact> set = realm.reader().chronicle().settings(now.toEpochMilli());
        return set.getOrDefault(setting.name(), setting.standard());
    }

    private static JsonNode node(Fact value) {
        if (value instanceof Fact.Whole whole) {
            return JSON.getNodeFactory().numberNode(whole.value());
        }
        if (value instanceof Fact.Texts ids) {
            ArrayNode list = JSON.createArrayNode();
            FactForms.values(ids).forEach(id -> list.add(id(id)));
            return list;
        }
        return JSON.getNodeFactory().textNode(value.toString());
    }

    /** The file writes the platform's ids as numbers. */
    private static JsonNode id(String id) {
        return id.matches("[1-9][0-9]{0,17}")
                ? JSON.getNodeFactory().numberNode(Long.parseLong(id))
                : JSON.getNodeFactory().textNode(id);
    }

    private ObjectNode user(HolderName name) {
        View view = realm.view(name);
        String zone =
                view.trait(Traits.ZONE).orElseGet(() -> realm.rulebook().zone().getId());
        ObjectNode user = JSON.createObjectNode();
        view.trait(Traits.ACTIVE + KIND)
                .map(HolderName::parse)
                .ifPresent(active -> user.put("active", nameOf(realm.view(active))));
        ObjectNode characters = user.putObject("characters");
        for (HolderName unit : realm.units(name, KIND)) {
            View character = realm.view(unit);
            characters.set(nameOf(character), character(character));
        }
        user.put("last_xp_reset", now.atZone(ZoneId.of(zone)).toLocalDate().toString());
        return user.put("timezone", zone);
    }

    private static ObjectNode character(View view) {
        return JSON.createObjectNode()
                .put("xp", view.amount("xp"))
                .put("image_url", view.trait("image").orElse(""))
                .put("daily_xp", view.amount("rp-today"))
                .put("char_buffer", view.amount("buffer"))
                .put("daily_hf", view.amount("hf-today"));
    }

    private static String nameOf(View unit) {
        return unit.trait(Traits.NAME).orElse(unit.holder().id());
    }
}
