package org.tsumiki.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Child processes that run this same build. */
final class Jvm {
  private static final List<String> OPTIONS = List.of("-XX:+UseSerialGC", "-Xmx512m");

  private Jvm() {}

  /** The command that starts a main class of this module. */
  static List<String> command(List<String> options, Class<?> main, List<String> arguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(OPTIONS);
    command.addAll(options);
    command.add("-cp");
    command.add(System.getProperty("java.class.path"));
    command.add(main.getName());
    command.addAll(arguments);
    return command;
  }

  /** The hand-written Java as one who takes part. */
  static Entrant reference() {
    return new Entrant(
        Peers.JAVA,
        Runtime.version().toString(),
        true,
        command(List.of(), JavaReference.class, List.of()),
        List.of());
  }

  /** One of our engines as one who takes part. */
  static Entrant engine(Engine engine) {
    return new Entrant(
        engine.id(),
        "",
        true,
        command(List.of(), MachineChild.class, List.of()),
        List.of(engine.id()));
  }
}
