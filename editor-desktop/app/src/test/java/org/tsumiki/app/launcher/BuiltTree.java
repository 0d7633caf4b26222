package org.tsumiki.app.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * The real launcher in a tree that looks built, with a JDK whose {@code java} only says how it was
 * called: one line for each start, and a cache when it is asked for one.
 */
final class BuiltTree {
  private static final List<String> SOURCES =
      List.of("robot-runtime", "hardware", "lesson-packs", "grading", "editor-desktop");
  private static final List<String> JARS =
      List.of("Zeta.jar", "alpha.jar", "beta.jar", "picocli-4.jar", "tsumiki-app-1.jar");
  private static final long SECONDS_TO_WAIT = 60;

  private final Path root;
  private final Path jdk;

  /**
   * A tree in that folder.
   *
   * @param rehearsal what {@code java} does when it is to write the cache {@code $made}, as shell
   */
  BuiltTree(Path folder, String rehearsal) throws IOException {
    root = Files.createDirectories(folder.resolve("tree"));
    jdk = Files.createDirectories(folder.resolve("jdk/bin")).getParent();
    for (String source : SOURCES) {
      Files.createDirectories(root.resolve(source));
    }
    Files.writeString(root.resolve("pom.xml"), "<project/>");
    program(root.resolve("tsumiki"), Files.readString(Path.of("../../tsumiki")));
    for (String jar : JARS) {
      Files.writeString(Files.createDirectories(copy().resolve("lib")).resolve(jar), jar);
    }
    Files.writeString(copy().getParent().resolve("current"), "copy-1-1");
    Files.createFile(copy().resolve("started"));
    Files.setLastModifiedTime(
        copy().resolve("started"), FileTime.from(Instant.parse("2100-01-01T00:00:00Z")));
    useJdk("25.0.1");
    program(jdk.resolve("bin/javac"), "#!/bin/sh\n");
    program(
        jdk.resolve("bin/java"),
        """
        #!/bin/bash
        echo "$*" >>%s
        for option in "$@"; do
          case $option in -XX:AOTCacheOutput=*) made=${option#*=}; %s ;; esac
        done
        exit 0
        """
            .formatted(calls(), rehearsal));
  }

  /** Where the jars are, and the cache beside them. */
  Path copy() {
    return root.resolve("target/launcher/copy-1-1");
  }

  Path cache() {
    return copy().resolve("quick.aot");
  }

  /** Another JDK is installed in the same place. */
  void useJdk(String version) throws IOException {
    Files.writeString(jdk.resolve("release"), "JAVA_VERSION=\"" + version + "\"\n");
  }

  /** Starts {@code ./tsumiki packs} and gives the options that Java was started with. */
  String start(Map<String, String> environment) throws IOException, InterruptedException {
    ProcessBuilder builder = new ProcessBuilder(root.resolve("tsumiki").toString(), "packs");
    builder
        .environment()
        .keySet()
        .removeIf(name -> name.startsWith("LC_") || name.contains("JAVA"));
    builder.environment().put("JAVA_HOME", jdk.toString());
    builder.environment().putAll(environment);
    Process process = builder.redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (process.waitFor() != 0) {
      throw new IllegalStateException("./tsumiki ended with " + process.exitValue() + ": " + said);
    }
    return starts().getLast();
  }

  /** Starts as {@link #start}, and comes back when what the launcher does aside is done. */
  String startAndRehearse() throws IOException, InterruptedException {
    Path done = copy().resolve("rehearsed");
    Files.deleteIfExists(done);
    try (WatchService watch = copy().getFileSystem().newWatchService()) {
      copy()
          .register(
              watch, StandardWatchEventKinds.ENTRY_CREATE, StandardWatchEventKinds.ENTRY_MODIFY);
      String options = start(Map.of());
      while (!Files.exists(done) || Files.size(done) == 0) {
        WatchKey key = watch.poll(SECONDS_TO_WAIT, TimeUnit.SECONDS);
        if (key == null) {
          throw new IllegalStateException("nothing was made aside");
        }
        key.pollEvents();
        key.reset();
      }
      return options;
    }
  }

  /** How often Java was started to make a cache. */
  long rehearsals() {
    return lines().filter(line -> line.contains("-XX:AOTCacheOutput=")).count();
  }

  private List<String> starts() {
    return lines().filter(line -> !line.contains("-XX:AOTCacheOutput=")).toList();
  }

  private Stream<String> lines() {
    try {
      return Files.readString(calls()).lines();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Path calls() {
    return jdk.resolve("calls");
  }

  private static void program(Path file, String text) throws IOException {
    Files.writeString(file, text);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
  }
}
