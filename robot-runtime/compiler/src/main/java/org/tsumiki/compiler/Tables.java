package org.tsumiki.compiler;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tsumiki.compiler.Ref.Kind;
import org.tsumiki.program.Program;

/**
 * The image's tables: each entry once, only what is used. Variables, lists, messages, states and
 * procedures come in the order in which they were made, so that an edit in one script seldom
 * renumbers what others use; numbers, texts and ports come in the order of their first use.
 */
final class Tables {
  private final Map<Double, Integer> numbers = new LinkedHashMap<>();
  private final Map<Kind, Map<String, Integer>> named = new EnumMap<>(Kind.class);

  Tables() {
    for (Kind kind : Kind.values()) {
      named.put(kind, new LinkedHashMap<>());
    }
  }

  /** Puts those of the made things that are used into the order in which they were made. */
  void order(Program program, List<String> procedures) {
    order(Kind.VARIABLE, ids(program.variables()));
    order(Kind.LIST, ids(program.lists()));
    order(Kind.MESSAGE, ids(program.messages()));
    order(Kind.STATE, ids(program.states()));
    order(Kind.PROCEDURE, procedures);
  }

  private void order(Kind kind, List<String> made) {
    Map<String, Integer> used = table(kind);
    List<String> ordered = new ArrayList<>(made.stream().filter(used::containsKey).toList());
    // What the compiler made for itself comes last.
    used.keySet().stream().filter(name -> !made.contains(name)).forEach(ordered::add);
    used.clear();
    ordered.forEach(name -> used.put(name, used.size()));
  }

  private static List<String> ids(List<Program.Variable> variables) {
    return variables.stream().map(Program.Variable::id).distinct().toList();
  }

  /** Notes that it is used. */
  void use(Ref ref) {
    switch (ref) {
      case Ref.Plain _ -> {}
      case Ref.Real(double value) -> numbers.computeIfAbsent(value, _ -> numbers.size());
      case Ref.Named(Kind kind, String name) -> {
        Map<String, Integer> table = table(kind);
        table.computeIfAbsent(name, _ -> table.size());
      }
    }
  }

  /** The operand that stands for it in the code. */
  int index(Ref ref) {
    Integer index =
        switch (ref) {
          case Ref.Plain(int value) -> value;
          case Ref.Real(double value) -> numbers.get(value);
          case Ref.Named(Kind kind, String name) -> table(kind).get(name);
        };
    if (index == null) {
      throw new IllegalStateException("never noted: " + ref);
    }
    return index;
  }

  List<Double> numbers() {
    return new ArrayList<>(numbers.keySet());
  }

  List<String> names(Kind kind) {
    return new ArrayList<>(table(kind).keySet());
  }

  private Map<String, Integer> table(Kind kind) {
    Map<String, Integer> table = named.get(kind);
    if (table == null) {
      throw new IllegalStateException("no table for " + kind);
    }
    return table;
  }
}
