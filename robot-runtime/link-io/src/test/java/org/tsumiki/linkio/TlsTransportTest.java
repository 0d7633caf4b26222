package org.tsumiki.linkio;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.tsumiki.pairing.Identity;

class TlsTransportTest extends TransportContract {
  private final Identity robotKey = Identity.create();
  private final Identity editorKey = Identity.create();
  private final LinkedBlockingQueue<Transport> accepted = new LinkedBlockingQueue<>();
  private final LinkedBlockingQueue<String> log = new LinkedBlockingQueue<>();
  private final TcpListener listener =
      ((TcpListener.ListenResult.Listening)
              TcpListener.listenTls("127.0.0.1", 0, robotKey.sslContext(), accepted::add, log::add))
          .listener();

  @Override
  InMemoryPair open() throws InterruptedException {
    Transport editor =
        ((OpenResult.Opened)
                TlsTransport.connect("127.0.0.1", listener.port(), editorKey.sslContext()))
            .transport();
    Transport robot = accepted.poll(20, TimeUnit.SECONDS);
    assertThat(robot).isNotNull();
    return new InMemoryPair(robot, editor);
  }

  @AfterEach
  void closeListener() {
    listener.close();
  }

  @Test
  void eachEndSeesTheOthersKeyAndBothTheSameBinding() throws Exception {
    InMemoryPair pair = open();
    SecureChannel atRobot = pair.robotSide().security().orElseThrow();
    SecureChannel atEditor = pair.editorSide().security().orElseThrow();
    assertThat(atRobot.peerKey()).isEqualTo(editorKey.publicKey());
    assertThat(atEditor.peerKey()).isEqualTo(robotKey.publicKey());
    assertThat(atRobot.binding()).hasSize(32).isEqualTo(atEditor.binding());
    assertThat(open().editorSide().security().orElseThrow().binding())
        .isNotEqualTo(atEditor.binding());
  }

  @Test
  void anEndThatOffersOnlyTls12IsRefusedAndLogged() throws Exception {
    SSLContext context = editorKey.sslContext();
    try (Socket socket = new Socket("127.0.0.1", listener.port());
        SSLSocket tls =
            (SSLSocket) context.getSocketFactory().createSocket(socket, "127.0.0.1", 1, true)) {
      tls.setEnabledProtocols(new String[] {"TLSv1.2"});
      assertThat(shakesHands(tls)).isFalse();
    }
    assertThat(log.poll(20, TimeUnit.SECONDS)).contains("refused").contains("127.0.0.1");
    assertStillServes();
  }

  @Test
  void anEndWithoutAKeyIsRefusedAndLogged() throws Exception {
    SSLContext noKey = SSLContext.getInstance("TLSv1.3");
    noKey.init(null, new javax.net.ssl.TrustManager[] {new TrustsAll()}, null);
    try (Socket socket = new Socket("127.0.0.1", listener.port());
        SSLSocket tls =
            (SSLSocket) noKey.getSocketFactory().createSocket(socket, "127.0.0.1", 1, true)) {
      shakesHands(tls); // in TLS 1.3 the client hears only later that it is refused
      assertThat(log.poll(20, TimeUnit.SECONDS)).contains("refused");
    }
    assertThat(accepted).isEmpty();
    assertStillServes();
  }

  @Test
  void anEndThatSpeaksPlainIsRefusedAndLogged() throws Exception {
    try (Socket socket = new Socket("127.0.0.1", listener.port())) {
      socket.getOutputStream().write("GET / HTTP/1.1\r\n\r\n".getBytes(StandardCharsets.UTF_8));
      socket.getOutputStream().flush();
      assertThat(log.poll(20, TimeUnit.SECONDS)).contains("refused");
    }
    assertStillServes();
  }

  private void assertStillServes() throws Exception {
    InMemoryPair pair = open();
    pair.editorSide().send(new byte[] {1, 2, 3});
    assertThat(receive(pair.robotSide(), 3)).containsExactly(1, 2, 3);
  }

  private static boolean shakesHands(SSLSocket tls) {
    try {
      tls.startHandshake();
      return true;
    } catch (java.io.IOException refused) {
      return false;
    }
  }

  private static final class TrustsAll implements javax.net.ssl.X509TrustManager {
    @Override
    public void checkClientTrusted(java.security.cert.X509Certificate[] chain, String type) {}

    @Override
    public void checkServerTrusted(java.security.cert.X509Certificate[] chain, String type) {}

    @Override
    public java.security.cert.X509Certificate[] getAcceptedIssuers() {
      return new java.security.cert.X509Certificate[0];
    }
  }
}
