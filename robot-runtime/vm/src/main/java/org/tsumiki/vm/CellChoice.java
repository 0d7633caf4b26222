package org.tsumiki.vm;

import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tsumiki.bytecode.Instruction;
import org.tsumiki.bytecode.ValueType;

/**
 * Which variables, locals and slots a method keeps in JVM locals: those that it uses more often
 * than it would have to fetch them and put them back. Guessed from the code: what is inside of a
 * loop counts {@link #PASSES} times.
 */
final class CellChoice {
  private static final int PASSES = 8;
  private static final int MAX_LOOP_DEPTH = 4;

  /** JVM code that fetching and putting back may take in one method, in bytes. */
  private static final int MAX_SYNCHRONIZING_BYTES = 2_000;

  private static final int BYTES_EACH = 16;

  private final RoutinePlan plan;
  private final ProgramCalls calls;
  private final List<ValueType> variables;
  private final long[] uses;
  private final long[] trouble;

  /** Whether the routine uses variables. */
  boolean usesVariables;

  /** Variables that this routine itself changes. */
  final BitSet written = new BitSet();

  /** Variables to keep in JVM locals. */
  final BitSet variablesKept = new BitSet();

  /** Locals, then slots, to keep in JVM locals. */
  final BitSet cellsKept = new BitSet();

  /** Whether work is counted in a JVM local. */
  final boolean countsWork;

  CellChoice(RoutinePlan plan, List<ValueType> variables, ProgramCalls calls) {
    this.plan = plan;
    this.calls = calls;
    this.variables = variables;
    int cells = plan.locals.size() + plan.slotCount;
    uses = new long[variables.size() + cells];
    trouble = new long[uses.length];
    ProgramCalls.changedVariables(plan, written);
    long payments = 0;
    long interruptions = 2;
    int sites = 2;
    for (int i = 0; i < plan.instructions.size(); i++) {
      if (plan.runs(i)) {
        Instruction instruction = plan.instructions.get(i);
        long weight = weight(plan.loopDepth(i));
        use(instruction, weight);
        switch (instruction.opcode()) {
          case AGAIN -> payments += plan.loopDepth(i) > 0 ? weight : 0;
          case CALL -> {
            interruptions += 2 * weight;
            sites++;
            interrupt(weight, calls.changes(instruction.a()), true);
          }
          case WAIT, POLL, SEND_AND_WAIT, GO_TO_STATE -> interrupt(weight, null, false);
          default -> {
            if (charges(instruction)) {
              interruptions += 2 * weight;
            }
          }
        }
      }
    }
    countsWork = payments > interruptions;
    keep(sites);
  }

  private static long weight(int loopDepth) {
    long weight = 1;
    for (int i = 0; i < Math.min(loopDepth, MAX_LOOP_DEPTH); i++) {
      weight *= PASSES;
    }
    return weight;
  }

  private boolean charges(Instruction i) {
    return switch (i.opcode()) {
      case SAY,
          TEXT_LETTER,
          TEXT_CONTAINS,
          TEXT_PART,
          TEXT_TO_NUMBER,
          JOIN,
          EQUAL_TEXTS,
          LIST_CLEAR,
          LIST_TO_TEXT,
          LIST_INSERT,
          LIST_REMOVE,
          LIST_INDEX_OF ->
          true;
      default -> false;
    };
  }

  private void use(Instruction i, long weight) {
    int locals = variables.size();
    int slots = locals + plan.locals.size();
    switch (i.opcode()) {
      case LOAD, STORE -> {
        usesVariables = true;
        uses[i.a()] += weight;
      }
      case CHANGE -> {
        usesVariables = true;
        uses[i.a()] += 2 * weight;
      }
      case LOAD_LOCAL, STORE_LOCAL -> uses[locals + i.a()] += weight;
      case CHANGE_LOCAL -> uses[locals + i.a()] += 2 * weight;
      case PASS, COUNT, AGAIN -> uses[slots + i.a()] += weight;
      case NEXT -> uses[slots + i.a()] += 2 * weight;
      default -> {}
    }
  }

  /** Here what is kept must be put back, and fetched when it may have changed. */
  private void interrupt(long weight, @Nullable BitSet changed, boolean call) {
    for (int i = 0; i < trouble.length; i++) {
      boolean variable = i < variables.size();
      if (variable && written.get(i)) {
        trouble[i] += weight;
      }
      if (variable ? changed == null || changed.get(i) : !call) {
        trouble[i] += weight;
      }
      if (!variable && !call) {
        trouble[i] += weight;
      }
    }
  }

  private void keep(int sites) {
    int most = MAX_SYNCHRONIZING_BYTES / (BYTES_EACH * sites);
    for (int i = 0; i < uses.length; i++) {
      boolean variable = i < variables.size();
      boolean worth = uses[i] > 2 * (trouble[i] + 2) && most > 0;
      if (variable) {
        if (worth && variables.get(i) != ValueType.TEXT) {
          variablesKept.set(i);
          most--;
        }
      } else if (!plan.isScript) {
        cellsKept.set(i - variables.size());
      } else if (worth && type(i - variables.size()) != ValueType.TEXT) {
        cellsKept.set(i - variables.size());
        most--;
      }
    }
  }

  /** The type of a local or slot. */
  ValueType type(int cell) {
    return cell < plan.locals.size() ? plan.locals.get(cell) : ValueType.NUMBER;
  }

  /** Variables kept that a procedure may change. */
  BitSet keptThatChange(int procedure) {
    BitSet kept = (BitSet) variablesKept.clone();
    kept.and(calls.changes(procedure));
    return kept;
  }

  /** Variables kept that this routine changes. */
  BitSet keptAndWritten() {
    BitSet kept = (BitSet) variablesKept.clone();
    kept.and(written);
    return kept;
  }
}
