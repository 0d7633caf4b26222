package org.tsumiki.compiler;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.tsumiki.program.Program;
import org.tsumiki.program.Statement;

/** The program's procedures by name; of two with one name the first counts. */
final class Procedures {
  private final List<Program.Procedure> all;
  private final Map<String, Integer> byName = new HashMap<>();

  Procedures(List<Program.Procedure> all) {
    this.all = all;
    for (int i = 0; i < all.size(); i++) {
      byName.putIfAbsent(all.get(i).name(), i);
    }
  }

  List<Program.Procedure> all() {
    return all;
  }

  OptionalInt named(String name) {
    Integer index = byName.get(name);
    return index == null ? OptionalInt.empty() : OptionalInt.of(index);
  }

  Program.Procedure get(int index) {
    return all.get(index);
  }

  /** True unless another one before it has taken the name. */
  boolean isFirstOfItsName(int index) {
    Integer first = byName.get(all.get(index).name());
    return first != null && first == index;
  }

  /** What the table of procedures knows it by. */
  static String key(int index) {
    return "procedure " + index;
  }

  /** True when it gives something back. */
  boolean hasResult(int index) {
    return returnsValue(all.get(index).body());
  }

  private static boolean returnsValue(List<Statement> statements) {
    return statements.stream()
        .anyMatch(statement ->
            statement instanceof Statement.Return r
                ? r.value().isPresent()
                : Walk.bodies(statement).stream().anyMatch(Procedures::returnsValue));
  }
}
