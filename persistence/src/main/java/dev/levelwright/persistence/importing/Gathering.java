package dev.levelwright.persistence.importing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The members found so far; nobody is found twice. */
final class Gathering {
    private final Map<String, Spot> known = new HashMap<>();
    private final List<MemberDraft> drafts = new ArrayList<>();
    private final List<String> remarks = new ArrayList<>();

    /** A new member whose id stands at {@code at}; empty when that is no id, or one that was there before. */
    Optional<MemberDraft> member(Spot at) {
        return at.id().flatMap(id -> member(id, at));
    }

    /** A new member of that name, about whom {@code at} tells. */
    Optional<MemberDraft> member(String name, Spot at) {
        Optional<String> id = at.id(name);
        Spot before = id.map(text -> known.putIfAbsent(text, at)).orElse(null);
        if (before != null) {
            at.report("lists player " + name + " again, who was at "
                    + before.value().place());
            return Optional.empty();
        }
        if (drafts.size() == Export.MOST_MEMBERS) {
            at.report("is one more than the " + Export.MOST_MEMBERS + " players that are read");
        }
        Optional<MemberDraft> draft =
                id.filter(text -> drafts.size() < Export.MOST_MEMBERS).map(MemberDraft::new);
        draft.ifPresent(drafts::add);
        return draft;
    }

    /** Remarks something about the whole file. */
    void remark(String text) {
        remarks.add(text);
    }

    List<Member> members() {
        return drafts.stream().map(MemberDraft::member).toList();
    }

    List<String> remarks() {
        return List.copyOf(remarks);
    }
}
