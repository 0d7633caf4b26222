package org.tsumiki.bench;

import java.util.ArrayList;
import java.util.List;

/**
 * A system that runs the programs.
 *
 * @param name as it is written in the report
 * @param version what it calls itself; empty when it does not tell
 * @param onJvm whether it runs on a JVM, whose compiler takes its time first
 * @param command starts it; program and N come behind
 * @param after what comes behind those
 */
record Entrant(
    String name, String version, boolean onJvm, List<String> command, List<String> after) {
  Entrant {
    command = List.copyOf(command);
    after = List.copyOf(after);
  }

  List<String> command(BenchProgram program, long size) {
    List<String> whole = new ArrayList<>(command);
    whole.add(program.name());
    whole.add(String.valueOf(size));
    whole.addAll(after);
    return whole;
  }
}
