package org.tsumiki.boards.wiring;

import java.util.List;
import org.tsumiki.boards.json.Problem;

/**
 * Finds what would not work, or would break something, in a wiring whose parts could be read.
 * Limits and their sources: {@code hardware/boards/spec/parts.md}.
 */
public final class WiringCheck {
  private WiringCheck() {}

  /**
   * All problems: wires first, then pins, buses, power and ports.
   *
   * @param ports of the board
   * @param where the way to the wiring in its file
   */
  public static List<Problem> problems(Wiring wiring, List<String> ports, String where) {
    Findings findings = new Findings(wiring, where);
    new WireCheck(wiring, findings).check();
    if (findings.problems().isEmpty()) {
      new PinCheck(wiring, findings).check();
      new BusCheck(wiring, findings).check();
      new PowerCheck(wiring, findings).check();
      PortCheck.check(wiring, ports, findings);
    }
    return findings.problems();
  }
}
