package org.tsumiki.vm;

/**
 * A number that stands for a whole run: equal runs have equal hashes on every machine, and nearly
 * all others differ. Taken over each event's fields, 64 bits at a time: {@code spec/scheduling.md}.
 */
public final class TraceHash implements EventSink {
  private static final long BEGIN = 0xcbf29ce484222325L;
  private static final long MULTIPLIER = 0x9e3779b97f4a7c15L;

  /** Bits of an event's kind. */
  private static final int KIND_BITS = 4;

  private static final int LETTERS_IN_A_WORD = Long.SIZE / Character.SIZE;

  /** A power of two. */
  private static final int KNOWN_PORTS = 64;

  private long hash = BEGIN;

  /** Names of ports and their words: the same few come again and again. */
  private final String[] ports = new String[KNOWN_PORTS];

  private final long[] portWords = new long[KNOWN_PORTS];

  @Override
  public void on(RunEvent event) {
    switch (event) {
      case RunEvent.ScriptStarted e -> event(e, 1, e.script());
      case RunEvent.ScriptEnded e -> event(e, 2, e.script());
      case RunEvent.OutputChanged e -> outputChanged(e.tick(), e.port(), e.value());
      case RunEvent.Said e -> {
        event(e, 4, e.script());
        add(word(e.text()));
      }
      case RunEvent.MessageSent e -> {
        event(e, 5, e.script());
        add(e.message());
      }
      case RunEvent.Trapped e -> {
        event(e, 6, e.script());
        add(e.pc());
        add(word(e.code()));
      }
      case RunEvent.Finished e -> event(e, 7, 0);
      case RunEvent.Logged e -> {
        event(e, 8, e.script());
        add(word(e.series()));
        add(Double.doubleToLongBits(e.value()));
      }
      case RunEvent.StateEntered e -> event(e, 9, e.state());
    }
  }

  @Override
  public void outputChanged(long tick, String port, double value) {
    add((tick << KIND_BITS) | 3);
    add(portWord(port));
    add(Double.doubleToLongBits(value));
  }

  private void event(RunEvent event, int kind, int of) {
    add((event.tick() << KIND_BITS) | kind);
    add(of);
  }

  /** 16 hexadecimal digits. */
  public String hex() {
    String digits = Long.toHexString(hash);
    return "0".repeat(16 - digits.length()) + digits;
  }

  private void add(long word) {
    hash = mixed(hash, word);
  }

  private static long mixed(long hash, long word) {
    long product = (hash ^ word) * MULTIPLIER;
    // A product's low bits know nothing of the high bits of what was multiplied.
    return product ^ (product >>> Integer.SIZE);
  }

  @SuppressWarnings("ReferenceEquality") // another object with that name is only slower
  private long portWord(String port) {
    int place = port.hashCode() & (KNOWN_PORTS - 1);
    if (ports[place] != port) {
      ports[place] = port;
      portWords[place] = word(port);
    }
    return portWords[place];
  }

  private static long word(String text) {
    long word = mixed(BEGIN, text.length());
    long letters = 0;
    for (int i = 0; i < text.length(); i++) {
      int inWord = i % LETTERS_IN_A_WORD;
      letters |= (long) text.charAt(i) << (inWord * Character.SIZE);
      if (inWord == LETTERS_IN_A_WORD - 1) {
        word = mixed(word, letters);
        letters = 0;
      }
    }
    return text.length() % LETTERS_IN_A_WORD == 0 ? word : mixed(word, letters);
  }
}
