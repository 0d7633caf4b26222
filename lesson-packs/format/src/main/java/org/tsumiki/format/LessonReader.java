package org.tsumiki.format;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tsumiki.format.Lesson.ProjectText;
import org.tsumiki.format.Lesson.RightProgram;
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
    ProgramsReader programs = new ProgramsReader(findings, packId, lessonId, textByPath);
    ProjectText starter = programs.project("starter.tsumiki");
    ProjectText solution = programs.project("solution.tsumiki");
    programs.refuseBlocksOutside(toolbox, starter);
    programs.refuseBlocksOutside(toolbox, solution);
    List<Scenario> scenarios = ScenarioReader.read(fields);
    List<Check> checks = CheckReader.read(fields, scenarios);
    List<RightProgram> right = programs.right(fields);
    List<WrongProgram> wrong = programs.wrong(fields, checks);
    right.forEach(program -> programs.refuseBlocksOutside(toolbox, program.project()));
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
        right,
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

  private Findings.Place place(String name) {
    return findings.in(Optional.of(lessonId), lessonId + "/" + name);
  }
}
