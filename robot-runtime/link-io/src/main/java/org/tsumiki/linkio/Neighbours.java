package org.tsumiki.linkio;

import java.io.IOException;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import javax.jmdns.JmDNS;
import javax.jmdns.ServiceInfo;

/**
 * Robots on the network by mDNS (RFC 6762, 6763): each says its name and the fingerprint of its
 * key, which is no secret and proves nothing. The only user of jmdns.
 */
public final class Neighbours {
  private static final String TYPE = "_tsumiki._tcp.local.";
  private static final String KEY = "key";
  private static final String NAME = "name";
  private static final int SLOW_MILLIS = 4000;
  private static final int GOODBYE_MILLIS = 300;

  private Neighbours() {}

  /**
   * A robot that said that it is here.
   *
   * @param key fingerprint of its key as it says; the handshake shows whether it holds that key
   * @param address as {@link Lines#open} takes it
   */
  public record Neighbour(String name, String key, String address) {}

  /** Says that a robot is here until it is closed. */
  public static final class Announcement implements AutoCloseable {
    private final List<JmDNS> voices = Collections.synchronizedList(new ArrayList<>());
    private final ExecutorService worker =
        Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name("mdns").factory());

    private Announcement() {}

    @Override
    public void close() {
      worker.shutdownNow();
      List<CompletableFuture<Void>> ending = new ArrayList<>();
      for (JmDNS voice : List.copyOf(voices)) {
        ending.add(CompletableFuture.runAsync(() -> end(voice), daemons()));
      }
      await(ending, GOODBYE_MILLIS);
    }
  }

  /**
   * Announces a robot, in the background.
   *
   * @param host where it listens: 127.0.0.1 is announced to this computer only
   * @param problem gets a sentence when a network does not let us
   */
  public static Announcement announce(
      String name, String key, String host, int port, Consumer<String> problem) {
    Announcement announcement = new Announcement();
    announcement.worker.execute(() -> {
      for (InetAddress address : addresses(host)) {
        try {
          JmDNS voice = JmDNS.create(address, "tsumiki-" + key.substring(0, 8));
          announcement.voices.add(voice);
          voice.registerService(
              ServiceInfo.create(
                  TYPE, key.substring(0, 8), port, 0, 0, Map.of(KEY, key, NAME, name)));
        } catch (IOException | IllegalStateException e) {
          problem.accept("cannot be found on " + address.getHostAddress() + ": " + e.getMessage());
        }
      }
    });
    return announcement;
  }

  /** Everybody who answers within that time. */
  public static List<Neighbour> browse(int millis) {
    // Readies the library's log in this thread: several at once make it complain.
    ServiceInfo.create(TYPE, "nobody", 1, "");
    Map<String, Neighbour> found = Collections.synchronizedMap(new LinkedHashMap<>());
    List<CompletableFuture<Void>> searches = new ArrayList<>();
    for (InetAddress address : addresses("0.0.0.0")) {
      searches.add(CompletableFuture.runAsync(() -> browse(address, millis, found), daemons()));
    }
    await(searches, millis + SLOW_MILLIS);
    return List.copyOf(found.values());
  }

  private static void browse(InetAddress address, int millis, Map<String, Neighbour> found) {
    try {
      JmDNS ear = JmDNS.create(address);
      for (ServiceInfo info : ear.list(TYPE, millis)) {
        String key = text(info, KEY);
        for (Inet4Address at : info.getInet4Addresses()) {
          String place = "tcp://" + at.getHostAddress() + ":" + info.getPort();
          found.putIfAbsent(key + place, new Neighbour(text(info, NAME), key, place));
        }
      }
      daemons().execute(() -> end(ear)); // it takes its time to say goodbye
    } catch (IOException | IllegalStateException e) {
      // That network has no multicast; the others may.
    }
  }

  private static String text(ServiceInfo info, String property) {
    String value = info.getPropertyString(property);
    return value == null ? "" : value;
  }

  /** This computer's IPv4 addresses that may reach others; the loopback too, when all are meant. */
  private static List<InetAddress> addresses(String host) {
    List<InetAddress> addresses = new ArrayList<>();
    try {
      InetAddress asked = InetAddress.getByName(host);
      if (!asked.isAnyLocalAddress()) {
        return List.of(asked);
      }
      for (NetworkInterface network : Collections.list(NetworkInterface.getNetworkInterfaces())) {
        if (network.isUp() && (network.supportsMulticast() || network.isLoopback())) {
          for (InetAddress address : Collections.list(network.getInetAddresses())) {
            if (address instanceof Inet4Address) {
              addresses.add(address);
            }
          }
        }
      }
    } catch (IOException e) {
      return List.copyOf(addresses); // a computer without a network finds nobody
    }
    return List.copyOf(addresses);
  }

  private static void end(JmDNS voice) {
    try {
      voice.close();
    } catch (IOException e) {
      // It says nothing any more either way.
    }
  }

  private static Executor daemons() {
    return work -> Thread.ofPlatform().daemon().name("mdns").start(work);
  }

  private static void await(List<CompletableFuture<Void>> all, int millis) {
    try {
      CompletableFuture.allOf(all.toArray(CompletableFuture[]::new))
          .get(millis, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException | TimeoutException e) {
      // What was found by then is found.
    }
  }
}
