package org.tsumiki.server;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.tsumiki.course.CoursePlan;
import org.tsumiki.course.io.Courses;
import org.tsumiki.format.Lesson;
import org.tsumiki.grader.LessonCourse;
import org.tsumiki.link.DebugRequest;
import org.tsumiki.narration.Answers;
import org.tsumiki.narration.Detail;
import org.tsumiki.program.ReadingLevel;

/**
 * One open page: takes its messages one after the other and answers them. Stop and the robot's
 * buttons do not wait in that row: {@link #urgent} takes them at once.
 */
final class EditorSession implements AutoCloseable {
  private static final int PROTOCOL_VERSION = 1;

  private final Tongues tongues;
  private LessonShelf shelf;
  private final LearnerDesk learners;
  private final ProjectFiles files;
  private final Preferences preferences;
  private final ArenaFeed arena;
  private final SpeechDesk speech;
  private final RunDesk robot;
  private final RobotPicker robots;
  private final Outlet outlet;
  private GradeDesk grades;

  /** A course that was opened since the last run. */
  private Optional<Venue> shown = Optional.empty();

  EditorSession(Shared shared, RunDesk robot, Outlet outlet) {
    this.tongues = shared.tongues();
    this.shelf = shared.shelf();
    this.learners = new LearnerDesk(shared.seats(), shared.files());
    this.files = shared.files();
    this.preferences = shared.preferences();
    this.arena = shared.arena();
    this.speech = shared.speech();
    this.robot = robot;
    this.robots = new RobotPicker(shared.robots(), robot, outlet);
    this.outlet = outlet;
    this.grades = new GradeDesk(shelf);
  }

  /** Handles a message that cannot wait; false when it is of another kind. Any thread. */
  boolean urgent(JsonObject message) {
    switch (Wire.text(message, "type").orElse("")) {
      case "stop" -> robot.stop();
      case "speak" -> speech.speak(message, outlet);
      case "hush" -> speech.hush();
      case "braille" -> outlet.send(BrailleLine.answer(message));
      case "press" ->
          Wire.text(message, "port")
              .ifPresent(port -> robot.set(port, Wire.flag(message, "pressed") ? 1 : 0));
      case "tellMe" -> detail(message).ifPresent(robot::tell);
      case "sense" ->
          Wire.text(message, "port")
              .ifPresent(port -> robot.set(port, Wire.number(message, "value")));
      default -> {
        return debugger(message) || robots.takes(message);
      }
    }
    return true;
  }

  private static Optional<Detail> detail(JsonObject message) {
    return switch (Wire.text(message, "detail").orElse("")) {
      case "terse" -> Optional.of(Detail.TERSE);
      case "normal" -> Optional.of(Detail.NORMAL);
      case "exact" -> Optional.of(Detail.EXACT);
      default -> Optional.empty();
    };
  }

  /** How everything is on the course that the page shows. */
  private Optional<Answers> answers() {
    return shown.map(venue -> new Answers(venue.plan(), venue.atRest())).or(robot::answers);
  }

  /** Handles a message of the page's debugger; false when it is of another kind. */
  private boolean debugger(JsonObject message) {
    switch (Wire.text(message, "type").orElse("")) {
      case "debug" ->
          robot.debug(Wire.textList(message, "breakpoints"), Wire.whole(message, "slow", 0));
      case "pause" -> robot.ask(new DebugRequest.Pause());
      case "goOn" -> robot.ask(new DebugRequest.GoOn());
      case "step" -> stepOf(Wire.text(message, "how").orElse("")).ifPresent(robot::step);
      case "setVariable" ->
          robot.setVariable(
              Wire.text(message, "name").orElse(""),
              Wire.any(message, "value"),
              Wire.whole(message, "frame", RunDesk.NO_FRAME));
      default -> {
        return false;
      }
    }
    return true;
  }

  private static Optional<DebugRequest.How> stepOf(String word) {
    return switch (word) {
      case "into" -> Optional.of(DebugRequest.How.INTO);
      case "over" -> Optional.of(DebugRequest.How.OVER);
      case "out" -> Optional.of(DebugRequest.How.OUT);
      case "any" -> Optional.of(DebugRequest.How.ANY);
      default -> Optional.empty();
    };
  }

  /** Handles any other message; called by one thread at a time. */
  void handle(JsonObject message) {
    JsonElement id = Wire.any(message, "id");
    Optional<JsonObject> project = Wire.object(message, "project");
    switch (Wire.text(message, "type").orElse("")) {
      case "hello" -> {
        Wire.text(message, "language")
            .filter(code -> !shelf.isPreview())
            .flatMap(tongues::shelf)
            .ifPresent(this::readFrom);
        outlet.send(welcome());
      }
      case "compile" -> project.ifPresent(p -> outlet.send(Compilation.of(p).message(id)));
      case "text" ->
          project
              .flatMap(p -> ProgramText.of(p, Wire.text(message, "style").orElse("")))
              .ifPresent(text -> outlet.send(text.message(id)));
      case "run" -> project.ifPresent(p -> run(id, p, inputs(message)));
      case "autosave" -> project.ifPresent(p -> autosave(id, p));
      case "prefer" -> Wire.object(message, "preferences").ifPresent(this::prefer);
      case "listCourses" -> outlet.send(CourseShelf.list());
      case "openCourse" -> openCourse(Wire.text(message, "course").orElse(""), project);
      case "openLesson" ->
          openLesson(Wire.text(message, "lesson").orElse(""), Wire.flag(message, "again"));
      case "grade" ->
          project
              .flatMap(p -> grades.grade(id, p, Wire.text(message, "lesson").orElse("")))
              .ifPresent(this::graded);
      case "showMoment" ->
          project.flatMap(p -> grades.moment(id, p, message)).ifPresent(outlet::send);
      case "ask" -> outlet.send(Questions.answer(message, robot.story(), answers()));
      case "goTo" -> robot.goTo(Wire.whole(message, "tick", 0));
      case "chooseLearner", "addLearner", "removeLearner", "bringLearner", "takeLearner" ->
          learners.handle(message).ifPresent(outlet::send);
      case "open" -> files.open(levelOf(message)).ifPresent(answer -> opened(answer));
      case "save" ->
          project.flatMap(p -> files.save(p, Wire.flag(message, "as"))).ifPresent(outlet::send);
      case "import" -> opened(imported(message));
      default -> outlet.send(Problems.message("bad-message"));
    }
  }

  /** The page is read in another language: so are its lessons. */
  private void readFrom(LessonShelf other) {
    shelf = other;
    grades = new GradeDesk(other);
  }

  private JsonObject imported(JsonObject message) {
    Optional<String> text = Wire.text(message, "text");
    if (text.isPresent()) {
      return files.imported(text.get());
    }
    try {
      byte[] content = Base64.getDecoder().decode(Wire.text(message, "data").orElse(""));
      return files.imported(Wire.text(message, "name").orElse(""), content, levelOf(message));
    } catch (IllegalArgumentException notBase64) {
      return Problems.message("bad-message");
    }
  }

  private static ReadingLevel levelOf(JsonObject message) {
    return Wire.text(message, "readingLevel")
        .flatMap(ReadingLevel::ofId)
        .orElse(ReadingLevel.HIRAGANA);
  }

  /** The page that asked for a file is told of its report with it. */
  private void opened(JsonObject answer) {
    if (answer.has("report")) {
      answer.add("report", files.report());
    }
    outlet.send(answer);
  }

  private JsonObject welcome() {
    JsonObject message = Wire.message("welcome");
    message.addProperty("version", PROTOCOL_VERSION);
    message.addProperty("fileDialogs", files.hasDialogs());
    message.add("restored", Wire.orNull(learners.journal().latest()));
    message.add("free", Wire.orNull(learners.journal().freeWork()));
    message.add("file", files.currentName());
    message.add("report", files.report());
    message.add("preferences", preferences.all());
    shelf.describe(message);
    message.add("languages", tongues.list());
    learners.describe(message);
    message.add("robot", robot.describe());
    message.add("voice", speech.describe());
    return message;
  }

  /** What somebody has made of the weather before the run. */
  private static Map<String, Double> inputs(JsonObject message) {
    Map<String, Double> inputs = new TreeMap<>();
    Wire.object(message, "inputs")
        .ifPresent(
            given -> given.keySet().forEach(port -> inputs.put(port, Wire.number(given, port))));
    return inputs;
  }

  private void run(JsonElement id, JsonObject project, Map<String, Double> inputs) {
    Compilation compilation = Compilation.of(project);
    outlet.send(compilation.message(id));
    Optional<CoursePlan> ofLesson = courseOf(project);
    Optional<String> chosen = Wire.text(project, "course");
    if (ofLesson.isEmpty() && chosen.filter(course -> Courses.find(course).isEmpty()).isPresent()) {
      outlet.send(Problems.message("unknown-course"));
      return;
    }
    shown = Optional.empty();
    compilation.compiled().ifPresent(runnable -> robot.run(runnable, ofLesson, chosen, inputs));
  }

  private Optional<CoursePlan> courseOf(JsonObject project) {
    return Wire.text(project, "lesson").flatMap(shelf::lesson).flatMap(LessonCourse::of);
  }

  private void autosave(JsonElement id, JsonObject project) {
    try {
      learners.journal().save(project);
    } catch (IOException e) {
      outlet.send(Problems.message("cannot-save"));
      return;
    }
    JsonObject message = Wire.message("autosaved");
    message.add("id", id);
    message.addProperty("atMillis", System.currentTimeMillis());
    outlet.send(message);
  }

  private void prefer(JsonObject chosen) {
    try {
      preferences.remember(chosen);
    } catch (IOException e) {
      outlet.send(Problems.message("cannot-save"));
    }
  }

  private void openCourse(String id, Optional<JsonObject> project) {
    Optional<CoursePlan> plan = Courses.find(id);
    if (plan.isEmpty()) {
      outlet.send(Problems.message("unknown-course"));
      return;
    }
    Venue venue = Venue.of(plan.get());
    arena.shows(venue);
    shown = Optional.of(venue);
    JsonObject message = CourseShelf.message(id, venue);
    message.add(
        "missing",
        project
            .flatMap(p -> Compilation.of(p).compiled())
            .map(program -> CourseShelf.missing(program.ports(), plan.get()))
            .orElseGet(JsonArray::new));
    outlet.send(message);
  }

  /**
   * Sends a lesson.
   *
   * @param again the page has it open and wants to go on in it as it is now
   */
  private void openLesson(String id, boolean again) {
    Optional<Lesson> found = shelf.lesson(id);
    if (found.isEmpty()) {
      outlet.send(Problems.message("unknown-lesson"));
      return;
    }
    JsonObject message = shelf.message(found.get(), learners.journal().workIn(id));
    Optional<Venue> venue = LessonCourse.of(found.get()).map(Venue::of);
    venue.ifPresent(arena::shows);
    shown = venue;
    message.add("world", WorldMessages.world(venue));
    message.addProperty("again", again);
    outlet.send(message);
  }

  /** Sends what came of a check, once it is noted for whoever works here. */
  private void graded(JsonObject answer) {
    Optional<JsonObject> progress =
        Wire.text(answer, "lesson")
            .filter(lesson -> answer.has("score"))
            .map(lesson ->
                learners.checked(
                    lesson, Wire.flag(answer, "passed"), Wire.whole(answer, "score", 0)));
    outlet.send(answer);
    progress.ifPresent(outlet::send);
  }

  @Override
  public void close() {
    speech.hush();
    robots.close();
    robot.close();
  }
}
