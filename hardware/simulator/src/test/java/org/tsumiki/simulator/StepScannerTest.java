package org.tsumiki.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class StepScannerTest {
  private static final Set<String> SETUP =
      Set.of("Direction.ofDegrees", "Direction.degrees", "Wheel.<init>");

  @Test
  void nothingInTheSimulatorCanGiveOtherBitsElsewhere() throws IOException {
    List<String> findings = new ArrayList<>();
    try (Stream<Path> files = Files.walk(Path.of("target/classes/org/tsumiki/simulator"))) {
      List<Path> classes = files.filter(file -> file.toString().endsWith(".class")).toList();
      assertThat(classes.size()).isGreaterThan(20);
      for (Path file : classes) {
        findings.addAll(new StepScanner(SETUP).findings(Files.readAllBytes(file)));
      }
    }
    assertThat(findings).isEmpty();
  }

  @Test
  void findsEachBadCallInABadClass() throws IOException {
    assertThat(new StepScanner(SETUP).findings(bytesOf(Bad.class)))
        .containsExactlyInAnyOrder(
            "StepScannerTest$Bad.sine calls java/lang/Math.sin",
            "StepScannerTest$Bad.reference calls java/lang/Math.cbrt",
            "StepScannerTest$Bad.strictInTheStep calls java/lang/StrictMath.cos",
            "StepScannerTest$Bad.random calls java/util/Random.<init>",
            "StepScannerTest$Bad.random calls java/util/Random.nextGaussian",
            "StepScannerTest$Bad.clock calls java/lang/System.nanoTime",
            "StepScannerTest$Bad.order calls java/util/HashMap.<init>",
            "StepScannerTest$Bad.order calls java/util/HashMap.keySet",
            "StepScannerTest$Bad.saltedOrder calls java/util/Map.of",
            "StepScannerTest$Bad.identity calls java/lang/System.identityHashCode");
  }

  private static byte[] bytesOf(Class<?> type) throws IOException {
    String file = type.getName().substring(type.getPackageName().length() + 1) + ".class";
    try (InputStream in = type.getResourceAsStream(file)) {
      assertThat(in).isNotNull();
      return in.readAllBytes();
    }
  }

  /** Everything a step must not do. */
  @SuppressWarnings("unused")
  private static final class Bad {
    double sine(double x) {
      return Math.sin(x) + Math.sqrt(x);
    }

    DoubleUnaryOperator reference() {
      return Math::cbrt;
    }

    double strictInTheStep(double x) {
      return StrictMath.cos(x);
    }

    double random() {
      return new Random(1).nextGaussian();
    }

    long clock() {
      return System.nanoTime();
    }

    Object order() {
      return new HashMap<String, String>().keySet();
    }

    Object saltedOrder() {
      return Map.of(1, 2);
    }

    int identity() {
      return System.identityHashCode(this);
    }
  }
}
