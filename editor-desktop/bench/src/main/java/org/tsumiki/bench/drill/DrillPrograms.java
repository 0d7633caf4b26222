package org.tsumiki.bench.drill;

import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.tsumiki.bytecode.ImageCodec;
import org.tsumiki.compiler.CompileResult;
import org.tsumiki.compiler.Compiler;
import org.tsumiki.program.Expression;
import org.tsumiki.program.Expression.NumberLiteral;
import org.tsumiki.program.Expression.TextLiteral;
import org.tsumiki.program.Hat;
import org.tsumiki.program.Program;
import org.tsumiki.program.Statement;

/** What the robot does when it fails. */
final class DrillPrograms {
  private static final int FLOOD_SCRIPTS = 8;
  private static final double LOW_HZ = 440;
  private static final double HIGH_HZ = 880;
  private static final double TICK_SECONDS = 0.001;

  private DrillPrograms() {}

  /** Drives and sounds, with a lamp lit, for ever. */
  static byte[] driveOn() {
    return image(
        1, lamp(true), tone(LOW_HZ), drive(60), new Statement.Forever("loop", List.of(waitFor(1))));
  }

  /** Drives, and then does nothing, busily. */
  static byte[] emptyForever() {
    return image(1, drive(60), new Statement.Forever("loop", List.of()));
  }

  /** Eight scripts set both motors twice in each tick: 32,000 commands a second. */
  static byte[] flood() {
    return image(FLOOD_SCRIPTS, new Statement.Forever("loop", List.of(drive(60), drive(40))));
  }

  /** Drives a moment, lights the lamp, and is trapped in the same tick: its text gets too long. */
  static byte[] trap() {
    Expression text = new Expression.GetVariable("get", "v");
    return image(
        1,
        new Statement.SetVariable("first", "v", new TextLiteral("text", "ab")),
        drive(60),
        waitFor(0.2),
        lamp(true),
        new Statement.Forever(
            "loop",
            List.of(
                new Statement.SetVariable("grow", "v", new Expression.Join("join", text, text)))));
  }

  /** Changes the buzzer and the lamp at every tick, while it drives. */
  static byte[] blinkOn() {
    return image(
        1,
        drive(60),
        new Statement.Forever(
            "loop",
            List.of(
                lamp(true),
                tone(LOW_HZ),
                waitFor(TICK_SECONDS),
                lamp(false),
                tone(HIGH_HZ),
                waitFor(TICK_SECONDS))));
  }

  private static byte[] image(int copies, Statement... body) {
    List<Program.Script> scripts =
        IntStream.range(0, copies)
            .mapToObj(copy -> new Program.Script("hat" + copy, new Hat.Start(), List.of(body)))
            .toList();
    Program program =
        new Program(
            List.of(new Program.Variable("v", "v")), List.of(), scripts, Collections.emptyList());
    return switch (Compiler.compile(program)) {
      case CompileResult.Compiled compiled -> ImageCodec.encode(compiled.image());
      case CompileResult.Rejected(var why) -> throw new IllegalStateException(why.toString());
    };
  }

  private static Statement drive(double percent) {
    return new Statement.Drive(
        "drive", Statement.Direction.FORWARD, new NumberLiteral("power", percent));
  }

  private static Statement lamp(boolean lit) {
    return new Statement.Led("lamp", 1, lit);
  }

  private static Statement tone(double hertz) {
    return new Statement.Tone("tone", new NumberLiteral("hertz", hertz));
  }

  private static Statement waitFor(double seconds) {
    return new Statement.Wait("wait", new NumberLiteral("seconds", seconds));
  }
}
