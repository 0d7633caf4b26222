package org.tsumiki.app.architecture.bad;

import com.pi4j.Pi4J;
import java.io.File;

/** What a pure module must never do; here so that the rules can be seen to fail. */
final class ReadsFilesAndPins {
  private ReadsFilesAndPins() {}

  static boolean touchesTheDisk() {
    return new File("robot").exists();
  }

  static Object touchesThePins() {
    return Pi4J.newContextBuilder();
  }

  static double dependsOnTheProcessor(double angleRad) {
    return Math.sin(angleRad) + System.nanoTime();
  }
}
