package org.tsumiki.bench;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** Other systems that children's robots or children's programs run on, where they are installed. */
final class Peers {
  static final String JAVA = "java";
  static final String LUA = "lua";
  static final String CPYTHON = "cpython";
  static final String MICROPYTHON = "micropython";
  static final String SCRATCH = "scratch-vm";

  /** Names the folder {@code node_modules} that holds scratch-vm. */
  static final String SCRATCH_FOLDER = "TSUMIKI_SCRATCH_VM";

  private static final long SECONDS_FOR_A_VERSION = 10;

  private final Map<String, String> environment;
  private final Path folder;

  /**
   * @param environment of this process
   * @param folder where their programs are put
   */
  Peers(Map<String, String> environment, Path folder) {
    this.environment = environment;
    this.folder = folder;
  }

  /** All that are found here, with their programs put in place. */
  List<Entrant> find() throws IOException {
    Path python = put("bench.py");
    Path lua = put("bench.lua");
    Path script = put("bench.js");
    Path scratch = put("scratch.js");
    List<Entrant> found = new ArrayList<>();
    add(found, "node", List.of("node"), "--version", script.toString());
    add(found, "luajit", List.of("luajit"), "-v", lua.toString());
    add(found, LUA, List.of("lua5.4", "lua"), "-v", lua.toString());
    add(found, "quickjs", List.of("qjs"), "--help", script.toString());
    add(found, CPYTHON, List.of("python3"), "--version", python.toString());
    add(
        found,
        MICROPYTHON,
        List.of("micropython"),
        "--version",
        "-X",
        "heapsize=64m",
        python.toString());
    String modules = environment.getOrDefault(SCRATCH_FOLDER, "");
    if (Files.isDirectory(Path.of(modules, "scratch-vm"))) {
      add(found, SCRATCH, List.of("node"), "--version", scratch.toString(), modules);
    }
    return found;
  }

  private Path put(String name) throws IOException {
    return Files.writeString(folder.resolve(name), Resources.text("peers/" + name));
  }

  private void add(
      List<Entrant> found,
      String name,
      List<String> programs,
      String versionOption,
      String... before) {
    for (String program : programs) {
      Optional<Path> file = onPath(program);
      if (file.isPresent()) {
        List<String> command = new ArrayList<>(List.of(file.get().toString()));
        command.addAll(List.of(before));
        found.add(new Entrant(name, version(file.get(), versionOption), false, command, List.of()));
        return;
      }
    }
  }

  private Optional<Path> onPath(String program) {
    for (String place : environment.getOrDefault("PATH", "").split(File.pathSeparator, -1)) {
      Path file = Path.of(place, program);
      // A version manager's stand-in is a shell script that takes longer than what it starts.
      if (!place.isEmpty() && !place.endsWith("shims") && Files.isExecutable(file)) {
        return Optional.of(file);
      }
    }
    return Optional.empty();
  }

  private static String version(Path program, String option) {
    try {
      Process process =
          new ProcessBuilder(program.toString(), option)
              .redirectErrorStream(true)
              .redirectInput(new File("/dev/null"))
              .start();
      String words = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      process.waitFor(SECONDS_FOR_A_VERSION, TimeUnit.SECONDS);
      return words.lines().findFirst().orElse("").strip();
    } catch (IOException unknown) {
      return "";
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return "";
    }
  }
}
