package org.tsumiki.link;

import com.google.protobuf.InvalidProtocolBufferException;
import org.tsumiki.link.wire.Wire;

/**
 * Why there is no session, or no longer one.
 *
 * @param code stable, e.g. {@code link.silent}
 * @param message one English sentence, with what to do next
 */
public record LinkFault(String code, String message) {
  /** The line failed, not one of the ends. */
  static boolean isOfTheLine(LinkFault fault) {
    return switch (fault.code()) {
      case "link.silent", "link.stalled", "link.closed" -> true;
      default -> false;
    };
  }

  static LinkFault silent(String other, long millis) {
    return new LinkFault(
        "link.silent",
        "Nothing came from the " + other + " for " + millis + " ms. Check cable, Wi-Fi and power.");
  }

  static LinkFault stalled(String other, long millis) {
    return new LinkFault(
        "link.stalled",
        "The "
            + other
            + " has confirmed nothing for "
            + millis
            + " ms: the line loses too much. Check the cable or come closer.");
  }

  static LinkFault overrun(String other) {
    return new LinkFault(
        "link.overrun", "More was sent than the " + other + " could take. Connect again.");
  }

  static LinkFault malformed(String other) {
    return new LinkFault(
        "link.malformed",
        "The " + other + " sent a message that makes no sense. Update both to the same version.");
  }

  static LinkFault unknownSession() {
    return new LinkFault(
        "link.unknown-session", "The robot started again, or ended the session. Connect again.");
  }

  static LinkFault noRobot(long millis) {
    return new LinkFault(
        "link.no-robot",
        "No robot said HELLO within "
            + millis
            + " ms. Check that it is switched on and that this is its line.");
  }

  static LinkFault noAnswer(long millis) {
    return new LinkFault(
        "link.no-answer",
        "The robot is there but did not answer within "
            + millis
            + " ms. Check the cable and try again.");
  }

  static LinkFault spoilt(long frames) {
    return new LinkFault(
        "link.spoilt",
        "Something is there, but what comes over the line is spoilt ("
            + frames
            + " pieces): plug the cable in anew, take another one, keep it away from motors.");
  }

  static LinkFault deployTooSlow(long millis) {
    return new LinkFault(
        "link.too-slow",
        "The program did not get through within "
            + millis / 1000
            + " s: the line loses too much. Take another cable or come closer, and send it again.");
  }

  static LinkFault busy(String editor) {
    return new LinkFault(
        "link.busy", "The robot is in use by " + editor + ". Disconnect it there first.");
  }

  static LinkFault noDebugger() {
    return new LinkFault(
        "link.no-debugger",
        "Debugging needs a newer robot: this one does not know it. Update the robot.");
  }

  static LinkFault noAsking() {
    return new LinkFault(
        "link.no-pairing", "Pairing needs a newer robot: this one does not know it. Update it.");
  }

  static LinkFault noUpdates() {
    return new LinkFault(
        "link.no-update",
        "This robot is too old to take a package from here. Update it once on the robot itself: sudo"
            + " tsumiki-robot update FILE.");
  }

  static LinkFault noLocals() {
    return new LinkFault(
        "link.no-locals",
        "Changing a value inside a call needs a newer robot: this one does not know it. Update the"
            + " robot.");
  }

  /** The other end has another major. */
  static LinkFault version(int mine, int theirs, String other) {
    boolean newer = theirs > mine;
    return new LinkFault(
        newer ? "link.version-newer" : "link.version-older",
        "The "
            + other
            + " speaks link version "
            + theirs
            + ", this end "
            + mine
            + ". Update "
            + (newer ? "this end." : "the " + other + "."));
  }

  /** Reads the body of REFUSED or BYE. */
  static LinkFault ofBody(byte[] body) {
    try {
      return ofWire(Wire.Reason.parseFrom(body));
    } catch (InvalidProtocolBufferException e) {
      return new LinkFault("link.malformed", "The other end ended the session without a reason.");
    }
  }

  static LinkFault ofWire(Wire.Reason reason) {
    return new LinkFault(LinkLimits.text(reason.getCode()), LinkLimits.text(reason.getMessage()));
  }

  Wire.Reason toWire() {
    return Wire.Reason.newBuilder()
        .setCode(LinkLimits.text(code))
        .setMessage(LinkLimits.text(message))
        .build();
  }

  byte[] toBody() {
    return toWire().toByteArray();
  }
}
