package org.tsumiki.app.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ArchitectureTest {
  private static final String BAD_EXAMPLE = "org.tsumiki.app.architecture.bad";

  private static final JavaClasses HOUSE =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("org.tsumiki");

  @Test
  void pureModulesTouchNothingButValues() {
    DependencyRules.pure(DependencyRules.packagesOf(DependencyRules.PURE)).check(HOUSE);
  }

  @Test
  void whatTheArenaDrawsIsMadeOfValues() {
    DependencyRules.pure(DependencyRules.PURE_IN_ARENA).check(HOUSE);
  }

  @Test
  void robotNeedsNoneOfTheOtherWings() {
    DependencyRules.robotStandsAlone().check(HOUSE);
  }

  @Test
  void modulesFormNoCycle() {
    DependencyRules.acyclic().check(HOUSE);
  }

  @ParameterizedTest
  @CsvSource({
    "raspberrypi, com.pi4j..",
    "app, org.cef..",
    "app, me.friwi..",
    "app, picocli..",
    "linkio, com.fazecast..",
    "linkio, javax.jmdns..",
    "pairing, org.bouncycastle..",
    "server, io.javalin..",
    "arena, com.badlogic..",
    "arena, org.lwjgl..",
    "drawing, org.apache.pdfbox..",
    "print, com.openhtmltopdf..",
    "print, org.commonmark..",
    "drawing, org.apache.fontbox..",
    "store, java.sql.."
  })
  void libraryIsKnownInOnePlaceOnly(String module, String library) {
    DependencyRules.onlyIn(module, library).check(HOUSE);
  }

  @Test
  void everyModuleIsEitherPureOrAtTheEdge() {
    Set<String> found =
        HOUSE.stream()
            .map(type -> type.getPackageName().replaceFirst("^org\\.tsumiki\\.(\\w+).*", "$1"))
            .collect(Collectors.toCollection(TreeSet::new));

    Set<String> known = new TreeSet<>(DependencyRules.PURE);
    known.addAll(DependencyRules.EDGE);
    assertThat(known).containsAll(found);
    assertThat(found).as("the rules see the whole house").contains("program", "vm", "agent");
  }

  @ParameterizedTest
  @ValueSource(strings = {"java.io.File", "com.pi4j.Pi4J", "Math.sin", "System.nanoTime"})
  void ruleForPureModulesCatches(String misuse) {
    JavaClasses bad = new ClassFileImporter().importPackages(BAD_EXAMPLE);

    assertThatThrownBy(() -> DependencyRules.pure(BAD_EXAMPLE).check(bad))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining(misuse);
  }

  @Test
  void whatARunGoesThroughKeepsItsOrder() {
    DependencyRules.keepTheirOrder(DependencyRules.packagesOf(DependencyRules.STEP)).check(HOUSE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "java.util.HashMap.<init>",
        "java.util.HashSet.<init>",
        "java.util.IdentityHashMap.<init>",
        "java.util.Set.of",
        "java.util.Map.of",
        "Collectors.toSet",
        "Collectors.groupingBy",
        "System.identityHashCode",
        "java.lang.Object.hashCode",
        "parallelStream",
        "IntStream.parallel",
        "java.util.SplittableRandom",
        "java.util.UUID",
        "java.util.Date",
        "java.lang.Runtime"
      })
  void ruleForOrderCatches(String misuse) {
    JavaClasses bad = new ClassFileImporter().importPackages(BAD_EXAMPLE);

    assertThatThrownBy(() -> DependencyRules.keepTheirOrder(BAD_EXAMPLE).check(bad))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining(misuse);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Math.cos",
        "Math.tan",
        "Math.exp",
        "Math.log",
        "Math.pow",
        "Math.atan2",
        "Math.cbrt",
        "java.util.Random",
        "System.currentTimeMillis",
        "java.time.Instant"
      })
  void ruleForPureModulesCatchesWhatDiffersBetweenMachines(String misuse) {
    JavaClasses bad = new ClassFileImporter().importPackages(BAD_EXAMPLE);

    assertThatThrownBy(() -> DependencyRules.pure(BAD_EXAMPLE).check(bad))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining(misuse);
  }

  @Test
  void ruleForOneUserOfALibraryCatchesASecondUser() {
    JavaClasses bad = new ClassFileImporter().importPackages(BAD_EXAMPLE);

    assertThatThrownBy(() -> DependencyRules.onlyIn("raspberrypi", "com.pi4j..").check(bad))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("com.pi4j.Pi4J");
  }
}
