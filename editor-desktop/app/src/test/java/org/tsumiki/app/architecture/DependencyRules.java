package org.tsumiki.app.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.io.StringReader;
import java.util.Date;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;

/** Which arrows the house allows; see ARCHITECTURE.md for the picture. */
final class DependencyRules {
  /** Values in, values out: no files, sockets, threads, clocks, logging, UI, chance. */
  static final List<String> PURE =
      List.of(
          "program",
          "outline",
          "bytecode",
          "compiler",
          "vm",
          "link",
          "devices",
          "boards",
          "course",
          "simulator",
          "braille",
          "drawing",
          "format",
          "print",
          "grader",
          "textview",
          "narration",
          "scratch");

  /** What a run goes through millisecond by millisecond: the same bits on any machine. */
  static final List<String> STEP = List.of("simulator", "vm", "devices", "bytecode");

  /**
   * They make a program ready or stand beside it, and their hash tables are only looked up, never
   * gone through: nothing of a run follows their order.
   */
  private static final Set<String> LOOK_UP_ONLY =
      Set.of(
          "org.tsumiki.vm.BodyWriter",
          "org.tsumiki.vm.Debugger",
          "org.tsumiki.vm.LoopKinds",
          "org.tsumiki.vm.Machine",
          "org.tsumiki.vm.Registers",
          "org.tsumiki.vm.RoutineCosts",
          "org.tsumiki.vm.RoutineLowering",
          "org.tsumiki.vm.RoutinePlan",
          "org.tsumiki.vm.Translator",
          "org.tsumiki.vm.Watch",
          "org.tsumiki.bytecode.Disassembler",
          "org.tsumiki.bytecode.StackCheck");

  /** Their order hangs on addresses, on salts of each JVM, or on the JDK's version. */
  private static final Set<String> WITHOUT_ORDER =
      Set.of(
          "java.util.HashMap.<init>",
          "java.util.HashSet.<init>",
          "java.util.Hashtable.<init>",
          "java.util.IdentityHashMap.<init>",
          "java.util.WeakHashMap.<init>",
          "java.util.Set.of",
          "java.util.Set.copyOf",
          "java.util.Map.of",
          "java.util.Map.copyOf",
          "java.util.Map.ofEntries",
          "java.util.stream.Collectors.toSet",
          "java.util.stream.Collectors.toMap",
          "java.util.stream.Collectors.groupingBy",
          "java.lang.System.identityHashCode",
          "java.lang.Object.hashCode");

  /** Sums and effects of these come in any order. */
  private static final Set<String> PARALLEL = Set.of("parallel", "parallelStream");

  /** Modules that may touch the world. */
  static final List<String> EDGE =
      List.of(
          "linkio",
          "pairing",
          "agent",
          "robot",
          "raspberrypi",
          "packs",
          "words",
          "speech",
          "web",
          "server",
          "arena",
          "bench",
          "app");

  /** Marks, cameras and boards; only the window draws them, only the sources have threads. */
  static final String[] PURE_IN_ARENA = {
    "org.tsumiki.arena.picture..",
    "org.tsumiki.arena.floor..",
    "org.tsumiki.arena.play..",
    "org.tsumiki.arena.board.."
  };

  private static final String[] NOT_FOR_PURE_CODE = {
    "java.io..",
    "java.net..",
    "java.nio.file..",
    "java.nio.channels..",
    "java.sql..",
    "java.time..",
    "java.util.concurrent..",
    "java.util.logging..",
    "java.util.random..",
    "java.awt..",
    "javax.swing..",
    "org.slf4j..",
    "org.cef..",
    "io.javalin..",
    "com.pi4j..",
    "com.fazecast..",
    "javax.net..",
    "org.bouncycastle..",
    "javax.jmdns..",
    "com.badlogic..",
    "org.lwjgl..",
    "org.apache..",
    "picocli.."
  };

  /** The last bits of these differ between processors; + - * / and sqrt do not. */
  private static final Set<String> INEXACT_MATH =
      Set.of(
          "sin", "cos", "tan", "asin", "acos", "atan", "atan2", "sinh", "cosh", "tanh", "exp",
          "expm1", "log", "log10", "log1p", "pow", "cbrt", "hypot", "random");

  private static final Set<String> CLOCKS_AND_SURROUNDINGS =
      Set.of("currentTimeMillis", "nanoTime", "getenv", "getProperty", "exit");

  /** Reads pack folders; the rest of the module gets their texts as values. */
  private static final String EDGE_OF_FORMAT = "org.tsumiki.format.io";

  /** Reads the course files that ship with the program. */
  private static final String EDGE_OF_COURSE = "org.tsumiki.course.io";

  /** Reads the boards' profiles that ship with the program. */
  private static final String EDGE_OF_BOARDS = "org.tsumiki.boards.io";

  /** Writes PNG and PDF; the rest of the module makes pictures as values. */
  private static final String EDGE_OF_DRAWING = "org.tsumiki.drawing.io";

  /** Writes PDF; what stands on a sheet of paper is made as a value. */
  private static final String EDGE_OF_PRINT = "org.tsumiki.print.io";

  /** Message classes that protoc writes: they can read streams, which nobody lets them. */
  private static final String WRITTEN_BY_PROTOC = "org.tsumiki.link.wire";

  private DependencyRules() {}

  /**
   * The packages (patterns) touch nothing but values. A StringReader is no file: Gson wants texts
   * that way.
   */
  static ArchRule pure(String... packages) {
    DescribedPredicate<JavaClass> impure =
        resideInAnyPackage(NOT_FOR_PURE_CODE)
            .and(DescribedPredicate.not(type(StringReader.class)))
            .or(type(Thread.class))
            .or(type(Random.class))
            .as("touch the world");
    return noClasses()
        .that(resideInAnyPackage(packages))
        .and(areNotTheEdgeOfTheirModule())
        .should()
        .dependOnClassesThat(impure)
        .orShould()
        .accessTargetWhere(callsInto(Math.class, INEXACT_MATH))
        .orShould()
        .accessTargetWhere(callsInto(System.class, CLOCKS_AND_SURROUNDINGS))
        .because("the same program must give the same trace on any machine");
  }

  /** The packages (patterns) go through nothing whose order may be another elsewhere. */
  static ArchRule keepTheirOrder(String... packages) {
    return noClasses()
        .that(resideInAnyPackage(packages))
        .and(
            DescribedPredicate.describe(
                "are not for looking up alone",
                type -> !LOOK_UP_ONLY.contains(type.getName().replaceFirst("\\$.*", ""))))
        .should()
        .accessTargetWhere(
            DescribedPredicate.describe(
                "target has no order that lasts",
                access ->
                    WITHOUT_ORDER.contains(
                        access.getTarget().getFullName().replaceFirst("\\(.*", ""))))
        .orShould()
        .accessTargetWhere(
            DescribedPredicate.describe(
                "target is parallel", access -> PARALLEL.contains(access.getTarget().getName())))
        .orShould()
        .dependOnClassesThat(
            type(SplittableRandom.class)
                .or(type(UUID.class))
                .or(type(Date.class))
                .or(type(Runtime.class))
                .as("are chance or surroundings"))
        .because("the same run must give the same bits on any machine");
  }

  private static DescribedPredicate<JavaClass> areNotTheEdgeOfTheirModule() {
    return DescribedPredicate.describe(
        "are not the edge of their module",
        type ->
            !type.getPackageName().startsWith(EDGE_OF_FORMAT)
                && !type.getPackageName().equals(WRITTEN_BY_PROTOC)
                && !type.getPackageName().equals(EDGE_OF_COURSE)
                && !type.getPackageName().equals(EDGE_OF_DRAWING)
                && !type.getPackageName().equals(EDGE_OF_PRINT)
                && !type.getPackageName().equals(EDGE_OF_BOARDS));
  }

  private static DescribedPredicate<JavaAccess<?>> callsInto(Class<?> owner, Set<String> names) {
    return DescribedPredicate.describe(
        "target is " + owner.getSimpleName() + "." + names,
        access -> {
          AccessTarget target = access.getTarget();
          return target.getOwner().isEquivalentTo(owner) && names.contains(target.getName());
        });
  }

  /** Only the named module uses the library. */
  static ArchRule onlyIn(String module, String library) {
    return noClasses()
        .that()
        .resideOutsideOfPackage("org.tsumiki." + module + "..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(library)
        .because(module + " is the one place that knows it")
        .allowEmptyShould(true);
  }

  /** A robot needs neither lessons nor grading nor an editor. */
  static ArchRule robotStandsAlone() {
    return noClasses()
        .that()
        .resideInAnyPackage(
            packagesOf(
                List.of(
                    "program",
                    "bytecode",
                    "compiler",
                    "vm",
                    "link",
                    "linkio",
                    "pairing",
                    "agent",
                    "devices",
                    "boards",
                    "course",
                    "simulator",
                    "braille",
                    "drawing",
                    "raspberrypi")))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            packagesOf(
                List.of(
                    "format",
                    "print",
                    "packs",
                    "grader",
                    "words",
                    "textview",
                    "narration",
                    "scratch",
                    "web",
                    "server",
                    "arena",
                    "bench",
                    "app")))
        .because("arrows go down, to robot-runtime and hardware");
  }

  static ArchRule acyclic() {
    return slices().matching("org.tsumiki.(*)..").should().beFreeOfCycles();
  }

  static String[] packagesOf(List<String> modules) {
    return modules.stream().map(module -> "org.tsumiki." + module + "..").toArray(String[]::new);
  }
}
