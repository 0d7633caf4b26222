package org.tsumiki.app.gui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every screen in every look, at its ordinary size and at 400 %, before the gates. */
@NeedsDisplay
class AccessibleScreensTest {
  private static final List<String> THEMES = List.of("paper", "light", "dark");
  private static final String LESSON = "moving/first-metre";

  /** A window 1280 by 1024 at 400 %. */
  private static final int NARROW_PX = 320;

  private static final int LOW_PX = 256;

  private static final Function<PageGates, List<String>> DARK_AXE = gates -> gates.axe("dark");

  @TempDir private Path home = Path.of("");

  @Test
  void everyScreenPassesInEveryLook() throws IOException, InterruptedException {
    try (EditorUnderTest editor = EditorUnderTest.open(home)) {
      EditorPage page = new EditorPage(editor.page());
      PageGates gates = new PageGates(page.page());
      page.expectFirstQuestion();
      assertThat(gates.axe("paper")).isEmpty();
      assertThat(gates.nameless()).isEmpty();
      page.chooseReadingLevel("ruby");
      for (String theme : THEMES) {
        choose(page, theme);
        screens().forEach((name, screen) -> expectClean(page, gates, screen, theme, name));
      }
      assertThat(editor.closeWindow()).isZero();
    }
  }

  @Test
  void nothingIsCutAtFourHundredPercent() throws IOException, InterruptedException {
    try (EditorUnderTest editor = EditorUnderTest.open(home)) {
      EditorPage page = new EditorPage(editor.page());
      PageGates gates = new PageGates(page.page());
      page.page().setViewportSize(NARROW_PX, LOW_PX);
      page.expectFirstQuestion();
      assertThat(gates.cutOff()).isEmpty();
      press(page, "first-level-ruby");
      for (String theme : List.of("light", "dark")) {
        choose(page, theme);
        for (Map.Entry<String, Screen> screen : screens().entrySet()) {
          screen.getValue().open().accept(page);
          page.screenshot("at-400-" + theme + "-" + screen.getKey());
          assertThat(gates.cutOff()).as("%s in the look %s", screen.getKey(), theme).isEmpty();
          screen.getValue().leave().accept(page);
        }
      }
      assertThat(editor.closeWindow()).isZero();
    }
  }

  @Test
  void faultsThatSomebodyCouldMakeAreCaught() throws IOException, InterruptedException {
    try (EditorUnderTest editor = EditorUnderTest.open(home)) {
      EditorPage page = new EditorPage(editor.page());
      page.chooseReadingLevel("hira");
      choose(page, "dark");
      expectCaught(
          page, PageGates::nameless, "help-button", "dialog", "removeAttribute('aria-labelledby')");
      expectCaught(page, DARK_AXE, "help-button", "[data-testid=help-close]", "replaceChildren()");
      expectCaught(
          page,
          PageGates::tooSmall,
          "",
          "#open-button",
          "style.cssText = 'min-height: 0; height: 30px'");
      expectCaught(page, DARK_AXE, "", ".logo", "style.color = '#767676'");
      expectCaught(page, DARK_AXE, "", ".blocklyToolbox .shelf", "setAttribute('role', 'treat')");
      page.page().setViewportSize(NARROW_PX, LOW_PX);
      expectCaught(page, PageGates::cutOff, "", ".lesson", "style.minWidth = '600px'");
      assertThat(editor.closeWindow()).isZero();
    }
  }

  /** A gate that finds nothing, and something once the fault is made on a screen. */
  private static void expectCaught(
      EditorPage page,
      Function<PageGates, List<String>> gate,
      String opener,
      String part,
      String fault)
      throws IOException {
    page.page().reload();
    assertThat(page.hook("status")).isVisible();
    PageGates gates = new PageGates(page.page());
    if (!opener.isEmpty()) {
      press(page, opener);
    }
    assertThat(gate.apply(gates)).as("before %s of %s", fault, part).isEmpty();
    page.page().locator(part).first().evaluate("part => { part." + fault + "; }");
    assertThat(gate.apply(gates)).as("%s of %s", fault, part).isNotEmpty();
  }

  private static void expectClean(
      EditorPage page, PageGates gates, Screen screen, String theme, String name) {
    screen.open().accept(page);
    assertThat(gates.axe(theme)).as("%s in the look %s", name, theme).isEmpty();
    assertThat(gates.nameless()).as("%s in the look %s", name, theme).isEmpty();
    assertThat(gates.tooSmall()).as("%s in the look %s", name, theme).isEmpty();
    screen.leave().accept(page);
  }

  private record Screen(Consumer<EditorPage> open, Consumer<EditorPage> leave) {
    /** A screen that is left by Escape. */
    static Screen over(Consumer<EditorPage> open) {
      return new Screen(open, page -> page.page().keyboard().press("Escape"));
    }
  }

  private static Map<String, Screen> screens() {
    Map<String, Screen> screens = new LinkedHashMap<>();
    screens.put("blocks", new Screen(AccessibleScreensTest::showBlocks, page -> {}));
    screens.put("looks", Screen.over(page -> press(page, "theme-button")));
    screens.put("voice", Screen.over(page -> press(page, "voice-button")));
    screens.put("path", Screen.over(page -> press(page, "lesson-chooser")));
    screens.put("help", Screen.over(page -> press(page, "help-button")));
    screens.put("learners", Screen.over(page -> press(page, "learner-button")));
    screens.put(
        "shelf",
        new Screen(
            AccessibleScreensTest::openShelf, page -> ask(page, "getToolbox().clearSelection()")));
    screens.put(
        "choice",
        Screen.over(page -> ask(page, "getBlockById('l').getField('LAMP').showEditor()")));
    screens.put(
        "number", Screen.over(page -> ask(page, "getBlockById('n').getField('NUM').showEditor()")));
    screens.put("menu", Screen.over(AccessibleScreensTest::openMenu));
    screens.put(
        "things",
        Screen.over(page -> ask(page, "getBlockById('p').getField('THINGS').showEditor()")));
    screens.put(
        "text", new Screen(page -> press(page, "text-button"), page -> press(page, "text-button")));
    screens.put(
        "debugger",
        new Screen(page -> press(page, "debug-button"), page -> press(page, "debug-button")));
    screens.put("lesson", new Screen(AccessibleScreensTest::openLesson, page -> {}));
    screens.put("result", new Screen(AccessibleScreensTest::check, page -> {}));
    return screens;
  }

  /**
   * One block of each kind that looks its own way: an error, a warning, a choice, a number, a
   * procedure.
   */
  private static void showBlocks(EditorPage page) {
    page.page()
        .evaluate(
            """
            () => window.tsumiki.app.blocks.load({blocks: {languageVersion: 0, blocks: [
              {type: 'event_start', id: 's', x: 40, y: 40, next: {block: {type: 'control_if_else', id: 'i',
                inputs: {DO: {block: {type: 'control_wait', id: 'w', inputs: {SECONDS: {shadow:
                  {type: 'math_number', id: 'n', fields: {NUM: 1}}}}}}},
                next: {block: {type: 'light_signal', id: 'l'}}}}},
              {type: 'procedure_define', id: 'p', x: 40, y: 360, fields: {NAME: 'ダンス'}, extraState: {parameters: []}},
            ]}}, true)
            """);
    assertThat(page.page().locator("[data-code='missing-input']")).isVisible();
  }

  /** The blocks of a shelf are there a moment after it opened. */
  private static void openShelf(EditorPage page) {
    ask(page, "getToolbox().selectItemByPosition(0)");
    assertThat(page.page().locator(".blocklyFlyout [role=option]").first()).isVisible();
    assertThat(page.page().locator(".blocklyFlyout [role=figure]")).hasCount(0);
  }

  private static void openMenu(EditorPage page) {
    ask(page, "getBlockById('w').select()");
    page.page().evaluate("() => window.tsumiki.app.blocks.focusBlock('w')");
    keys(page, "Shift+F10");
    assertThat(page.page().locator(".blocklyContextMenu")).isVisible();
  }

  private static void openLesson(EditorPage page) {
    page.page()
        .evaluate(
            "lesson => document.querySelector(`[data-testid='lesson-${lesson}']`).click()", LESSON);
    assertThat(page.page().locator("#lesson")).hasAttribute("data-lesson", LESSON);
  }

  private static void check(EditorPage page) {
    press(page, "check-button");
    page.expectPassed(false);
  }

  private static void choose(EditorPage page, String theme) {
    press(page, "theme-" + theme);
    assertThat(page.page().locator(":root[data-theme='" + theme + "']")).hasCount(1);
  }

  /** Presses what may lie under a menu or below the window's edge. */
  private static void press(EditorPage page, String testId) {
    page.hook(testId).evaluate("button => button.click()");
  }

  private static void keys(EditorPage page, String... keys) {
    for (String key : keys) {
      page.page().keyboard().press(key);
    }
  }

  private static void ask(EditorPage page, String call) {
    page.page().evaluate("() => { window.tsumiki.workspace." + call + "; }");
  }
}
