package org.tsumiki.app.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tsumiki.course.CoursePlan;
import org.tsumiki.narration.Detail;
import org.tsumiki.simulator.Course;
import org.tsumiki.simulator.Pose;
import org.tsumiki.simulator.Recording;
import org.tsumiki.simulator.Replay;
import org.tsumiki.simulator.ReplayFile;
import org.tsumiki.simulator.ReplayFiles;
import org.tsumiki.simulator.RunEntry;
import org.tsumiki.simulator.RunResult;
import org.tsumiki.vm.EngineChoice;
import org.tsumiki.vm.Trap;
import org.tsumiki.words.Words;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code run}: a program in the simulator, in virtual time, as fast as the computer can. */
@Command(name = "run", description = "Run a program in the simulator and tell what happened.")
final class RunCommand extends TsumikiCommand {
  private static final double TICKS_PER_SECOND = 1000;

  /** A week of virtual time: beyond every lesson, and far from any overflow. */
  private static final double MAX_SECONDS = 7 * 24 * 3600;

  /** More lines than this nobody reads on a terminal; {@code --trace} keeps them all. */
  private static final int MAX_LINES = 60;

  @Parameters(paramLabel = "FILE", description = "A project (*.tsumiki) or an image.")
  private Path file = Path.of("");

  @Option(
      names = "--course",
      paramLabel = "C",
      description =
          "A course's name (`course list` shows them) or file; else the one that the project was"
              + " made for, or that fits it.")
  private Optional<String> course = Optional.empty();

  @Option(
      names = "--with",
      paramLabel = "FILE",
      description = "The program of the course's next robot; may be repeated.")
  private List<Path> others = new ArrayList<>();

  @Option(names = "--seed", paramLabel = "N", description = "Draws tolerances and noise (0).")
  private long seed;

  @Option(
      names = "--until",
      paramLabel = "SECONDS",
      description =
          "End the run after this much virtual time (what the course's task gives; else 30).")
  private Optional<Double> untilSeconds = Optional.empty();

  @Option(
      names = "--press",
      paramLabel = "BUTTON@SECONDS",
      description =
          "Press a button for 0.2 s at that time, e.g. button.a@2.5, or from one time to another:"
              + " button.a@2.5-3; may be repeated.")
  private List<String> presses = new ArrayList<>();

  @Option(
      names = "--input",
      paramLabel = "PORT=VALUE@SECONDS,…",
      description =
          "Let what a scene's sensor reads run straight from value to value, e.g."
              + " water.level=20@0,85@15; ~1.5 behind it lets it tremble so much; may be repeated.")
  private List<String> inputs = new ArrayList<>();

  @Option(
      names = "--engine",
      paramLabel = "ENGINE",
      description =
          "${COMPLETION-CANDIDATES} (${DEFAULT-VALUE}). What comes of a run is the same; translated"
              + " begins later and runs faster, which pays in long runs of much arithmetic.")
  private Engine engine = Engine.interpreter;

  @Option(
      names = "--at",
      paramLabel = "SECONDS",
      description =
          "Tell how everything was at that moment too: what ran, calls, variables, lists, ports.")
  private Optional<Double> atSeconds = Optional.empty();

  @Option(names = "--trace", paramLabel = "OUT", description = "Write all events to this file.")
  private Optional<Path> trace = Optional.empty();

  @Option(
      names = "--map",
      paramLabel = "FILE",
      description =
          "Draw the course at the run's end and where robots went (*.svg or *.png); --level says"
              + " how its words are written.")
  private Optional<Path> map = Optional.empty();

  @Mixin private LevelOption level = new LevelOption();

  @Option(
      names = "--narrate",
      description = "Tell in words what the robot did, sentence by sentence, at the --level.")
  private boolean narrate;

  @Option(
      names = "--detail",
      paramLabel = "DETAIL",
      description =
          "How much --narrate tells: ${COMPLETION-CANDIDATES} (${DEFAULT-VALUE}); exact tells every"
              + " movement to the millimetre and every branch.")
  private Amount detail = Amount.normal;

  @Option(
      names = "--replay-out",
      paramLabel = "OUT",
      description = "Write the run as a replay file (*.tsumiki-replay), to show and to check.")
  private Optional<Path> replayOut = Optional.empty();

  /** In lower case, for that is how they are written on the command line. */
  enum Engine {
    interpreter(EngineChoice.INTERPRETER),
    translated(EngineChoice.TRANSLATED);

    private final EngineChoice choice;

    Engine(EngineChoice choice) {
      this.choice = choice;
    }

    EngineChoice choice() {
      return choice;
    }
  }

  /** In lower case, for that is how they are written on the command line. */
  enum Amount {
    terse(Detail.TERSE),
    normal(Detail.NORMAL),
    exact(Detail.EXACT);

    private final Detail detail;

    Amount(Detail detail) {
      this.detail = detail;
    }
  }

  private static final double USUAL_SECONDS = 30;

  private record TrapText(String code, @Nullable String blockId, String message) {}

  private record Document(
      long ticks,
      long steps,
      String engine,
      int interpretedScripts,
      long seed,
      String course,
      String traceHash,
      String stateHash,
      boolean finished,
      @Nullable TrapText trapped,
      List<EventText> events,
      Pose pose,
      Map<String, Double> outputs,
      TaskText task,
      List<RobotText> robots,
      @Nullable MomentText at,
      @Nullable List<RunStory.Sentence> narration) {}

  RunCommand(Terminal terminal) {
    super(terminal);
  }

  @Override
  Outcome perform() {
    if (untilSeconds.isPresent()
        && !(untilSeconds.get() > 0 && untilSeconds.get() <= MAX_SECONDS)) {
      return Outcome.wrongUse(
          "out-of-range",
          "The time to run must be above 0 and at most a week.",
          "--until",
          "Give seconds of virtual time, e.g. --until 30.");
    }
    List<Path> files = new ArrayList<>(List.of(file));
    files.addAll(others);
    return switch (Lineup.prepare(
        files, new Lineup.Outside(presses, inputs), course, terminal().language())) {
      case Lineup.NotReady(Outcome.Failure why) -> why;
      case Lineup.Ready(Lineup lineup) -> {
        Optional<Outcome.Failure> mismatch = mismatch(lineup);
        yield mismatch.isPresent() ? mismatch.get() : run(lineup);
      }
    };
  }

  private Outcome run(Lineup lineup) {
    long untilTick = Math.round(seconds(lineup) * TICKS_PER_SECOND);
    RunResult result = lineup.run(seed, untilTick, engine.choice);
    Optional<Outcome.Failure> unwritten = keep(lineup, result);
    return unwritten.isPresent()
        ? unwritten.get()
        : answer(
            lineup.programs().getFirst(),
            lineup.course(),
            result,
            atSeconds.map(at -> momentOf(lineup, result, at)).orElse(null),
            narrate ? storyOf(lineup, result) : null);
  }

  /** Lives the run again and tells it. */
  private List<RunStory.Sentence> storyOf(Lineup lineup, RunResult result) {
    Recording recording = Recording.of(entries(lineup), lineup.course(), seed, result.ticks());
    return RunStory.of(
        recording, lineup.programs().getFirst(), result, detail.detail, level.at(terminal()));
  }

  /** Writes the replay file, if one is wanted; why it could not be written. */
  private Optional<Outcome.Failure> keep(Lineup lineup, RunResult result) {
    if (replayOut.isEmpty()) {
      return Optional.empty();
    }
    ReplayFile file =
        ReplayFile.of(lineup.course(), seed, lineup.titles(), entries(lineup), result);
    try {
      OutputFile.writeWhole(
          replayOut.get(), ReplayFiles.write(file).getBytes(StandardCharsets.UTF_8));
      return Optional.empty();
    } catch (IOException failure) {
      return Optional.of(OutputFile.failure("The replay", replayOut.get(), failure));
    }
  }

  /** Which option does not fit what is to be run, if any. */
  private Optional<Outcome.Failure> mismatch(Lineup lineup) {
    Course chosen = lineup.course();
    if (atSeconds.isPresent() && !(atSeconds.get() >= 0 && atSeconds.get() <= seconds(lineup))) {
      return Optional.of(
          Outcome.wrongUse(
              "out-of-range",
              "The moment to look at must be in the run, which ends after "
                  + seconds(lineup)
                  + " s.",
              "--at",
              "Give seconds from 0 on, or let the run be longer with --until."));
    }
    if (map.isPresent() && chosen.plan().setting() instanceof CoursePlan.Setting.Scene) {
      return Optional.of(
          Outcome.wrongUse(
              "nothing-moves",
              "Nothing moves on the course \""
                  + chosen.id()
                  + "\", so a map shows nothing of a run.",
              "--map",
              "Use --trace for what lamps and buttons did, or `course map " + chosen.id() + "`."));
    }
    Optional<Outcome.Failure> badName = map.flatMap(PictureFile::mistakeInName);
    if (badName.isPresent()) {
      return badName;
    }
    if (atSeconds.isPresent() && lineup.programs().size() > 1) {
      return Optional.of(
          Outcome.wrongUse(
              "one-program",
              "The moment of a run is told for one program only.",
              "--at",
              "Leave out --with, or --at."));
    }
    return Optional.empty();
  }

  private List<RunEntry> entries(Lineup lineup) {
    return lineup.entries(seed, Math.round(seconds(lineup) * TICKS_PER_SECOND));
  }

  private double seconds(Lineup lineup) {
    return untilSeconds.orElseGet(() -> lineup.seconds(USUAL_SECONDS));
  }

  /** Lives the run again up to that moment; its end when it was over before. */
  private MomentText momentOf(Lineup lineup, RunResult result, double seconds) {
    Course chosen = lineup.course();
    Recording recording = Recording.of(entries(lineup), chosen, seed, result.ticks());
    long tick = Math.round(seconds * TICKS_PER_SECOND);
    return MomentText.of(
        new Replay(recording).at(tick), lineup.programs().getFirst().debugMap(), chosen);
  }

  private Outcome answer(
      ReadyProgram program,
      Course chosen,
      RunResult result,
      @Nullable MomentText at,
      @Nullable List<RunStory.Sentence> narration) {
    if (engine == Engine.translated && result.interpretedScripts() > 0) {
      terminal()
          .progress(
              "Too large to be translated, so the interpreter ran them: "
                  + result.interpretedScripts()
                  + " of the program's scripts.");
    }
    List<EventText> events =
        result.events().stream().map(event -> EventText.of(event, program.debugMap())).toList();
    if (trace.isPresent()) {
      try {
        TraceFile.write(trace.get(), chosen.id(), seed, result, events);
      } catch (IOException failure) {
        return OutputFile.failure("The trace", trace.get(), failure);
      }
    }
    Optional<Outcome.Failure> undrawn = map.flatMap(picture -> draw(chosen, result, picture));
    if (undrawn.isPresent()) {
      return undrawn.get();
    }
    Document document =
        new Document(
            result.ticks(),
            result.steps(),
            engine.name(),
            result.interpretedScripts(),
            seed,
            chosen.id(),
            result.traceHash(),
            result.stateHash(),
            result.finished(),
            result.trap().map(trap -> trapText(trap, program)).orElse(null),
            events,
            result.pose(),
            result.outputs(),
            TaskText.of(chosen.plan(), result, terminal().language().readingLevel()),
            RobotText.of(chosen, result),
            at,
            narration);
    return document.trapped() == null
        ? Outcome.done(document, text(document))
        : Outcome.no(document, text(document));
  }

  private Optional<Outcome.Failure> draw(Course chosen, RunResult result, Path picture) {
    return PictureFile.write(
        RunMap.draw(chosen, result, level.at(terminal())), picture, PictureFile.USUAL_WIDTH_PX);
  }

  private TrapText trapText(Trap trap, ReadyProgram program) {
    String message =
        Words.textOr("trap." + trap.code(), "trap.unknown", Words.numbered(trap.values()))
            .at(terminal().language().readingLevel());
    return new TrapText(
        trap.code(),
        program.debugMap().flatMap(map -> map.blockAt(trap.routine(), trap.pc())).orElse(null),
        message);
  }

  private static void addEvents(StringBuilder text, List<EventText> events, String newLine) {
    events.stream().limit(MAX_LINES).forEach(event -> text.append(event.line()).append(newLine));
    if (events.size() > MAX_LINES) {
      text.append("             ... and ").append(events.size() - MAX_LINES);
      text.append(" more (--trace FILE keeps them all)").append(newLine);
    }
  }

  private static String text(Document run) {
    StringBuilder text = new StringBuilder();
    String newLine = System.lineSeparator();
    if (run.narration() != null) {
      run.narration().forEach(sentence -> text.append(sentence.line()).append(newLine));
    } else {
      addEvents(text, run.events(), newLine);
    }
    if (run.trapped() != null) {
      text.append("stopped: ").append(run.trapped().message()).append(newLine);
    }
    text.append(
        String.format(
            Locale.ROOT,
            "%s on the course \"%s\": %.3f s, %d steps, trace %s, state %s",
            run.finished() ? "finished" : run.trapped() == null ? "still running" : "stopped",
            run.course(),
            run.ticks() / TICKS_PER_SECOND,
            run.steps(),
            run.traceHash(),
            run.stateHash()));
    MomentText at = run.at();
    if (at != null) {
      text.append(newLine).append(at.text());
    }
    text.append(run.task().lines());
    run.robots().forEach(robot -> text.append(robot.line()));
    return text.toString();
  }
}
