package org.tsumiki.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Collects what is wrong while one pack is read. */
final class Findings {
  private final String pack;
  private final List<Finding> found = new ArrayList<>();

  Findings(String pack) {
    this.pack = pack;
  }

  /** The same collector, speaking of one file. */
  Place in(Optional<String> lesson, String file) {
    return new Place(lesson, file);
  }

  List<Finding> all() {
    return List.copyOf(found);
  }

  boolean isEmpty() {
    return found.isEmpty();
  }

  /** One file of the pack. */
  final class Place {
    private final Optional<String> lesson;
    private final String file;

    private Place(Optional<String> lesson, String file) {
      this.lesson = lesson;
      this.file = file;
    }

    String file() {
      return file;
    }

    void add(int line, String code, String message, String remedy) {
      add(OptionalInt.of(line), code, message, remedy);
    }

    void addForWhole(String code, String message, String remedy) {
      add(OptionalInt.empty(), code, message, remedy);
    }

    private void add(OptionalInt line, String code, String message, String remedy) {
      found.add(new Finding(pack, lesson, file, line, code, message, remedy));
    }
  }
}
