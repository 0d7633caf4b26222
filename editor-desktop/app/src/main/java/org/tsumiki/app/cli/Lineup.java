package org.tsumiki.app.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tsumiki.course.CoursePlan.Setting;
import org.tsumiki.simulator.Course;
import org.tsumiki.simulator.InputCurve;
import org.tsumiki.simulator.RunEntry;
import org.tsumiki.simulator.RunOutcome;
import org.tsumiki.simulator.RunResult;
import org.tsumiki.simulator.ScriptedInput;
import org.tsumiki.simulator.SimulatedRun;
import org.tsumiki.vm.EngineChoice;

/**
 * Programs on a course: one for each of its robots, in its order. Robots beyond them stand still.
 *
 * @param inputs buttons of the first robot that somebody presses
 * @param curves what else changes around it
 */
record Lineup(
    List<ReadyProgram> programs,
    List<ScriptedInput> inputs,
    List<InputCurve> curves,
    Course course) {
  /** Keeps the lists from changing. */
  Lineup {
    programs = List.copyOf(programs);
    inputs = List.copyOf(inputs);
    curves = List.copyOf(curves);
  }

  /**
   * What changes around the first robot.
   *
   * @param presses as {@code --press} takes them
   * @param inputs as {@code --input} takes them
   */
  record Outside(List<String> presses, List<String> inputs) {
    /** Nothing does. */
    static final Outside STILL = new Outside(List.of(), List.of());

    /** Keeps the lists from changing. */
    Outside {
      presses = List.copyOf(presses);
      inputs = List.copyOf(inputs);
    }
  }

  /** What came of putting them there. */
  sealed interface Preparation {}

  /** Each program finds what it uses. */
  record Ready(Lineup lineup) implements Preparation {}

  /** The outcome says what is wrong. */
  record NotReady(Outcome.Failure why) implements Preparation {}

  /**
   * Reads and compiles the programs and finds their course.
   *
   * @param from what changes around the first robot
   * @param named the course's name or file; else the programs say which one
   */
  static Preparation prepare(
      List<Path> files, Outside from, Optional<String> named, Language language) {
    List<ReadyProgram> programs = new ArrayList<>();
    for (Path file : files) {
      switch (ReadyProgram.prepare(file, language)) {
        case ReadyProgram.Preparation.NotReady(Outcome.Failure why) -> {
          return new NotReady(why);
        }
        case ReadyProgram.Preparation.Ready(ReadyProgram program) -> programs.add(program);
      }
    }
    List<ScriptedInput> inputs = new ArrayList<>();
    for (String press : from.presses()) {
      if (!PressOption.addTo(inputs, press)) {
        return new NotReady(
            Outcome.wrongUse(
                "bad-press",
                "\"" + press + "\" is no button with a time.",
                "--press",
                "Write it like button.a@2.5."));
      }
    }
    List<InputCurve> curves = new ArrayList<>();
    for (String input : from.inputs()) {
      Optional<InputCurve> curve = InputOption.read(input);
      if (curve.isEmpty()) {
        return new NotReady(
            Outcome.wrongUse(
                "bad-input",
                "\"" + input + "\" is no input with values and times.",
                "--input",
                "Write it like water.level=20@0,85@15, later times last."));
      }
      curves.add(curve.get());
    }
    return switch (CourseChoice.choose(named, programs)) {
      case CourseChoice.NoSuchCourse(Outcome.Failure why) -> new NotReady(why);
      case CourseChoice.Chosen(Course course) ->
          new Lineup(programs, inputs, curves, course).checked();
    };
  }

  private Preparation checked() {
    return misfit().<Preparation>map(NotReady::new).orElseGet(() -> new Ready(this));
  }

  /** What does not fit together, if anything. */
  private Optional<Outcome.Failure> misfit() {
    int room = course.robotCount();
    if (programs.size() > room) {
      return Optional.of(
          Outcome.wrongUse(
              "too-many-programs",
              "The course \"" + course.id() + "\" has room for " + room + ".",
              programs.get(room).name(),
              "Name one program for each robot, or choose a course with more robots."));
    }
    for (int robot = 0; robot < programs.size(); robot++) {
      ReadyProgram program = programs.get(robot);
      List<String> missing = course.missing(robot, program.image().image().ports());
      if (!missing.isEmpty()) {
        return Optional.of(missingPorts(program, missing));
      }
    }
    List<String> buttons = course.buttons(0);
    Optional<Outcome.Failure> noButton =
        inputs.stream()
            .map(ScriptedInput::port)
            .filter(port -> !buttons.contains(port))
            .findFirst()
            .map(port -> unknownButton(port, buttons));
    List<String> known = course.inputs(0);
    return noButton.or(() ->
        curves.stream()
            .map(InputCurve::port)
            .filter(port -> !known.contains(port))
            .findFirst()
            .map(port -> unknownInput(port, known)));
  }

  private Outcome.Failure unknownInput(String port, List<String> known) {
    return Outcome.wrongUse(
        "unknown-input",
        "On the course \"" + course.id() + "\" nobody can change " + port + ".",
        "--input",
        known.isEmpty() ? "Leave out --input." : "Use " + String.join(", ", known) + ".");
  }

  private Outcome.Failure missingPorts(ReadyProgram program, List<String> missing) {
    return Outcome.refused(
        "missing-port",
        "The course \""
            + course.id()
            + "\" has no "
            + String.join(", ", missing)
            + ", which the program uses.",
        program.name(),
        "Choose another course with --course, or take out those blocks.");
  }

  private Outcome.Failure unknownButton(String port, List<String> buttons) {
    return Outcome.wrongUse(
        "unknown-button",
        "The course \"" + course.id() + "\" has no button " + port + " for its first program.",
        "--press",
        buttons.isEmpty()
            ? "It has no buttons: leave out --press."
            : "Use " + String.join(", ", buttons) + ".");
  }

  /**
   * What each robot brings to a run.
   *
   * @param seed draws the noise of inputs
   */
  List<RunEntry> entries(long seed, long untilTick) {
    List<ScriptedInput> outside = new ArrayList<>(inputs);
    curves.forEach(curve -> outside.addAll(curve.samples(seed, untilTick)));
    List<RunEntry> entries = new ArrayList<>();
    for (ReadyProgram program : programs) {
      entries.add(new RunEntry(program.image(), entries.isEmpty() ? outside : List.of()));
    }
    return entries;
  }

  /** Lives the run from start to end. */
  RunResult run(long seed, long untilTick, EngineChoice engine) {
    return switch (SimulatedRun.run(entries(seed, untilTick), course, seed, untilTick, engine)) {
      case RunOutcome.Ran(RunResult result) -> result;
      case RunOutcome.CannotRun(String port) ->
          throw new IllegalStateException(port + " is missing, though it was looked for");
    };
  }

  /** What people call each program. */
  List<String> titles() {
    return programs.stream().map(ReadyProgram::title).toList();
  }

  /**
   * How long a try lasts here.
   *
   * @param elsewhere where no task says it
   */
  double seconds(double elsewhere) {
    return switch (course.plan().setting()) {
      case Setting.Floor floor -> floor.task().seconds();
      case Setting.Scene scene -> elsewhere;
    };
  }
}
