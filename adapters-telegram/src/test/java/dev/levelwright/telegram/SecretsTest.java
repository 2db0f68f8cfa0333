package dev.levelwright.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import dev.levelwright.telegram.miniapp.InitDataCheck;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretsTest {
    /** How long a comparison takes cannot be told by a test; that it is made by what takes always as long, can. */
    @ParameterizedTest
    @ValueSource(classes = {Webhook.class, InitDataCheck.class})
    void secretsAreComparedInConstantTime(Class<?> checking) throws IOException {
        String file = "/" + checking.getName().replace('.', '/') + ".class";
        try (InputStream bytes = Objects.requireNonNull(checking.getResourceAsStream(file), file)) {
            assertThat(new String(bytes.readAllBytes(), StandardCharsets.ISO_8859_1))
                    .contains("java/security/MessageDigest", "isEqual")
                    .doesNotContain("java/util/Arrays");
        }
    }
}
