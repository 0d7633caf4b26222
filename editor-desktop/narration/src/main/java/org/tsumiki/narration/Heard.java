package org.tsumiki.narration;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tsumiki.vm.RunEvent;
import org.tsumiki.vm.Value;

/**
 * What a robot told of itself at one moment, and all that its program did since the moment before.
 * Of a robot that can be touched nobody knows more.
 *
 * @param tick milliseconds since its program began
 * @param ports values by name; wheels' ways in millimetres
 * @param variables what they hold, by index
 * @param did in order
 */
public record Heard(
    long tick, Map<String, Double> ports, List<Value> variables, List<RunEvent> did) {
  /** Copies all. */
  public Heard {
    ports = new LinkedHashMap<>(ports);
    variables = List.copyOf(variables);
    did = List.copyOf(did);
  }
}
