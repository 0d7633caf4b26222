package org.tsumiki.app.gui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How an unfinished program looks: at each reading level and at both sizes, for people to see. */
@NeedsDisplay
class AppearanceTest {
  private static final List<String> LEVELS = List.of("hira", "ruby", "kanji", "en");

  @TempDir private Path home = Path.of("");

  @Test
  void errorIsOnItsBlockInEveryReadingLevelAndAtEverySize()
      throws IOException, InterruptedException {
    try (EditorUnderTest editor = EditorUnderTest.open(home, unfinished().toString())) {
      EditorPage page = new EditorPage(editor.page());
      assertThat(page.page().locator(".blocklyDraggable.has-error")).hasCount(1);
      for (String level : LEVELS) {
        page.hook("level-" + level).click();
        assertThat(page.hook("level-" + level)).hasAttribute("aria-pressed", "true");
        assertThat(page.page().locator("[data-code='missing-input']")).isVisible();
        page.screenshot("level-" + level + "-1280x800");
        assertThat(page.accessibilityViolations()).as("at the level %s", level).isEmpty();
      }
      page.page().setViewportSize(1920, 1080);
      for (String level : LEVELS) {
        page.hook("level-" + level).click();
        page.screenshot("level-" + level + "-1920x1080");
      }
      assertThat(editor.closeWindow()).isZero();
    }
  }

  private Path unfinished() throws IOException {
    String name = "/programs/unfinished.tsumiki";
    try (InputStream in = Objects.requireNonNull(AppearanceTest.class.getResourceAsStream(name))) {
      Path file = home.resolve("unfinished.tsumiki");
      Files.copy(in, file);
      return file;
    }
  }
}
