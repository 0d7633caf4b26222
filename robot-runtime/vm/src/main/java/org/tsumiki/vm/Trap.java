package org.tsumiki.vm;

import java.util.List;

/**
 * Why a program was stopped. Its words are in the message catalogue under {@code trap.<code>}.
 *
 * @param code stable name, e.g. {@code text-too-long}
 * @param script which script ran
 * @param pc where in the routine's code
 * @param routine where: the script's own number, or that of the procedure it was in
 * @param detail the values at fault in one text, for people who look closer
 * @param values the values at fault, as children see them
 */
public record Trap(
    String code, int script, int pc, int routine, String detail, List<String> values) {
  public Trap {
    values = List.copyOf(values);
  }
}
