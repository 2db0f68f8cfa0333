package dev.levelwright.persistence.sql;

import dev.levelwright.StandardVocabulary;
import dev.levelwright.form.Form;
import dev.levelwright.math.Amounts;
import dev.levelwright.math.Dice;
import dev.levelwright.rule.Rulebook;
import dev.levelwright.rule.RulebookForm;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where a store lives and how it is opened. Started with {@link #of}.
 *
 * @param url the database: {@code jdbc:postgresql://host/database}, {@code jdbc:h2:file:./game} or
 *     {@code jdbc:h2:mem:game}
 * @param user the database's user; {@code sa} in H2, and in PostgreSQL what the URL says, unless set
 * @param password the user's password, empty unless set
 * @param prefix the beginning of all table names, {@code lw_} unless set: small letters, digits, underscores
 * @param schema the schema of the tables; the connection's own when empty
 * @param connections how many connections are kept, at least 2: one writes, or two in PostgreSQL, the others read; 4
 *     unless set
 * @param cachedHolders of how many holders the holdings are remembered between decisions, 20,000 unless set
 * @param rankedHolders how many holders the boards may have in sum whose ranks are kept in memory, about 40 bytes for
 *     each, 2,000,000 unless set; those of other boards, and all with 0, are counted in the database: slow for great ones
 * @param secret what new realms' dice are keyed with, in hexadecimal digits: for runs that must be repeatable; when
 *     empty, each realm has 32 bytes of its own that nobody can guess
 * @param rulebooks how published rulebooks are written
 */
public record JdbcSettings(
        String url,
        Optional<String> user,
        String password,
        String prefix,
        Optional<String> schema,
        int connections,
        int cachedHolders,
        long rankedHolders,
        Optional<String> secret,
        Form<Rulebook> rulebooks) {
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]{0,29}");
    private static final int MAX_CONNECTIONS = 1000;

    /** Checks every bound. */
    public JdbcSettings {
        checkName("prefix", prefix);
        schema.ifPresent(name -> checkName("schema", name));
        Amounts.check("connections", connections, 2, MAX_CONNECTIONS);
        Amounts.check("cachedHolders", cachedHolders, 0, Integer.MAX_VALUE);
        Amounts.check("rankedHolders", rankedHolders, 0, Integer.MAX_VALUE);
        secret.map(HexFormat.of()::parseHex).ifPresent(Dice::new);
    }

    /** The database at {@code url}, everything else as it is unless set. */
    public static JdbcSettings of(String url) {
        return new JdbcSettings(
                url,
                url.startsWith(H2Dialect.PREFIX) ? Optional.of("sa") : Optional.empty(),
                "",
                "lw_",
                Optional.empty(),
                4,
                20_000,
                2_000_000,
                Optional.empty(),
                RulebookForm.of(StandardVocabulary.create()));
    }

    /** The same with another user. */
    public JdbcSettings login(String name, String word) {
        return new JdbcSettings(
                url,
                Optional.of(name),
                word,
                prefix,
                schema,
                connections,
                cachedHolders,
                rankedHolders,
                secret,
                rulebooks);
    }

    /** The same with other names for the tables. */
    public JdbcSettings prefix(String names) {
        return new JdbcSettings(
                url, user, password, names, schema, connections, cachedHolders, rankedHolders, secret, rulebooks);
    }

    /** The same with the tables in a schema, which is created when it is missing. */
    public JdbcSettings schema(String name) {
        return new JdbcSettings(
                url,
                user,
                password,
                prefix,
                Optional.of(name),
                connections,
                cachedHolders,
                rankedHolders,
                secret,
                rulebooks);
    }

    /** The same with another number of connections. */
    public JdbcSettings connections(int number) {
        return new JdbcSettings(
                url, user, password, prefix, schema, number, cachedHolders, rankedHolders, secret, rulebooks);
    }

    /** The same with another number of holders remembered. */
    public JdbcSettings cachedHolders(int number) {
        return new JdbcSettings(
                url, user, password, prefix, schema, connections, number, rankedHolders, secret, rulebooks);
    }

    /** The same with room for the ranks of another number of holders. */
    public JdbcSettings rankedHolders(long number) {
        return new JdbcSettings(
                url, user, password, prefix, schema, connections, cachedHolders, number, secret, rulebooks);
    }

    /** The same with dice of new realms that can be foreseen: for tests and simulations. */
    public JdbcSettings secret(byte[] known) {
        return new JdbcSettings(
                url,
                user,
                password,
                prefix,
                schema,
                connections,
                cachedHolders,
                rankedHolders,
                Optional.of(HexFormat.of().formatHex(known)),
                rulebooks);
    }

    /** The same with other words in rulebooks. */
    public JdbcSettings rulebooks(Form<Rulebook> form) {
        return new JdbcSettings(
                url, user, password, prefix, schema, connections, cachedHolders, rankedHolders, secret, form);
    }

    /** Without password and secret. */
    @Override
    public String toString() {
        return "JdbcSettings[" + url.replaceAll("password=[^&;]*", "password=...")
                + user.map(name -> ", user " + name).orElse("") + ", tables "
                + schema.map(name -> name + ".").orElse("") + prefix + "*]";
    }

    private static void checkName(String what, String name) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException(
                    what + " must be 1 to 30 small letters, digits and underscores but was \"" + name + "\"");
        }
    }
}
