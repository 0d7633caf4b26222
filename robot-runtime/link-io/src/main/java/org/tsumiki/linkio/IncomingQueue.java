package org.tsumiki.linkio;

import java.util.ArrayDeque;
import java.util.Deque;
import org.tsumiki.link.LinkFault;

/**
 * What came in on a line and was not fetched yet. The end of the line stays the last thing in it.
 */
final class IncomingQueue {
  /** A reader thread waits while so many bytes have not been fetched. */
  private static final int MAX_BYTES = 256 * 1024;

  private static final Incoming NOTHING = new Incoming.Nothing();

  private final Deque<Incoming> arrived = new ArrayDeque<>();
  private int bytesWaiting;
  private boolean ended;
  private boolean woken;

  /** Adds bytes, as soon as there is room. */
  synchronized void bytes(byte[] bytes) throws InterruptedException {
    while (bytesWaiting > MAX_BYTES && !ended) {
      wait();
    }
    offer(bytes);
  }

  /** The same for those who must not wait: what does not fit is lost. */
  synchronized void offer(byte[] bytes) {
    if (bytesWaiting <= MAX_BYTES && !ended) {
      bytesWaiting += bytes.length;
      arrived.add(new Incoming.Bytes(bytes));
      notifyAll();
    }
  }

  synchronized void end(LinkFault reason) {
    if (!ended) {
      ended = true;
      arrived.add(new Incoming.Closed(reason));
      notifyAll();
    }
  }

  synchronized void wake() {
    woken = true;
    notifyAll();
  }

  synchronized Incoming next(long waitMillis) throws InterruptedException {
    long deadline = System.nanoTime() + waitMillis * 1_000_000;
    while (arrived.isEmpty() && !woken) {
      long leftMillis = (deadline - System.nanoTime() + 999_999) / 1_000_000;
      if (leftMillis <= 0) {
        return NOTHING;
      }
      wait(leftMillis);
    }
    woken = false;
    Incoming first = arrived.peek();
    if (first == null) {
      return NOTHING;
    }
    if (first instanceof Incoming.Bytes(byte[] bytes)) {
      arrived.remove();
      bytesWaiting -= bytes.length;
      notifyAll();
    }
    return first;
  }
}
