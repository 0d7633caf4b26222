package org.tsumiki.linkio;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import org.tsumiki.link.LinkFault;

/** A line over a pair of streams, with one thread for each direction. */
final class StreamTransport implements Transport {
  private static final int READ_BYTES = 4096;
  private static final int WAITING_SENDS = 256;
  private static final int LAST_WORDS_MILLIS = 200;
  private static final byte[] END = new byte[0];

  private final String name;
  private final InputStream in;
  private final OutputStream out;
  private final Closeable device;
  private final LinkFault endedByOther;
  private final IncomingQueue incoming = new IncomingQueue();
  private final BlockingQueue<byte[]> outgoing = new ArrayBlockingQueue<>(WAITING_SENDS);
  private final AtomicBoolean closed = new AtomicBoolean();
  private final Thread writer;
  private final Optional<SecureChannel> security;

  private StreamTransport(
      String name,
      InputStream in,
      OutputStream out,
      Closeable device,
      LinkFault endedByOther,
      Optional<SecureChannel> security) {
    this.security = security;
    this.name = name;
    this.in = in;
    this.out = out;
    this.device = device;
    this.endedByOther = endedByOther;
    this.writer = Thread.ofPlatform().daemon().name(name + " writer").unstarted(this::write);
  }

  /**
   * Starts both threads.
   *
   * @param device closed last: ends a blocked read
   * @param endedByOther what to say when the line ends and we did not end it
   */
  static StreamTransport start(
      String name, InputStream in, OutputStream out, Closeable device, LinkFault endedByOther) {
    return start(name, in, out, device, endedByOther, Optional.empty());
  }

  /** The same, for a line that TLS secures. */
  static StreamTransport start(
      String name,
      InputStream in,
      OutputStream out,
      Closeable device,
      LinkFault endedByOther,
      Optional<SecureChannel> security) {
    StreamTransport transport = new StreamTransport(name, in, out, device, endedByOther, security);
    transport.writer.start();
    Thread.ofPlatform().daemon().name(name + " reader").start(transport::read);
    return transport;
  }

  private void read() {
    byte[] buffer = new byte[READ_BYTES];
    try {
      for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
        if (count > 0) {
          incoming.bytes(Arrays.copyOf(buffer, count));
        } else if (closed.get()) {
          break;
        }
      }
    } catch (IOException e) {
      // The line is gone; what matters is said below.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    incoming.end(endedByOther);
  }

  @SuppressWarnings(
      "ReferenceEquality") // END is that very array, and what has no bytes is not sent
  private void write() {
    try {
      for (byte[] bytes = outgoing.take(); bytes != END; bytes = outgoing.take()) {
        out.write(bytes);
        out.flush();
      }
    } catch (IOException e) {
      incoming.end(endedByOther);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public Optional<SecureChannel> security() {
    return security;
  }

  @Override
  @SuppressWarnings("ReturnValueIgnored") // full: the line hangs, and the bytes count as lost
  public void send(byte[] bytes) {
    if (bytes.length > 0) {
      outgoing.offer(bytes.clone());
    }
  }

  @Override
  public Incoming receive(long waitMillis) throws InterruptedException {
    return incoming.next(waitMillis);
  }

  @Override
  public void wake() {
    incoming.wake();
  }

  @Override
  public void close() {
    if (!closed.compareAndSet(false, true)) {
      return;
    }
    incoming.end(new LinkFault("link.closed", "This end has ended the line."));
    if (!outgoing.offer(END)) {
      writer.interrupt();
    }
    try {
      writer.join(LAST_WORDS_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    try {
      device.close();
    } catch (IOException e) {
      // Ended anyway.
    }
    writer.interrupt();
  }
}
