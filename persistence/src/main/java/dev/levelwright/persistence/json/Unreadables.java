package dev.levelwright.persistence.json;

import dev.levelwright.form.Cursor;
import dev.levelwright.form.Document;

/** Reports what a document cannot hold, where no form does it. */
final class Unreadables {
    private Unreadables() {}

    static void report(Cursor at) {
        if (at.document() instanceof Document.Unreadable unreadable) {
            at.report(unreadable.reason());
        } else if (at.document() instanceof Document.Fields fields) {
            fields.values().keySet().forEach(name -> report(at.field(name)));
        } else if (at.document() instanceof Document.Items items) {
            for (int i = 0; i < items.values().size(); i++) {
                report(at.item(i));
            }
        }
    }
}
