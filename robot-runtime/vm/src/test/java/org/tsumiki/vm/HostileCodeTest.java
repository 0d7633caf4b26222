package org.tsumiki.vm;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import org.tsumiki.bytecode.Code;
import org.tsumiki.bytecode.Entry;
import org.tsumiki.bytecode.Limits;
import org.tsumiki.bytecode.ProgramImage;
import org.tsumiki.bytecode.ValueType;
import org.tsumiki.bytecode.VerifiedImage;
import org.tsumiki.bytecode.Verifier;
import org.tsumiki.bytecode.VerifyResult;
import org.tsumiki.devices.StandardPorts;

/** What the verifier lets pass cannot crash the machine, nor keep a tick from ending. */
final class HostileCodeTest {
  private static final int TICKS = 12;
  private static final int SCRIPTS = 3;

  /** Pieces that are valid in themselves; strung together they are sometimes a program. */
  private static final List<byte[]> PIECES =
      List.of(
          bytes(0x02, 6, 0x09, 0), // integer 3, store number
          bytes(0x08, 0, 0x08, 0, 0x13, 0x0A, 0), // load, load, divide, change
          bytes(0x08, 2, 0x08, 2, 0x2A, 0x09, 2), // text grows: load, load, join, store
          bytes(0x03, 0, 0x09, 2), // text, store
          bytes(0x08, 2, 0x33), // say
          bytes(0x34, 0), // send
          bytes(0x31, 1, 0x41, 4), // read flag, jump unless over the next piece
          bytes(0x02, 2, 0x32, 0), // integer 1, write
          bytes(0x01, 1, 0x32, 0), // NaN, write
          bytes(0x01, 0, 0x48), // 0.004, wait
          bytes(0x01, 1, 0x48), // NaN, wait
          bytes(0x31, 1, 0x49, 2), // poll the button
          bytes(0x42, 0, 0x43, 0, 2), // an empty loop for ever
          bytes(0x02, 200, 1, 0x44, 1, 0x42, 0, 0x45, 1, 3, 0x43, 0, 5), // an empty loop n times
          bytes(0x08, 0, 0x28, 0x33), // say a number
          bytes(0x04, 0x05, 0x20, 0x09, 1)); // booleans

  @Property(tries = 4_000)
  void whatPassesTheVerifierRunsWithoutHarm(@ForAll("scripts") List<byte[]> codes) {
    List<ProgramImage.Script> scripts = new ArrayList<>();
    for (int i = 0; i < codes.size(); i++) {
      Entry entry = i == 0 ? new Entry.Start() : new Entry.MessageReceived(0);
      scripts.add(new ProgramImage.Script(entry, 2, Code.of(codes.get(i))));
    }
    ProgramImage image =
        new ProgramImage(
            List.of(0.004, Double.NaN),
            List.of("x".repeat(900)),
            List.of("led.1", "button.a"),
            List.of(ValueType.NUMBER, ValueType.BOOLEAN, ValueType.TEXT),
            1,
            scripts);
    switch (Verifier.verify(image)) {
      case VerifyResult.Invalid invalid -> Statistics.collect("refused");
      case VerifyResult.Verified(VerifiedImage verified) -> load(verified);
    }
    // A test in which nothing ever runs would show nothing.
    Statistics.coverage(coverage -> coverage.check("ran").percentage(p -> p > 10));
  }

  private static void load(VerifiedImage verified) {
    FakePorts ports = new FakePorts();
    switch (Machine.load(verified, ports)) {
      // The board's part: a program that writes to a button does not even begin.
      case LoadResult.MissingPort missing -> Statistics.collect("refused by the board");
      case LoadResult.Loaded(Machine machine) -> {
        Statistics.collect("ran");
        run(machine, ports);
        assertThat(BothEngines.difference(verified, TICKS)).isEmpty();
      }
    }
  }

  private static void run(Machine machine, FakePorts ports) {
    long mostPerTick = (long) SCRIPTS * (RunLimits.MAX_TURN_WORK + Limits.MAX_CODE_BYTES);
    for (int i = 0; i < TICKS; i++) {
      ports.set(StandardPorts.BUTTON_A, i % 3 == 0 ? 1 : 0);
      long before = machine.steps();
      machine.tick(event -> {});
      assertThat(machine.steps() - before).isLessThanOrEqualTo(mostPerTick);
    }
    for (int i = 0; i < machine.variableCount(); i++) {
      assertThat(machine.variable(i).text().length())
          .isLessThanOrEqualTo(RunLimits.MAX_TEXT_LETTERS);
    }
  }

  @Provide
  Arbitrary<List<byte[]>> scripts() {
    Arbitrary<byte[]> code =
        Arbitraries.of(PIECES)
            .list()
            .ofMaxSize(12)
            .flatMap(pieces ->
                Arbitraries.integers()
                    .between(-8, 400)
                    .flatMap(place ->
                        Arbitraries.integers()
                            .between(0, 255)
                            .map(value -> mutated(pieces, place, value))));
    return code.list().ofMinSize(1).ofMaxSize(SCRIPTS);
  }

  /** The pieces and an end; one byte changed when the place is inside. */
  private static byte[] mutated(List<byte[]> pieces, int place, int value) {
    int length = pieces.stream().mapToInt(piece -> piece.length).sum();
    byte[] all = new byte[length + 1];
    int at = 0;
    for (byte[] piece : pieces) {
      System.arraycopy(piece, 0, all, at, piece.length);
      at += piece.length;
    }
    if (place >= 0 && place < length) {
      all[place] = (byte) value;
    }
    return all;
  }

  private static byte[] bytes(int... values) {
    byte[] bytes = new byte[values.length];
    for (int i = 0; i < values.length; i++) {
      bytes[i] = (byte) values[i];
    }
    return bytes;
  }
}
