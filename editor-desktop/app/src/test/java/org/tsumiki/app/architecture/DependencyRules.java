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
import java.util.List;
import java.util.Random;
import java.util.Set;

/** Which arrows the house allows; see ARCHITECTURE.md for the picture. */
final class DependencyRules {
  /** Values in, values out: no files, sockets, threads, clocks, logging, UI, chance. */
  static final List<String> PURE =
      List.of(
          "program",
          "bytecode",
          "compiler",
          "vm",
          "link",
          "devices",
          "boards",
          "course",
          "simulator",
          "drawing",
          "format",
          "grader",
          "textview",
          "scratch");

  /** Modules that may touch the world. */
  static final List<String> EDGE =
      List.of(
          "linkio",
          "agent",
          "raspberrypi",
          "packs",
          "words",
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

  private static DescribedPredicate<JavaClass> areNotTheEdgeOfTheirModule() {
    return DescribedPredicate.describe(
        "are not the edge of their module",
        type ->
            !type.getPackageName().startsWith(EDGE_OF_FORMAT)
                && !type.getPackageName().equals(WRITTEN_BY_PROTOC)
                && !type.getPackageName().equals(EDGE_OF_COURSE)
                && !type.getPackageName().equals(EDGE_OF_DRAWING)
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
                    "agent",
                    "devices",
                    "boards",
                    "course",
                    "simulator",
                    "drawing",
                    "raspberrypi")))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            packagesOf(
                List.of(
                    "format",
                    "packs",
                    "grader",
                    "words",
                    "textview",
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
