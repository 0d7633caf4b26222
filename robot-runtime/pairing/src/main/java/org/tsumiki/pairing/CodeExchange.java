package org.tsumiki.pairing;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.bouncycastle.crypto.CryptoException;
import org.bouncycastle.crypto.agreement.jpake.JPAKEParticipant;
import org.bouncycastle.crypto.agreement.jpake.JPAKEPrimeOrderGroup;
import org.bouncycastle.crypto.agreement.jpake.JPAKEPrimeOrderGroups;
import org.bouncycastle.crypto.agreement.jpake.JPAKERound1Payload;
import org.bouncycastle.crypto.agreement.jpake.JPAKERound2Payload;
import org.bouncycastle.crypto.agreement.jpake.JPAKERound3Payload;
import org.bouncycastle.crypto.digests.SHA256Digest;

/**
 * Shows that both ends know the same short code, without telling it: J-PAKE (RFC 8236) with key
 * confirmation in NIST's group of 3072 bits, as Bouncy Castle has it. Both ends put their own view
 * of the line into their names in the exchange: both keys and the TLS exporter (RFC 9266). Who sits
 * in the middle has two lines with other keys, so that no proof of one is good on the other.
 *
 * <p>Four steps, in each of which the editor sends its message and the robot answers with its own.
 * Good for one try, used by one thread.
 */
public final class CodeExchange {
  /** Steps of an exchange, counted from 0; after the last one the other end is proven. */
  public static final int STEPS = 4;

  private static final int CONFIRM = STEPS - 1;
  private static final JPAKEPrimeOrderGroup GROUP = JPAKEPrimeOrderGroups.NIST_3072;
  private static final int ELEMENT_BYTES = 384;
  private static final int SCALAR_BYTES = 32;
  private static final int PROVEN_BYTES = 2 * ELEMENT_BYTES + SCALAR_BYTES;

  private final JPAKEParticipant participant;
  private final String other;
  private final JPAKERound1Payload own;
  private Optional<Proven> first = Optional.empty();
  private Optional<BigInteger> key = Optional.empty();
  private final Map<Integer, byte[]> made = new HashMap<>();
  private int taken;

  private CodeExchange(String code, String self, String other) {
    this.other = other;
    this.participant =
        new JPAKEParticipant(
            self, code.toCharArray(), GROUP, SHA256Digest.newInstance(), new SecureRandom());
    this.own = participant.createRound1PayloadToSend();
  }

  /**
   * The line as one end sees it.
   *
   * @param binding what TLS exports for this very line, on both ends the same
   */
  @SuppressWarnings("ArrayRecordComponent") // handed on once, never compared
  public record Channel(KeyId editor, KeyId robot, byte[] binding) {
    private String nameOf(String role) {
      return "tsumiki %s editor=%s robot=%s tls-exporter=%s"
          .formatted(role, editor.hex(), robot.hex(), HexFormat.of().formatHex(binding));
    }
  }

  /** A number g^x, and the proof that x is known. */
  private record Proven(BigInteger value, BigInteger commitment, BigInteger response) {
    BigInteger[] proof() {
      return new BigInteger[] {commitment, response};
    }
  }

  /** The editor's side. */
  public static CodeExchange editor(String code, Channel channel) {
    return new CodeExchange(code, channel.nameOf("editor"), channel.nameOf("robot"));
  }

  /** The robot's side. */
  public static CodeExchange robot(String code, Channel channel) {
    return new CodeExchange(code, channel.nameOf("robot"), channel.nameOf("editor"));
  }

  /** This end's message of a step; from the third on only after the other end's two before. */
  public byte[] message(int step) {
    return made.computeIfAbsent(step, this::make).clone();
  }

  private byte[] make(int step) {
    return switch (step) {
      case 0 -> write(own.getGx1(), own.getKnowledgeProofForX1());
      case 1 -> write(own.getGx2(), own.getKnowledgeProofForX2());
      case 2 -> {
        JPAKERound2Payload payload = participant.createRound2PayloadToSend();
        yield write(payload.getA(), payload.getKnowledgeProofForX2s());
      }
      case CONFIRM ->
          participant.createRound3PayloadToSend(key.orElseThrow()).getMacTag().toByteArray();
      default -> throw new IllegalArgumentException("there is no step " + step);
    };
  }

  /**
   * Takes the other end's message of the next step; false when it proves nothing, which ends the
   * exchange. A wrong code shows in the last step.
   */
  public boolean take(int step, byte[] message) {
    if (step != taken) {
      return false;
    }
    taken++;
    try {
      if (step > 1) {
        message(step); // the participant makes its own of a round before it looks at the other's
      }
      return switch (step) {
        case 0 -> {
          first = read(message);
          yield first.isPresent();
        }
        case 1 -> takeRound1(read(message));
        case 2 -> takeRound2(read(message));
        case CONFIRM -> takeConfirmation(message);
        default -> false;
      };
    } catch (CryptoException
        | IllegalArgumentException
        | IllegalStateException
        | NoSuchElementException e) {
      taken = STEPS;
      return false;
    }
  }

  /** True once the other end has proven that it knows the code. */
  public boolean proven() {
    return participant.getState() == JPAKEParticipant.STATE_ROUND_3_VALIDATED;
  }

  private boolean takeRound1(Optional<Proven> second) throws CryptoException {
    if (first.isEmpty() || second.isEmpty()) {
      return false;
    }
    Proven x1 = first.get();
    Proven x2 = second.get();
    participant.validateRound1PayloadReceived(
        new JPAKERound1Payload(other, x1.value(), x2.value(), x1.proof(), x2.proof()));
    return true;
  }

  private boolean takeRound2(Optional<Proven> a) throws CryptoException {
    if (a.isEmpty()) {
      return false;
    }
    participant.validateRound2PayloadReceived(
        new JPAKERound2Payload(other, a.get().value(), a.get().proof()));
    key = Optional.of(participant.calculateKeyingMaterial());
    return true;
  }

  private boolean takeConfirmation(byte[] tag) throws CryptoException {
    if (key.isEmpty() || tag.length == 0 || tag.length > SCALAR_BYTES + 1) {
      return false;
    }
    participant.validateRound3PayloadReceived(
        new JPAKERound3Payload(other, new BigInteger(tag)), key.get());
    return true;
  }

  private static byte[] write(BigInteger value, BigInteger[] proof) {
    ByteBuffer out = ByteBuffer.allocate(PROVEN_BYTES);
    put(value, ELEMENT_BYTES, out);
    put(proof[0], ELEMENT_BYTES, out);
    put(proof[1], SCALAR_BYTES, out);
    return out.array();
  }

  private static void put(BigInteger number, int width, ByteBuffer out) {
    byte[] bytes = number.toByteArray(); // may have a sign byte, or be short
    int from = Math.max(0, bytes.length - width);
    out.put(new byte[width - (bytes.length - from)]);
    out.put(bytes, from, bytes.length - from);
  }

  private static Optional<Proven> read(byte[] bytes) {
    if (bytes.length != PROVEN_BYTES) {
      return Optional.empty();
    }
    ByteBuffer in = ByteBuffer.wrap(bytes);
    return Optional.of(
        new Proven(take(in, ELEMENT_BYTES), take(in, ELEMENT_BYTES), take(in, SCALAR_BYTES)));
  }

  private static BigInteger take(ByteBuffer in, int width) {
    byte[] bytes = new byte[width];
    in.get(bytes);
    return new BigInteger(1, bytes);
  }
}
