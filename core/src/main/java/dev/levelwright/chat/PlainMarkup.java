package dev.levelwright.chat;

/** Text without any markup; no sequence that a terminal would obey is left. */
final class PlainMarkup implements Markup {
    @Override
    public String plain(String text) {
        return Harmless.line(text);
    }

    @Override
    public String data(String text) {
        return Harmless.data(text);
    }

    @Override
    public String strong(String text) {
        return data(text);
    }

    @Override
    public String person(String id, String name) {
        return data(name);
    }
}
