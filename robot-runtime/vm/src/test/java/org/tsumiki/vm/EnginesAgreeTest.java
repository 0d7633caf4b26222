package org.tsumiki.vm;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.tsumiki.bytecode.Code;
import org.tsumiki.bytecode.Entry;
import org.tsumiki.bytecode.Opcode;
import org.tsumiki.bytecode.ProgramImage;
import org.tsumiki.bytecode.ValueType;
import org.tsumiki.bytecode.VerifiedImage;
import org.tsumiki.bytecode.Verifier;
import org.tsumiki.bytecode.VerifyResult;

/**
 * Programs drawn by chance mean the same on both engines: events, work, variables, lists, places,
 * traps, after every tick. {@code -Dtsumiki.fuzz.programs=10000} draws more of them.
 */
final class EnginesAgreeTest {
  private static final int PROGRAMS = 500;
  private static final int TICKS = 25;

  @Test
  void programsDrawnByChanceDoTheSameOnBothEngines() {
    int programs = Integer.getInteger("tsumiki.fuzz.programs", PROGRAMS);
    int first = Integer.getInteger("tsumiki.fuzz.first", 0);
    TreeMap<String, Integer> ends = new TreeMap<>();
    for (int seed = first; seed < first + programs; seed++) {
      VerifiedImage image = verified(RandomProgram.of(seed));
      assertThat(BothEngines.difference(image, TICKS)).describedAs("seed %d", seed).isEmpty();
      ends.merge(BothEngines.end(image, TICKS), 1, Integer::sum);
    }
    // Programs that all end the same way would show little.
    assertThat(ends).describedAs("how they ended").hasSizeGreaterThan(3);
    System.out.println(programs + " programs drawn by chance ended like this: " + ends);
  }

  @Test
  void aProcedureThatHandsOverBeforeItBeginsStandsAtItsFirstInstruction() {
    CodeAssembler code = new CodeAssembler();
    code.integer(1).emit(Opcode.STORE, 0).emit(Opcode.CALL, 0).emit(Opcode.RETURN);
    same(code);
  }

  @Test
  void aLoopEnteredInItsMiddleGoesBackToAPassThatOnlyAWaitLeadsTo() {
    CodeAssembler code = new CodeAssembler();
    int middle = code.emit(Opcode.FALSE).jump(Opcode.JUMP_UNLESS);
    code.integer(0).emit(Opcode.WAIT);
    int pass = code.pc();
    code.emit(Opcode.PASS, 0);
    code.land(middle);
    code.integer(1).emit(Opcode.CHANGE, 0);
    int end = code.emit(Opcode.LOAD, 0).integer(5).emit(Opcode.LESS).jump(Opcode.JUMP_UNLESS);
    code.back(Opcode.AGAIN, pass, 0);
    code.land(end);
    code.emit(Opcode.RETURN);
    same(code);
  }

  @Test
  void whatIsTooLargeForTheJvmsCompilerIsLeftToTheInterpreter() {
    CodeAssembler large = new CodeAssembler();
    for (int i = 0; i < 2_000; i++) {
      large.integer(i).emit(Opcode.CHANGE, 0);
    }
    Code small = new CodeAssembler().integer(1).emit(Opcode.CHANGE, 0).emit(Opcode.END).code();
    Code calling = new CodeAssembler().emit(Opcode.CALL, 0).emit(Opcode.END).code();
    large.emit(Opcode.RETURN);
    VerifiedImage image =
        verified(image(List.of(procedure(List.of(), large.code())), List.of(calling, small)));
    Machine machine =
        ((LoadResult.Loaded) Machine.load(image, new FakePorts(), 0, EngineChoice.TRANSLATED))
            .machine();
    assertThat(machine.engineOf(0)).isEqualTo(EngineChoice.INTERPRETER);
    assertThat(machine.engineOf(1)).isEqualTo(EngineChoice.TRANSLATED);
    assertThat(machine.interpretedScripts()).isEqualTo(1);
    assertThat(BothEngines.difference(image, TICKS)).isEmpty();
  }

  @Test
  void deepCallsWithManyLocalsDoNotFillTheJvmsStack() {
    CodeAssembler code = new CodeAssembler();
    code.integer(1).emit(Opcode.CHANGE, 0).emit(Opcode.LOAD, 0).emit(Opcode.STORE_LOCAL, 200);
    code.emit(Opcode.LOAD, 0).integer(900).emit(Opcode.LESS);
    int end = code.jump(Opcode.JUMP_UNLESS);
    code.emit(Opcode.CALL, 0);
    code.land(end);
    code.emit(Opcode.LOAD_LOCAL, 200).emit(Opcode.STORE, 0).emit(Opcode.RETURN);
    List<ValueType> locals = Collections.nCopies(250, ValueType.NUMBER);
    Code script = new CodeAssembler().emit(Opcode.CALL, 0).emit(Opcode.END).code();
    ProgramImage image = image(List.of(procedure(locals, code.code())), List.of(script));
    assertThat(BothEngines.difference(verified(image), TICKS)).isEmpty();
    assertThat(BothEngines.end(verified(image), TICKS)).isEqualTo("FINISHED");
  }

  /** Runs a procedure that a script calls. */
  private static void same(CodeAssembler procedure) {
    Code script = new CodeAssembler().emit(Opcode.CALL, 0).emit(Opcode.END).code();
    ProgramImage image = image(List.of(procedure(List.of(), procedure.code())), List.of(script));
    assertThat(BothEngines.difference(verified(image), TICKS)).isEmpty();
  }

  private static ProgramImage.Procedure procedure(List<ValueType> locals, Code code) {
    return new ProgramImage.Procedure(
        List.of(), Optional.empty(), new ProgramImage.Routine(locals, 1, code));
  }

  private static ProgramImage image(List<ProgramImage.Procedure> procedures, List<Code> scripts) {
    return new ProgramImage(
        List.of(),
        List.of(),
        List.of(),
        List.of(ValueType.NUMBER),
        List.of(),
        0,
        0,
        procedures,
        scripts.stream().map(code -> new ProgramImage.Script(new Entry.Start(), 0, code)).toList());
  }

  private static VerifiedImage verified(ProgramImage image) {
    VerifyResult result = Verifier.verify(image);
    assertThat(result).isInstanceOf(VerifyResult.Verified.class);
    return ((VerifyResult.Verified) result).image();
  }
}
