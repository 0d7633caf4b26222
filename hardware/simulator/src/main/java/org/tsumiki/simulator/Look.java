package org.tsumiki.simulator;

import java.util.List;
import org.tsumiki.vm.Decision;
import org.tsumiki.vm.RunEvent;
import org.tsumiki.vm.RunState;
import org.tsumiki.vm.Value;

/**
 * What there was to see of a run at one moment, and all that has happened since the look before.
 * Lists are in order.
 *
 * @param world how everything is
 * @param state how the first robot's program stands
 * @param variables what its variables hold, by index
 * @param happened in the world
 * @param did what the program did
 * @param decided which ways it took
 */
public record Look(
    Snapshot world,
    RunState state,
    List<Value> variables,
    List<WorldEvent> happened,
    List<RunEvent> did,
    List<Decision> decided) {
  /** Copies the lists. */
  public Look {
    variables = List.copyOf(variables);
    happened = List.copyOf(happened);
    did = List.copyOf(did);
    decided = List.copyOf(decided);
  }

  /** Milliseconds of virtual time. */
  public long tick() {
    return world.tick();
  }
}
