package org.tsumiki.vm;

import static org.assertj.core.api.Assertions.assertThat;

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

  /** Runs a procedure that a script calls. */
  private static void same(CodeAssembler procedure) {
    Code script = new CodeAssembler().emit(Opcode.CALL, 0).emit(Opcode.END).code();
    ProgramImage image =
        new ProgramImage(
            List.of(),
            List.of(),
            List.of(),
            List.of(ValueType.NUMBER),
            List.of(),
            0,
            0,
            List.of(
                new ProgramImage.Procedure(
                    List.of(),
                    Optional.empty(),
                    new ProgramImage.Routine(List.of(), 1, procedure.code()))),
            List.of(new ProgramImage.Script(new Entry.Start(), 0, script)));
    assertThat(BothEngines.difference(verified(image), TICKS)).isEmpty();
  }

  private static VerifiedImage verified(ProgramImage image) {
    VerifyResult result = Verifier.verify(image);
    assertThat(result).isInstanceOf(VerifyResult.Verified.class);
    return ((VerifyResult.Verified) result).image();
  }
}
