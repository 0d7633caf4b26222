package org.tsumiki.vm;

import java.lang.classfile.Attributes;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.MethodModel;
import java.lang.classfile.attribute.CodeAttribute;
import java.lang.invoke.MethodHandles;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tsumiki.bytecode.ProgramImage;
import org.tsumiki.bytecode.VerifiedImage;

/**
 * The second engine: makes a class of the JVM out of a program, straight from its verified code. It
 * only computes; the class it makes can call nothing but what is package-private here.
 *
 * <p>A script whose method, or whose procedures' methods, are too large for the JVM's compiler is
 * left to the interpreter.
 */
final class Translator {
  /** The JVM compiles no method that is larger (HugeMethodLimit). */
  private static final int MAX_METHOD_BYTES = 8_000;

  /** The JVM's stack that open calls of one script may take, as estimated. */
  private static final int STACK_BYTES = 256 * 1024;

  private static final int FRAME_BYTES = 256;
  private static final int LEAST_ROOM = 8;

  private final VerifiedImage verified;
  private final ProgramImage image;
  private final MachineConstants constants;
  private final List<RoutinePlan> plans = new ArrayList<>();
  private final List<CellChoice> choices = new ArrayList<>();
  private final ProgramCalls calls;

  /** Routines that have no method. */
  private final BitSet leftOut = new BitSet();

  private Translator(VerifiedImage verified, int[] boardPorts, ScriptRuntime runtime) {
    this.verified = verified;
    this.image = verified.image();
    this.constants = new MachineConstants(image, boardPorts, runtime);
    LoopKinds loops = LoopKinds.of(verified);
    for (int i = 0; i < image.routineCount(); i++) {
      plans.add(new RoutinePlan(verified, i, loops));
    }
    calls = new ProgramCalls(verified, plans);
    for (RoutinePlan plan : plans) {
      choices.add(new CellChoice(plan, image.variables(), calls));
    }
  }

  /**
   * Translates a program for one machine.
   *
   * @param boardPorts the board's number of each of the image's ports
   * @param runtime the machine's
   */
  static Translation translate(VerifiedImage verified, int[] boardPorts, ScriptRuntime runtime) {
    return new Translator(verified, boardPorts, runtime).run();
  }

  private Translation run() {
    for (int i = 0; i < plans.size(); i++) {
      if (MethodSize.mayBeTooLarge(plans.get(i), choices.get(i))) {
        leftOut.set(i);
      }
    }
    leaveOutCallers();
    byte[] bytes = write();
    if (findTooLarge(bytes)) {
      leaveOutCallers();
      bytes = write();
    }
    return new Translation(
        image,
        define(bytes),
        methodOfScript(),
        plans.stream().map(RoutinePlan::needs).toList(),
        room());
  }

  /** What calls a procedure that has no method can have none. */
  private void leaveOutCallers() {
    int scripts = image.scripts().size();
    BitSet procedures = leftOut.get(scripts, plans.size());
    for (int i = 0; i < plans.size(); i++) {
      if (calls.reached(i).intersects(procedures)) {
        leftOut.set(i);
      }
    }
  }

  private boolean findTooLarge(byte[] bytes) {
    boolean found = false;
    ClassModel model = ClassFile.of().parse(bytes);
    for (MethodModel method : model.methods()) {
      int routine = ProgramWriter.routineOf(method.methodName().stringValue(), image);
      int length = method.findAttribute(Attributes.code()).map(CodeAttribute::codeLength).orElse(0);
      if (routine >= 0 && length > MAX_METHOD_BYTES) {
        leftOut.set(routine);
        found = true;
      }
    }
    return found;
  }

  private byte[] write() {
    return new ProgramWriter(image, constants, plans, choices, methods(), leftOut).write();
  }

  /** The scripts that have methods of their own; scripts with equal code share one. */
  private List<Integer> methods() {
    List<Integer> methods = new ArrayList<>();
    Map<ProgramImage.Routine, Integer> known = new HashMap<>();
    for (int i = 0; i < image.scripts().size(); i++) {
      if (!leftOut.get(i) && known.putIfAbsent(image.routine(i), i) == null) {
        methods.add(i);
      }
    }
    return methods;
  }

  private int[] methodOfScript() {
    int[] methodOfScript = new int[image.scripts().size()];
    Map<ProgramImage.Routine, Integer> known = new HashMap<>();
    Arrays.setAll(
        methodOfScript,
        i -> leftOut.get(i) ? -1 : known.computeIfAbsent(image.routine(i), same -> known.size()));
    return methodOfScript;
  }

  private GeneratedCode define(byte[] bytes) {
    try {
      Class<?> type =
          MethodHandles.lookup()
              .defineHiddenClassWithClassData(bytes, constants.values(), true)
              .lookupClass();
      return (GeneratedCode) type.getDeclaredConstructor().newInstance();
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("the class made of a program cannot be used", e);
    }
  }

  /** How many calls the JVM's stack has room for, judged by the largest. */
  private int room() {
    int largest = FRAME_BYTES;
    for (int i = 0; i < plans.size(); i++) {
      int cells = plans.get(i).needs().cells() + choices.get(i).variablesKept.cardinality();
      int values = cells + deepest(i);
      largest = Math.max(largest, FRAME_BYTES + 2 * Long.BYTES * values);
    }
    return Math.clamp(STACK_BYTES / largest, LEAST_ROOM, RunLimits.MAX_CALLS);
  }

  private int deepest(int routine) {
    return verified.stacksBefore(routine).stream()
        .mapToInt(stack -> stack.map(List::size).orElse(0))
        .max()
        .orElse(0);
  }
}
