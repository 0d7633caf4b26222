package org.tsumiki.format;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.tsumiki.format.Lesson.ProjectText;
import org.tsumiki.format.Lesson.Step;
import org.tsumiki.format.Lesson.WrongProgram;
import org.tsumiki.program.LevelledText;
import org.tsumiki.program.Vocabulary;

/** Reads one lesson's folder. */
final class LessonReader {
  static final int MAX_STEPS = 12;

  private final Findings findings;
  private final String packId;
  private final String lessonId;
  private final Map<String, String> textByPath;

  LessonReader(Findings findings, String packId, String lessonId, Map<String, String> textByPath) {
    this.findings = findings;
    this.packId = packId;
    this.lessonId = lessonId;
    this.textByPath = textByPath;
  }

  /** The lesson, or empty when its main file cannot be read; what is wrong goes to the findings. */
  Optional<Lesson> read() {
    return PackReader.document(place("lesson.json"), textByPath, "the lesson").map(this::lesson);
  }

  private Lesson lesson(Fields fields) {
    LevelledText title = fields.levelled("title");
    int minutes = fields.wholeNumber("minutes", 1, 240);
    LevelledText story = fields.levelled("story");
    LevelledText goal = fields.levelled("goal");
    LevelledText success = fields.levelled("success");
    List<Step> steps = steps(fields);
    List<String> toolbox = toolbox(fields);
    String course = PackReader.id(fields, "course");
    ProjectText starter = project("starter.tsumiki");
    ProjectText solution = project("solution.tsumiki");
    refuseBlocksOutsideToolbox(starter, toolbox);
    refuseBlocksOutsideToolbox(solution, toolbox);
    List<Scenario> scenarios = ScenarioReader.read(fields);
    List<Check> checks = CheckReader.read(fields, scenarios);
    List<WrongProgram> wrong = wrongPrograms(fields, checks);
    fields.refuseOthers();
    return new Lesson(
        packId + "/" + lessonId,
        title,
        minutes,
        story,
        goal,
        success,
        steps,
        toolbox,
        course,
        starter,
        solution,
        scenarios,
        checks,
        wrong);
  }

  private List<Step> steps(Fields fields) {
    List<Step> steps = new ArrayList<>();
    for (Fields step : fields.objects("steps", "step")) {
      steps.add(new Step(step.levelled("text"), step.levelled("hint")));
      step.refuseOthers();
    }
    if (steps.isEmpty() || steps.size() > MAX_STEPS) {
      fields.report(
          "steps",
          "step-count",
          "The lesson has " + steps.size() + " steps.",
          "Write 1 to " + MAX_STEPS + " steps; 3 to 5 are good.");
    }
    return steps;
  }

  private List<String> toolbox(Fields fields) {
    List<String> toolbox = fields.texts("toolbox");
    Set<String> seen = new HashSet<>();
    for (String type : toolbox) {
      if (!Vocabulary.isKnown(type)) {
        fields.report(
            "toolbox",
            "unknown-block",
            "The toolbox offers \"" + type + "\", which is no block.",
            "Use a type from robot-runtime/program/spec/blocks.md.");
      } else if (!seen.add(type)) {
        fields.report(
            "toolbox",
            "duplicate-id",
            "The toolbox offers \"" + type + "\" twice.",
            "List each block type once.");
      }
    }
    return toolbox;
  }

  private ProjectText project(String name) {
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

  private void refuseBlocksOutsideToolbox(ProjectText project, List<String> toolbox) {
    if (!(JsonParser.parse(project.workspaceJson())
        instanceof JsonParser.Result.Parsed(JsonNode workspace))) {
      return;
    }
    Set<String> missing = new TreeSet<>(WorkspaceScan.blockTypes(workspace));
    missing.removeAll(toolbox);
    for (String type : missing) {
      findings
          .in(Optional.of(lessonId), project.file())
          .addForWhole(
              "block-not-in-toolbox",
              "The project uses \"" + type + "\", which a child cannot find in this lesson.",
              "Add \"" + type + "\" to the lesson's toolbox, or do without it.");
    }
  }

  private List<WrongProgram> wrongPrograms(Fields fields, List<Check> checks) {
    List<WrongProgram> wrongPrograms = new ArrayList<>();
    Set<String> seen = new TreeSet<>();
    for (Fields wrong : fields.objects("wrongPrograms", "wrong program")) {
      String name = PackReader.id(wrong, "name");
      if (!seen.add(name)) {
        wrong.report(
            "name",
            "duplicate-id",
            "Two wrong programs are called \"" + name + "\".",
            "Give each its own name.");
      }
      LevelledText title = wrong.levelled("title");
      earned(wrong, checks)
          .ifPresent(earned ->
              wrongPrograms.add(
                  new WrongProgram(
                      name,
                      title,
                      project("wrong-" + name + ".tsumiki"),
                      earned.checkId(),
                      earned.outcome())));
      wrong.refuseOthers();
    }
    refuseUnlisted(seen);
    return wrongPrograms;
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

  private void refuseUnlisted(Set<String> listed) {
    String prefix = lessonId + "/wrong-";
    for (String path : new TreeSet<>(textByPath.keySet())) {
      if (path.startsWith(prefix) && path.endsWith(".tsumiki")) {
        String name = path.substring(prefix.length(), path.length() - ".tsumiki".length());
        if (!listed.contains(name)) {
          place(path.substring(lessonId.length() + 1))
              .addForWhole(
                  "unlisted-program",
                  "The wrong program " + path + " is not in the lesson's list.",
                  "Add it to \"wrongPrograms\" in lesson.json, or delete the file.");
        }
      }
    }
  }

  private Findings.Place place(String name) {
    return findings.in(Optional.of(lessonId), lessonId + "/" + name);
  }
}
