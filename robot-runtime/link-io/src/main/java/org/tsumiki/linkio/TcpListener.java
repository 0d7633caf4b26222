package org.tsumiki.linkio;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.UnknownHostException;
import java.util.function.Consumer;
import org.tsumiki.link.LinkFault;

/**
 * Waits for editors on a TCP port. Plain TCP neither hides nor checks anything, so it listens on
 * the loopback only: editors on this computer, and whoever may log in here.
 */
public final class TcpListener implements AutoCloseable {
  private final ServerSocket server;
  private final Consumer<Transport> onLine;

  private TcpListener(ServerSocket server, Consumer<Transport> onLine) {
    this.server = server;
    this.onLine = onLine;
  }

  /** A listener, or why there is none. */
  public sealed interface ListenResult {
    /** It listens. */
    record Listening(TcpListener listener) implements ListenResult {}

    /** It cannot; the message says what to do. */
    record Failed(LinkFault fault) implements ListenResult {}
  }

  /**
   * Listens.
   *
   * @param host an address of the loopback; any other is refused
   * @param port 0 for any free one
   * @param onLine gets each line, on the listener's thread; closes it when it has no use for it
   */
  public static ListenResult listen(String host, int port, Consumer<Transport> onLine) {
    try {
      InetAddress address = InetAddress.getByName(host);
      if (!address.isLoopbackAddress()) {
        return failed(
            "link.not-loopback",
            "Plain TCP listens on 127.0.0.1 only, not on "
                + host
                + ": without pairing anybody near could drive the robot. Use the cable.");
      }
      return bind(address, port, onLine);
    } catch (UnknownHostException e) {
      return failed("link.unknown-host", host + " is no address here. Use 127.0.0.1.");
    }
  }

  @SuppressWarnings("AddressSelection") // the caller's own loopback address
  private static ListenResult bind(InetAddress address, int port, Consumer<Transport> onLine) {
    try {
      ServerSocket server = new ServerSocket();
      server.setReuseAddress(true);
      try {
        server.bind(new InetSocketAddress(address, port));
      } catch (IOException e) {
        server.close();
        throw e;
      }
      TcpListener listener = new TcpListener(server, onLine);
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
        onLine.accept(
            TcpTransport.of(
                socket,
                "tcp://" + socket.getInetAddress().getHostAddress() + ":" + socket.getPort()));
      } catch (IOException e) {
        // Closed, or an editor that was gone before we turned to it.
      }
    }
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
