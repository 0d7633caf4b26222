package org.tsumiki.bench.drill;

import java.io.IOException;
import java.util.concurrent.CountDownLatch;

/**
 * An editor as a process of its own: runs a program live and stays. Argument: the robot's address.
 */
final class EditorChild {
  private EditorChild() {}

  public static void main(String[] arguments) throws IOException, InterruptedException {
    DrillEditor editor = DrillEditor.connect(arguments[0]);
    editor.run(DrillPrograms.driveOn(), true);
    System.err.println("it runs");
    new CountDownLatch(1).await();
  }
}
