package org.tsumiki.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tsumiki.format.Lesson.Picture;
import org.tsumiki.format.Lesson.ProjectText;
import org.tsumiki.format.Lesson.Step;

/** Reads a lesson's steps: what is shown from {@code lesson.json}, what is read from the texts. */
final class StepReader {
  static final int MAX_STEPS = 12;

  private final Fields lesson;
  private final Texts texts;
  private final ProgramsReader programs;
  private final List<String> lessonToolbox;
  private final Set<String> media;

  StepReader(
      Fields lesson,
      Texts texts,
      ProgramsReader programs,
      List<String> lessonToolbox,
      Set<String> media) {
    this.lesson = lesson;
    this.texts = texts;
    this.programs = programs;
    this.lessonToolbox = lessonToolbox;
    this.media = media;
  }

  List<Step> read() {
    List<Fields> all = lesson.objects("steps", "step");
    if (all.isEmpty() || all.size() > MAX_STEPS) {
      lesson.report(
          "steps",
          "step-count",
          "The lesson has " + all.size() + " steps.",
          "Write 1 to " + MAX_STEPS + " steps; 3 to 5 are good.");
    }
    List<Step> steps = new ArrayList<>();
    for (Fields fields : all) {
      steps.add(step(fields, "step " + (steps.size() + 1)));
    }
    refuseOtherCounts(all.size());
    return steps;
  }

  private Step step(Fields fields, String path) {
    List<String> toolbox = fields.has("toolbox") ? fields.texts("toolbox") : List.of();
    for (String type : toolbox) {
      if (!lessonToolbox.contains(type)) {
        fields.report(
            "toolbox",
            "block-not-in-toolbox",
            "The step shows \"" + type + "\", which the lesson's toolbox does not have.",
            "Add it to the lesson's toolbox, or take it out here.");
      }
    }
    Optional<ProjectText> ghost =
        fields.has("ghost") ? Optional.of(programs.ghost(fields.text("ghost"))) : Optional.empty();
    ghost.ifPresent(program ->
        programs.refuseBlocksOutside(toolbox.isEmpty() ? lessonToolbox : toolbox, program));
    Optional<Picture> picture =
        fields.has("media") ? Optional.of(picture(fields, path)) : Optional.empty();
    fields.refuseOthers();
    return new Step(texts.child(path), texts.child(path + "/hint"), toolbox, ghost, picture);
  }

  private Picture picture(Fields fields, String path) {
    String file = fields.text("media");
    if (!media.contains(file) || !file.startsWith(MediaReader.FOLDER)) {
      fields.report(
          "media",
          "unknown-media",
          "The pack has no picture \"" + file + "\".",
          "Name an SVG or PNG file of the pack, e.g. media/step-1.svg.");
    }
    return new Picture(file, texts.alternative(path + "/picture"));
  }

  private void refuseOtherCounts(int wanted) {
    texts
        .steps()
        .forEach((file, count) -> {
          if (count != wanted) {
            lesson.report(
                "steps",
                "steps-differ",
                "lesson.json has " + wanted + " steps, but " + file + " has " + count + ".",
                "Write one \"## step\" in each language file for each entry of \"steps\".");
            for (int more = wanted + 1; more <= count; more++) {
              texts.has("step " + more);
              texts.has("step " + more + "/hint");
              texts.has("step " + more + "/picture");
            }
          }
        });
  }
}
