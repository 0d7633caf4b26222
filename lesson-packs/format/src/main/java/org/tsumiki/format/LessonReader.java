package org.tsumiki.format;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tsumiki.format.Lesson.MentorGuide;
import org.tsumiki.format.Lesson.ProjectText;
import org.tsumiki.format.Lesson.RightProgram;
import org.tsumiki.format.Lesson.Step;
import org.tsumiki.format.Lesson.Words;
import org.tsumiki.format.Lesson.Worksheet;
import org.tsumiki.format.Lesson.WrongProgram;
import org.tsumiki.program.LevelledText;
import org.tsumiki.program.Vocabulary;

/** Reads one lesson's folder. */
final class LessonReader {
  private static final int MIN_MINUTES = 10;
  private static final int MAX_MINUTES = 25;

  private final PackParts pack;
  private final Findings findings;
  private final String packId;
  private final String lessonId;
  private final Map<String, String> textByPath;

  LessonReader(PackParts pack, String lessonId) {
    this.pack = pack;
    this.findings = pack.findings();
    this.packId = pack.packId();
    this.lessonId = lessonId;
    this.textByPath = pack.textByPath();
  }

  /** The lesson, or empty when its main file cannot be read; what is wrong goes to the findings. */
  Optional<Lesson> read() {
    return PackReader.document(place("lesson.json"), textByPath, "the lesson").map(this::lesson);
  }

  private Lesson lesson(Fields fields) {
    Texts.Folder folder =
        new Texts.Folder(Optional.of(lessonId), lessonId + "/", lessonId, SectionPlan.LESSON);
    Texts texts = Texts.read(findings, folder, textByPath, pack.languages());
    LevelledText title = texts.child(TextFile.TITLE);
    int minutes = fields.wholeNumber("minutes", MIN_MINUTES, MAX_MINUTES);
    List<String> learns = known(fields, "learns", Topic.ids(), "unknown-learns");
    List<String> hardware = known(fields, "hardware", RealBoard.ids(), "unknown-hardware");
    String course = PackReader.id(fields, "course");
    List<String> toolbox = toolbox(fields);
    ProgramsReader programs =
        new ProgramsReader(findings, packId, lessonId, title.kanji(), textByPath);
    List<Step> steps = new StepReader(fields, texts, programs, toolbox, pack.media()).read();
    List<Place> places = PlaceReader.read(fields);
    Map<String, LevelledText> placeWords = placeWords(places, texts);
    ProjectText starter = programs.project("starter");
    ProjectText solution = programs.project("solution");
    programs.refuseBlocksOutside(toolbox, starter);
    programs.refuseBlocksOutside(toolbox, solution);
    List<Scenario> scenarios = ScenarioReader.read(fields);
    List<Check> checks = CheckReader.read(fields, scenarios, texts);
    List<RightProgram> right = programs.right(fields, texts);
    List<WrongProgram> wrong = programs.wrong(fields, checks, texts);
    right.forEach(program -> programs.refuseBlocksOutside(toolbox, program.project()));
    refuseUnshownBlocks(fields, steps, solution);
    Words words = words(title, texts, placeWords);
    fields.refuseOthers();
    texts.refuseOthers();
    programs.refuseUnused();
    return new Lesson(
        packId + "/" + lessonId,
        words,
        minutes,
        steps,
        learns,
        hardware,
        toolbox,
        course,
        pack.courses(),
        places,
        starter,
        solution,
        scenarios,
        checks,
        right,
        wrong);
  }

  /** Blocks that the solution needs and no step shows. */
  private static void refuseUnshownBlocks(Fields fields, List<Step> steps, ProjectText solution) {
    if (steps.stream().anyMatch(step -> step.toolbox().isEmpty())
        || !(JsonParser.parse(solution.workspaceJson())
            instanceof JsonParser.Result.Parsed(JsonNode workspace))) {
      return;
    }
    Set<String> unshown = WorkspaceScan.blockTypes(workspace);
    steps.forEach(step -> unshown.removeAll(step.toolbox()));
    if (!unshown.isEmpty()) {
      fields.report(
          "steps",
          "toolbox-cannot-build",
          "No step shows " + String.join(", ", unshown) + ", which the solution needs.",
          "Add it to the toolbox of a step, or leave \"toolbox\" out of the last one.");
    }
  }

  private static Words words(LevelledText title, Texts texts, Map<String, LevelledText> places) {
    return new Words(
        title,
        texts.child("story"),
        texts.child("goal"),
        texts.child("success"),
        places,
        mentor(texts),
        worksheet(texts));
  }

  private static MentorGuide mentor(Texts texts) {
    return new MentorGuide(
        texts.introduction("mentor", false),
        texts.adult("mentor/prepare", "no-mentor-guide"),
        texts.adult("mentor/flow", "no-mentor-guide"),
        texts.adult("mentor/questions", "no-mentor-guide"),
        texts.adult("mentor/trouble", "no-mentor-guide"),
        texts.adult("mentor/more", "no-mentor-guide"));
  }

  private static Worksheet worksheet(Texts texts) {
    return new Worksheet(
        texts.introduction("worksheet", true),
        texts.child("worksheet/predict", "no-worksheet"),
        texts.child("worksheet/try", "no-worksheet"),
        texts.child("worksheet/think", "no-worksheet"));
  }

  /** Words of the lesson's places, and of zones that the lesson calls by words of its own. */
  private static Map<String, LevelledText> placeWords(List<Place> places, Texts texts) {
    Map<String, LevelledText> words = new LinkedHashMap<>();
    for (Place place : places) {
      words.put(place.id(), texts.child("place " + place.id(), "missing-place-words"));
    }
    for (String zone : texts.namesOf("place")) {
      words.computeIfAbsent(zone, id -> texts.child("place " + id));
    }
    return words;
  }

  private static List<String> known(
      Fields fields, String key, List<String> known, String codeWhenUnknown) {
    List<String> names = fields.texts(key);
    for (String name : names) {
      if (!known.contains(name)) {
        fields.report(
            key,
            codeWhenUnknown,
            "\"" + key + "\" names \"" + name + "\", which is not known.",
            "Use: " + String.join(", ", known) + ".");
      }
    }
    return names;
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
