package org.tsumiki.bench;

import java.util.List;
import java.util.Locale;

/** One of the machine's ways to run a program. */
enum Engine {
  INTERPRETER,
  TRANSLATED;

  /** Those that this build has. */
  static List<Engine> built() {
    return List.of(values());
  }

  /** As it is written in names of benchmarks. */
  String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
