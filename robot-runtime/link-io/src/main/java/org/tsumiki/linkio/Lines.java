package org.tsumiki.linkio;

import java.net.URI;
import java.net.URISyntaxException;
import org.tsumiki.link.LinkFault;

/** Opens the line to a robot by its address. */
public final class Lines {
  private static final String SERIAL = "serial:";
  private static final int MAX_PORT = 65_535;

  private Lines() {}

  /** Opens {@code tcp://HOST:PORT} or {@code serial:DEVICE}. */
  public static OpenResult open(String address) {
    if (address.startsWith(SERIAL) && address.length() > SERIAL.length()) {
      return SerialTransport.open(address.substring(SERIAL.length()));
    }
    try {
      URI uri = new URI(address);
      boolean portFits = uri.getPort() > 0 && uri.getPort() <= MAX_PORT;
      if ("tcp".equals(uri.getScheme()) && uri.getHost() != null && portFits) {
        return TcpTransport.connect(uri.getHost(), uri.getPort());
      }
    } catch (URISyntaxException e) {
      // Said below.
    }
    return new OpenResult.Failed(
        new LinkFault(
            "link.bad-address",
            "\"" + address + "\" is no robot's address. Write tcp://HOST:PORT or serial:DEVICE."));
  }
}
