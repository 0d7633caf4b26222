package org.tsumiki.compiler;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tsumiki.bytecode.ValueType;
import org.tsumiki.program.Program;

/** The image's tables while they grow: each entry once, numbered in the order of first use. */
final class Tables {
  private final Map<Double, Integer> numbers = new LinkedHashMap<>();
  private final Map<String, Integer> texts = new LinkedHashMap<>();
  private final Map<String, Integer> ports = new LinkedHashMap<>();
  private final Map<String, Integer> variables = new LinkedHashMap<>();
  private final Map<String, Integer> messages = new LinkedHashMap<>();
  private final Map<String, String> names = new HashMap<>();
  private final VariableTypes types;

  Tables(Program program, VariableTypes types) {
    this.types = types;
    program.variables().forEach(variable -> names.put(variable.id(), variable.name()));
    program.messages().forEach(message -> names.put(message.id(), message.name()));
  }

  int number(double value) {
    return index(numbers, value);
  }

  int text(String value) {
    return index(texts, value);
  }

  int port(String name) {
    return index(ports, name);
  }

  int variable(String id) {
    return index(variables, id);
  }

  int message(String id) {
    return index(messages, id);
  }

  private static <K> int index(Map<K, Integer> table, K key) {
    return table.computeIfAbsent(key, k -> table.size());
  }

  List<Double> numbers() {
    return new ArrayList<>(numbers.keySet());
  }

  List<String> texts() {
    return new ArrayList<>(texts.keySet());
  }

  List<String> ports() {
    return new ArrayList<>(ports.keySet());
  }

  List<ValueType> variableTypes() {
    return variables.keySet().stream().map(types::of).toList();
  }

  List<String> variableNames() {
    return variables.keySet().stream().map(this::nameOf).toList();
  }

  List<String> messageNames() {
    return messages.keySet().stream().map(this::nameOf).toList();
  }

  /** What the child calls a variable or message. */
  String nameOf(String id) {
    return names.getOrDefault(id, id);
  }
}
