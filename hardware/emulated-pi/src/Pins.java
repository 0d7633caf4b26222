import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** The emulated Raspberry Pi's pins, looked at and touched from outside through QEMU's qtest socket. */
final class Pins implements AutoCloseable {
  private static final long GPIO = 0x3f200000L;
  private static final long SET = GPIO + 0x1c;
  private static final long CLEAR = GPIO + 0x28;
  private static final long LEVELS = GPIO + 0x34;
  private static final int PINS_IN_A_WORD = 10;
  private static final int OUTPUT = 1;

  /** A pin changed its level. */
  record Edge(long nanoTime, int pin, boolean high) {}

  private final SocketChannel channel;
  private final BlockingQueue<String> answers = new LinkedBlockingQueue<>();
  private final List<Edge> edges = new ArrayList<>();

  Pins(Path socket) throws IOException {
    channel = SocketChannel.open(StandardProtocolFamily.UNIX);
    channel.connect(UnixDomainSocketAddress.of(socket));
    Thread.ofPlatform().daemon().start(this::listen);
    ask("irq_intercept_out /machine/soc/peripherals/gpio");
  }

  private void listen() {
    try (BufferedReader lines = new BufferedReader(new InputStreamReader(Channels.newInputStream(channel), StandardCharsets.US_ASCII))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.startsWith("IRQ ")) {
          String[] words = line.split(" ");
          synchronized (edges) {
            edges.add(new Edge(System.nanoTime(), Integer.parseInt(words[2]), words[1].equals("raise")));
          }
        } else {
          answers.add(line);
        }
      }
    } catch (IOException ended) {
      // QEMU has ended, or we have.
    }
  }

  private synchronized String ask(String command) {
    try {
      ByteBuffer bytes = ByteBuffer.wrap((command + "\n").getBytes(StandardCharsets.US_ASCII));
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
      String answer = answers.poll(30, TimeUnit.SECONDS);
      if (answer == null || !answer.startsWith("OK")) {
        throw new IllegalStateException("QEMU answers " + answer + " to " + command);
      }
      return answer;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private long word(long address) {
    return Long.decode(ask(String.format("readl 0x%x", address)).split(" ")[1]);
  }

  /** What a pin's voltage is: for an input, what we drive it with. */
  void drive(int pin, boolean high) {
    ask(String.format("writel 0x%x 0x%x", high ? SET : CLEAR, 1L << pin));
  }

  /** True when the pin is an output and high: a lamp on it is lit. An input drives nothing. */
  boolean lit(int pin) {
    long function = word(GPIO + 4L * (pin / PINS_IN_A_WORD)) >> (3 * (pin % PINS_IN_A_WORD)) & 7;
    return function == OUTPUT && (word(LEVELS) >> pin & 1) == 1;
  }

  /** Which of those are lit. */
  List<Integer> lit(List<Integer> pins) {
    return pins.stream().filter(this::lit).toList();
  }

  /** All changes up to now that are not older than that. */
  List<Edge> edgesSince(long nanoTime) {
    synchronized (edges) {
      return edges.stream().filter(edge -> edge.nanoTime() >= nanoTime).toList();
    }
  }

  /** Whether what was seen is what is expected (tick, pin, level) from there on; what changes in one tick, in any order. */
  static boolean areSeen(List<long[]> expected, int from, List<Edge> seen) {
    int next = from;
    for (int taken = 0; taken < seen.size(); ) {
      List<String> ofTick = new ArrayList<>();
      int begin = next;
      while (next < expected.size() && expected.get(next)[0] == expected.get(begin)[0]) {
        ofTick.add(expected.get(next)[1] + "=" + expected.get(next)[2]);
        next++;
      }
      int size = Math.min(ofTick.size(), seen.size() - taken);
      if (size == 0) {
        return false;
      }
      for (Edge edge : seen.subList(taken, taken + size)) {
        if (!ofTick.remove(edge.pin() + "=" + (edge.high() ? 1 : 0))) {
          return false;
        }
      }
      taken += size;
    }
    return true;
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
