package org.tsumiki.agent.safety;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * An agent that does nothing but guard one output, as a process of its own. Arguments: the output's
 * file.
 */
final class GuardedProcess {
  private GuardedProcess() {}

  public static void main(String[] arguments) throws IOException, InterruptedException {
    Path output = Path.of(arguments[0]);
    Guard guard = new Guard(List.of(new SafeOutput.FileValue(output, "0")), System.err::println);
    guard.start();
    Files.writeString(output, "60\n");
    guard.arm();
    System.err.println("armed");
    while (true) {
      guard.beat();
      Thread.sleep(Guard.BEAT_MILLIS);
    }
  }
}
