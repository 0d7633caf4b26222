package org.tsumiki.app.gui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a child does in the first lesson, in the real window, from start to "passed". */
@NeedsDisplay
class ChildPathTest {
  private static final String LESSON = "traffic-signal/one-light";
  private static final String SOLVED =
      "event_start, light_signal car red on, control_wait 3, light_signal car red off";

  @TempDir private Path home = Path.of("");

  @Test
  void byMouseFromStartToPassed() throws IOException, InterruptedException {
    try (EditorUnderTest editor = EditorUnderTest.open(home)) {
      EditorPage page = new EditorPage(editor.page());
      page.chooseReadingLevel("hira");
      page.openLesson(LESSON);
      page.screenshot("mouse-1-lesson-open");
      page.hook("check-button").click();
      page.expectPassed(false);
      page.screenshot("mouse-2-not-yet");

      page.dragUnderLast("light", "light_signal");
      page.dragUnderLast("control", "control_wait");
      page.typeNumber("3");
      page.dragUnderLast("light", "light_signal");
      page.choose("STATE", 1);
      assertThat(page.firstScript()).isEqualTo(SOLVED);

      page.hook("run-button").click();
      page.expectLamp("signal.car.red", "1");
      page.expectRunningOutline();
      page.screenshot("mouse-3-running");
      page.expectRunEnded();
      page.expectLamp("signal.car.red", "0");
      page.hook("check-button").click();
      page.expectPassed(true);
      page.screenshot("mouse-4-passed");
      assertThat(page.accessibilityViolations()).isEmpty();
      assertThat(editor.closeWindow()).isZero();
    }
  }

  @Test
  void byKeyboardAloneFromStartToPassed() throws IOException, InterruptedException {
    try (EditorUnderTest editor = EditorUnderTest.open(home)) {
      EditorPage page = new EditorPage(editor.page());
      Fingers fingers = new Fingers(page);
      page.expectFirstQuestion();
      fingers.press("Enter"); // the first way of reading has the keyboard already
      fingers.pressUntilOn("Tab", "#lesson-chooser");
      fingers.press("Enter");
      if (page.isFolded(LESSON)) {
        fingers.pressUntilOn("Tab", "[data-testid='lesson-pack-traffic-signal'] summary");
        fingers.press("Enter");
      }
      fingers.pressUntilOn("Tab", "[data-testid='lesson-" + LESSON + "']");
      fingers.press("Enter");
      com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat(
              page.page().locator("#lesson"))
          .hasAttribute("data-lesson", LESSON);

      fingers.pressUntilOn("F6", "#blocks *"); // onto the hat block
      fingers.insertAfter("light");
      fingers.insertAfter("control");
      fingers.press("ArrowRight", "Enter");
      page.page().keyboard().type("3");
      fingers.press("Enter");
      fingers.insertAfter("light");
      fingers.press("ArrowRight", "ArrowRight", "ArrowRight", "Enter", "ArrowDown", "Enter");
      assertThat(page.firstScript()).isEqualTo(SOLVED);

      fingers.press("Control+Enter");
      page.expectLamp("signal.car.red", "1");
      page.screenshot("keyboard-1-running");
      fingers.press("Escape");
      page.expectRunEnded();
      fingers.press("Control+Shift+Enter");
      page.expectPassed(true);
      page.screenshot("keyboard-2-passed");
      assertThat(editor.closeWindow()).isZero();
    }
  }
}
