package org.tsumiki.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tsumiki.program.ReadingLevel;
import org.tsumiki.scratch.ImportReport;
import org.tsumiki.scratch.ImportResult;
import org.tsumiki.scratch.ScratchImport;
import org.tsumiki.scratch.Settings;

/** Scratch projects opened in the page. */
final class ScratchProjectsTest {
  private static final Path PROJECTS = Path.of("../scratch/src/test/resources/projects");

  @TempDir Path state;

  @ParameterizedTest
  @ValueSource(strings = {"guess", "maze", "orchestra", "quiz", "recursion"})
  void aFileThatTheBrowserReadIsOpenedWithAReportOfAllThatWasNotTaken(String name)
      throws Exception {
    byte[] sb3 = sb3(name);
    ImportReport expected =
        ((ImportResult.Imported) ScratchImport.read(sb3, new Settings(name, ReadingLevel.ENGLISH)))
            .report();
    try (EditorServer server = server(Optional.empty(), Optional.empty());
        Page page = Page.open(server)) {
      page.send(imported(name + ".sb3", sb3, "en"));
      JsonObject opened = page.await("opened");
      assertThat(opened.get("file").isJsonNull()).as("Save must not write into it").isTrue();
      JsonObject project = opened.getAsJsonObject("project");
      assertThat(project.get("title").getAsString()).isEqualTo(name);
      assertThat(project.get("readingLevel").getAsString()).isEqualTo("en");
      JsonObject report = opened.getAsJsonObject("report");
      assertThat(report.get("file").getAsString()).isEqualTo(name + ".sb3");
      assertThat(report.get("blocks").getAsInt()).isEqualTo(expected.blocks());
      assertThat(report.get("taken").getAsInt()).isEqualTo(expected.taken());
      assertThat(report.getAsJsonArray("findings")).hasSize(expected.findings().size());
      Set<String> ids = JsonIds.of(project);
      for (JsonElement each : report.getAsJsonArray("findings")) {
        JsonObject finding = each.getAsJsonObject();
        assertThat(finding.getAsJsonObject("happened").get("hira").getAsString()).isNotBlank();
        if (!finding.get("blockId").isJsonNull()) {
          assertThat(ids).contains(finding.get("blockId").getAsString());
        }
      }
      JsonObject compile = Wire.message("compile");
      compile.addProperty("id", 1);
      compile.add("project", project);
      page.send(compile.toString());
      assertThat(page.await("compiled").get("imageBytes")).isNotNull();
    }
  }

  @Test
  void aFileFromTheDialogIsOpenedAndTheReportStaysUntilAnotherProjectIs() throws Exception {
    Path file = Files.write(state.resolve("めいろ.sb3"), sb3("maze"));
    Path ours = state.resolve("mine.tsumiki");
    Files.writeString(ours, JournalTest.project("p/l", "t").toString());
    try (EditorServer server = server(Optional.empty(), Optional.of(choosing(file, ours)));
        Page page = Page.open(server)) {
      page.send("{\"type\":\"open\",\"readingLevel\":\"ruby\"}");
      JsonObject opened = page.await("opened");
      assertThat(opened.getAsJsonObject("report").get("isNew").getAsBoolean()).isTrue();
      assertThat(opened.getAsJsonObject("project").get("title").getAsString()).isEqualTo("めいろ");
      page.send("{\"type\":\"hello\",\"version\":1}");
      JsonObject again = page.await("welcome").getAsJsonObject("report");
      assertThat(again.get("isNew").getAsBoolean()).isFalse();
      assertThat(again.get("file").getAsString()).isEqualTo("めいろ.sb3");
      page.send("{\"type\":\"open\",\"readingLevel\":\"ruby\"}");
      assertThat(page.await("opened").has("report")).isFalse();
      page.send("{\"type\":\"hello\",\"version\":1}");
      assertThat(page.await("welcome").get("report").isJsonNull()).isTrue();
    }
    assertThat(Files.readAllBytes(file)).isEqualTo(sb3("maze"));
  }

  @Test
  void aFileNamedAtStartIsReportedToTheFirstPage() throws Exception {
    Path file = Files.write(state.resolve("quiz.sb3"), sb3("quiz"));
    try (EditorServer server = server(Optional.of(file), Optional.empty());
        Page page = Page.open(server)) {
      page.send("{\"type\":\"hello\",\"version\":1}");
      JsonObject welcome = page.await("welcome");
      assertThat(welcome.getAsJsonObject("restored").get("title").getAsString()).isEqualTo("quiz");
      assertThat(welcome.getAsJsonObject("report").get("isNew").getAsBoolean()).isTrue();
      assertThat(welcome.get("file").isJsonNull()).isTrue();
    }
  }

  @Test
  void whatCannotBeOpenedIsAProblemWithARemedyAndNothingIsLost() throws Exception {
    byte[] whole = sb3("maze");
    byte[] sprite = zip("sprite.json", "{}");
    try (EditorServer server = server(Optional.empty(), Optional.empty());
        Page page = Page.open(server)) {
      assertProblem(page, imported("a.sb3", Arrays.copyOf(whole, 200), "en"), "scratch-damaged");
      assertProblem(page, imported("a.sb3", new byte[0], "en"), "scratch-none");
      assertProblem(page, imported("a.zip", zip("a.txt", "x"), "en"), "scratch-none");
      assertProblem(page, imported("a.sprite3", sprite, "en"), "scratch-sprite");
      byte[] old = "ScratchV02".getBytes(StandardCharsets.US_ASCII);
      assertProblem(page, imported("a.sb", old, "en"), "scratch-older");
      String manyValues = "{\"targets\":[" + "0,".repeat(1_100_000) + "0]}";
      assertProblem(
          page, imported("a.sb3", zip("project.json", manyValues), "en"), "scratch-too-large");
      assertProblem(page, "{\"type\":\"import\",\"name\":\"a.sb3\",\"data\":\"?\"}", "bad-message");
    }
  }

  @Test
  void aProjectOfOursIsTakenAsBytesToo() throws Exception {
    byte[] ours = JournalTest.project("p/l", "t").toString().getBytes(StandardCharsets.UTF_8);
    try (EditorServer server = server(Optional.empty(), Optional.empty());
        Page page = Page.open(server)) {
      page.send(imported("mine.tsumiki", ours, "en"));
      assertThat(page.await("opened").has("report")).isFalse();
      assertProblem(page, imported("mine.tsumiki", new byte[] {(byte) 0xff}, "en"), "not-json");
    }
  }

  private static void assertProblem(Page page, String message, String code)
      throws InterruptedException {
    page.send(message);
    JsonObject problem = page.await("problem");
    assertThat(problem.get("code").getAsString()).isEqualTo(code);
    assertThat(problem.getAsJsonObject("remedy").get("hira").getAsString()).isNotBlank();
  }

  private EditorServer server(Optional<Path> file, Optional<FileDialogs> dialogs) {
    return EditorServer.start(
        new ServerOptions(0, state.resolve("state"), file, dialogs, List.of()));
  }

  /** A person who chooses these files, one after the other. */
  private static FileDialogs choosing(Path... files) {
    return new FileDialogs() {
      private int next;

      @Override
      public Optional<Path> open() {
        return Optional.of(files[next++]);
      }

      @Override
      public Optional<Path> save(String suggestedName) {
        return Optional.empty();
      }
    };
  }

  private static String imported(String name, byte[] content, String level) {
    JsonObject message = Wire.message("import");
    message.addProperty("name", name);
    message.addProperty("data", Base64.getEncoder().encodeToString(content));
    message.addProperty("readingLevel", level);
    return message.toString();
  }

  private static byte[] sb3(String name) throws IOException {
    return zip("project.json", Files.readString(PROJECTS.resolve(name).resolve("project.json")));
  }

  private static byte[] zip(String entry, String content) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      ZipEntry fixed = new ZipEntry(entry);
      fixed.setTime(0);
      zip.putNextEntry(fixed);
      zip.write(content.getBytes(StandardCharsets.UTF_8));
    }
    return bytes.toByteArray();
  }
}
