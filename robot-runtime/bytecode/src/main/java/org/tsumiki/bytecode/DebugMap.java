package org.tsumiki.bytecode;

import java.util.List;
import java.util.Optional;

/**
 * Leads from a running program back to its blocks. It stays in the editor: the robot knows only
 * numbers.
 *
 * @param scripts one for each script of the image
 * @param variableNames one for each variable of the image
 * @param messageNames one for each message of the image
 */
public record DebugMap(
    List<ScriptMap> scripts, List<String> variableNames, List<String> messageNames) {

  public DebugMap {
    scripts = List.copyOf(scripts);
    variableNames = List.copyOf(variableNames);
    messageNames = List.copyOf(messageNames);
  }

  /** The block that the instruction at {@code pc} belongs to; empty when there is none. */
  public Optional<String> blockAt(int script, int pc) {
    if (script < 0 || script >= scripts.size()) {
      return Optional.empty();
    }
    Optional<String> block = Optional.empty();
    for (Place place : scripts.get(script).places()) {
      if (place.pc() > pc) {
        break;
      }
      block = Optional.of(place.blockId());
    }
    return block;
  }

  /**
   * One script's blocks.
   *
   * @param hatBlockId the hat
   * @param places where each block's code begins, by rising pc
   */
  public record ScriptMap(String hatBlockId, List<Place> places) {
    public ScriptMap {
      places = List.copyOf(places);
    }
  }

  /** From this pc on the code belongs to that block. */
  public record Place(int pc, String blockId) {}
}
