package org.tsumiki.app.gui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.google.gson.Gson;
import com.google.gson.JsonObject;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Mouse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/**
 * The editor's page as a person sees it; what cannot be seen is asked for only to aim the mouse.
 */
final class EditorPage {
  private static final Path SCREENSHOTS = Path.of("target", "screenshots");
  private static final Path AXE = Path.of("..", "web", "node_modules", "axe-core", "axe.min.js");
  private static final double ANSWER_TIMEOUT_MILLIS = 20_000;
  private static final double OPEN_TIMEOUT_MILLIS = 2_000;
  private static final int MOST_CLICKS = 4;
  private static final Gson GSON = new Gson();

  private final Page page;

  EditorPage(Page page) {
    this.page = page;
    page.setDefaultTimeout(ANSWER_TIMEOUT_MILLIS);
  }

  Page page() {
    return page;
  }

  Locator hook(String testId) {
    return page.locator("[data-testid='" + testId + "']");
  }

  /** First start: the one question, answered by mouse. */
  void chooseReadingLevel(String level) {
    hook("first-level-" + level).click();
    assertThat(hook("first-start")).hasCount(0);
  }

  void expectFirstQuestion() {
    assertThat(hook("first-start")).isVisible();
  }

  void openLesson(String lesson) {
    hook("lesson-chooser").click();
    if (isFolded(lesson)) {
      foldOf(lesson).locator("summary").click();
    }
    hook("lesson-" + lesson).click();
    assertThat(page.locator("#lesson")).hasAttribute("data-lesson", lesson);
  }

  /** The part of the path that holds a lesson. */
  Locator foldOf(String lesson) {
    return hook("lesson-pack-" + lesson.substring(0, lesson.indexOf('/')));
  }

  boolean isFolded(String lesson) {
    return foldOf(lesson).getAttribute("open") == null;
  }

  /**
   * Drags a block from its shelf to under the last block of the first script, where it snaps on.
   */
  void dragUnderLast(String shelf, String blockType) {
    String before = firstScript();
    drag(shelf, blockType);
    page.waitForCondition(() -> firstScript().startsWith(before + ", " + blockType));
  }

  private void drag(String shelf, String blockType) {
    page.locator(".shelf-" + shelf).first().click();
    page.waitForFunction(
        "type => { const flyout = window.tsumiki.workspace.getFlyout(); return flyout.isVisible()"
            + " && flyout.getWorkspace().getTopBlocks().some(b => b.type === type); }",
        blockType);
    JsonObject spot =
        ask(
            """
            type => {
              const space = window.tsumiki.workspace;
              const shelved = space.getFlyout().getWorkspace().getTopBlocks()
                .find(b => b.type === type).pathObject.svgPath.getBoundingClientRect();
              let last = space.getTopBlocks(true).find(b => b.type === 'event_start');
              while (last.getNextBlock()) last = last.getNextBlock();
              const under = last.pathObject.svgPath.getBoundingClientRect();
              return JSON.stringify({fromX: shelved.left + 8, fromY: shelved.top + 14,
                toX: under.left + 12, toY: under.bottom + 16});
            }
            """,
            blockType);
    page.mouse().move(spot.get("fromX").getAsDouble(), spot.get("fromY").getAsDouble());
    page.mouse().down();
    double toX = spot.get("toX").getAsDouble();
    double toY = spot.get("toY").getAsDouble();
    page.mouse().move(toX + 40, toY + 40, new Mouse.MoveOptions().setSteps(8));
    page.mouse().move(toX, toY, new Mouse.MoveOptions().setSteps(8));
    page.mouse().up();
  }

  /** Chooses from a dropdown of the last block of the first script. */
  void choose(String field, int item) {
    Locator items = page.locator(".blocklyMenuItem");
    clickField(field, items.first());
    items.nth(item).click();
    assertThat(items).hasCount(0);
  }

  /**
   * Clicks a field of the last block of the first script until it opens. A second click may be
   * needed, as for a person: while the page still moves things, the first can miss.
   */
  private void clickField(String field, Locator opened) {
    for (int attempt = 0; attempt < MOST_CLICKS && !opened.isVisible(); attempt++) {
      clickOnce(field);
      try {
        opened.waitFor(new Locator.WaitForOptions().setTimeout(OPEN_TIMEOUT_MILLIS));
      } catch (TimeoutError missed) {
        // The next click aims anew.
      }
    }
  }

  private void clickOnce(String field) {
    JsonObject spot =
        ask(
            """
            field => {
              let last = window.tsumiki.workspace.getTopBlocks(true).find(b => b.type === 'event_start');
              while (last.getNextBlock()) last = last.getNextBlock();
              const all = [last, ...last.getChildren(true)];
              const owner = all.find(b => b.getField(field));
              const box = owner.getField(field).getSvgRoot().getBoundingClientRect();
              return JSON.stringify({x: box.left + box.width / 2, y: box.top + box.height / 2});
            }
            """,
            field);
    page.mouse().click(spot.get("x").getAsDouble(), spot.get("y").getAsDouble());
  }

  /** Types into the number of the last block of the first script, as after a click on it. */
  void typeNumber(String number) {
    Locator input = page.locator(".blocklyHtmlInput");
    clickField("NUM", input);
    assertThat(input).isFocused();
    page.keyboard().type(number);
    assertThat(input).hasValue(number);
    page.keyboard().press("Enter");
    assertThat(input).hasCount(0);
  }

  /** The first script in words that tests compare: types and field values from top to bottom. */
  String firstScript() {
    return (String)
        page.evaluate(
            """
            () => {
              const words = [];
              let block = window.tsumiki.workspace.getTopBlocks(true).find(b => b.type === 'event_start');
              for (; block; block = block.getNextBlock()) {
                const parts = [block, ...block.getChildren(true).filter(c => c !== block.getNextBlock())];
                const names = ['SIGNAL', 'LAMP', 'STATE', 'NUM'];
                const values = parts.flatMap(p => names.map(n => p.getFieldValue(n)).filter(v => v !== null));
                words.push([block.type, ...values].join(' '));
              }
              return words.join(', ');
            }
            """);
  }

  /** The blocks of the running outline are on the page. */
  void expectRunningOutline() {
    assertThat(page.locator(".running-outline").first()).isVisible();
  }

  void expectLamp(String port, String value) {
    assertThat(hook("robot-picture"))
        .hasAttribute("data-port-" + port.replace('.', '-'), value, attributeTimeout());
  }

  void expectRunEnded() {
    assertThat(page.locator("#controls")).hasAttribute("data-run", "idle");
  }

  void expectPassed(boolean passed) {
    assertThat(hook("feedback"))
        .hasAttribute("data-passed", String.valueOf(passed), attributeTimeout());
    assertThat(hook("feedback")).hasText(Pattern.compile("\\S"));
  }

  void expectSaved() {
    // Blockly tells of a change a frame after it: until then the last save still counts.
    page.evaluate(
        "() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() =>"
            + " setTimeout(done, 0))))");
    assertThat(hook("saved")).hasAttribute("data-state", "saved");
  }

  private static LocatorAssertions.HasAttributeOptions attributeTimeout() {
    return new LocatorAssertions.HasAttributeOptions().setTimeout(ANSWER_TIMEOUT_MILLIS);
  }

  /** What axe-core finds, one line each; empty when there is nothing to mend. */
  String accessibilityViolations() throws IOException {
    page.evaluate(Files.readString(AXE) + "; window.axe !== undefined");
    return (String)
        page.evaluate(
            """
            () => axe.run(document, {resultTypes: ['violations']}).then(found =>
              found.violations.map(v => v.id + ': ' + v.nodes.map(n => n.target.join(' ')).join(' | ')).join('\\n'))
            """);
  }

  /** Keeps what the page looks like, for people to look at. */
  void screenshot(String name) throws IOException {
    Files.createDirectories(SCREENSHOTS);
    page.screenshot(new Page.ScreenshotOptions().setPath(SCREENSHOTS.resolve(name + ".png")));
  }

  private JsonObject ask(String script, String argument) {
    return GSON.fromJson((String) page.evaluate(script, argument), JsonObject.class);
  }
}
