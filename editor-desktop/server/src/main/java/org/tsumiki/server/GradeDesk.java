package org.tsumiki.server;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.Optional;
import org.tsumiki.format.Lesson;
import org.tsumiki.grader.CheckResult;
import org.tsumiki.grader.Grade;
import org.tsumiki.grader.LessonGrader;
import org.tsumiki.grader.LessonMoment;
import org.tsumiki.grader.Stages;
import org.tsumiki.grader.Submission;

/** Grades one page's programs, and shows the moments at which checks failed. */
final class GradeDesk {
  private final LessonShelf shelf;

  /** Of the lesson that was graded last: its courses are printed once. */
  private Optional<Ready> last = Optional.empty();

  GradeDesk(LessonShelf shelf) {
    this.shelf = shelf;
  }

  private record Ready(Lesson lesson, Stages stages) {}

  /** The message {@code graded}, or a problem. */
  Optional<JsonObject> grade(JsonElement id, JsonObject projectJson, String lessonId) {
    Optional<Ready> ready = ready(lessonId);
    if (ready.isEmpty()) {
      return Optional.of(Problems.message("unknown-lesson"));
    }
    Optional<Submission> submission = submission(projectJson);
    if (submission.isEmpty()) {
      return Optional.of(Problems.message("unknown-block"));
    }
    Grade grade =
        LessonGrader.grade(
            submission.get(),
            ready.get().lesson(),
            ready.get().stages(),
            LessonGrader.STANDARD_SEEDS);
    return Optional.of(graded(id, lessonId, grade));
  }

  /** The message {@code shownMoment}, or a problem; nothing when there is no such moment. */
  Optional<JsonObject> moment(JsonElement id, JsonObject projectJson, JsonObject wanted) {
    String lessonId = Wire.text(wanted, "lesson").orElse("");
    Optional<Ready> ready = ready(lessonId);
    if (ready.isEmpty()) {
      return Optional.of(Problems.message("unknown-lesson"));
    }
    String scenario = Wire.text(wanted, "scenario").orElse("");
    long seed = Wire.whole(wanted, "seed", 1);
    // What never happened has no moment: the end shows that it did not.
    long atTick = Wire.whole(wanted, "atTick", Integer.MAX_VALUE);
    return submission(projectJson)
        .flatMap(submission ->
            LessonMoment.of(
                submission, ready.get().lesson(), ready.get().stages(), scenario, seed, atTick))
        .map(moment -> new ShownMoment(moment).message(id, lessonId, scenario, seed));
  }

  private Optional<Ready> ready(String lessonId) {
    Optional<Lesson> lesson = shelf.lesson(lessonId);
    if (last.map(Ready::lesson).equals(lesson)) {
      return last;
    }
    last = lesson.flatMap(found -> Stages.of(found).map(stages -> new Ready(found, stages)));
    return last;
  }

  private static Optional<Submission> submission(JsonObject projectJson) {
    return Compilation.of(projectJson).project().map(Submission::of);
  }

  private static JsonObject graded(JsonElement id, String lessonId, Grade grade) {
    JsonObject message = Wire.message("graded");
    message.add("id", id);
    message.addProperty("lesson", lessonId);
    message.addProperty("passed", grade.passed());
    message.addProperty("score", grade.score());
    message.add("feedback", Wire.texts(grade.feedback()));
    JsonArray checks = new JsonArray();
    grade.checks().forEach(check -> checks.add(json(check)));
    message.add("checks", checks);
    return message;
  }

  private static JsonObject json(CheckResult check) {
    JsonObject json = new JsonObject();
    json.addProperty("id", check.id());
    json.addProperty("passed", check.passed());
    json.addProperty("extra", check.extra());
    json.add("feedback", Wire.texts(check.feedback()));
    json.add(
        "atTick",
        check.atTick().isPresent()
            ? new JsonPrimitive(check.atTick().getAsLong())
            : JsonNull.INSTANCE);
    Optional<CheckResult.Failure> failure = check.failure();
    json.add("scenario", Wire.orNull(failure.map(failed -> new JsonPrimitive(failed.scenario()))));
    json.add("seed", Wire.orNull(failure.map(failed -> new JsonPrimitive(failed.seed()))));
    return json;
  }
}
