package org.tsumiki.vm;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tsumiki.bytecode.Instruction;
import org.tsumiki.bytecode.Opcode;
import org.tsumiki.bytecode.ProgramImage;
import org.tsumiki.bytecode.ValueType;
import org.tsumiki.bytecode.VerifiedImage;

/**
 * What {@link MethodWriter} must know of a routine before it writes: where it can go on, mostly.
 */
final class RoutinePlan {
  final int routine;
  final boolean isScript;
  final List<Instruction> instructions;
  final List<ValueType> locals;
  final int slotCount;

  /** Which instructions can be reached at all. */
  private final boolean[] runs;

  /** Which are reached without handing over. */
  private final boolean[] runsAtOnce;

  private final boolean[] jumpedTo;
  private final Map<Integer, Integer> indexOfPc = new HashMap<>();
  private final Map<Integer, LoopKinds.Kind> loops;
  private final Set<Integer> askedPasses = new HashSet<>();
  private final RoutineCosts costs;

  /** Where it can go on: 0 is the top. */
  private final List<Place> places = new ArrayList<>();

  private final Map<Place, Integer> numberOfPlace = new HashMap<>();
  private final int[] loopDepths;

  /**
   * A place where a routine goes on.
   *
   * @param index the instruction it goes on at
   * @param standsAt the pc where it stands meanwhile
   * @param afterCall whether what a call gives is on the stack then
   */
  record Place(int index, int standsAt, boolean afterCall) {}

  RoutinePlan(VerifiedImage verified, int routine, LoopKinds loopKinds) {
    ProgramImage image = verified.image();
    this.routine = routine;
    this.isScript = routine < image.scripts().size();
    this.instructions = verified.instructions(routine);
    this.locals = image.localTypes(routine);
    this.slotCount = image.routine(routine).slotCount();
    this.loops = loopKinds.kinds(routine);
    this.costs = RoutineCosts.of(instructions);
    this.runs = new boolean[instructions.size()];
    this.jumpedTo = new boolean[instructions.size()];
    for (int i = 0; i < runs.length; i++) {
      runs[i] = verified.stacksBefore(routine).get(i).isPresent();
      indexOfPc.put(instructions.get(i).pc(), i);
    }
    place(new Place(0, 0, false));
    for (int i = 0; i < runs.length; i++) {
      if (runs[i]) {
        findWays(i, instructions.get(i));
      }
    }
    this.loopDepths = loopDepths();
    this.runsAtOnce = runsAtOnce();
  }

  private void findWays(int index, Instruction i) {
    switch (i.opcode()) {
      case JUMP, JUMP_UNLESS -> jumpedTo[indexOf(i.a())] = true;
      case NEXT -> jumpedTo[indexOf(i.b())] = true;
      case AGAIN -> {
        place(new Place(indexOf(i.b()), i.b(), false));
        if (kind(index) == LoopKinds.Kind.MUST_ASK) {
          askedPasses.add(i.b());
        }
      }
      case POLL -> place(new Place(indexOf(i.a()), i.a(), false));
      case WAIT, SEND_AND_WAIT, GO_TO_STATE, CALL -> place(placeBehind(index));
      default -> {}
    }
  }

  private void place(Place place) {
    if (numberOfPlace.putIfAbsent(place, places.size()) == null) {
      places.add(place);
      jumpedTo[place.index()] = true;
    }
  }

  private Place placeBehind(int index) {
    Instruction i = instructions.get(index);
    return new Place(index + 1, i.pc(), i.opcode() == Opcode.CALL);
  }

  /** How many loops that may run on without handing over are around each instruction. */
  private int[] loopDepths() {
    int[] depths = new int[runs.length];
    for (int again = 0; again < runs.length; again++) {
      if (runs[again]
          && instructions.get(again).opcode() == Opcode.AGAIN
          && kind(again) != LoopKinds.Kind.ALWAYS_TOUCHES) {
        for (int i = indexOf(instructions.get(again).b()); i <= again; i++) {
          depths[i]++;
        }
      }
    }
    return depths;
  }

  boolean runs(int index) {
    return index < runs.length && runs[index];
  }

  /** The same when nothing ever goes on where it stood. */
  boolean runsWhenCalled(int index) {
    return index < runs.length && runsAtOnce[index];
  }

  /** Follows all ways but those of hand-overs. */
  private boolean[] runsAtOnce() {
    boolean[] reached = new boolean[runs.length + 1];
    reached[0] = true;
    boolean back = true;
    while (back) {
      back = false;
      for (int i = 0; i < runs.length; i++) {
        if (reached[i]) {
          back |= reach(reached, i);
        }
      }
    }
    return reached;
  }

  /** Marks what comes after an instruction; gives whether that was new and before it. */
  private boolean reach(boolean[] reached, int index) {
    Instruction i = instructions.get(index);
    switch (i.opcode()) {
      case JUMP -> reached[indexOf(i.a())] = true;
      case JUMP_UNLESS -> {
        reached[indexOf(i.a())] = true;
        reached[index + 1] = true;
      }
      case NEXT -> {
        reached[indexOf(i.b())] = true;
        reached[index + 1] = true;
      }
      case AGAIN -> {
        boolean isNew = kind(index) != LoopKinds.Kind.ALWAYS_TOUCHES && !reached[indexOf(i.b())];
        reached[indexOf(i.b())] |= isNew;
        return isNew;
      }
      case WAIT, SEND_AND_WAIT, GO_TO_STATE, END, RETURN, STOP_ALL -> {}
      default -> reached[index + 1] = true;
    }
    return false;
  }

  /** True when the instruction may come after another than the one before it. */
  boolean isTarget(int index) {
    return jumpedTo[index];
  }

  int indexOf(int pc) {
    Integer index = indexOfPc.get(pc);
    if (index == null) {
      throw new IllegalStateException("no instruction at " + pc);
    }
    return index;
  }

  /** Where an {@code again} leads when it hands over. */
  int placeOfPass(Instruction again) {
    return numberOf(new Place(indexOf(again.b()), again.b(), false));
  }

  int placeOfPoll(Instruction poll) {
    return numberOf(new Place(indexOf(poll.a()), poll.a(), false));
  }

  int placeBehindInstruction(int index) {
    return numberOf(placeBehind(index));
  }

  private int numberOf(Place place) {
    Integer number = numberOfPlace.get(place);
    if (number == null) {
      throw new IllegalStateException("nothing goes on at " + place);
    }
    return number;
  }

  List<Place> places() {
    return places;
  }

  LoopKinds.Kind kind(int again) {
    return loops.getOrDefault(again, LoopKinds.Kind.MUST_ASK);
  }

  /** True when a loop wants to know later how often the world had been touched at its pass. */
  boolean notesTouches(Instruction pass) {
    return askedPasses.contains(pass.pc());
  }

  int costOfPass(int again) {
    return costs.again(again);
  }

  int loopDepth(int index) {
    return loopDepths[index];
  }

  /** True when there is a loop that may run on without handing over. */
  boolean loopsOn() {
    for (int depth : loopDepths) {
      if (depth > 0) {
        return true;
      }
    }
    return false;
  }

  TranslatedFrame.Needs needs() {
    int[] textLocals = new int[locals.size()];
    int count = 0;
    for (int i = 0; i < locals.size(); i++) {
      if (locals.get(i) == ValueType.TEXT) {
        textLocals[count++] = i;
      }
    }
    int[] standsAt = places.stream().mapToInt(Place::standsAt).toArray();
    return new TranslatedFrame.Needs(
        locals.size() + slotCount, Arrays.copyOf(textLocals, count), costs.routine(), standsAt);
  }
}
