package org.tsumiki.format.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tsumiki.format.Lesson;
import org.tsumiki.format.PackReadResult;

class ShippedPacksTest {

  @Test
  void everyPackThatShipsIsWhole() {
    List<PackReadResult> results = ShippedPacks.readAll();

    assertThat(results).isNotEmpty().allMatch(PackReadResult.Read.class::isInstance);
  }

  @Test
  void theTrafficSignalGrowsFromOneLightToACrossing() {
    assertThat(ShippedPacks.readAll())
        .anySatisfy(result ->
            assertThat(result)
                .isInstanceOfSatisfying(
                    PackReadResult.Read.class,
                    read ->
                        assertThat(read.pack().lessons())
                            .extracting(Lesson::id)
                            .startsWith(
                                "traffic-signal/one-light",
                                "traffic-signal/red-yellow-green",
                                "traffic-signal/crossing-button")));
  }

  @Test
  void everyLessonHasThreeWrongProgramsAndThreeToFiveSteps() {
    for (PackReadResult result : ShippedPacks.readAll()) {
      if (result instanceof PackReadResult.Read read) {
        assertThat(read.pack().lessons())
            .allSatisfy(lesson -> {
              assertThat(lesson.wrongPrograms()).hasSizeGreaterThanOrEqualTo(3);
              assertThat(lesson.steps()).hasSizeBetween(3, 5);
            });
      }
    }
  }

  @Test
  void packsInAJarAreRead(@TempDir Path folder) throws IOException {
    Path jar = folder.resolve("packs of a club.jar");
    try (OutputStream out = Files.newOutputStream(jar);
        JarOutputStream entries = new JarOutputStream(out)) {
      put(entries, "org/tsumiki/packs/index", "mine\n");
      put(entries, "org/tsumiki/packs/mine/pack.json", "{}");
    }
    try (URLClassLoader loader = new URLClassLoader(new URL[] {jar.toUri().toURL()}, null)) {
      assertThat(ShippedPacks.readAll(loader).getFirst())
          .isInstanceOfSatisfying(
              PackReadResult.Refused.class,
              refused -> assertThat(refused.findings().getFirst().pack()).isEqualTo("mine"));
    }
  }

  private static void put(JarOutputStream jar, String name, String text) throws IOException {
    jar.putNextEntry(new JarEntry(name));
    jar.write(text.getBytes(StandardCharsets.UTF_8));
    jar.closeEntry();
  }
}
