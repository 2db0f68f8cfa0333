package dev.levelwright.telegram.message;

import dev.levelwright.chat.Button;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Buttons in rows, as many side by side as can be read on a phone. Telegram shows none that cannot be pressed. */
final class Keyboard {
    private static final int ROW_LETTERS = 30;
    private static final int ROW_BUTTONS = 5;

    private Keyboard() {}

    /** The {@code reply_markup} of these buttons: of none an empty one, which takes the buttons off a message. */
    static Map<String, Object> of(List<Button> buttons) {
        List<List<Map<String, Object>>> rows = new ArrayList<>();
        int letters = ROW_LETTERS;
        for (Button button : buttons.stream().filter(Button::enabled).toList()) {
            int width = button.label().length() + 2;
            letters += width;
            if (letters > ROW_LETTERS || rows.get(rows.size() - 1).size() == ROW_BUTTONS) {
                rows.add(new ArrayList<>());
                letters = width;
            }
            rows.get(rows.size() - 1).add(Map.of("text", label(button), "callback_data", button.id()));
        }
        return Map.of("inline_keyboard", rows);
    }

    private static String label(Button button) {
        return button.label().isBlank() ? "…" : button.label();
    }
}
