package org.tsumiki.linkio;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import org.tsumiki.link.LinkFault;

/** Opens the line to a robot by its address. */
public final class Lines {
  private static final String SERIAL = "serial:";
  private static final String TLS = "tcp";
  private static final String PLAIN = "tcp-plain";
  private static final int MAX_PORT = 65_535;

  private Lines() {}

  /**
   * Opens {@code tcp://HOST:PORT} (TLS), {@code serial:DEVICE}, or {@code tcp-plain://HOST:PORT}
   * for a simulated robot on this computer.
   *
   * @param context this end's key
   */
  public static OpenResult open(String address, SSLContext context) {
    if (isSerial(address)) {
      return SerialTransport.open(address.substring(SERIAL.length()));
    }
    Optional<URI> uri = network(address);
    if (uri.isEmpty()) {
      return badAddress(address);
    }
    String host = uri.get().getHost();
    int port = uri.get().getPort();
    return PLAIN.equals(uri.get().getScheme())
        ? TcpTransport.connect(host, port)
        : TlsTransport.connect(host, port, context);
  }

  /** The same without a key: a cable, or plain TCP on this computer whatever the address says. */
  public static OpenResult open(String address) {
    if (isSerial(address)) {
      return SerialTransport.open(address.substring(SERIAL.length()));
    }
    return network(address)
        .map(uri -> TcpTransport.connect(uri.getHost(), uri.getPort()))
        .orElseGet(() -> badAddress(address));
  }

  private static OpenResult badAddress(String address) {
    return new OpenResult.Failed(
        new LinkFault(
            "link.bad-address",
            "\"" + address + "\" is no robot's address. Write tcp://HOST:PORT or serial:DEVICE."));
  }

  /** True for an address of any of these forms; a robot's name is none. */
  public static boolean isAddress(String text) {
    return isSerial(text) || network(text).isPresent();
  }

  /** True for the address of a cable. */
  public static boolean isSerial(String address) {
    return address.startsWith(SERIAL) && address.length() > SERIAL.length();
  }

  private static Optional<URI> network(String address) {
    try {
      URI uri = new URI(address);
      boolean known = TLS.equals(uri.getScheme()) || PLAIN.equals(uri.getScheme());
      boolean portFits = uri.getPort() > 0 && uri.getPort() <= MAX_PORT;
      return known && uri.getHost() != null && portFits ? Optional.of(uri) : Optional.empty();
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }
}
