package org.tsumiki.linkio;

import org.tsumiki.link.LinkFault;

/**
 * A line inside this process: what one end sends, the other receives.
 *
 * @param robotSide the end for the robot
 * @param editorSide the end for the editor
 */
public record InMemoryPair(Transport robotSide, Transport editorSide) {
  /** A new line. Closing either end ends it for both. */
  public static InMemoryPair create() {
    IncomingQueue atRobot = new IncomingQueue();
    IncomingQueue atEditor = new IncomingQueue();
    return new InMemoryPair(
        new End("memory:robot", atRobot, atEditor), new End("memory:editor", atEditor, atRobot));
  }

  private record End(String name, IncomingQueue here, IncomingQueue there) implements Transport {
    @Override
    public void send(byte[] bytes) {
      there.offer(bytes.clone());
    }

    @Override
    public Incoming receive(long waitMillis) throws InterruptedException {
      return here.next(waitMillis);
    }

    @Override
    public void wake() {
      here.wake();
    }

    @Override
    public void close() {
      LinkFault reason = new LinkFault("link.closed", "The other side in this program has ended.");
      there.end(reason);
      here.end(reason);
    }
  }
}
