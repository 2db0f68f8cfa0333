package dev.levelwright.discord.reward;

import static org.assertj.core.api.Assertions.assertThat;

import dev.levelwright.discord.reward.RoleRewards.Change;
import java.util.HashSet;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class RoleRewardsTest {
    private static final RoleRewards STACKING =
            RoleRewards.on("main").at(5, "A").at(10, "B");

    @Test
    void stackedRolesStayWhenAHigherOneIsReached() {
        assertThat(STACKING.change(12, Set.of("A", "vip"))).isEqualTo(change(Set.of("B"), Set.of()));
    }

    @Test
    void replacedRolesGoWhenAHigherOneIsReached() {
        assertThat(STACKING.replacing().change(12, Set.of("A", "vip"))).isEqualTo(change(Set.of("B"), Set.of("A")));
    }

    @Test
    void rolesGoWhenTheLevelFallsUnlessTheyAreKept() {
        assertThat(STACKING.change(7, Set.of("A", "B"))).isEqualTo(change(Set.of(), Set.of("B")));
        assertThat(STACKING.keeping().change(7, Set.of("A", "B")).isNone()).isTrue();
    }

    @Test
    void belowTheFirstLevelThereIsNoRole() {
        assertThat(STACKING.replacing().change(4, Set.of()).isNone()).isTrue();
    }

    @Property
    void afterAChangeNothingIsLeftToChange(
            @ForAll @IntRange(max = 15) int level,
            @ForAll Set<Letter> held,
            @ForAll boolean stacks,
            @ForAll boolean keeps) {
        RoleRewards rewards = new RoleRewards("main", STACKING.roles(), stacks, keeps);
        Set<String> has = new HashSet<>();
        held.forEach(letter -> has.add(letter.name()));
        Change change = rewards.change(level, has);
        has.addAll(change.give());
        has.removeAll(change.take());

        assertThat(rewards.change(level, has).isNone()).isTrue();
        assertThat(change.take()).doesNotContain("OTHER");
    }

    enum Letter {
        A,
        B,
        OTHER
    }

    private static Change change(Set<String> give, Set<String> take) {
        return new Change(give, take);
    }
}
