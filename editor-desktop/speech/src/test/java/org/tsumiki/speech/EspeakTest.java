package org.tsumiki.speech;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The real espeak-ng, where it is installed: into a sound file, for a test needs no loudspeaker.
 */
class EspeakTest {
  /** Half a second of sound at its 22050 samples of two bytes each. */
  private static final long HALF_A_SECOND_BYTES = 22_050;

  @TempDir private Path folder = Path.of("");

  @Test
  void saysKanaAloud() throws Exception {
    long kana = bytesOf("くるまの しんごうは あかです。", 100);

    assertThat(kana).isGreaterThan(HALF_A_SECOND_BYTES);
    assertThat(bytesOf("くるまの しんごうは あかです。", 200)).isLessThan(kana);
  }

  private long bytesOf(String kana, int ratePercent) throws IOException, InterruptedException {
    Optional<Path> program = Programs.of(System.getenv()).find("espeak-ng");
    assumeTrue(program.isPresent(), "espeak-ng is not installed");
    Utterance utterance = new Utterance(kana, kana, Language.JAPANESE, ratePercent, 100);
    CommandLine line = Commands.espeak(program.get().toString(), utterance);
    Path sound = folder.resolve("sound.wav");
    List<String> words = new ArrayList<>(line.words());
    words.addAll(List.of("-w", sound.toString()));
    Process process = new ProcessBuilder(words).start();
    try (OutputStream to = process.getOutputStream()) {
      to.write(line.input().getBytes(StandardCharsets.UTF_8));
    }
    assertThat(process.waitFor()).isZero();
    return Files.size(sound);
  }
}
