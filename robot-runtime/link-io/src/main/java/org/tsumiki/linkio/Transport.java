package org.tsumiki.linkio;

import java.util.Optional;

/**
 * One line that carries bytes both ways. {@link #receive} is for one thread; the rest may be called
 * from any.
 */
public interface Transport extends AutoCloseable {
  /** What people know the line by, e.g. {@code serial:/dev/ttyUSB0}. */
  String name();

  /** What TLS says of the other end; empty where there is no TLS. */
  default Optional<SecureChannel> security() {
    return Optional.empty();
  }

  /**
   * Hands bytes over to be sent and returns at once. Bytes that the line cannot take are lost,
   * which the link's protocol makes up for; a line that hangs never hangs its user.
   */
  void send(byte[] bytes);

  /**
   * The next that came in.
   *
   * @param waitMillis how long to wait for something
   */
  Incoming receive(long waitMillis) throws InterruptedException;

  /** Makes a waiting {@link #receive} return, now or the next time. */
  void wake();

  /** Sends what was handed over, as far as that is quick, and ends the line. */
  @Override
  void close();
}
