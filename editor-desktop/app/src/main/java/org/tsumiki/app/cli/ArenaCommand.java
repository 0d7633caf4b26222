package org.tsumiki.app.cli;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tsumiki.arena.source.FollowSource;
import org.tsumiki.arena.source.Source;
import org.tsumiki.arena.window.Arena;
import org.tsumiki.arena.window.ArenaOptions;
import org.tsumiki.arena.window.ArenaResult;
import org.tsumiki.arena.window.FrameTimes;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code arena}: a window for a projector that shows a course and what robots do on it. */
@Command(
    name = "arena",
    description = {
      "Show a course and what robots do on it, on a large screen.",
      "With FILEs, one for each robot of the course, their run begins at once."
    })
final class ArenaCommand extends TsumikiCommand {
  private static final Pattern SIZE = Pattern.compile("(\\d{3,4})x(\\d{3,4})");
  private static final double LONGEST_SECONDS = 24 * 3600;

  @Parameters(
      arity = "0..*",
      paramLabel = "FILE",
      description = "Programs for the course's robots, in its order.")
  private List<Path> programs = new ArrayList<>();

  @ArgGroup(exclusive = true)
  private What what = new What();

  /** Where the pictures come from. */
  static final class What {
    @Option(names = "--course", paramLabel = "C", description = "A course's name or course file.")
    private Optional<String> course = Optional.empty();

    @Option(
        names = "--replay",
        paramLabel = "FILE",
        description = "Show a run that was kept (`run FILE --replay-out REPLAY` keeps one).")
    private Optional<Path> replay = Optional.empty();

    @Option(
        names = "--follow",
        paramLabel = "URL",
        description = "Follow what the editor runs: the address that `serve` prints.")
    private Optional<URI> follow = Optional.empty();
  }

  @Option(names = "--seed", paramLabel = "N", description = "Draws tolerances and noise (0).")
  private long seed;

  @Option(
      names = "--press",
      paramLabel = "BUTTON@SECONDS",
      description = "Press a button of the first program for 0.2 s, e.g. button.a@2.5; repeatable.")
  private List<String> presses = new ArrayList<>();

  @Option(
      names = "--at",
      paramLabel = "SECONDS",
      description = "Begin at this moment of the run (0).")
  private Optional<Double> at = Optional.empty();

  @Option(names = "--size", paramLabel = "WxH", description = "The window's size (1280x800).")
  private String size = "1280x800";

  @Option(names = "--full-screen", description = "Fill the screen.")
  private boolean fullScreen;

  @Mixin private LevelOption level = new LevelOption();

  @Option(names = "--high-contrast", description = "Black on white, with clear edges.")
  private boolean highContrast;

  @Option(names = "--rays", description = "Show what distance sensors see.")
  private boolean rays;

  @Option(
      names = "--follow-robot",
      paramLabel = "N",
      description = "Keep this robot in the middle, 1 for the first.")
  private int robot;

  @Option(names = "--reduced-motion", description = "The picture jumps instead of gliding.")
  private boolean calm;

  @Option(
      names = "--screenshot",
      paramLabel = "OUT.png",
      description = "Write one picture and leave.")
  private Optional<Path> screenshot = Optional.empty();

  @Option(
      names = "--fps",
      paramLabel = "SECONDS",
      description = "Draw as fast as it goes for so long, tell how fast that was, and leave.")
  private Optional<Double> fps = Optional.empty();

  private record Document(int frames, double fps, double p50Millis, double p95Millis) {}

  ArenaCommand(Terminal terminal) {
    super(terminal);
  }

  @Override
  Outcome perform() {
    Matcher wanted = SIZE.matcher(size);
    if (!wanted.matches()) {
      return Outcome.wrongUse("bad-size", "This is no size.", "--size", "Write it like 1280x800.");
    }
    if (at.filter(s -> !(s >= 0 && s <= LONGEST_SECONDS)).isPresent()
        || fps.filter(s -> !(s > 0 && s <= LONGEST_SECONDS)).isPresent()) {
      return Outcome.wrongUse(
          "out-of-range", "Seconds are a number above 0.", "--at, --fps", "Try --at 12.5.");
    }
    return show(
        new ArenaOptions(
            Integer.parseInt(wanted.group(1)),
            Integer.parseInt(wanted.group(2)),
            fullScreen,
            level.at(terminal()),
            highContrast,
            rays,
            robot - 1,
            calm,
            at,
            screenshot.map(file -> png -> OutputFile.writeWhole(file, png)),
            true,
            fps));
  }

  /** Asked of the environment: Java's own graphics must stay out of this process. */
  private boolean noDisplay() {
    Map<String, String> environment = terminal().environment();
    return System.getProperty("os.name", "").startsWith("Linux")
        && environment.getOrDefault("DISPLAY", "").isEmpty()
        && environment.getOrDefault("WAYLAND_DISPLAY", "").isEmpty();
  }

  private static Outcome noWindow(String reason) {
    return Outcome.environment(
        "no-window",
        "The arena cannot be shown: " + reason + ".",
        "",
        "It needs a screen and OpenGL 2; `./tsumiki run` shows runs in words without either.");
  }

  private Outcome show(ArenaOptions options) {
    if (what.follow.isPresent()) {
      return follow(what.follow.get(), options);
    }
    if (what.replay.isPresent()) {
      return switch (ArenaReplay.prepare(what.replay.get())) {
        case ArenaReplay.NotReady(Outcome.Failure why) -> why;
        case ArenaReplay.Ready(ArenaReplay replay) -> show(options, replay::source);
      };
    }
    return switch (Lineup.prepare(
        programs, new Lineup.Outside(presses, List.of()), what.course, terminal().language())) {
      case Lineup.NotReady(Outcome.Failure why) -> why;
      case Lineup.Ready(Lineup lineup) -> show(options, new ArenaRun(lineup, seed)::source);
    };
  }

  private Outcome follow(URI address, ArenaOptions options) {
    Optional<URI> line = FollowSource.line(address);
    if (line.isEmpty()) {
      return Outcome.wrongUse(
          "bad-address",
          "This is not the address of an editor.",
          "--follow",
          "`./tsumiki serve` prints it; it begins with http://127.0.0.1.");
    }
    return show(options, () -> FollowSource.start(line.get()));
  }

  private Outcome show(ArenaOptions options, Supplier<Source> source) {
    if (noDisplay()) {
      return noWindow("there is no display");
    }
    return switch (Arena.show(options, source.get())) {
      case ArenaResult.Failed(String reason) -> noWindow(reason);
      case ArenaResult.NotKept(IOException why) ->
          OutputFile.failure("The picture", screenshot.orElseThrow(), why);
      case ArenaResult.Closed(FrameTimes times) -> answer(times);
    };
  }

  private Outcome answer(FrameTimes times) {
    if (fps.isEmpty()) {
      return Outcome.done(Map.of("ok", true), "");
    }
    Document document =
        new Document(times.count(), times.perSecond(), times.percentile(50), times.percentile(95));
    String text =
        String.format(
            Locale.ROOT,
            "%d frames, %.1f frames/s, half of them within %.1f ms, 95 of 100 within %.1f ms",
            document.frames(),
            document.fps(),
            document.p50Millis(),
            document.p95Millis());
    return Outcome.done(document, text);
  }
}
