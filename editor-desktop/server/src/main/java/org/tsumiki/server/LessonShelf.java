package org.tsumiki.server;

import com.google.gson.JsonArray;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.tsumiki.format.Check;
import org.tsumiki.format.Finding;
import org.tsumiki.format.Lesson;
import org.tsumiki.format.Pack;

/** The lesson packs of this computer, as the page gets them. Any thread. */
final class LessonShelf {
  private volatile PackOffer offer;

  LessonShelf(PackOffer offer) {
    this.offer = offer;
  }

  /** Other packs from now on. */
  void put(PackOffer next) {
    offer = next;
  }

  /** True while somebody writes one of the packs. */
  boolean isPreview() {
    return offer.inWork().isPresent();
  }

  private List<Pack> packs() {
    return offer.packs();
  }

  Optional<Lesson> lesson(String id) {
    return packs().stream().flatMap(pack -> pack.lesson(id).stream()).findFirst();
  }

  /** Adds what there is to choose from. */
  void describe(JsonObject message) {
    PackOffer now = offer;
    message.add("packs", titles(now.packs()));
    message.add("inWork", Wire.orNull(now.inWork().map(LessonShelf::inWork)));
  }

  private static JsonObject inWork(PackInWork work) {
    JsonObject json = new JsonObject();
    json.addProperty("id", work.id());
    json.addProperty("revision", work.revision());
    json.addProperty("shown", work.shown().name().toLowerCase(Locale.ROOT));
    json.addProperty("checked", work.checked());
    JsonArray findings = new JsonArray();
    work.findings().forEach(finding -> findings.add(finding(finding)));
    json.add("findings", findings);
    return json;
  }

  private static JsonObject finding(Finding finding) {
    JsonObject json = new JsonObject();
    json.addProperty("file", finding.file());
    json.add(
        "line",
        finding.line().isPresent()
            ? new JsonPrimitive(finding.line().getAsInt())
            : JsonNull.INSTANCE);
    json.addProperty("code", finding.code());
    json.addProperty("message", finding.message());
    json.addProperty("remedy", finding.remedy());
    return json;
  }

  /** Titles of all packs and lessons. */
  private static JsonArray titles(List<Pack> packs) {
    JsonArray array = new JsonArray();
    for (Pack pack : packs) {
      JsonObject json = new JsonObject();
      json.addProperty("id", pack.id());
      json.add("title", Wire.texts(pack.title()));
      json.add("about", Wire.texts(pack.about()));
      JsonArray lessons = new JsonArray();
      for (Lesson lesson : pack.lessons()) {
        JsonObject entry = new JsonObject();
        entry.addProperty("id", lesson.id());
        entry.add("title", Wire.texts(lesson.title()));
        lessons.add(entry);
      }
      json.add("lessons", lessons);
      array.add(json);
    }
    return array;
  }

  /** A lesson to work in, with the work that was done in it before. */
  JsonObject message(Lesson lesson, Optional<JsonObject> earlierWork) {
    JsonObject message = Wire.message("lesson");
    message.addProperty("id", lesson.id());
    message.add("title", Wire.texts(lesson.title()));
    message.add("story", Wire.texts(lesson.story()));
    message.add("goal", Wire.texts(lesson.goal()));
    JsonArray steps = new JsonArray();
    for (Lesson.Step step : lesson.steps()) {
      JsonObject json = new JsonObject();
      json.add("text", Wire.texts(step.text()));
      json.add("hint", Wire.texts(step.hint()));
      json.add("toolbox", list(step.toolbox()));
      json.add(
          "ghost",
          Wire.orNull(step.ghost().flatMap(blocks -> Wire.object(blocks.workspaceJson()))));
      json.add("picture", Wire.orNull(step.picture().flatMap(picture -> picture(lesson, picture))));
      steps.add(json);
    }
    message.add("steps", steps);
    message.add("toolbox", list(lesson.toolbox()));
    message.add("starter", Wire.orNull(Wire.object(lesson.starter().workspaceJson())));
    message.add("work", Wire.orNull(earlierWork.flatMap(work -> Wire.object(work, "workspace"))));
    message.add(
        "breakpoints",
        earlierWork.map(work -> Wire.any(work, "breakpoints")).orElse(JsonNull.INSTANCE));
    message.add("course", CourseShelf.file(lesson));
    JsonArray checks = new JsonArray();
    for (Check check : lesson.checks()) {
      JsonObject json = new JsonObject();
      json.addProperty("id", check.id());
      json.add("text", Wire.texts(check.text()));
      checks.add(json);
    }
    message.add("checks", checks);
    Optional<String> next =
        packs().stream()
            .flatMap(pack -> pack.lessonAfter(lesson.id()).stream())
            .map(Lesson::id)
            .findFirst();
    if (next.isPresent()) {
      message.addProperty("next", next.get());
    } else {
      message.add("next", JsonNull.INSTANCE);
    }
    return message;
  }

  /** A picture of the lesson's pack as the page can show it, without asking for another file. */
  private Optional<JsonObject> picture(Lesson lesson, Lesson.Picture picture) {
    return packs().stream()
        .filter(pack -> pack.lesson(lesson.id()).isPresent())
        .flatMap(pack -> Optional.ofNullable(pack.media().get(picture.file())).stream())
        .findFirst()
        .map(media -> {
          String kind = picture.file().endsWith(".svg") ? "image/svg+xml" : "image/png";
          JsonObject json = new JsonObject();
          json.addProperty(
              "source",
              "data:" + kind + ";base64," + Base64.getEncoder().encodeToString(media.bytes()));
          json.add("alternative", Wire.texts(picture.alternative()));
          return json;
        });
  }

  private static JsonArray list(List<String> texts) {
    JsonArray list = new JsonArray();
    texts.forEach(list::add);
    return list;
  }
}
