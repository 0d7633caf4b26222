package org.tsumiki.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.tsumiki.bytecode.DecodeResult;
import org.tsumiki.bytecode.ImageCodec;
import org.tsumiki.bytecode.ProgramImage;
import org.tsumiki.bytecode.VerifiedImage;
import org.tsumiki.bytecode.Verifier;
import org.tsumiki.bytecode.VerifyResult;
import org.tsumiki.vm.EngineChoice;
import org.tsumiki.vm.LoadResult;
import org.tsumiki.vm.Machine;

/** A way that a program takes to be run. */
enum Way {
  INTERPRETER(EngineChoice.INTERPRETER, false),
  TRANSLATED(EngineChoice.TRANSLATED, false),
  /** The image travels over the link first, and what the robot received is run. */
  LINK(EngineChoice.INTERPRETER, true);

  private static final long SEED = 1;

  private final EngineChoice engine;
  private final boolean overLink;

  Way(EngineChoice engine, boolean overLink) {
    this.engine = engine;
    this.overLink = overLink;
  }

  /** What came of a run. */
  record Outcome(List<String> trace, String hash, long steps) {}

  Outcome run(ConformanceProgram program, ProgramImage image) {
    byte[] bytes = ImageCodec.encode(image);
    byte[] received = overLink ? VirtualLink.deliver(image) : bytes;
    TestBoard board = new TestBoard();
    setInputs(program, board, 0);
    Machine machine = load(received, board);
    TraceText trace = new TraceText(program.shown(), program.withTicks());
    for (long tick = 0; tick < program.ticks(); tick++) {
      setInputs(program, board, tick);
      machine.tick(trace);
    }
    return new Outcome(trace.lines(), trace.hash(), machine.steps());
  }

  private static void setInputs(ConformanceProgram program, TestBoard board, long tick) {
    program.inputs().stream()
        .filter(input -> input.tick() == tick)
        .forEach(input -> board.set(input.port(), input.value()));
  }

  private Machine load(byte[] bytes, TestBoard board) {
    assertThat(ImageCodec.decode(bytes)).isInstanceOf(DecodeResult.Decoded.class);
    ProgramImage image = ((DecodeResult.Decoded) ImageCodec.decode(bytes)).image();
    assertThat(Verifier.verify(image)).isInstanceOf(VerifyResult.Verified.class);
    VerifiedImage verified = ((VerifyResult.Verified) Verifier.verify(image)).image();
    LoadResult loaded = Machine.load(verified, board, SEED, engine);
    return ((LoadResult.Loaded) loaded).machine();
  }
}
