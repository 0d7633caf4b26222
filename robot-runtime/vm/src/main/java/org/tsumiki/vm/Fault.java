package org.tsumiki.vm;

import java.util.List;

/**
 * The program did something that has no meaning. Thrown by {@link ScriptRuntime} through the engine
 * to {@link Machine}, which makes a {@link Trap} of it: at most once in a run, and without the cost
 * of a stack trace.
 */
final class Fault extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final String code;
  private final transient List<String> values;

  Fault(String code, String... values) {
    super(code, null, false, false);
    this.code = code;
    this.values = List.of(values);
  }

  static Fault tooLong(long letters) {
    return new Fault("text-too-long", String.valueOf(letters));
  }

  static Fault tooDeep() {
    return new Fault("too-deep", String.valueOf(RunLimits.MAX_CALLS));
  }

  static Fault memoryFull(String what) {
    return new Fault("memory-full", what);
  }

  static Fault listIndex(double place, int size) {
    return new Fault("list-index", NumberText.of(place), String.valueOf(size));
  }

  String code() {
    return code;
  }

  /** The values at fault, as children see them. */
  List<String> values() {
    return values;
  }
}
