package org.tsumiki.linkio;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.tsumiki.link.LinkFault;

class TcpTransportTest extends TransportContract {
  private final LinkedBlockingQueue<Transport> accepted = new LinkedBlockingQueue<>();
  private final TcpListener listener =
      ((TcpListener.ListenResult.Listening) TcpListener.listen("127.0.0.1", 0, accepted::add))
          .listener();

  @Override
  InMemoryPair open() throws InterruptedException {
    Transport editor =
        ((OpenResult.Opened) TcpTransport.connect("127.0.0.1", listener.port())).transport();
    Transport robot = accepted.poll(20, TimeUnit.SECONDS);
    assertThat(robot).isNotNull();
    return new InMemoryPair(robot, editor);
  }

  @AfterEach
  void closeListener() {
    listener.close();
  }

  @Test
  void saysAtOnceWhenTheOtherEndIsGone() throws Exception {
    InMemoryPair pair = open();
    pair.robotSide().close();
    Incoming.Closed closed = (Incoming.Closed) pair.editorSide().receive(20_000);
    assertThat(closed.reason().code()).isEqualTo("link.closed");
    assertThat(closed.reason().message()).contains("127.0.0.1").contains("Start it again");
  }

  @Test
  void listensOnTheLoopbackOnly() {
    for (String host : new String[] {"0.0.0.0", "192.168.1.5", "::"}) {
      LinkFault fault = failure(TcpListener.listen(host, 0, accepted::add));
      assertThat(fault.code()).isEqualTo("link.not-loopback");
      assertThat(fault.message()).contains(host).contains("pairing");
    }
  }

  @Test
  void saysThatAPortIsInUse() {
    LinkFault fault = failure(TcpListener.listen("127.0.0.1", listener.port(), accepted::add));
    assertThat(fault.code()).isEqualTo("link.port-in-use");
    assertThat(fault.message()).contains(Integer.toString(listener.port())).contains("--port");
  }

  @Test
  void saysWhatToStartWhenNobodyListens() throws Exception {
    int port;
    try (ServerSocket once = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = once.getLocalPort();
    }
    LinkFault fault = ((OpenResult.Failed) TcpTransport.connect("127.0.0.1", port)).fault();
    assertThat(fault.code()).isEqualTo("link.refused");
    assertThat(fault.message()).contains("./tsumiki robot --port " + port);
  }

  @Test
  void saysWhatAnAddressLooksLike() throws Exception {
    for (String wrong :
        new String[] {"", "hana", "tcp://", "tcp://host", "serial:", "http://a:1"}) {
      LinkFault fault = ((OpenResult.Failed) Lines.open(wrong, SSLContext.getDefault())).fault();
      assertThat(fault.code()).isEqualTo("link.bad-address");
      assertThat(fault.message()).contains("tcp://HOST:PORT or serial:DEVICE");
    }
  }

  private static LinkFault failure(TcpListener.ListenResult result) {
    return ((TcpListener.ListenResult.Failed) result).fault();
  }
}
