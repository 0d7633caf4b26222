package org.tsumiki.speech;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The service that speaks for all programs of a Linux desktop, asked by its own protocol (SSIP)
 * over a socket of this computer. It knows the engine and the sound device that somebody set up
 * there.
 */
final class SpeechDispatcher implements SpeechEngine {
  private static final int START_SECONDS = 5;
  private static final int PERCENT = 100;

  /** Its own middle and ends of speed and loudness. */
  private static final int LEAST = -100;

  private static final int SLOWEST_PERCENT = 40;
  private static final int FASTEST_PERCENT = 300;

  private final Path socket;
  private final List<String> start;
  private final Map<String, Consumer<Outcome>> waiting = new HashMap<>();
  private List<String> manner = List.of();
  private @Nullable SsipLine line;

  /** The sentence that the service is taking just now. */
  private @Nullable Consumer<Outcome> offered;

  /**
   * @param socket where it listens
   * @param start the command that starts it there, empty when it cannot be started from here
   */
  SpeechDispatcher(Path socket, List<String> start) {
    this.socket = socket;
    this.start = List.copyOf(start);
  }

  @Override
  public String name() {
    return "Speech Dispatcher";
  }

  @Override
  public void speak(Utterance utterance, Consumer<Outcome> ended) {
    hush();
    if (!taken(utterance, ended)) {
      ended.accept(Outcome.FAILED);
    }
  }

  private synchronized boolean taken(Utterance utterance, Consumer<Outcome> ended) {
    try {
      SsipLine to = connected();
      List<String> wanted = mannerOf(utterance);
      for (String setting : wanted) {
        if (!manner.contains(setting)) {
          to.ask("SET SELF " + setting);
        }
      }
      manner = wanted;
      to.ask("SPEAK");
      offered(ended);
      to.ask(asData(utterance.kana()) + "\r\n.");
      return true;
    } catch (IOException gone) {
      offered(null);
      leave();
      return false;
    }
  }

  private void offered(@Nullable Consumer<Outcome> sentence) {
    synchronized (waiting) {
      offered = sentence;
    }
  }

  private SsipLine connected() throws IOException {
    SsipLine old = line;
    if (old != null && old.isOpen()) {
      return old;
    }
    SsipLine fresh = new SsipLine(opened(), new Listener());
    line = fresh;
    manner = List.of();
    fresh.ask("SET SELF CLIENT_NAME user:tsumiki:main");
    fresh.ask("SET SELF NOTIFICATION ALL ON");
    // Nothing else on this computer has a right to be heard first, but a screen reader's alarm.
    fresh.ask("SET SELF PRIORITY MESSAGE");
    return fresh;
  }

  private SocketChannel opened() throws IOException {
    try {
      return open();
    } catch (IOException notThere) {
      startIt();
      return open();
    }
  }

  private SocketChannel open() throws IOException {
    SocketChannel channel = SocketChannel.open(StandardProtocolFamily.UNIX);
    try {
      channel.connect(UnixDomainSocketAddress.of(socket));
      return channel;
    } catch (IOException notThere) {
      channel.close();
      throw notThere;
    }
  }

  /** It goes into the background by itself once it listens. */
  private void startIt() throws IOException {
    if (start.isEmpty()) {
      return;
    }
    Process process =
        new ProcessBuilder(start)
            .redirectOutput(Redirect.DISCARD)
            .redirectError(Redirect.DISCARD)
            .start();
    try {
      if (!process.waitFor(START_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  private static List<String> mannerOf(Utterance utterance) {
    return List.of(
        "LANGUAGE " + utterance.language().code(),
        "RATE " + rate(utterance.ratePercent()),
        "VOLUME " + (utterance.volumePercent() * 2 + LEAST));
  }

  /** Usual is 0; the slowest that we know is its slowest, the fastest its fastest. */
  static int rate(int percent) {
    int span = percent < PERCENT ? PERCENT - SLOWEST_PERCENT : FASTEST_PERCENT - PERCENT;
    return (percent - PERCENT) * PERCENT / span;
  }

  /** One line; a point at its beginning would end the text. */
  private static String asData(String kana) {
    String oneLine = kana.replaceAll("[\\r\\n]+", " ");
    return oneLine.startsWith(".") ? "." + oneLine : oneLine;
  }

  @Override
  public void hush() {
    if (cutAll(Outcome.CUT)) {
      cancel();
    }
  }

  private synchronized void cancel() {
    SsipLine to = line;
    if (to == null) {
      return;
    }
    try {
      to.ask("CANCEL SELF");
    } catch (IOException gone) {
      leave();
    }
  }

  /** True when somebody was waiting for a sentence's end. */
  private boolean cutAll(Outcome outcome) {
    List<Consumer<Outcome>> left;
    synchronized (waiting) {
      left = new ArrayList<>(waiting.values());
      waiting.clear();
    }
    left.forEach(ended -> ended.accept(outcome));
    return !left.isEmpty();
  }

  private synchronized void leave() {
    SsipLine old = line;
    line = null;
    if (old != null) {
      old.close();
    }
  }

  @Override
  public void close() {
    leave();
    cutAll(Outcome.CUT);
  }

  /** What the service tells by itself, in the order in which it tells it. */
  private final class Listener implements SsipLine.Events {
    @Override
    public void queued(String id) {
      synchronized (waiting) {
        Consumer<Outcome> sentence = offered;
        offered = null;
        if (sentence != null) {
          waiting.put(id, sentence);
        }
      }
    }

    @Override
    public void ended(String id, Outcome outcome) {
      Consumer<Outcome> ended;
      synchronized (waiting) {
        ended = waiting.remove(id);
      }
      if (ended != null) {
        ended.accept(outcome);
      }
    }

    @Override
    public void gone() {
      cutAll(Outcome.FAILED);
    }
  }
}
