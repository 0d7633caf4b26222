package org.tsumiki.server;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.tsumiki.program.JsonText;

/**
 * A child's file, {@code *.tsumiki-child}: who it is, how far it has come and, when it is taken
 * along, its work. The page {@code spec/learner.md} tells the format.
 *
 * @param learner empty where nobody has said who they are
 * @param progress what was reached
 * @param work project files by the place that the {@link Journal} gives them; empty for the file
 *     that stays on this computer
 */
record LearnerFile(Optional<Learner> learner, Progress progress, Map<String, Work> work) {
  static final String ENDING = ".tsumiki-child";

  private static final String FORMAT = "tsumiki-child";
  private static final int VERSION = 1;
  private static final int MAX_LESSONS = 2000;

  /**
   * What was made in one place.
   *
   * @param savedAtMillis when, since 1970
   * @param project a whole project file that {@link Journal#canKeep} takes
   */
  record Work(long savedAtMillis, JsonObject project) {}

  /** What came of reading a file. */
  sealed interface Read {
    /** A file that is whole. */
    record Whole(LearnerFile file) implements Read {}

    /** Not taken; the code names words of the catalogue ({@code problem.CODE}). */
    record Refused(String code) implements Read {}
  }

  /** Copies the map. */
  LearnerFile {
    work = Map.copyOf(work);
  }

  String text() {
    JsonObject json = new JsonObject();
    json.addProperty("format", FORMAT);
    json.addProperty("version", VERSION);
    learner.ifPresent(who -> json.add("learner", json(who)));
    json.add("lessons", json(progress));
    if (!work.isEmpty()) {
      JsonArray projects = new JsonArray();
      for (Work one : new TreeMap<>(work).values()) {
        JsonObject entry = new JsonObject();
        entry.addProperty("savedAtMillis", one.savedAtMillis());
        entry.add("project", one.project());
        projects.add(entry);
      }
      json.add("work", projects);
    }
    return JsonText.of(json) + "\n";
  }

  static JsonObject json(Learner learner) {
    JsonObject json = new JsonObject();
    json.addProperty("id", learner.id());
    json.addProperty("name", learner.name());
    json.addProperty("picture", learner.picture());
    return json;
  }

  static JsonObject json(Progress progress) {
    JsonObject lessons = new JsonObject();
    progress
        .lessons()
        .forEach((lesson, result) -> {
          JsonObject entry = new JsonObject();
          entry.addProperty("passed", result.passed());
          entry.addProperty("score", result.score());
          entry.addProperty("checks", result.checks());
          lessons.add(lesson, entry);
        });
    return lessons;
  }

  static Read read(String text) {
    Optional<JsonObject> found = Wire.object(text);
    if (found.isEmpty() || !Wire.text(found.get(), "format").equals(Optional.of(FORMAT))) {
      return new Read.Refused("not-a-child-file");
    }
    JsonObject json = found.get();
    if (Wire.whole(json, "version", VERSION) > VERSION) {
      return new Read.Refused("newer-version");
    }
    Optional<JsonObject> who = Wire.object(json, "learner");
    Optional<Learner> learner = who.flatMap(LearnerFile::learner);
    if (who.isPresent() && learner.isEmpty()) {
      return new Read.Refused("damaged-child-file");
    }
    Map<String, Work> work = new TreeMap<>();
    if (json.get("work") instanceof JsonArray entries) {
      for (JsonElement entry : entries) {
        Optional<Work> one = entry instanceof JsonObject made ? work(made) : Optional.empty();
        if (one.isEmpty()) {
          return new Read.Refused("damaged-child-file");
        }
        work.put(Journal.placeOf(one.get().project()), one.get());
      }
    }
    return new Read.Whole(
        new LearnerFile(
            learner, progress(Wire.object(json, "lessons").orElseGet(JsonObject::new)), work));
  }

  private static Optional<Learner> learner(JsonObject json) {
    String id = Wire.text(json, "id").orElse("");
    String name = Wire.text(json, "name").orElse("");
    String picture = Wire.text(json, "picture").orElse("");
    return Learner.isLearner(id, name, picture)
        ? Optional.of(new Learner(id, name, picture))
        : Optional.empty();
  }

  private static Optional<Work> work(JsonObject entry) {
    JsonElement saved = Wire.any(entry, "savedAtMillis");
    boolean hasMoment = saved instanceof JsonPrimitive number && number.isNumber();
    return Wire.object(entry, "project")
        .filter(project -> hasMoment && Journal.canKeep(project))
        .map(project -> new Work((long) saved.getAsDouble(), project));
  }

  private static Progress progress(JsonObject lessons) {
    Map<String, Progress.Result> results = new TreeMap<>();
    for (Map.Entry<String, JsonElement> entry : lessons.entrySet()) {
      if (results.size() < MAX_LESSONS && entry.getValue() instanceof JsonObject json) {
        results.put(
            entry.getKey(),
            new Progress.Result(
                Wire.flag(json, "passed"),
                Math.min(100, Wire.whole(json, "score", 0)),
                Wire.whole(json, "checks", 0)));
      }
    }
    return new Progress(results);
  }
}
