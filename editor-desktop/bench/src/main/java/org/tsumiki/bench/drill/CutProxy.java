package org.tsumiki.bench.drill;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Stands between editor and robot on TCP, and can fall silent both ways as Wi-Fi does. */
final class CutProxy implements AutoCloseable {
  private static final int BYTES = 4096;

  private final ServerSocket server;
  private final int robotPort;
  private final List<Socket> open = new CopyOnWriteArrayList<>();
  private volatile boolean cut;

  CutProxy(int robotPort) throws IOException {
    this.server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    this.robotPort = robotPort;
    Thread.ofPlatform().daemon().name("drill proxy").start(this::serve);
  }

  String address() {
    return "tcp://127.0.0.1:" + server.getLocalPort();
  }

  /** From now on nothing comes through, and no end hears of it. */
  void cut() {
    cut = true;
  }

  private void serve() {
    while (!server.isClosed()) {
      try {
        Socket editor = server.accept();
        Socket robot = new Socket(InetAddress.getLoopbackAddress(), robotPort);
        open.add(editor);
        open.add(robot);
        editor.setTcpNoDelay(true);
        robot.setTcpNoDelay(true);
        Thread.ofPlatform().daemon().name("drill proxy").start(() -> carry(editor, robot));
        Thread.ofPlatform().daemon().name("drill proxy").start(() -> carry(robot, editor));
      } catch (IOException ended) {
        // The drill is over, or an end is gone.
      }
    }
  }

  private void carry(Socket from, Socket to) {
    byte[] buffer = new byte[BYTES];
    try {
      InputStream in = from.getInputStream();
      OutputStream out = to.getOutputStream();
      for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
        if (!cut) {
          out.write(buffer, 0, count);
        }
      }
    } catch (IOException ended) {
      // The drill is over.
    }
  }

  @Override
  public void close() throws IOException {
    server.close();
    for (Socket socket : open) {
      socket.close();
    }
  }
}
