package dev.levelwright.persistence.importing;

import dev.levelwright.asset.Asset;
import dev.levelwright.engine.Intake;
import dev.levelwright.holder.HolderName;
import dev.levelwright.holder.Kind;
import dev.levelwright.holder.Traits;
import dev.levelwright.persistence.importing.ImportOptions.By;
import dev.levelwright.persistence.importing.ImportOptions.Mode;
import dev.levelwright.persistence.importing.Member.Figure;
import dev.levelwright.rule.Rulebook;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** What each member brings along, under ids that follow from the file and the options alone. */
final class Plan {
    private static final String XP = "xp";
    private static final String IMAGE = "image";
    private static final int DIGITS = 40;

    private final Rulebook rulebook;
    private final ImportOptions options;
    private final SortedMap<String, String> assets;
    private final String cause;

    Plan(Rulebook rulebook, Export export, ImportOptions options) {
        this.rulebook = rulebook;
        this.options = options;
        this.assets = new Targets(rulebook, export, options).assets();
        this.cause = export.digest() + ":" + options.mode() + ":" + options.by() + ":" + options.mapping();
    }

    /** Which asset takes which field. */
    SortedMap<String, String> assets() {
        return assets;
    }

    /** What one member brings along, by id; empty when no asset takes any of it. */
    Map<String, Intake> intakes(Member member) {
        Map<String, Intake> intakes = new LinkedHashMap<>();
        Optional<String> kind = unitKind();
        Intake own = own(member, kind.isPresent());
        if (!own.amounts().isEmpty() || (kind.isPresent() && !own.traits().isEmpty())) {
            intakes.put(id(member.id()), own);
        }
        for (int i = 0; i < member.characters().size() && kind.isPresent(); i++) {
            intakes.put(
                    id(member.id() + ":" + i),
                    character(member, kind.get(), member.characters().get(i)));
        }
        return intakes;
    }

    /** The unit kind that has the XP, if not the player has it. */
    private Optional<String> unitKind() {
        return Optional.ofNullable(assets.get(XP))
                .map(name -> asset(name).of())
                .filter(kind -> !kind.equals(Asset.PLAYER));
    }

    private Asset asset(String name) {
        return Optional.ofNullable(rulebook.assets().get(name)).orElseThrow();
    }

    private Intake own(Member member, boolean unitsHaveXp) {
        SortedMap<String, Intake.Amount> amounts = new TreeMap<>();
        assets.forEach((field, asset) -> {
            if (!unitsHaveXp || !field.equals(XP)) {
                amount(member, field).ifPresent(amount -> amounts.put(asset, amount));
            }
        });
        SortedMap<String, String> traits = new TreeMap<>();
        member.zone().ifPresent(zone -> traits.put(Traits.ZONE, zone));
        return new Intake(HolderName.player(member.id()), Optional.empty(), amounts, traits);
    }

    private Optional<Intake.Amount> amount(Member member, String field) {
        if (field.equals(XP) && options.by() == By.LEVEL) {
            return member.rung().map(at -> new Intake.Level(added(), at.level(), at.into(), at.needed()));
        }
        return Optional.ofNullable(member.figures().get(field)).map(amount -> new Intake.Figure(added(), amount));
    }

    private boolean added() {
        return options.mode() == Mode.ADD;
    }

    private Intake character(Member member, String kind, Figure figure) {
        SortedMap<String, Intake.Amount> amounts = new TreeMap<>();
        amounts.put(Optional.ofNullable(assets.get(XP)).orElseThrow(), new Intake.Figure(added(), figure.xp()));
        SortedMap<String, String> traits = new TreeMap<>();
        if (rulebook.kinds().get(kind) instanceof Kind.Unit unit
                && unit.traits().containsKey(IMAGE)) {
            figure.image().ifPresent(url -> traits.put(IMAGE, url));
        }
        Intake.Unit unit = new Intake.Unit(kind, figure.name(), figure.active());
        return new Intake(HolderName.player(member.id()), Optional.of(unit), amounts, traits);
    }

    /** Names nobody: whoever forgets a player need not look into ids. */
    private String id(String whose) {
        try {
            byte[] text = (cause + ":" + whose).getBytes(StandardCharsets.UTF_8);
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text);
            return "import:" + HexFormat.of().formatHex(digest).substring(0, DIGITS);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
    }
}
