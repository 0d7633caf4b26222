package org.tsumiki.link;

import java.util.ArrayList;
import java.util.List;

/** Frames on their way out, and events on their way up, between two polls. */
final class Outbox<E> {
  private final List<byte[]> lines = new ArrayList<>();
  private final List<E> events = new ArrayList<>();

  void send(Frame frame) {
    lines.add(frame.encode());
  }

  void tell(E event) {
    events.add(event);
  }

  /** Everything since the last call. */
  LinkStep<E> take() {
    byte[] all = new byte[lines.stream().mapToInt(line -> line.length).sum()];
    int at = 0;
    for (byte[] line : lines) {
      System.arraycopy(line, 0, all, at, line.length);
      at += line.length;
    }
    LinkStep<E> step = new LinkStep<>(all, events);
    lines.clear();
    events.clear();
    return step;
  }
}
