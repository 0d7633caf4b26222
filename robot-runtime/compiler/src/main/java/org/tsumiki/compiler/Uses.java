package org.tsumiki.compiler;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** Who uses what, noted while code is written; what {@link Warnings} looks at afterwards. */
final class Uses {
  private final Map<String, String> variablesRead = new LinkedHashMap<>();
  private final Set<String> variablesSet = new HashSet<>();
  private final Map<String, String> listsRead = new LinkedHashMap<>();
  private final Set<String> listsFilled = new HashSet<>();
  private final Map<String, String> messagesSent = new LinkedHashMap<>();
  private final Set<String> statesEntered = new HashSet<>();
  private final Map<Integer, Set<Integer>> calls = new HashMap<>();

  void variableRead(String id, String blockId) {
    variablesRead.putIfAbsent(id, blockId);
  }

  void variableSet(String id) {
    variablesSet.add(id);
  }

  void listRead(String id, String blockId) {
    listsRead.putIfAbsent(id, blockId);
  }

  void listFilled(String id) {
    listsFilled.add(id);
  }

  void messageSent(String id, String blockId) {
    messagesSent.putIfAbsent(id, blockId);
  }

  void stateEntered(String id) {
    statesEntered.add(id);
  }

  /** A routine calls a procedure; routines count scripts first. */
  void call(int routine, int procedure) {
    calls.computeIfAbsent(routine, _ -> new HashSet<>()).add(procedure);
  }

  /** First block that reads each shared variable. */
  Map<String, String> variablesRead() {
    return variablesRead;
  }

  boolean isVariableSet(String id) {
    return variablesSet.contains(id);
  }

  /** First block that reads each list. */
  Map<String, String> listsRead() {
    return listsRead;
  }

  boolean isListFilled(String id) {
    return listsFilled.contains(id);
  }

  /** First block that sends each message. */
  Map<String, String> messagesSent() {
    return messagesSent;
  }

  boolean isStateEntered(String id) {
    return statesEntered.contains(id);
  }

  Set<Integer> callsOf(int routine) {
    return calls.getOrDefault(routine, Set.of());
  }
}
