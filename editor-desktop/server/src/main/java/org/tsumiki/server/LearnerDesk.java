package org.tsumiki.server;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.util.Optional;

/** Who works on one page: one seat at a time. For the page's own row of messages. */
final class LearnerDesk {
  private final Seats seats;
  private final ProjectFiles files;
  private Seat seat;

  LearnerDesk(Seats seats, ProjectFiles files) {
    this.seats = seats;
    this.files = files;
    this.seat = seats.last();
  }

  /** The work of whoever sits here. */
  Journal journal() {
    return seat.journal();
  }

  /** Adds to a message who is here, who could be, and what was reached. */
  void describe(JsonObject message) {
    JsonArray all = new JsonArray();
    seats.learners().forEach(learner -> all.add(LearnerFile.json(learner)));
    message.add("learners", all);
    message.add("learner", Wire.orNull(seat.learner().map(LearnerFile::json)));
    message.add("progress", LearnerFile.json(seat.progress()));
  }

  /** The {@code progress} message after work was checked. */
  JsonObject checked(String lesson, boolean passed, int score) {
    try {
      seat.checked(lesson, passed, score);
    } catch (IOException e) {
      return Problems.message("cannot-save");
    }
    JsonObject message = Wire.message("progress");
    message.add("progress", LearnerFile.json(seat.progress()));
    return message;
  }

  /** The answer to a message about children; empty when the person thought better of it. */
  Optional<JsonObject> handle(JsonObject message) {
    try {
      return switch (Wire.text(message, "type").orElse("")) {
        case "chooseLearner" -> Optional.of(sits(seats.choose(Wire.text(message, "learner"))));
        case "addLearner" ->
            Optional.of(
                sits(
                    chosen(
                        seats.add(
                            Wire.text(message, "name").orElse(""),
                            Wire.text(message, "picture").orElse("")))));
        case "removeLearner" -> Optional.of(removed(Wire.text(message, "learner").orElse("")));
        case "bringLearner" -> bring(message);
        default -> take();
      };
    } catch (IOException e) {
      return Optional.of(Problems.message("cannot-save"));
    }
  }

  private Optional<Seat> chosen(Optional<Seat> added) throws IOException {
    return added.isEmpty() ? added : seats.choose(added.get().learner().map(Learner::id));
  }

  private JsonObject sits(Optional<Seat> taken) {
    if (taken.isEmpty()) {
      return Problems.message("no-such-child");
    }
    seat = taken.get();
    JsonObject message = Wire.message("learner");
    describe(message);
    message.add("restored", Wire.orNull(journal().latest()));
    message.add("free", Wire.orNull(journal().freeWork()));
    return message;
  }

  private JsonObject removed(String id) throws IOException {
    boolean own = seat.learner().filter(learner -> learner.id().equals(id)).isPresent();
    seats.remove(id);
    if (own) {
      return sits(seats.choose(Optional.empty()));
    }
    JsonObject message = Wire.message("learners");
    describe(message);
    return message;
  }

  private Optional<JsonObject> bring(JsonObject message) throws IOException {
    Optional<String> text = Wire.text(message, "text");
    if (text.isEmpty()) {
      return files.readChosen().map(read -> read.isEmpty() ? cannotOpen() : brought(read.get()));
    }
    return Optional.of(brought(text.get()));
  }

  private static JsonObject cannotOpen() {
    return Problems.message("cannot-open");
  }

  private JsonObject brought(String text) {
    try {
      return switch (LearnerFile.read(text)) {
        case LearnerFile.Read.Refused refused -> Problems.message(refused.code());
        case LearnerFile.Read.Whole whole -> sits(chosen(seats.bring(whole.file())));
      };
    } catch (IOException e) {
      return Problems.message("cannot-save");
    }
  }

  /** Saved where the person says; a page in a browser gets the text and saves it itself. */
  private Optional<JsonObject> take() throws IOException {
    LearnerFile file = seat.all();
    String name = file.learner().map(Learner::name).orElse("tsumiki");
    if (files.hasDialogs()) {
      return files.saveAs(name, LearnerFile.ENDING, file.text());
    }
    JsonObject message = Wire.message("learnerFile");
    message.addProperty("name", name + LearnerFile.ENDING);
    message.addProperty("text", file.text());
    return Optional.of(message);
  }
}
