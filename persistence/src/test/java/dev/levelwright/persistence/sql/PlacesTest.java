package dev.levelwright.persistence.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class PlacesTest {
    private static final Comparator<Place> ORDER =
            Comparator.comparingLong(Place::amount).reversed().thenComparingLong(Place::risenAt);

    @Property(tries = 60)
    void aPlaceHasAsManyBeforeItAsAListWouldSay(
            @ForAll long seed,
            @ForAll @IntRange(min = 1, max = 4000) int amounts,
            @ForAll @IntRange(max = 2500) int read) {
        SplittableRandom random = new SplittableRandom(seed);
        List<Place> list = new ArrayList<>();
        for (int i = 0; i < read; i++) {
            list.add(Place.any(random, amounts));
        }
        list.sort(ORDER);
        Places places = new Places();
        list.forEach(place -> places.append(place.amount, place.risenAt));

        for (int i = 0; i < 1500; i++) {
            if (list.isEmpty() || random.nextInt(5) > 1) {
                Place come = Place.any(random, amounts);
                list.add(come);
                places.add(come.amount, come.risenAt);
            } else {
                Place gone = list.remove(random.nextInt(list.size()));
                places.remove(gone.amount, gone.risenAt);
            }
        }

        assertThat(places.size()).isEqualTo(list.size());
        list.sort(ORDER);
        for (int i = 0; i < list.size(); i += 1 + list.size() / 50) {
            assertThat(places.at(i)).containsExactly(list.get(i).amount, list.get(i).risenAt);
        }
        for (int i = 0; i < 50; i++) {
            Place asked = Place.any(random, amounts);
            assertThat(places.before(asked.amount, asked.risenAt)).isEqualTo(asked.before(list));
            assertThat(places.equal(asked.amount, asked.risenAt))
                    .isEqualTo(list.stream().filter(asked::equals).count());
        }
    }

    @Test
    void whoIsNotThereCannotGo() {
        Places places = new Places();
        places.add(5, 1);

        assertThatThrownBy(() -> places.remove(5, 2)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> places.remove(6, 1))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("nobody stands at 6 since 1");
        assertThat(places.size()).isEqualTo(1);
    }

    private record Place(long amount, long risenAt) {
        static Place any(SplittableRandom random, int amounts) {
            return new Place(1 + random.nextInt(amounts), random.nextInt(3));
        }

        long before(List<Place> list) {
            return list.stream().filter(other -> ORDER.compare(other, this) < 0).count();
        }
    }
}
