package org.tsumiki.agent;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.tsumiki.link.LinkFault;
import org.tsumiki.linkio.Neighbours;
import org.tsumiki.linkio.SerialTransport;
import org.tsumiki.linkio.TcpListener;
import org.tsumiki.pairing.Keyring;

/** Opens all ways to a robot, and tells people where they are. */
final class RobotLines implements AutoCloseable {
  private static final int CODE_GROUP = 3;
  private static final String LOOPBACK = "127.0.0.1";
  private static final LinkFault NOT_SIMULATED =
      new LinkFault(
          "link.not-simulated", "A real robot has no plain port: leave --plain-port out.");

  private final RobotService service;
  private final RobotOptions options;
  private final Optional<Keyring> keys;
  private final RobotLog log;
  private final List<String> places = new ArrayList<>();
  private final List<AutoCloseable> open = new ArrayList<>();

  RobotLines(RobotService service, RobotOptions options, Optional<Keyring> keys, RobotLog log) {
    this.service = service;
    this.options = options;
    this.keys = keys;
    this.log = log;
  }

  /** Opens them all; says which one cannot be opened. */
  Optional<LinkFault> open() {
    OptionalInt port = options.portToOpen();
    Optional<RobotOptions.Network> network = options.network();
    Optional<LinkFault> fault = Optional.empty();
    if (port.isPresent()) {
      fault =
          network.isPresent() && keys.isPresent()
              ? openTls(network.get(), keys.get(), port.getAsInt())
              : openPlain("tcp ", port.getAsInt());
    }
    OptionalInt plain = network.map(RobotOptions.Network::plainPort).orElseGet(OptionalInt::empty);
    if (fault.isEmpty() && plain.isPresent()) {
      fault =
          options.board().equals(RobotOptions.SIMULATED)
              ? openPlain("tcp-plain ", plain.getAsInt())
              : Optional.of(NOT_SIMULATED);
    }
    return fault.isEmpty() ? openSerial() : fault;
  }

  /** Where editors find the robot. */
  List<String> places() {
    return List.copyOf(places);
  }

  private Optional<LinkFault> openTls(RobotOptions.Network network, Keyring own, int port) {
    String host = network.host();
    return switch (TcpListener.listenTls(
        host, port, own.identity().sslContext(), service::serve, log::line)) {
      case TcpListener.ListenResult.Failed(LinkFault fault) -> Optional.of(fault);
      case TcpListener.ListenResult.Listening(TcpListener listener) -> {
        places.add("tcp " + host + ":" + listener.port());
        open.add(listener);
        tellCode(own);
        if (network.discovery()) {
          String key = own.identity().keyId().hex();
          open.add(
              Neighbours.announce(service.info().name(), key, host, listener.port(), log::line));
        }
        yield Optional.empty();
      }
    };
  }

  private void tellCode(Keyring own) {
    String code = own.code();
    log.line(
        "pairing code: "
            + code.substring(0, CODE_GROUP)
            + " "
            + code.substring(CODE_GROUP)
            + " (also in "
            + own.file()
            + ")");
  }

  private Optional<LinkFault> openPlain(String kind, int port) {
    return switch (TcpListener.listen(LOOPBACK, port, service::serve)) {
      case TcpListener.ListenResult.Failed(LinkFault fault) -> Optional.of(fault);
      case TcpListener.ListenResult.Listening(TcpListener listener) -> {
        places.add(kind + LOOPBACK + ":" + listener.port());
        open.add(listener);
        yield Optional.empty();
      }
    };
  }

  private Optional<LinkFault> openSerial() {
    if (options.serialDevice().isEmpty()) {
      return Optional.empty();
    }
    String device = options.serialDevice().get();
    SerialKeeper keeper = new SerialKeeper(() -> SerialTransport.open(device), service, log);
    open.add(keeper);
    places.add("serial " + device);
    return keeper.start();
  }

  @Override
  public void close() {
    for (AutoCloseable resource : open.reversed()) {
      try {
        resource.close();
      } catch (Exception e) {
        // The process ends anyway, and the service makes the outputs safe.
      }
    }
  }
}
