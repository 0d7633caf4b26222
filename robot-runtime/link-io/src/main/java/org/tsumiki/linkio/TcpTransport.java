package org.tsumiki.linkio;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import javax.net.ssl.SSLException;
import org.tsumiki.link.LinkFault;

/**
 * A line over plain TCP, which neither hides nor checks anything: for a simulated robot on this
 * very computer, when somebody asks for it.
 */
public final class TcpTransport {
  private static final int CONNECT_MILLIS = 3000;

  private TcpTransport() {}

  /** Connects to a simulated robot that listens on the loopback. */
  public static OpenResult connect(String host, int port) {
    InetAddress there = new InetSocketAddress(host, port).getAddress();
    if (there != null && !there.isLoopbackAddress()) {
      return failed(
          "link.not-loopback",
          "Plain TCP goes to this computer only, not to "
              + host
              + ": anybody near could listen and drive the robot. Use tcp://"
              + host
              + ":"
              + port
              + ".");
    }
    return connect(host, port, socket -> of(socket, "tcp://" + host + ":" + port));
  }

  /** Makes a line of a socket that is connected. */
  interface Wrapping {
    /** The line; throws when the other end does not play along. */
    Transport wrap(Socket socket) throws IOException;
  }

  static OpenResult connect(String host, int port, Wrapping wrapping) {
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
      return new OpenResult.Opened(wrapping.wrap(socket));
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
    } catch (SSLException e) {
      close(socket);
      return failed(
          "link.no-tls",
          "What answers at "
              + place
              + " does not speak as a robot does (TLS 1.3). Check the address, and update the"
              + " robot.");
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
