package org.tsumiki.bytecode;

import java.util.List;
import java.util.Optional;

/**
 * Leads from a running program back to its blocks. It stays in the editor: the robot knows only
 * numbers.
 *
 * <p>Some blocks are carried out by procedures that the compiler adds. Their code belongs to no
 * block: {@link #blockAt} is empty there, and the block is that of the call. A reader goes outward
 * through the call stack, innermost first, to the first place that has a block. Names are empty for
 * what the compiler made for itself.
 *
 * @param routines one for each routine of the image: scripts, then procedures
 * @param variableNames one for each variable of the image
 * @param listNames one for each list of the image
 * @param messageNames one for each message of the image
 * @param stateNames one for each state of the image
 * @param procedureNames one for each procedure of the image
 */
public record DebugMap(
    List<RoutineMap> routines,
    List<String> variableNames,
    List<String> listNames,
    List<String> messageNames,
    List<String> stateNames,
    List<String> procedureNames) {

  public DebugMap {
    routines = List.copyOf(routines);
    variableNames = List.copyOf(variableNames);
    listNames = List.copyOf(listNames);
    messageNames = List.copyOf(messageNames);
    stateNames = List.copyOf(stateNames);
    procedureNames = List.copyOf(procedureNames);
  }

  /** The block that the instruction at {@code pc} belongs to; empty when there is none. */
  public Optional<String> blockAt(int routine, int pc) {
    if (routine < 0 || routine >= routines.size()) {
      return Optional.empty();
    }
    Optional<String> block = Optional.empty();
    for (Place place : routines.get(routine).places()) {
      if (place.pc() > pc) {
        break;
      }
      block = Optional.of(place.blockId());
    }
    return block;
  }

  /**
   * One routine's blocks.
   *
   * @param hatBlockId the hat
   * @param localNames one for each local, a procedure's parameters first; empty for those that the
   *     compiler made for itself
   * @param places where each block's code begins, by rising pc
   */
  public record RoutineMap(String hatBlockId, List<String> localNames, List<Place> places) {
    public RoutineMap {
      localNames = List.copyOf(localNames);
      places = List.copyOf(places);
    }
  }

  /** From this pc on the code belongs to that block. */
  public record Place(int pc, String blockId) {}
}
