package org.tsumiki.vm;

import java.util.BitSet;
import java.util.List;
import org.tsumiki.bytecode.Instruction;
import org.tsumiki.bytecode.Opcode;
import org.tsumiki.bytecode.VerifiedImage;

/** Which procedures each routine may come to call, and which variables those may change. */
final class ProgramCalls {
  private final BitSet[] reached;
  private final BitSet[] changed;
  private final int scripts;

  ProgramCalls(VerifiedImage verified, List<RoutinePlan> plans) {
    scripts = verified.image().scripts().size();
    reached = new BitSet[plans.size()];
    changed = new BitSet[plans.size()];
    for (int i = 0; i < reached.length; i++) {
      reached[i] = new BitSet();
      changed[i] = new BitSet();
      changedVariables(plans.get(i), changed[i]);
      RoutinePlan plan = plans.get(i);
      for (int k = 0; k < plan.instructions.size(); k++) {
        Instruction instruction = plan.instructions.get(k);
        if (plan.runs(k) && instruction.opcode() == Opcode.CALL) {
          reached[i].set(instruction.a());
        }
      }
    }
    close();
  }

  /** Adds what is reached through others, until nothing is new. */
  private void close() {
    boolean grown = true;
    while (grown) {
      grown = false;
      for (int i = 0; i < reached.length; i++) {
        int before = reached[i].cardinality() + changed[i].cardinality();
        for (int p : reached[i].stream().toArray()) {
          reached[i].or(reached[scripts + p]);
          changed[i].or(changed[scripts + p]);
        }
        grown |= reached[i].cardinality() + changed[i].cardinality() > before;
      }
    }
  }

  static void changedVariables(RoutinePlan plan, BitSet changed) {
    for (int k = 0; k < plan.instructions.size(); k++) {
      Instruction instruction = plan.instructions.get(k);
      if (plan.runs(k)
          && (instruction.opcode() == Opcode.STORE || instruction.opcode() == Opcode.CHANGE)) {
        changed.set(instruction.a());
      }
    }
  }

  /** The procedures that a routine may come to call. */
  BitSet reached(int routine) {
    return reached[routine];
  }

  /** The variables that a procedure may change, itself or through others. */
  BitSet changes(int procedure) {
    return changed[scripts + procedure];
  }
}
