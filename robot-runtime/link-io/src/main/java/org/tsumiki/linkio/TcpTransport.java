package org.tsumiki.linkio;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import org.tsumiki.link.LinkFault;

/** A line over plain TCP. */
public final class TcpTransport {
  private static final int CONNECT_MILLIS = 3000;

  private TcpTransport() {}

  /** Connects to a robot that listens there. */
  public static OpenResult connect(String host, int port) {
    String place = host + ":" + port;
    InetSocketAddress address = new InetSocketAddress(host, port);
    if (address.isUnresolved()) {
      return failed("link.unknown-host", "No computer is named " + host + ". Check the address.");
    }
    Socket socket = new Socket();
    try {
      socket.connect(address, CONNECT_MILLIS);
      if (socket.getLocalSocketAddress().equals(socket.getRemoteSocketAddress())) {
        // Nobody listens, and the system gave us that very port: we would talk to ourselves.
        throw new ConnectException("connected to itself");
      }
      return new OpenResult.Opened(of(socket, "tcp://" + place));
    } catch (ConnectException e) {
      close(socket);
      return failed(
          "link.refused",
          "No robot answers at "
              + place
              + ". Is it running? Start a simulated one with: ./tsumiki robot --port "
              + port);
    } catch (SocketTimeoutException e) {
      close(socket);
      return failed(
          "link.no-route",
          "Nothing came back from " + place + ". Check the address and the network.");
    } catch (IOException e) {
      close(socket);
      return failed(
          "link.no-connection",
          "No connection to " + place + " (" + e.getMessage() + "). Check address and network.");
    }
  }

  static Transport of(Socket socket, String name) throws IOException {
    socket.setTcpNoDelay(true);
    LinkFault ended =
        new LinkFault(
            "link.closed",
            "The other end of " + name + " has ended, or its program was stopped. Start it again.");
    return StreamTransport.start(
        name, socket.getInputStream(), socket.getOutputStream(), socket, ended);
  }

  private static OpenResult failed(String code, String message) {
    return new OpenResult.Failed(new LinkFault(code, message));
  }

  static void close(AutoCloseable socket) {
    try {
      socket.close();
    } catch (Exception e) {
      // It was of no use anyway.
    }
  }
}
