package org.tsumiki.format.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tsumiki.format.Finding;
import org.tsumiki.format.PackReadResult;

class PackFolderTest {
  @TempDir Path folder;

  @Test
  void aMissingFolderIsAFinding() {
    assertThat(codes(PackFolder.read(folder.resolve("nowhere")))).containsExactly("no-folder");
  }

  @Test
  void anEmptyFolderLacksItsPackFile() {
    assertThat(codes(PackFolder.read(folder))).containsExactly("missing-file");
  }

  @Test
  void aFileThatIsNotUtf8IsNamed() throws IOException {
    Files.write(folder.resolve("pack.json"), new byte[] {'{', (byte) 0x93, (byte) 0xfa, '}'});

    assertThat(codes(PackFolder.read(folder))).containsExactly("not-utf8");
  }

  @Test
  void aByteOrderMarkIsNamed() throws IOException {
    Files.writeString(folder.resolve("pack.json"), "\uFEFF{}");

    assertThat(codes(PackFolder.read(folder))).containsExactly("byte-order-mark");
  }

  @Test
  void aFileThatIsTooLargeIsNotRead() throws IOException {
    Files.writeString(folder.resolve("pack.json"), "x".repeat(101));

    assertThat(codes(PackFolder.read(folder, new PackFolder.Limits(100, 1000, 10, 3))))
        .containsExactly("too-large");
  }

  @Test
  void tooManyFilesAreNotRead() throws IOException {
    for (int i = 0; i < 4; i++) {
      Files.writeString(folder.resolve("page" + i + ".json"), "{}");
    }

    assertThat(codes(PackFolder.read(folder, new PackFolder.Limits(100, 1000, 3, 3))))
        .containsExactly("too-many-files");
  }

  @Test
  void aLinkOutOfThePackIsNotFollowed(@TempDir Path elsewhere) throws IOException {
    Path secret = Files.writeString(elsewhere.resolve("secret.json"), "{}", StandardCharsets.UTF_8);
    Files.createSymbolicLink(folder.resolve("pack.json"), secret);

    assertThat(codes(PackFolder.read(folder))).containsExactly("missing-file");
  }

  @Test
  void picturesBesideTheTextsAreLeftAlone() throws IOException {
    Files.write(folder.resolve("picture.png"), new byte[] {(byte) 0x89, 'P', 'N', 'G'});

    assertThat(codes(PackFolder.read(folder))).containsExactly("missing-file");
  }

  private static List<String> codes(PackReadResult result) {
    return switch (result) {
      case PackReadResult.Read ignored -> List.of();
      case PackReadResult.Refused refused ->
          refused.findings().stream().map(Finding::code).toList();
    };
  }
}
