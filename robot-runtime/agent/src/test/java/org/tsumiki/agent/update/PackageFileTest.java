package org.tsumiki.agent.update;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tsumiki.pairing.Identity;

class PackageFileTest {
  private static final PackageFile ONE =
      new PackageFile("tsumiki-robot", "1.2~3", "arm64", 4, "0".repeat(64));

  @TempDir private Path folder = Path.of("");

  /** As {@code dpkg --compare-versions} says, which was asked for each row. */
  @ParameterizedTest
  @CsvSource({
    "1.0, 1.0, 0",
    "1.1, 1.0, 1",
    "1.10, 1.9, 1",
    "1.0~rc1, 1.0, -1",
    "1.0~~, 1.0~, -1",
    "1:0.1, 9.9, 1",
    "1.0-2, 1.0-10, -1",
    "1.0, 1.0-0, 0",
    "1.0-1, 1.0, 1",
    "1.0a, 1.0, 1",
    "1.0+b, 1.0a, 1",
    "0.1.0~202611220400, 0.1.0~202611230400, -1",
    "0.1.0, 0.1.0~202611230400, 1",
    "01.0, 1.00, 0",
    "1.0.1, 1.0a, 1"
  })
  void versionsAreOrderedAsDebianOrdersThem(String one, String other, int expected) {
    assertThat(Integer.signum(PackageVersion.compare(one, other))).isEqualTo(expected);
    assertThat(Integer.signum(PackageVersion.compare(other, one))).isEqualTo(-expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "!<arch>\n",
        "!<arch>\ndebian-binary   0           0     0     100644  4         `\n2.0\n",
        "!<arch>\ncontrol.tar.gz  0           0     0     100644  -1        `\n",
        "!<arch>\ncontrol.tar.gz  0           0     0     100644  99999999  `\nxx",
        "!<arch>\ncontrol.tar.gz  0           0     0     100644  4         `\nnoise",
        "no package at all"
      })
  void whatIsNoPackageIsNone(String text) throws IOException {
    Path file = Files.write(folder.resolve("x"), text.getBytes(StandardCharsets.ISO_8859_1));
    assertThat(PackageFile.read(file)).isEmpty();
  }

  @Test
  void noiseInPlaceOfAPackageNeverThrows() throws IOException {
    Random random = new Random(3);
    byte[] magic =
        "!<arch>\ncontrol.tar     0           0     0     100644  "
            .getBytes(StandardCharsets.US_ASCII);
    for (int i = 0; i < 300; i++) {
      byte[] noise = new byte[random.nextInt(900)];
      random.nextBytes(noise);
      Path file = Files.write(folder.resolve("noise"), magic);
      Files.write(file, noise, java.nio.file.StandardOpenOption.APPEND);
      assertThat(PackageFile.read(file)).isEmpty();
    }
  }

  @Test
  void aRequestSaysWhoSignedItAndReadsAsItWasWritten() {
    Identity mentor = Identity.create();
    UpdateRequest request = UpdateRequest.sign(ONE, mentor);
    assertThat(UpdateRequest.parse(request.text())).contains(request);
    assertThat(request.signer()).contains(mentor.keyId());
    assertThat(UpdateRequest.parse(request.text() + "\n")).isEmpty();
    PackageFile other = new PackageFile("tsumiki-robot", "9", "arm64", 4, "0".repeat(64));
    assertThat(new UpdateRequest(other, request.key(), request.signature()).signer()).isEmpty();
    assertThat(new UpdateRequest(ONE, "x", request.signature()).signer()).isEmpty();
  }

  @Test
  void packagesThatAreTooLongAreUnwanted() {
    PackageFile huge =
        new PackageFile("tsumiki-robot", "9", "arm64", UpdateRequest.MAX_BYTES + 1, ONE.sha256());
    assertThat(UpdateRequest.unwanted(huge, "1")).contains("update.too-large");
    assertThat(UpdateRequest.unwanted(ONE, "")).isEmpty();
  }
}
