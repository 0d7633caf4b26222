package org.tsumiki.link;

import java.io.ByteArrayOutputStream;
import java.util.Random;
import java.util.function.UnaryOperator;

/** Loses, doubles, flips, cuts and reorders bytes, as its seed says. */
final class FaultyLine implements UnaryOperator<byte[]> {
  /** How often each thing happens, in 10,000 bytes (or chunks, for the last three). */
  record Rates(int lost, int doubled, int flipped, int cut, int swapped, int repeated) {}

  private final Random random;
  private final Rates rates;
  private byte[] previous = new byte[0];

  FaultyLine(long seed, Rates rates) {
    this.random = new Random(seed);
    this.rates = rates;
  }

  @Override
  public byte[] apply(byte[] bytes) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (byte b : bytes) {
      int copies = happens(rates.lost) ? 0 : happens(rates.doubled) ? 2 : 1;
      byte value = happens(rates.flipped) ? (byte) (b ^ (1 << random.nextInt(8))) : b;
      for (int i = 0; i < copies; i++) {
        out.write(value);
      }
    }
    byte[] chunk = out.toByteArray();
    if (chunk.length > 1 && happens(rates.cut)) {
      chunk = java.util.Arrays.copyOf(chunk, random.nextInt(chunk.length));
    }
    if (chunk.length > 1 && happens(rates.swapped)) {
      swapParts(chunk);
    }
    byte[] result = chunk;
    if (happens(rates.repeated)) {
      out.writeBytes(previous); // what came a moment ago comes again
      result = out.toByteArray();
    }
    previous = chunk;
    return result;
  }

  private void swapParts(byte[] chunk) {
    for (int i = 0; i < 8; i++) {
      int from = random.nextInt(chunk.length);
      int to = random.nextInt(chunk.length);
      byte kept = chunk[from];
      chunk[from] = chunk[to];
      chunk[to] = kept;
    }
  }

  private boolean happens(int per10000) {
    return random.nextInt(10_000) < per10000;
  }
}
