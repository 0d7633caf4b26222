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
import org.tsumiki.program.LevelledText;
import org.tsumiki.program.Vocabulary;

/** Reads the programs of one lesson; what they do is found by running them. */
final class ProgramsReader {
  private final Findings findings;
  private final String packId;
  private final String lessonId;
  private final Map<String, String> textByPath;

  ProgramsReader(
      Findings findings, String packId, String lessonId, Map<String, String> textByPath) {
    this.findings = findings;
    this.packId = packId;
    this.lessonId = lessonId;
    this.textByPath = textByPath;
  }

  /** One project file of the lesson. */
  ProjectText project(String name) {
    Findings.Place place = place(name);
    Optional<Fields> document = PackReader.document(place, textByPath, "the project");
    if (document.isEmpty()) {
      return new ProjectText(place.file(), "{}", "{}");
    }
    Fields fields = document.get();
    String wanted = packId + "/" + lessonId;
    if (!fields.text("lesson").equals(wanted)) {
      fields.report(
          "lesson",
          "wrong-lesson",
          "The project does not say that it belongs to this lesson.",
          "Write \"lesson\": \"" + wanted + "\".");
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
            "The project uses \"" + type + "\", which a child cannot find in this lesson.",
            "Add \"" + type + "\" to the lesson's toolbox, or do without it.");
      } else {
        place.addForWhole(
            "unknown-block",
            "The project uses \"" + type + "\", which is no block.",
            "Use a type from robot-runtime/program/spec/blocks.md.");
      }
    }
  }

  /** Other ways to write it; the key may be left out. */
  List<RightProgram> right(Fields lesson) {
    List<RightProgram> programs = new ArrayList<>();
    Set<String> seen = new TreeSet<>();
    List<Fields> all =
        lesson.has("rightPrograms") ? lesson.objects("rightPrograms", "right program") : List.of();
    for (Fields right : all) {
      String name = name(right, seen);
      LevelledText title = right.levelled("title");
      programs.add(new RightProgram(name, title, project("right-" + name + ".tsumiki")));
      right.refuseOthers();
    }
    refuseUnlisted("right", seen);
    return programs;
  }

  /** Typical mistakes. */
  List<WrongProgram> wrong(Fields lesson, List<Check> checks) {
    List<WrongProgram> programs = new ArrayList<>();
    Set<String> seen = new TreeSet<>();
    for (Fields wrong : lesson.objects("wrongPrograms", "wrong program")) {
      String name = name(wrong, seen);
      LevelledText title = wrong.levelled("title");
      ProjectText project = project("wrong-" + name + ".tsumiki");
      earned(wrong, checks)
          .map(e -> new WrongProgram(name, title, project, e.checkId(), e.outcome()))
          .ifPresent(programs::add);
      wrong.refuseOthers();
    }
    refuseUnlisted("wrong", seen);
    return programs;
  }

  private static String name(Fields program, Set<String> seen) {
    String name = PackReader.id(program, "name");
    if (!seen.add(name)) {
      program.report(
          "name",
          "duplicate-id",
          "Two programs are called \"" + name + "\".",
          "Give each its own name.");
    }
    return name;
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

  private void refuseUnlisted(String sort, Set<String> listed) {
    String prefix = lessonId + "/" + sort + "-";
    for (String path : new TreeSet<>(textByPath.keySet())) {
      if (path.startsWith(prefix) && path.endsWith(".tsumiki")) {
        String name = path.substring(prefix.length(), path.length() - ".tsumiki".length());
        if (!listed.contains(name)) {
          place(path.substring(lessonId.length() + 1))
              .addForWhole(
                  "unlisted-program",
                  "The program " + path + " is not in the lesson's list.",
                  "Add it to \"" + sort + "Programs\" in lesson.json, or delete the file.");
        }
      }
    }
  }

  private Findings.Place place(String name) {
    return findings.in(Optional.of(lessonId), lessonId + "/" + name);
  }
}
