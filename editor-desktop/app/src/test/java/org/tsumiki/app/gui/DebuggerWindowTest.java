package org.tsumiki.app.gui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Looking closer at a program in the real window, with keys only. */
@NeedsDisplay
class DebuggerWindowTest {
  private static final Path PROGRAM =
      Path.of("../../robot-runtime/agent/src/test/resources/programs/three-scripts.tsumiki");

  @TempDir private Path home = Path.of("");

  @Test
  void pausesAtABlockChangesALocalStepsOverAndGoesOnByKeysAlone()
      throws IOException, InterruptedException {
    Path file = Files.copy(PROGRAM, home.resolve("three.tsumiki"));
    try (EditorUnderTest editor = EditorUnderTest.open(home, file.toString())) {
      EditorPage page = new EditorPage(editor.page());
      Fingers fingers = new Fingers(page);
      fingers.pressUntilOn("F6", "#blocks *");
      fingers.pressUntilOn("ArrowDown", "[data-id='add'] > .blocklyPath");
      fingers.press("p");
      assertThat(page.page().locator(".breakpoint-sign")).hasCount(1);

      fingers.press("Control+Enter");
      Locator left = page.page().locator("[data-variable='0-のこり']");
      assertThat(left).hasValue("5");
      fingers.press("F8");
      assertThat(left).hasValue("4");
      page.screenshot("debugger-1-paused");
      assertThat(page.accessibilityViolations()).isEmpty();

      fingers.pressUntilOn("F6", "#blocks .blocklyPath");
      fingers.pressUntilOn("Tab", "[data-variable='0-のこり']");
      fingers.press("Control+a", "2", "Enter");
      assertThat(page.hook("status")).containsText("2");
      assertThat(left).hasValue("2");
      fingers.pressUntilOn("Shift+Tab", "#debug-over");
      fingers.press("Enter");
      expectNext(page, "again");
      fingers.press("F8");
      expectNext(page, "add");
      assertThat(left).hasValue("1");
      page.screenshot("debugger-2-changed");

      fingers.press("F8");
      assertThat(page.hook("log")).containsText("8"); // 5 + 2 + 1
      fingers.press("Escape");
      page.expectRunEnded();
      assertThat(editor.closeWindow()).isZero();
    }
  }

  private static void expectNext(EditorPage page, String blockId) {
    page.page()
        .waitForFunction("id => window.tsumiki.app.state.debug.paused?.blockId === id", blockId);
  }
}
