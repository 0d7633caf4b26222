package org.tsumiki.server;

import java.util.List;
import java.util.Optional;
import org.tsumiki.bytecode.DebugMap;
import org.tsumiki.link.Place;
import org.tsumiki.link.Telemetry;

/** Turns places of a run into the blocks and names of the page. */
record BlockNames(DebugMap debugMap) {
  /** A block; none for code that the compiler made for itself. */
  Optional<String> blockAt(Place place) {
    return debugMap.blockAt(place.routine(), place.pc()).filter(id -> !id.isEmpty());
  }

  /** The innermost place that has a block: in a procedure of the compiler's own, its caller's. */
  Optional<String> blockAt(List<Place> innermostFirst) {
    return innermostFirst.stream().flatMap(place -> blockAt(place).stream()).findFirst();
  }

  Optional<String> blockOf(Telemetry.Running script) {
    return blockAt(script.places());
  }

  Optional<String> hatOf(int script) {
    return script >= 0 && script < debugMap.routines().size()
        ? Optional.of(debugMap.routines().get(script).hatBlockId())
        : Optional.empty();
  }

  /** What the child calls the procedure; empty when the routine is a script. */
  Optional<String> procedure(int routine) {
    int index = routine - (debugMap.routines().size() - debugMap.procedureNames().size());
    return index >= 0 && index < debugMap.procedureNames().size()
        ? Optional.of(debugMap.procedureNames().get(index))
        : Optional.empty();
  }

  /** Names of a routine's locals; empty names for those that the compiler made for itself. */
  List<String> locals(int routine) {
    return routine >= 0 && routine < debugMap.routines().size()
        ? debugMap.routines().get(routine).localNames()
        : List.of();
  }
}
