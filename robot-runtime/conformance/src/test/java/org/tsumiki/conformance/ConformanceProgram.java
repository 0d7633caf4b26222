package org.tsumiki.conformance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.tsumiki.outline.OutlineProject;
import org.tsumiki.outline.OutlineReader;
import org.tsumiki.outline.OutlineResult;

/**
 * One file: a rule and the page it stands on, a program, how to run it, the trace it must have.
 *
 * @param page page of {@code program/spec/language}
 * @param shown kinds of events that the trace lists; empty for all
 * @param ticks how long it runs
 * @param withTicks whether the trace tells when
 */
record ConformanceProgram(
    String name,
    String page,
    String rule,
    List<String> outline,
    Set<String> shown,
    long ticks,
    boolean withTicks,
    List<Input> inputs,
    List<String> trace) {

  private static final Path FOLDER = Path.of("src/test/resources/programs");
  private static final long DEFAULT_TICKS = 20;

  /** From that tick on the port has that value. */
  record Input(long tick, String port, double value) {}

  static List<ConformanceProgram> all() {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files.sorted().map(ConformanceProgram::read).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static ConformanceProgram read(Path file) {
    List<String> lines;
    try {
      lines = Files.readAllLines(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    int run = lines.indexOf("---");
    int trace = lines.lastIndexOf("---");
    String[] head = lines.getFirst().substring(2).split(": ", 2);
    return of(
        file.getFileName().toString().replace(".txt", ""),
        head,
        lines.subList(1, run),
        lines.subList(run + 1, trace),
        lines.subList(trace + 1, lines.size()));
  }

  private static ConformanceProgram of(
      String name, String[] head, List<String> outline, List<String> run, List<String> trace) {
    Set<String> shown = new TreeSet<>();
    long ticks = DEFAULT_TICKS;
    boolean withTicks = true;
    List<Input> inputs = new ArrayList<>();
    for (String line : run) {
      String[] words = line.split(" ");
      switch (words[0]) {
        case "show" -> shown.addAll(Arrays.asList(words).subList(1, words.length));
        case "ticks" -> ticks = Long.parseLong(words[1]);
        case "no" -> withTicks = false;
        case "input" ->
            inputs.add(new Input(Long.parseLong(words[1]), words[2], Double.parseDouble(words[3])));
        default -> throw new IllegalArgumentException(name + ": " + line);
      }
    }
    return new ConformanceProgram(
        name, head[0], head[1], outline, shown, ticks, withTicks, inputs, trace);
  }

  /** The project file of its outline. */
  String project() {
    return switch (OutlineReader.read(String.join("\n", outline))) {
      case OutlineResult.Read read ->
          OutlineProject.around(name, Optional.empty(), read.workspaceJson());
      case OutlineResult.Broken broken -> throw new AssertionError(name + ": " + broken.problems());
    };
  }

  @Override
  public String toString() {
    return name;
  }
}
