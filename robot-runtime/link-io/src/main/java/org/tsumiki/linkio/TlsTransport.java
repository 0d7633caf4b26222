package org.tsumiki.linkio;

import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.util.Optional;
import javax.net.ssl.ExtendedSSLSession;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSocket;
import org.tsumiki.link.LinkFault;

/** A line over TCP and TLS 1.3, nothing older, on which both ends have shown their key. */
public final class TlsTransport {
  static final int HANDSHAKE_MILLIS = 5000;

  private static final String[] VERSIONS = {"TLSv1.3"};

  /**
   * The first one that both ends know. A Raspberry Pi up to the 4 has no instructions for AES;
   * ChaCha20 is made for computers without them.
   */
  private static final String[] CIPHERS = {
    "TLS_CHACHA20_POLY1305_SHA256", "TLS_AES_128_GCM_SHA256", "TLS_AES_256_GCM_SHA384"
  };

  private static final String EXPORTER = "EXPORTER-Channel-Binding";
  private static final int BINDING_BYTES = 32;

  private TlsTransport() {}

  /**
   * Connects to whatever listens there. Look at {@link Transport#security} before a byte that comes
   * is believed.
   *
   * @param context this end's key
   */
  public static OpenResult connect(String host, int port, SSLContext context) {
    String name = "tcp://" + host + ":" + port;
    return TcpTransport.connect(host, port, socket -> secured(socket, context, true, name));
  }

  /** Shakes hands on a connected socket; throws when the other end does not play along. */
  static Transport secured(Socket socket, SSLContext context, boolean client, String name)
      throws IOException {
    socket.setTcpNoDelay(true);
    socket.setSoTimeout(HANDSHAKE_MILLIS);
    SSLSocket tls =
        (SSLSocket)
            context
                .getSocketFactory()
                .createSocket(
                    socket, socket.getInetAddress().getHostAddress(), socket.getPort(), true);
    tls.setUseClientMode(client);
    tls.setEnabledProtocols(VERSIONS);
    tls.setEnabledCipherSuites(CIPHERS);
    tls.setNeedClientAuth(true);
    SecureChannel channel;
    try {
      tls.startHandshake();
      channel = channel(tls);
    } catch (SocketException e) {
      throw new SSLException("ended during the handshake", e);
    }
    socket.setSoTimeout(0);
    LinkFault ended =
        new LinkFault(
            "link.closed",
            "The other end of " + name + " has ended, or its program was stopped. Start it again.");
    return StreamTransport.start(
        name, tls.getInputStream(), tls.getOutputStream(), socket, ended, Optional.of(channel));
  }

  private static SecureChannel channel(SSLSocket tls) throws SSLException {
    if (!(tls.getSession() instanceof ExtendedSSLSession session)) {
      throw new SSLException("no session");
    }
    byte[] key = session.getPeerCertificates()[0].getPublicKey().getEncoded();
    return new SecureChannel(
        key, session.exportKeyingMaterialData(EXPORTER, new byte[0], BINDING_BYTES));
  }
}
