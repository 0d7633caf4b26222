package org.tsumiki.devices.chip;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HexFormat;

/**
 * A bus on which exactly the accesses of a trace may happen, in its order. A line is {@code W
 * register bytes} or {@code R register answer}, in hexadecimal; {@code #} begins a remark.
 */
final class TraceBus implements RegisterBus {
  private final Deque<String> lines = new ArrayDeque<>();

  TraceBus(String trace) {
    trace
        .lines()
        .map(line -> line.replaceFirst("#.*", "").strip())
        .filter(line -> !line.isEmpty())
        .forEach(lines::add);
  }

  @Override
  public void write(int register, byte... values) {
    HexFormat hex = HexFormat.ofDelimiter(" ");
    String done = "W " + hex.toHexDigits((byte) register) + " " + hex.formatHex(values);
    assertThat(done).as("%d lines are left", lines.size()).isEqualTo(lines.pollFirst());
  }

  @Override
  public void read(int register, byte[] into) throws BusFault {
    String next = String.valueOf(lines.pollFirst());
    String done = "R " + HexFormat.of().toHexDigits((byte) register);
    assertThat(next).as("%d lines are left", lines.size()).startsWith(done);
    if (next.endsWith("nothing")) {
      throw new BusFault("no answer");
    }
    byte[] answer = HexFormat.ofDelimiter(" ").parseHex(next.substring(done.length() + 1));
    assertThat(into).as(next).hasSameSizeAs(answer);
    System.arraycopy(answer, 0, into, 0, answer.length);
  }

  /** Everything in the trace has happened. */
  void assertDone() {
    assertThat(lines).isEmpty();
  }
}
