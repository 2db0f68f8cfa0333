package dev.levelwright.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.levelwright.chat.picture.BoardPicture;
import dev.levelwright.chat.picture.RankCard;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Pictures have their size whatever is in them, and are left out where they cannot be. */
class PictureTest {
    static Stream<String> hostile() {
        return Hostile.TEXTS.stream();
    }

    private static RankCard card(String name, Optional<byte[]> avatar) {
        return new RankCard(name, avatar, "Level 3", "Creator", "#12", "18 / 100 XP", 18, 100);
    }

    private static BufferedImage read(Picture picture) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(picture.png()));
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void aCardHasItsSizeWhateverPeopleAreCalled(String name) throws IOException {
        Optional<Picture> drawn = card(name, Optional.empty()).draw();
        if (drawn.isPresent()) {
            assertThat(read(drawn.get()).getWidth()).isEqualTo(900);
            assertThat(read(drawn.get()).getHeight()).isEqualTo(240);
        }
        BoardPicture board = new BoardPicture(name, List.of(new BoardPicture.Row("1", name, name, 5, true)));
        assertThat(read(board.draw().orElseThrow()).getHeight()).isEqualTo(96 + 56 + 24);
    }

    @Test
    void theSameSaysTheSame() {
        assertThat(card("Ann", Optional.empty()).draw())
                .isPresent()
                .isEqualTo(card("Ann", Optional.empty()).draw());
    }

    @Test
    void bytesThatAreNoPictureArePassedOver() {
        for (byte[] bytes : new byte[][] {{}, {1, 2, 3}, "GIF89a".getBytes(StandardCharsets.US_ASCII)}) {
            assertThat(card("Ann", Optional.of(bytes)).draw())
                    .isEqualTo(card("Ann", Optional.empty()).draw());
        }
    }

    @Test
    void facesAreShownUnlessTheyAreHuge() throws IOException {
        Optional<Picture> without = card("Ann", Optional.empty()).draw();
        assertThat(card("Ann", Optional.of(face(64))).draw()).isNotEqualTo(without);
        assertThat(card("Ann", Optional.of(face(2_100))).draw()).isEqualTo(without);
    }

    private static byte[] face(int width) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(width, 32, BufferedImage.TYPE_INT_RGB), "png", bytes);
        return bytes.toByteArray();
    }

    @Test
    void theBarIsAsLongAsTheWay() throws IOException {
        int before = 0;
        for (long filled : new long[] {0, 10, 50, 99, 100}) {
            RankCard card = new RankCard("Ann", Optional.empty(), "", "", "", "", filled, 100);
            int full = pixels(read(card.draw().orElseThrow()), 182, 0xFF6C9BFF);
            assertThat(full).isGreaterThanOrEqualTo(before);
            before = full;
        }
        assertThat(before).isGreaterThan(600);
    }

    private static int pixels(BufferedImage image, int y, int color) {
        return (int) IntStream.range(220, image.getWidth())
                .filter(x -> image.getRGB(x, y) == color)
                .count();
    }

    @Test
    void whoSeesNoPictureReadsTheSame() {
        assertThat(card("Ann", Optional.empty()).draw().orElseThrow().alt())
                .isEqualTo("Ann: Level 3 (Creator), 18 / 100 XP, #12");
    }

    @Test
    void repliesHavePicturesUnlessTheSettingsSayNo() {
        Village with = new Village();
        assertThat(with.ask("1", "rank").picture()).isPresent();
        Village without =
                new Village(Village.rulebook().build(), ChatSettings.standard().withoutPictures());
        assertThat(without.ask("1", "rank").picture()).isEmpty();
        assertThat(without.ask("1", "rank").fields())
                .isEqualTo(with.ask("1", "rank").fields());
    }

    @Test
    void aCardIsNotFilledBeyondItsWhole() {
        assertThatThrownBy(() -> new RankCard("x", Optional.empty(), "", "", "", "", 3, 2))
                .hasMessageContaining("was 3 of 2");
    }
}
