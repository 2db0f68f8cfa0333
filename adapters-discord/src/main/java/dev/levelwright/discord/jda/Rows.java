package dev.levelwright.discord.jda;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import net.dv8tion.jda.api.utils.data.DataArray;
import net.dv8tion.jda.api.utils.data.DataObject;
import net.dv8tion.jda.api.utils.messages.MessageRequest;

/**
 * Buttons in rows. JDA moved the types of components to other packages from 5 to 6, and one jar is to run on both: so they
 * are named here alone, and found by name.
 */
final class Rows {
    private static final String JDA = "net.dv8tion.jda.api.";
    private static final String[] BUTTON = {"components.buttons.Button", "interactions.components.buttons.Button"};
    private static final String[] STYLE = {
        "components.buttons.ButtonStyle", "interactions.components.buttons.ButtonStyle"
    };
    private static final String[] ROW = {"components.actionrow.ActionRow", "interactions.components.ActionRow"};
    private static final Method NEW_BUTTON = method(type(BUTTON), "of", type(STYLE), String.class, String.class);
    private static final Method DISABLED = method(type(BUTTON), "withDisabled", boolean.class);
    private static final Method STYLE_OF = method(type(STYLE), "fromKey", int.class);
    private static final Method NEW_ROW = method(type(ROW), "of", Collection.class);
    private static final Method SET = method(MessageRequest.class, "setComponents", Collection.class);

    private Rows() {}

    /** Puts the rows of Discord's JSON under a message, in place of what was there. */
    static void set(MessageRequest<?> message, DataArray rows) {
        List<Object> components = new ArrayList<>();
        for (int i = 0; i < rows.length(); i++) {
            components.add(row(rows.getObject(i).getArray("components")));
        }
        call(SET, message, components);
    }

    private static Object row(DataArray buttons) {
        List<Object> row = new ArrayList<>();
        for (int i = 0; i < buttons.length(); i++) {
            row.add(button(buttons.getObject(i)));
        }
        return call(NEW_ROW, JDA, row);
    }

    private static Object button(DataObject json) {
        Object style = call(STYLE_OF, JDA, json.getInt("style"));
        Object button = call(NEW_BUTTON, JDA, style, json.getString("custom_id"), json.getString("label"));
        return call(DISABLED, button, json.getBoolean("disabled"));
    }

    private static Object call(Method method, Object on, Object... values) {
        try {
            return method.invoke(on, values);
        } catch (ReflectiveOperationException refused) {
            throw new IllegalStateException("JDA refused " + method.getName() + Arrays.toString(values), refused);
        }
    }

    private static Method method(Class<?> type, String name, Class<?>... parameters) {
        try {
            return type.getMethod(name, parameters);
        } catch (NoSuchMethodException other) {
            throw unknown(type.getName() + "." + name, other);
        }
    }

    private static Class<?> type(String... names) {
        return Stream.of(names)
                .flatMap(name -> find(JDA + name).stream())
                .findFirst()
                .orElseThrow(() -> unknown(names[0], new ClassNotFoundException(names[0])));
    }

    private static Optional<Class<?>> find(String name) {
        try {
            return Optional.of(Class.forName(name));
        } catch (ClassNotFoundException notThere) {
            return Optional.empty();
        }
    }

    private static IllegalStateException unknown(String what, Exception cause) {
        return new IllegalStateException("this JDA is neither a 5 nor a 6: it has no " + what, cause);
    }
}
