package org.tsumiki.vm;

/**
 * A number that stands for a whole run: equal runs have equal hashes on every machine, and nearly
 * all others differ. FNV-1a over 64 bits, taken over each event's fields.
 */
public final class TraceHash implements EventSink {
  private static final long OFFSET_BASIS = 0xcbf29ce484222325L;
  private static final long PRIME = 0x100000001b3L;

  private long hash = OFFSET_BASIS;

  @Override
  public void on(RunEvent event) {
    add(event.tick());
    switch (event) {
      case RunEvent.ScriptStarted e -> {
        add(1);
        add(e.script());
      }
      case RunEvent.ScriptEnded e -> {
        add(2);
        add(e.script());
      }
      case RunEvent.OutputChanged e -> {
        add(3);
        add(e.port());
        add(Double.doubleToLongBits(e.value()));
      }
      case RunEvent.Said e -> {
        add(4);
        add(e.script());
        add(e.text());
      }
      case RunEvent.MessageSent e -> {
        add(5);
        add(e.script());
        add(e.message());
      }
      case RunEvent.Trapped e -> {
        add(6);
        add(e.script());
        add(e.pc());
        add(e.code());
      }
      case RunEvent.Finished e -> add(7);
      case RunEvent.Logged e -> {
        add(8);
        add(e.script());
        add(e.series());
        add(Double.doubleToLongBits(e.value()));
      }
      case RunEvent.StateEntered e -> {
        add(9);
        add(e.state());
      }
    }
  }

  /** 16 hexadecimal digits. */
  public String hex() {
    String digits = Long.toHexString(hash);
    return "0".repeat(16 - digits.length()) + digits;
  }

  private void add(String text) {
    add(text.length());
    for (int i = 0; i < text.length(); i++) {
      addByte(text.charAt(i) >>> 8);
      addByte(text.charAt(i));
    }
  }

  private void add(long value) {
    for (int shift = 0; shift < Long.SIZE; shift += Byte.SIZE) {
      addByte((int) (value >>> shift));
    }
  }

  private void addByte(int value) {
    hash = (hash ^ (value & 0xff)) * PRIME;
  }
}
