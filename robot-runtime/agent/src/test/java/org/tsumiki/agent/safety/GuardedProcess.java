package org.tsumiki.agent.safety;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * An agent that does nothing but guard an output that is a file and three pins, as a process of its
 * own. Argument: the output's file; beside it may lie tools that set pins.
 */
final class GuardedProcess {
  private GuardedProcess() {}

  public static void main(String[] arguments) throws IOException, InterruptedException {
    Path output = Path.of(arguments[0]);
    Guard guard =
        new Guard(
            List.of(
                new SafeOutput.FileValue(output, "0"),
                new SafeOutput.PinLevel("gpiochip0", 17, false),
                new SafeOutput.PinLevel("gpiochip0", 24, true),
                new SafeOutput.PinLevel("gpiochip0", 27, false)),
            Map.of("PATH", output.getParent() + ":" + System.getenv("PATH")),
            System.err::println);
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
