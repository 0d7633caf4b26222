package org.tsumiki.app.listening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.gson.Gson;
import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tsumiki.format.Lesson;
import org.tsumiki.format.Lesson.WrongProgram;
import org.tsumiki.format.Pack;
import org.tsumiki.format.PackReadResult;
import org.tsumiki.format.io.ShippedPacks;
import org.tsumiki.server.EditorServer;
import org.tsumiki.server.ServerOptions;

/** A child that sees nothing and has no mouse does a lesson from the first question to "passed". */
class ListeningChildTest {
  private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
  private static final Path ACCOUNTS = Path.of("target", "listening");
  private static final double PATIENCE_MILLIS = 90_000;
  private static final int MOST_KEYS_OF_FIRST_LESSON = 120;

  @TempDir private Path home = Path.of("");
  private final Ears ears = new Ears();

  @Test
  void firstLessonFromTheFirstQuestionToPassed() throws Exception {
    int keys = passes("traffic-signal", "one-light");

    assertThat(keys).isLessThanOrEqualTo(MOST_KEYS_OF_FIRST_LESSON);
    assertThat(home.resolve("speech.log")).content().contains("ごうかく");
  }

  @ParameterizedTest
  @CsvSource({
    "traffic-signal, red-yellow-green",
    "moving, first-metre",
    "moving, corner",
    "moving, square",
    "moving, delivery",
    "traffic-signal, crossing-button",
    "traffic-signal, blinking-walk"
  })
  void lessonByEarAndKeysAlone(String pack, String lesson) throws Exception {
    passes(pack, lesson);
  }

  @ParameterizedTest
  @CsvSource({
    "traffic-signal, one-light, green-lamp",
    "traffic-signal, one-light, never-off",
    "traffic-signal, one-light, no-wait",
    "traffic-signal, one-light, one-second",
    "moving, first-metre, backwards",
    "moving, first-metre, bell-first",
    "moving, first-metre, no-bell",
    "moving, first-metre, ten",
    "moving, first-metre, too-far",
    "moving, corner, half-turn",
    "moving, corner, left",
    "moving, corner, no-bell"
  })
  void mistakeInAProgramIsFoundAndMendedByEar(String packId, String lessonId, String name)
      throws Exception {
    Lesson lesson = pack(packId).lesson(packId + "/" + lessonId).orElseThrow();
    WrongProgram wrong =
        lesson.wrongPrograms().stream()
            .filter(one -> one.name().equals(name))
            .findFirst()
            .orElseThrow();
    JsonObject work = new Gson().fromJson(wrong.project().projectJson(), JsonObject.class);
    work.addProperty("lesson", packId + "/" + lessonId);
    Path folder = Files.createDirectories(home.resolve("work"));
    Files.writeString(folder.resolve(packId + "__" + lessonId + ".tsumiki"), work.toString());

    passes(packId, lessonId, child -> hearWhatIsWrong(child, lesson));
  }

  /** Checks, hears what is not done yet, and reads the program until it hears where it differs. */
  private static void hearWhatIsWrong(Child child, Lesson lesson) {
    int before = child.heardSoFar();
    child.press("Control+Shift+Enter");
    child.listenFor(before, "what is wrong", heard -> heard.has("もう すこし"));
    List<String> wanted = new ArrayList<>();
    scripts(lesson).forEach(script -> wanted.addAll(heardOf(script)));
    List<String> there = child.program().stream().flatMap(List::stream).toList();
    int at = 0;
    while (at < Math.min(there.size(), wanted.size()) && there.get(at).equals(wanted.get(at))) {
      at++;
    }
    assertThat(there).as("the child hears that something differs").isNotEqualTo(wanted);
    System.out.println(
        "found by ear: "
            + (at < there.size() ? there.get(at) : "(nothing more)")
            + "  instead of  "
            + (at < wanted.size() ? wanted.get(at) : "(nothing more)"));
  }

  /** Does a lesson; gives how many keys that took. */
  private int passes(String packId, String lessonId) throws IOException {
    return passes(packId, lessonId, child -> {});
  }

  private int passes(String packId, String lessonId, Consumer<Child> first) throws IOException {
    assumeTrue(Files.isExecutable(CHROMIUM), "there is no Chromium");
    assumeTrue(EditorServer.class.getResource("/web/index.html") != null, "the page is not built");
    Pack pack = pack(packId);
    Lesson lesson = pack.lesson(packId + "/" + lessonId).orElseThrow();
    try (EditorServer server = server();
        Playwright playwright = Playwright.create(withoutDownload());
        Browser browser = playwright.chromium().launch(headless())) {
      Page page = browser.newPage();
      page.setDefaultTimeout(PATIENCE_MILLIS);
      page.addInitScript(
          "for (const kind of ['pointerdown', 'mousedown', 'touchstart', 'wheel'])"
              + " addEventListener(kind, () => { window.hands = (window.hands ?? 0) + 1; }, true);");
      page.navigate(server.url());
      page.waitForCondition(
          () -> (boolean) page.evaluate("() => document.activeElement.tagName === 'BUTTON'"));
      Child child = new Child(page, ears);
      try {
        open(child, pack, lesson);
        first.accept(child);
        build(child, lesson);
        check(child);
      } finally {
        Files.createDirectories(ACCOUNTS);
        Files.writeString(ACCOUNTS.resolve(lessonId + ".txt"), child.account());
      }
      assertThat(page.evaluate("() => window.hands ?? 0")).as("nothing was touched").isEqualTo(0);
      System.out.println(
          packId + "/" + lessonId + ": passed by ear with " + child.keys() + " keys");
      return child.keys();
    }
  }

  private static void open(Child child, Pack pack, Lesson lesson) {
    child.press("Enter");
    child.press("Alt+v", "Alt+v");
    child.press("Alt+l");
    child.pressUntil("ArrowDown", "the pack", heard -> heard.has(pack.title().hira()));
    child.press("Enter");
    child.pressUntil("ArrowDown", "the lesson", heard -> heard.has(lesson.title().hira()));
    int already = child.heardSoFar();
    child.press("Enter");
    child.listenFor(already, "the goal", heard -> heard.has("めあて"));
    child.pressUntil("F6", "the first block", heard -> heard.has("スタート したとき"));
  }

  private static void build(Child child, Lesson lesson) {
    List<List<String>> wanted = new ArrayList<>();
    for (List<Wish> script : scripts(lesson)) {
      wanted.add(heardOf(script));
      script(child, script, wanted.getLast());
    }
    assertThat(child.program()).containsExactlyInAnyOrderElementsOf(wanted);
  }

  /** The model solution, a script after the other. */
  private static List<List<Wish>> scripts(Lesson lesson) {
    JsonObject project = new Gson().fromJson(lesson.solution().projectJson(), JsonObject.class);
    JsonObject blocks = project.getAsJsonObject("workspace").getAsJsonObject("blocks");
    return blocks.getAsJsonArray("blocks").asList().stream()
        .map(top -> Wish.chain(top.getAsJsonObject()))
        .toList();
  }

  /** Makes one script as it is to be: what is there and is otherwise goes first. */
  private static void script(Child child, List<Wish> script, List<String> wanted) {
    String hat = script.getFirst().says();
    List<List<String>> there = child.program();
    if (there.contains(wanted)) {
      return;
    }
    for (List<String> stack : there) {
      if (!stack.getFirst().endsWith("とき")) {
        child.toStack(stack.getFirst());
        child.press("Delete");
      }
    }
    Optional<List<String>> old =
        there.stream().filter(stack -> Sound.of(hat).kana().equals(stack.getFirst())).findFirst();
    if (old.isPresent()) {
      child.toStack(hat);
      long outer =
          old.get().stream().skip(1).filter(said -> !said.matches(".*だんなか.*|.*のなか")).count();
      child.clearUnder((int) outer);
      child.toStack(hat);
    } else {
      child.build(script.getFirst(), "はなれた ところ");
    }
    child.buildUnder(hat, script.subList(1, script.size()));
  }

  /** How a script is heard when the whole program is read. */
  private static List<String> heardOf(List<Wish> script) {
    List<String> heard = new ArrayList<>();
    addHeard(heard, script, 0);
    return heard;
  }

  private static void addHeard(List<String> heard, List<Wish> chain, int depth) {
    for (Wish wish : chain) {
      String deep = depth == 0 ? "" : depth + " だん なか、 ";
      heard.add(Sound.of(deep + wish.says()).kana());
      wish.bodies().values().forEach(body -> addHeard(heard, body, depth + 1));
    }
  }

  private static void check(Child child) {
    int beforeRun = child.heardSoFar();
    child.press("Control+Enter");
    child.listenFor(beforeRun, "the robot does something", heard -> heard.has("ました"));
    child.press("Control+.");
    int beforeCheck = child.heardSoFar();
    child.press("Control+Shift+Enter");
    child.listenFor(beforeCheck, "passed", heard -> heard.has("ごうかく"));
  }

  private EditorServer server() {
    return EditorServer.start(
        new ServerOptions(0, home, Optional.empty(), Optional.empty(), packs(), Optional.of(ears)));
  }

  private static Playwright.CreateOptions withoutDownload() {
    return new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1"));
  }

  private static BrowserType.LaunchOptions headless() {
    return new BrowserType.LaunchOptions()
        .setExecutablePath(CHROMIUM)
        .setArgs(List.of("--no-sandbox"));
  }

  private static Pack pack(String id) {
    return packs().stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow();
  }

  private static List<Pack> packs() {
    return ShippedPacks.readAll().stream()
        .map(result -> ((PackReadResult.Read) result).pack())
        .toList();
  }
}
