package org.tsumiki.agent;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tsumiki.agent.update.PackageReceiver;
import org.tsumiki.agent.update.UpdateFolder;
import org.tsumiki.agent.update.UpdateRequest;
import org.tsumiki.link.Answer;
import org.tsumiki.link.LinkFault;
import org.tsumiki.linkio.SecureChannel;
import org.tsumiki.linkio.Transport;
import org.tsumiki.pairing.KeyId;
import org.tsumiki.pairing.Keyring;
import org.tsumiki.pairing.Pin;

/**
 * Newer packages over the line. Only a mentor's, at rest, and signed with a key that the robot's
 * owner wrote down: this process itself may install nothing, and what may looks at all of it once
 * more. One package at a time. Any thread.
 */
final class RobotUpdates {
  private final UpdateFolder folder;
  private final String version;
  private final Set<KeyId> mentors;
  private final Keyring keys;
  private final RobotLog log;
  private @Nullable Coming coming;

  /** A package on its way over that line. */
  private record Coming(Transport line, PackageReceiver receiver) {}

  /**
   * Takes packages into that folder.
   *
   * @param version of the package that runs
   * @param mentors whose packages may be installed
   */
  RobotUpdates(
      UpdateFolder folder, String version, Set<KeyId> mentors, Keyring keys, RobotLog log) {
    this.folder = folder;
    this.version = version;
    this.mentors = Set.copyOf(mentors);
    this.keys = keys;
    this.log = log;
  }

  /** Which package runs, and what came of the last update. */
  Answer news() {
    Optional<UpdateFolder.Result> result = folder.result();
    return new Answer.News(
        version,
        folder.busy(),
        result.map(UpdateFolder.Result::about).orElse(""),
        result.map(UpdateFolder.Result::code).orElse(""));
  }

  /** A mentor's request to take a package. */
  synchronized Answer begin(byte[] text, Transport line, boolean running) {
    Optional<LinkFault> no = whyNot(line, running);
    if (no.isPresent()) {
      return refused(no.get(), line);
    }
    Optional<UpdateRequest> request = UpdateRequest.parse(new String(text, StandardCharsets.UTF_8));
    no = request.map(this::whyNot).orElseGet(() -> Optional.of(fault("update.bad-request")));
    Optional<KeyId> signer = request.flatMap(UpdateRequest::signer);
    if (no.isEmpty() && !signer.equals(peer(line))) {
      no = Optional.of(fault("update.other-key"));
    }
    if (no.isPresent() || request.isEmpty()) {
      return refused(no.orElseThrow(), line);
    }
    try {
      forget();
      coming = new Coming(line, PackageReceiver.begin(folder, request.get()));
      log.line("update " + request.get().file().version() + " comes on " + line.name());
      return new Answer.Done();
    } catch (IOException e) {
      return disk(e);
    }
  }

  /** Why the other end of that line may change nothing now. */
  private Optional<LinkFault> whyNot(Transport line, boolean running) {
    if (line.security().isEmpty()) {
      return Optional.of(fault("update.not-over-cable"));
    }
    Optional<Pin> pin = peer(line).flatMap(keys::pin);
    if (pin.filter(it -> it.role() == Pin.Role.MENTOR).isEmpty()) {
      return Optional.of(fault("update.not-a-mentor"));
    }
    return whyNotNow(running);
  }

  private Optional<LinkFault> whyNotNow(boolean running) {
    if (running) {
      return Optional.of(fault("update.robot-runs"));
    }
    return folder.busy() ? Optional.of(fault("update.busy")) : Optional.empty();
  }

  /** What is wrong with a request, wherever it came from. */
  private Optional<LinkFault> whyNot(UpdateRequest request) {
    Optional<KeyId> signer = request.signer();
    if (signer.isEmpty()) {
      return Optional.of(fault("update.bad-signature"));
    }
    if (!mentors.contains(signer.get())) {
      return Optional.of(fault("update.not-allowed"));
    }
    return UpdateRequest.unwanted(request.file(), version).map(this::fault);
  }

  /** The next bytes of it. */
  synchronized Answer piece(long offset, byte[] data, Transport line) {
    Coming now = coming;
    if (now == null || !now.line().equals(line)) {
      return new Answer.No(fault("update.begin-again"));
    }
    try {
      return now.receiver().take(offset, data)
          ? new Answer.Done()
          : new Answer.No(fault("update.damaged"));
    } catch (IOException e) {
      return disk(e);
    }
  }

  /** The package is whole. */
  synchronized Answer install(Transport line, boolean running) {
    Coming now = coming;
    if (now == null || !now.line().equals(line)) {
      return new Answer.No(fault("update.begin-again"));
    }
    Optional<LinkFault> no = whyNotNow(running);
    if (no.isPresent()) {
      return refused(no.get(), line);
    }
    try {
      coming = null;
      Optional<String> wrong = now.receiver().finish();
      if (wrong.isPresent()) {
        return refused(fault(wrong.get()), line);
      }
      log.line("update is here: it is being installed");
      return new Answer.Done();
    } catch (IOException e) {
      return disk(e);
    }
  }

  /** Back to the package before; who holds the cable may, too. */
  synchronized Answer rollBack(Transport line, boolean running) {
    Optional<LinkFault> no = line.security().isEmpty() ? whyNotNow(running) : whyNot(line, running);
    if (no.isEmpty() && line.security().isPresent() && !isWrittenDown(line)) {
      no = Optional.of(fault("update.not-allowed"));
    }
    if (no.isEmpty() && !folder.canGoBack()) {
      no = Optional.of(fault("update.nothing-kept"));
    }
    if (no.isPresent()) {
      return refused(no.get(), line);
    }
    try {
      folder.askToGoBack();
      log.line("roll-back asked for on " + line.name());
      return new Answer.Done();
    } catch (IOException e) {
      return disk(e);
    }
  }

  private void forget() throws IOException {
    Coming before = coming;
    coming = null;
    if (before != null) {
      before.receiver().close();
    }
  }

  /** Whether the robot's owner wrote down whoever is at the other end. */
  private boolean isWrittenDown(Transport line) {
    return peer(line).filter(mentors::contains).isPresent();
  }

  private static Optional<KeyId> peer(Transport line) {
    return line.security().map(SecureChannel::peerKey).map(KeyId::of);
  }

  private Answer refused(LinkFault why, Transport line) {
    log.line("refused: update on " + line.name() + ": " + why.code());
    return new Answer.No(why);
  }

  private static Answer disk(IOException e) {
    return new Answer.No(
        new LinkFault(
            "update.not-kept",
            "The robot cannot write the package down (" + e.getMessage() + "). Is its card full?"));
  }

  private LinkFault fault(String code) {
    return new LinkFault(
        code,
        switch (code) {
          case "update.not-over-cable" ->
              "A package would take twenty minutes over the cable. Send it over the network, or on"
                  + " the robot: sudo tsumiki-robot update FILE.";
          case "update.not-a-mentor" ->
              "Only a mentor may change the robot's own program. Come with a mentor's key: --mentor"
                  + " FILE.";
          case "update.not-allowed" ->
              "This robot takes no updates from this mentor yet. On the robot: sudo tsumiki-robot"
                  + " mentor FILE.pub.";
          case "update.robot-runs" -> "The robot runs a program. Stop it first.";
          case "update.busy" ->
              "The robot is already changing its own program. Wait until it is done.";
          case "update.bad-signature", "update.other-key", "update.bad-request" ->
              "The package is not signed with the key of the mentor who sends it. Send it again with"
                  + " ./tsumiki robot update.";
          case "update.wrong-package" ->
              "That is no package for this robot. Take a file named tsumiki-robot_…_arm64.deb.";
          case "update.too-large" -> "That package is too large for this robot. Build it again.";
          case "update.same-version" -> "The robot has this version already: " + version + ".";
          case "update.older" ->
              "The robot has a newer version: "
                  + version
                  + ". To go back: ./tsumiki robot"
                  + " roll-back.";
          case "update.incomplete" -> "The package did not come whole. Send it again.";
          case "update.damaged" -> "The package came damaged. Send it again.";
          case "update.nothing-kept" ->
              "The robot has no version from before: it was not updated yet.";
          default -> "Another mentor began to send a package. Begin again.";
        });
  }
}
