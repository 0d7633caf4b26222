package org.tsumiki.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.tsumiki.format.Lesson.ProjectText;
import org.tsumiki.format.Lesson.RightProgram;
import org.tsumiki.format.Lesson.WrongProgram;
import org.tsumiki.outline.OutlineProblem;
import org.tsumiki.outline.OutlineProject;
import org.tsumiki.outline.OutlineReader;
import org.tsumiki.outline.OutlineResult;
import org.tsumiki.program.LevelledText;
import org.tsumiki.program.Vocabulary;

/**
 * Reads the programs of one lesson, outlines and projects; what they do is found by running them.
 */
final class ProgramsReader {
  /** A program as an outline: one block a line. */
  static final String OUTLINE = ".blocks";

  /** A program as the editor saves it. */
  static final String PROJECT = ".tsumiki";

  private static final String EMPTY_WORKSPACE = "{}";
  private static final int MIN_WRONG = 2;

  private final Findings findings;
  private final String packId;
  private final String lessonId;
  private final String title;
  private final Map<String, String> textByPath;
  private final Set<String> used = new TreeSet<>();

  /**
   * @param title what projects made from outlines are called
   */
  ProgramsReader(
      Findings findings,
      String packId,
      String lessonId,
      String title,
      Map<String, String> textByPath) {
    this.findings = findings;
    this.packId = packId;
    this.lessonId = lessonId;
    this.title = title;
    this.textByPath = textByPath;
  }

  /** One program of the lesson: its outline, or else its project file. */
  ProjectText project(String name) {
    boolean outline = textByPath.containsKey(path(name + OUTLINE));
    boolean project = textByPath.containsKey(path(name + PROJECT));
    used.add(path(name + OUTLINE));
    if (outline && project) {
      place(name + PROJECT)
          .addForWhole(
              "duplicate-id",
              "The program " + name + " is there twice, as an outline and as a project.",
              "Delete one of the two files.");
    }
    used.add(path(name + PROJECT));
    return project && !outline ? projectFile(name + PROJECT) : outlineFile(name + OUTLINE);
  }

  /** Blocks that a step shows in grey; named without its ending. */
  ProjectText ghost(String name) {
    used.add(path(name + OUTLINE));
    return outlineFile(name + OUTLINE);
  }

  private ProjectText outlineFile(String name) {
    Findings.Place place = place(name);
    String text = textByPath.get(place.file());
    if (text == null) {
      place.addForWhole(
          "missing-file",
          "The file " + place.file() + " is missing.",
          "Add it to the pack, or mend the name in the file that speaks of it.");
      return new ProjectText(place.file(), "{}", EMPTY_WORKSPACE);
    }
    return switch (OutlineReader.read(text)) {
      case OutlineResult.Read read ->
          new ProjectText(place.file(), projectAround(read.workspaceJson()), read.workspaceJson());
      case OutlineResult.Broken(List<OutlineProblem> problems) -> {
        for (OutlineProblem problem : problems) {
          place.add(problem.line(), "bad-outline", problem.message(), problem.remedy());
        }
        yield new ProjectText(place.file(), projectAround(EMPTY_WORKSPACE), EMPTY_WORKSPACE);
      }
    };
  }

  private String projectAround(String workspaceJson) {
    return OutlineProject.around(title, Optional.of(lesson()), workspaceJson);
  }

  private String lesson() {
    return packId + "/" + lessonId;
  }

  private ProjectText projectFile(String name) {
    Findings.Place place = place(name);
    Optional<Fields> document = PackReader.document(place, textByPath, "the project");
    if (document.isEmpty()) {
      return new ProjectText(place.file(), "{}", EMPTY_WORKSPACE);
    }
    Fields fields = document.get();
    if (!fields.text("lesson").equals(lesson())) {
      fields.report(
          "lesson",
          "wrong-lesson",
          "The project does not say that it belongs to this lesson.",
          "Write \"lesson\": \"" + lesson() + "\".");
    }
    fields.object("workspace");
    String json = textByPath.getOrDefault(place.file(), "{}");
    return new ProjectText(place.file(), json, fields.source("workspace"));
  }

  /** A finding for each block that a child could not find in the toolbox. */
  void refuseBlocksOutside(List<String> toolbox, ProjectText project) {
    if (!(JsonParser.parse(project.workspaceJson())
        instanceof JsonParser.Result.Parsed(JsonNode workspace))) {
      return;
    }
    Set<String> missing = new TreeSet<>(WorkspaceScan.blockTypes(workspace));
    missing.removeAll(toolbox);
    Findings.Place place = findings.in(Optional.of(lessonId), project.file());
    for (String type : missing) {
      if (Vocabulary.isKnown(type)) {
        place.addForWhole(
            "block-not-in-toolbox",
            "The program uses \"" + type + "\", which a child cannot find in this lesson.",
            "Add \"" + type + "\" to the lesson's toolbox, or do without it.");
      } else {
        place.addForWhole(
            "unknown-block",
            "The program uses \"" + type + "\", which is no block.",
            "Use a type from robot-runtime/program/spec/blocks.md.");
      }
    }
  }

  /** Other ways to write it; the key may be left out. */
  List<RightProgram> right(Fields lesson, Texts texts) {
    List<RightProgram> programs = new ArrayList<>();
    Set<String> seen = new TreeSet<>();
    for (String name : lesson.has("right") ? lesson.texts("right") : List.<String>of()) {
      if (!seen.add(name) || !PackReader.ID.matcher(name).matches()) {
        badName(lesson, "right", name);
      } else {
        programs.add(
            new RightProgram(name, texts.adult("right " + name), project("right-" + name)));
      }
    }
    return programs;
  }

  private static void badName(Fields lesson, String key, String name) {
    lesson.report(
        key,
        PackReader.ID.matcher(name).matches() ? "duplicate-id" : "bad-id",
        "The program \"" + name + "\" is there twice, or its name cannot be one.",
        "Use lower-case letters, digits and hyphens, each name once.");
  }

  /** Typical mistakes. */
  List<WrongProgram> wrong(Fields lesson, List<Check> checks, Texts texts) {
    List<WrongProgram> programs = new ArrayList<>();
    Set<String> seen = new TreeSet<>();
    List<Fields> all = lesson.objects("wrong", "wrong program");
    if (all.size() < MIN_WRONG && lesson.has("wrong")) {
      lesson.report(
          "wrong",
          "too-few-wrong",
          "The lesson shows " + all.size() + " typical mistakes.",
          "Write at least "
              + MIN_WRONG
              + " programs that children really make, each with its own sentence.");
    }
    for (Fields wrong : all) {
      String name = PackReader.id(wrong, "name");
      if (!seen.add(name)) {
        badName(wrong, "name", name);
      }
      LevelledText words = texts.adult("wrong " + name);
      ProjectText project = project("wrong-" + name);
      earned(wrong, checks)
          .map(e -> new WrongProgram(name, words, project, e.checkId(), e.outcome()))
          .ifPresent(programs::add);
      wrong.refuseOthers();
    }
    return programs;
  }

  private record Earned(String checkId, Outcome outcome) {}

  private static Optional<Earned> earned(Fields wrong, List<Check> checks) {
    String checkId = wrong.text("check");
    String outcomeId = wrong.text("outcome");
    Optional<Check> check = checks.stream().filter(c -> c.id().equals(checkId)).findFirst();
    Optional<Outcome> outcome = Outcome.ofId(outcomeId);
    if (check.isEmpty()) {
      wrong.report(
          "check",
          "unknown-check",
          "The lesson has no check \"" + checkId + "\".",
          "Name one of: " + checks.stream().map(Check::id).toList() + ".");
      return Optional.empty();
    }
    if (outcome.isEmpty() || !check.get().feedback().containsKey(outcome.get())) {
      wrong.report(
          "outcome",
          "unknown-outcome",
          "The check \"" + checkId + "\" never ends as \"" + outcomeId + "\".",
          "Name one of: " + Outcomes.ids(check.get().rule()) + ".");
      return Optional.empty();
    }
    return Optional.of(new Earned(checkId, outcome.get()));
  }

  /** A finding for each program in the folder that nothing names. */
  void refuseUnused() {
    for (String path : new TreeSet<>(textByPath.keySet())) {
      boolean program = path.endsWith(OUTLINE) || path.endsWith(PROJECT);
      if (program && path.startsWith(lessonId + "/") && !used.contains(path)) {
        place(path.substring(lessonId.length() + 1))
            .addForWhole(
                "unlisted-program",
                "Nothing in lesson.json names the program " + path + ".",
                "Name it in \"right\", in \"wrong\" or as a \"ghost\", or delete the file.");
      }
    }
  }

  private String path(String name) {
    return lessonId + "/" + name;
  }

  private Findings.Place place(String name) {
    return findings.in(Optional.of(lessonId), path(name));
  }
}
