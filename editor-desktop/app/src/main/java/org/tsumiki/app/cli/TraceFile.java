package org.tsumiki.app.cli;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.tsumiki.simulator.RunResult;

/** Writes a run's events, one JSON object a line: see {@code spec/trace.md}. */
final class TraceFile {
  private static final String FORMAT = "tsumiki-trace";
  private static final int VERSION = 1;
  private static final Gson GSON = new GsonBuilder().disableHtmlEscaping().create();

  private record Head(
      String format,
      int version,
      String course,
      long seed,
      long ticks,
      String traceHash,
      String stateHash) {}

  private TraceFile() {}

  static void write(Path target, String course, long seed, RunResult result, List<EventText> events)
      throws IOException {
    Head head =
        new Head(
            FORMAT, VERSION, course, seed, result.ticks(), result.traceHash(), result.stateHash());
    try (Writer writer = Files.newBufferedWriter(target, StandardCharsets.UTF_8)) {
      writer.write(GSON.toJson(head));
      writer.write('\n');
      for (EventText event : events) {
        writer.write(GSON.toJson(event));
        writer.write('\n');
      }
    }
  }
}
