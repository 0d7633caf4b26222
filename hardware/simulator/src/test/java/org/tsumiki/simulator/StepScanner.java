package org.tsumiki.simulator;

import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.MethodModel;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Looks through compiled classes for calls that could give other bits on another machine or in
 * another JVM. A tool of the tests only.
 */
final class StepScanner {
  /** Exact or correctly rounded on every machine; all else in Math is refused. */
  private static final Set<String> EXACT_MATH =
      Set.of("abs", "min", "max", "floor", "ceil", "rint", "sqrt", "fma", "clamp", "signum");

  /** Bits as good as exact, but slow: right at set-up and for looking, wrong in the step. */
  private static final Set<String> SETUP_MATH =
      Set.of("sin", "cos", "exp", "atan2", "toRadians", "toDegrees");

  private static final List<String> BANNED_OWNERS =
      List.of(
          "java/util/Random",
          "java/util/concurrent/ThreadLocalRandom",
          "java/util/SplittableRandom",
          "java/util/random/",
          "java/security/SecureRandom",
          "java/util/UUID",
          "java/time/",
          "java/util/Date",
          "java/util/HashMap",
          "java/util/HashSet",
          "java/util/IdentityHashMap",
          "java/util/WeakHashMap",
          "java/util/Hashtable",
          "java/util/concurrent/",
          "java/lang/Thread",
          "java/lang/Runtime");

  /** Owner, then method: time, identity hashes, and sets whose order changes with each JVM. */
  private static final Set<String> BANNED_CALLS =
      Set.of(
          "java/lang/System.nanoTime",
          "java/lang/System.currentTimeMillis",
          "java/lang/System.identityHashCode",
          "java/lang/Object.hashCode",
          "java/util/Set.of",
          "java/util/Set.copyOf",
          "java/util/Map.of",
          "java/util/Map.copyOf",
          "java/util/Map.ofEntries",
          "java/util/stream/Collectors.toSet",
          "java/util/stream/Collectors.toMap",
          "java/util/stream/Collectors.groupingBy");

  /** Where StrictMath may be called: set-up, and looking at a pose. */
  private final Set<String> setupMethods;

  StepScanner(Set<String> setupMethods) {
    this.setupMethods = setupMethods;
  }

  /** One line for each call that must not be there. */
  List<String> findings(byte[] classFile) {
    ClassModel model = ClassFile.of().parse(classFile);
    String name = model.thisClass().asInternalName();
    List<String> findings = new ArrayList<>();
    for (MethodModel method : model.methods()) {
      String place = name.substring(name.lastIndexOf('/') + 1) + "." + method.methodName();
      method.code().stream()
          .flatMap(code -> code.elementStream())
          .flatMap(element -> called(element).stream())
          .filter(call -> !allowed(call, place))
          .forEach(call -> findings.add(place + " calls " + call));
    }
    return findings;
  }

  private static List<String> called(Object element) {
    return switch (element) {
      case InvokeInstruction call ->
          List.of(call.owner().asInternalName() + "." + call.name().stringValue());
      case InvokeDynamicInstruction dynamic ->
          dynamic.bootstrapArgs().stream().flatMap(arg -> handle(arg).stream()).toList();
      default -> List.of();
    };
  }

  /** A method reference such as {@code Math::sin}. */
  private static Optional<String> handle(Object argument) {
    return argument instanceof java.lang.constant.DirectMethodHandleDesc handle
        ? Optional.of(
            handle.owner().descriptorString().replaceAll("^L|;$", "") + "." + handle.methodName())
        : Optional.empty();
  }

  private boolean allowed(String call, String place) {
    String owner = call.substring(0, call.indexOf('.'));
    String method = call.substring(owner.length() + 1);
    if (owner.equals("java/lang/Math")) {
      return EXACT_MATH.contains(method);
    }
    if (owner.equals("java/lang/StrictMath")) {
      return SETUP_MATH.contains(method) && setupMethods.contains(place);
    }
    return BANNED_OWNERS.stream().noneMatch(owner::startsWith) && !BANNED_CALLS.contains(call);
  }
}
