package org.tsumiki.agent;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.spec.X509EncodedKeySpec;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tsumiki.link.Answer;
import org.tsumiki.link.Ask;
import org.tsumiki.link.LinkFault;
import org.tsumiki.linkio.SecureChannel;
import org.tsumiki.linkio.Transport;
import org.tsumiki.pairing.CodeExchange;
import org.tsumiki.pairing.KeyId;
import org.tsumiki.pairing.Keyring;
import org.tsumiki.pairing.Pin;
import org.tsumiki.pairing.TryGuard;

/**
 * Who may come in to a robot, and how one gets to. Who holds the cable may; over the network those
 * whose key the robot has pinned. One exchange of codes at a time. Any thread.
 */
public final class RobotDoor {
  private static final LinkFault NOT_HERE =
      new LinkFault(
          "pairing.not-here", "This robot lives inside a program and needs no pairing. Go on.");

  private static final LinkFault NO_UPDATES =
      new LinkFault(
          "update.not-here",
          "This robot was not installed as a package, so it takes none. Update Tsumiki on its own"
              + " computer.");

  private final Optional<Keyring> keyring;
  private final @Nullable TryGuard guard;
  private final RobotLog log;
  private final Optional<RobotUpdates> updates;
  private @Nullable Exchange exchange;

  /** One editor that is about to prove the code. */
  private record Exchange(Transport line, KeyId editor, String name, CodeExchange proof) {}

  private RobotDoor(Optional<Keyring> keyring, RobotLog log, Optional<RobotUpdates> updates) {
    this.keyring = keyring;
    this.updates = updates;
    this.guard = keyring.map(keys -> new TryGuard(keys, RobotService.millis())).orElse(null);
    this.log = log;
  }

  /** A door for a robot inside this process: every line may come in. */
  public static RobotDoor open() {
    return new RobotDoor(Optional.empty(), RobotLog.NONE, Optional.empty());
  }

  /** A door that goes by the robot's keys. */
  public static RobotDoor of(Keyring keyring, RobotLog log) {
    return of(keyring, log, Optional.empty());
  }

  /** The same, of a robot that takes newer packages of itself. */
  static RobotDoor of(Keyring keyring, RobotLog log, Optional<RobotUpdates> updates) {
    return new RobotDoor(Optional.of(keyring), log, updates);
  }

  /** The robot's key. */
  Optional<KeyId> keyId() {
    return keyring.map(keys -> keys.identity().keyId());
  }

  /** Why the other end of that line may not come in; empty when it may. */
  Optional<LinkFault> closedBecause(Transport line) {
    Optional<KeyId> peer = peer(line);
    if (keyring.isEmpty() || peer.isEmpty()) {
      return Optional.empty();
    }
    Optional<Pin> pin = keyring.get().pin(peer.get());
    if (pin.isEmpty()) {
      return Optional.of(
          new LinkFault(
              "pairing.needed",
              "The robot does not know this computer. Pair once, with the code that the robot shows"
                  + " or has on its sticker, or with the cable."));
    }
    boolean bound = keyring.get().seat().filter(seat -> !seat.equals(peer.get())).isPresent();
    if (bound && pin.get().role() != Pin.Role.MENTOR) {
      return Optional.of(
          new LinkFault(
              "pairing.other-seat",
              "This robot belongs to another seat. Take your own, or ask a mentor to free it."));
    }
    return Optional.empty();
  }

  private static Optional<KeyId> peer(Transport line) {
    return line.security().map(SecureChannel::peerKey).map(KeyId::of);
  }

  /** What the robot says to that, having done it. */
  synchronized Answer answer(Ask ask, Transport line, RobotService robot) {
    if (keyring.isEmpty()) {
      return ask instanceof Ask.Find
          ? find(robot)
          : new Answer.No(ask.isAboutPackages() ? NO_UPDATES : NOT_HERE);
    }
    Keyring keys = keyring.get();
    try {
      return switch (ask) {
        case Ask.Code(int step, byte[] message, String editor) ->
            code(keys, line, step, message, editor);
        case Ask.Cable(byte[] key, String editor, boolean mentor) ->
            cable(keys, line, key, editor, mentor);
        case Ask.Find() -> inside(line).orElseGet(() -> find(robot));
        case Ask.Forget() -> {
          Optional<KeyId> peer = peer(line);
          if (peer.isPresent()) {
            keys.forget(peer.get());
            log.line("forgotten: " + peer.get().shortHex());
          }
          yield new Answer.Done();
        }
        case Ask.Seat(boolean bind) -> {
          Optional<Answer> no = inside(line);
          yield no.isPresent() ? no.get() : seat(keys, line, bind);
        }
        case Ask.Update _, Ask.UpdatePiece _, Ask.Install _, Ask.RollBack _, Ask.News _ ->
            updates
                .map(desk -> update(desk, ask, line, robot.status().running()))
                .orElse(new Answer.No(NO_UPDATES));
      };
    } catch (IOException e) {
      return no(
          "pairing.not-kept",
          "The robot cannot write its keys down (" + e.getMessage() + "). Check its disk.");
    }
  }

  private Answer update(RobotUpdates desk, Ask ask, Transport line, boolean running) {
    if (ask instanceof Ask.UpdatePiece(int offset, byte[] data)) {
      return desk.piece(offset, data, line); // thousands of them: only its own line is looked at
    }
    return inside(line)
        .orElseGet(() ->
            switch (ask) {
              case Ask.Update(byte[] request) -> desk.begin(request, line, running);
              case Ask.Install() -> desk.install(line, running);
              case Ask.RollBack() -> desk.rollBack(line, running);
              default -> desk.news();
            });
  }

  /** Why not, for those who may not come in. */
  private Optional<Answer> inside(Transport line) {
    return closedBecause(line).map(Answer.No::new);
  }

  private static Answer find(RobotService robot) {
    return robot.show()
        ? new Answer.Done()
        : no("pairing.robot-runs", "The robot runs a program. Stop it first.");
  }

  private Answer seat(Keyring keys, Transport line, boolean bind) throws IOException {
    Optional<KeyId> peer = peer(line);
    if (bind && peer.isEmpty()) {
      return no("pairing.no-key", "Bind a robot over the network: the cable has no key.");
    }
    keys.seat(bind ? peer : Optional.empty());
    log.line(bind ? "bound to " + peer.map(KeyId::shortHex).orElse("") : "bound to no seat");
    return new Answer.Done();
  }

  private Answer cable(Keyring keys, Transport line, byte[] key, String editor, boolean mentor)
      throws IOException {
    if (peer(line).isPresent()) {
      log.line("refused: cable pairing asked for on " + line.name());
      return no("pairing.not-a-cable", "That goes over the cable alone. Use the robot's code.");
    }
    if (!isKey(key)) {
      return no("pairing.bad-key", "That is no key. Update the editor.");
    }
    KeyId id = KeyId.of(key);
    keys.trust(new Pin(id, mentor ? Pin.Role.MENTOR : Pin.Role.EDITOR, editor));
    if (guard != null) {
      guard.passed(RobotService.millis());
    }
    log.line("paired by cable: " + editor + " " + id.shortHex());
    return new Answer.Cable(keys.identity().publicKey());
  }

  private static boolean isKey(byte[] der) {
    try {
      return KeyFactory.getInstance("EC").generatePublic(new X509EncodedKeySpec(der)) != null;
    } catch (GeneralSecurityException e) {
      return false;
    }
  }

  private Answer code(Keyring keys, Transport line, int step, byte[] message, String editor)
      throws IOException {
    Optional<SecureChannel> channel = line.security();
    if (channel.isEmpty()) {
      return no("pairing.cable-needs-none", "Over the cable no code is needed.");
    }
    if (step == 0) {
      Optional<Answer> refused = begin(keys, line, channel.get(), editor);
      if (refused.isPresent()) {
        return refused.get();
      }
    }
    Exchange open = exchange;
    if (open == null || !open.line().equals(line)) {
      return no("pairing.begin-again", "Another editor began to pair. Begin again.");
    }
    if (!open.proof().take(step, message)) {
      exchange = null;
      return wrongCode(line);
    }
    if (step == CodeExchange.STEPS - 1) {
      exchange = null;
      boolean mentor =
          keys.pin(open.editor()).filter(pin -> pin.role() == Pin.Role.MENTOR).isPresent();
      Pin.Role role = mentor ? Pin.Role.MENTOR : Pin.Role.EDITOR; // who was one stays one
      keys.trust(new Pin(open.editor(), role, open.name()));
      passed();
      log.line("paired by code: " + open.name() + " " + open.editor().shortHex());
    }
    return new Answer.Code(step, open.proof().message(step));
  }

  private void passed() {
    if (guard != null) {
      guard.passed(RobotService.millis());
    }
  }

  /** Counts the try before anything is known of it. */
  private Optional<Answer> begin(
      Keyring keys, Transport line, SecureChannel channel, String editor) {
    exchange = null;
    long now = RobotService.millis();
    TryGuard tries = guard;
    if (tries == null || keys.code().isEmpty()) {
      return Optional.of(no("pairing.no-code", "This robot has no code. Pair it by cable."));
    }
    if (tries.waitMillis(now) > 0) {
      log.line("refused: pairing on " + line.name() + " before the wait is over");
      return Optional.of(waiting(tries.waitMillis(now)));
    }
    Optional<String> problem = tries.begin(now);
    if (problem.isPresent()) {
      return Optional.of(
          no(
              "pairing.not-kept",
              "The robot cannot count tries (" + problem.get() + "). Check its disk."));
    }
    KeyId peer = KeyId.of(channel.peerKey());
    CodeExchange.Channel seen =
        new CodeExchange.Channel(peer, keys.identity().keyId(), channel.binding());
    exchange = new Exchange(line, peer, editor, CodeExchange.robot(keys.code(), seen));
    return Optional.empty();
  }

  private Answer wrongCode(Transport line) {
    log.line("refused: wrong pairing code on " + line.name());
    TryGuard tries = guard;
    long wait = tries == null ? 0 : tries.waitMillis(RobotService.millis());
    if (wait > 0) {
      return waiting(wait);
    }
    int left = tries == null ? 0 : tries.left();
    return no(
        "pairing.wrong-code",
        "That is not this robot's code. Look at its sticker or its log; tries left: "
            + left
            + ", then there is a wait.");
  }

  private static Answer waiting(long millis) {
    return no(
        "pairing.wait",
        "Too many wrong codes. Wait "
            + (millis + 999) / 1000
            + " seconds, or pair with the cable: that goes at once.");
  }

  private static Answer no(String code, String message) {
    return new Answer.No(new LinkFault(code, message));
  }
}
