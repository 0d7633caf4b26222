package org.tsumiki.link;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.function.UnaryOperator;

/** A line that carries so many bytes a second and keeps the rest for later. */
final class SlowLine implements UnaryOperator<byte[]> {
  private final int bytesPerSecond;
  private final int stepMillis;
  private final ByteArrayOutputStream kept = new ByteArrayOutputStream();

  SlowLine(int bytesPerSecond, int stepMillis) {
    this.bytesPerSecond = bytesPerSecond;
    this.stepMillis = stepMillis;
  }

  @Override
  public byte[] apply(byte[] bytes) {
    kept.writeBytes(bytes);
    byte[] all = kept.toByteArray();
    int now = Math.min(all.length, bytesPerSecond * stepMillis / 1000);
    kept.reset();
    kept.write(all, now, all.length - now);
    return Arrays.copyOf(all, now);
  }
}
