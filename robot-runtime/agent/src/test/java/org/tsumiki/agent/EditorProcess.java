package org.tsumiki.agent;

/** An editor that follows a program, as a process of its own. Argument: the robot's address. */
final class EditorProcess {
  private EditorProcess() {}

  public static void main(String[] arguments) throws InterruptedException {
    DeployReport report =
        DeployRunner.run(
            TestPrograms.driveOn(),
            TestPrograms.noBlocks(),
            arguments[0],
            true,
            RobotProcess.PATIENT,
            System.err::println);
    System.err.println("report: " + report);
    System.exit(report.exitCode());
  }
}
