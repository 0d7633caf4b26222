package org.tsumiki.linkio;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.UnknownHostException;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import javax.net.ssl.SSLContext;
import org.tsumiki.link.LinkFault;

/**
 * Waits for editors on a TCP port. With a key every line is TLS 1.3, on any address; without one it
 * listens on the loopback only, for a simulated robot.
 */
public final class TcpListener implements AutoCloseable {
  /** So many strangers may be shaking hands at once; more are turned away. */
  private static final int MAX_HANDSHAKES = 16;

  private final ServerSocket server;
  private final TcpTransport.Wrapping wrapping;
  private final Consumer<Transport> onLine;
  private final Consumer<String> log;
  private final Semaphore handshakes = new Semaphore(MAX_HANDSHAKES);

  private TcpListener(
      ServerSocket server,
      TcpTransport.Wrapping wrapping,
      Consumer<Transport> onLine,
      Consumer<String> log) {
    this.server = server;
    this.wrapping = wrapping;
    this.onLine = onLine;
    this.log = log;
  }

  /** A listener, or why there is none. */
  public sealed interface ListenResult {
    /** It listens. */
    record Listening(TcpListener listener) implements ListenResult {}

    /** It cannot; the message says what to do. */
    record Failed(LinkFault fault) implements ListenResult {}
  }

  /**
   * Listens for plain TCP, for a simulated robot.
   *
   * @param host an address of the loopback; any other is refused
   * @param port 0 for any free one
   * @param onLine gets each line, on a thread of its own; closes it when it has no use for it
   */
  public static ListenResult listen(String host, int port, Consumer<Transport> onLine) {
    try {
      InetAddress address = InetAddress.getByName(host);
      if (!address.isLoopbackAddress()) {
        return failed(
            "link.not-loopback",
            "Plain TCP listens on 127.0.0.1 only, not on "
                + host
                + ": without pairing anybody near could drive the robot. Leave the plain port"
                + " out.");
      }
      return bind(
          address,
          port,
          socket -> TcpTransport.of(socket, "tcp://" + place(socket)),
          onLine,
          line -> {});
    } catch (UnknownHostException e) {
      return failed("link.unknown-host", host + " is no address here. Use 127.0.0.1.");
    }
  }

  /**
   * Listens for TLS.
   *
   * @param host an address of this computer; 0.0.0.0 for all
   * @param port 0 for any free one
   * @param context the robot's key
   * @param onLine gets each line whose other end has shown a key, on a thread of its own
   * @param log gets a line for whoever could not
   */
  public static ListenResult listenTls(
      String host, int port, SSLContext context, Consumer<Transport> onLine, Consumer<String> log) {
    try {
      return bind(
          InetAddress.getByName(host),
          port,
          socket -> TlsTransport.secured(socket, context, false, "tcp://" + place(socket)),
          onLine,
          log);
    } catch (UnknownHostException e) {
      return failed(
          "link.unknown-host", host + " is no address here. Use 127.0.0.1, or 0.0.0.0 for all.");
    }
  }

  @SuppressWarnings("AddressSelection") // the caller's own address
  private static ListenResult bind(
      InetAddress address,
      int port,
      TcpTransport.Wrapping wrapping,
      Consumer<Transport> onLine,
      Consumer<String> log) {
    try {
      ServerSocket server = new ServerSocket();
      server.setReuseAddress(true);
      try {
        server.bind(new InetSocketAddress(address, port));
      } catch (IOException e) {
        server.close();
        throw e;
      }
      TcpListener listener = new TcpListener(server, wrapping, onLine, log);
      Thread.ofPlatform().daemon().name("tcp listener").start(listener::accept);
      return new ListenResult.Listening(listener);
    } catch (BindException e) {
      return failed(
          "link.port-in-use",
          "Port " + port + " is in use. Give another one with --port, or 0 for any free one.");
    } catch (IOException | IllegalArgumentException e) {
      return failed("link.no-port", "Port " + port + " cannot be opened: " + e.getMessage());
    }
  }

  private void accept() {
    while (!server.isClosed()) {
      try {
        Socket socket = server.accept();
        if (handshakes.tryAcquire()) {
          Thread.ofVirtual().name("tcp handshake").start(() -> welcome(socket));
        } else {
          TcpTransport.close(socket);
        }
      } catch (IOException e) {
        // Closed, or an editor that was gone before we turned to it.
      }
    }
  }

  private void welcome(Socket socket) {
    try {
      onLine.accept(wrapping.wrap(socket));
    } catch (IOException e) {
      log.accept("refused: " + place(socket) + " shook no hands: " + e.getMessage());
      TcpTransport.close(socket);
    } finally {
      handshakes.release();
    }
  }

  private static String place(Socket socket) {
    return socket.getInetAddress().getHostAddress() + ":" + socket.getPort();
  }

  /** The port it listens on. */
  public int port() {
    return server.getLocalPort();
  }

  @Override
  public void close() {
    TcpTransport.close(server);
  }

  private static ListenResult failed(String code, String message) {
    return new ListenResult.Failed(new LinkFault(code, message));
  }
}
