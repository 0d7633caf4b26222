package org.tsumiki.app.cli;

import java.util.List;
import org.tsumiki.app.doctor.Check;
import org.tsumiki.app.doctor.Doctor;
import org.tsumiki.app.doctor.SystemProbe;
import picocli.CommandLine.Command;

/** {@code doctor}: what is here, what is missing, what to do. */
@Command(name = "doctor", description = "Show what is here, what is missing, and what to do.")
final class DoctorCommand extends TsumikiCommand {

  private record Document(boolean ok, List<Check> checks) {}

  DoctorCommand(Terminal terminal) {
    super(terminal);
  }

  @Override
  Outcome perform() {
    List<Check> checks = Doctor.examine(new SystemProbe(terminal().environment()));
    boolean ok = checks.stream().noneMatch(Check::blocking);
    return new Outcome.Answer(
        ok ? ExitCode.DONE : ExitCode.ENVIRONMENT, new Document(ok, checks), text(ok, checks));
  }

  private static String text(boolean ok, List<Check> checks) {
    StringBuilder text = new StringBuilder();
    for (Check check : checks) {
      String mark = check.ok() ? "ok  " : check.blocking() ? "BAD " : "note";
      text.append(String.format("%s  %-8s %s%n", mark, check.name(), check.message()));
      if (!check.ok()) {
        text.append("                -> ").append(check.remedy()).append(System.lineSeparator());
      }
    }
    return text.append(ok ? "Tsumiki can run here." : "Tsumiki cannot run here yet.").toString();
  }
}
