package org.tsumiki.agent;

import java.io.IOException;
import java.nio.file.Files;

/** An editor that follows a program, as a process of its own. Argument: the robot's address. */
final class EditorProcess {
  private EditorProcess() {}

  public static void main(String[] arguments) throws InterruptedException, IOException {
    DeployReport report =
        DeployRunner.run(
            TestPrograms.driveOn(),
            TestPrograms.noBlocks(),
            TestKeys.way(
                arguments[0].replace("tcp://", "tcp-plain://"),
                Files.createTempDirectory("editor")),
            true,
            RobotProcess.PATIENT,
            System.err::println);
    System.err.println("report: " + report);
    System.exit(report.exitCode());
  }
}
