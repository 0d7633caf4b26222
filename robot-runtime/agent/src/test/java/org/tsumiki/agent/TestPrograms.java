package org.tsumiki.agent;

import java.util.ArrayList;
import java.util.List;
import org.tsumiki.bytecode.DebugMap;
import org.tsumiki.bytecode.ImageCodec;
import org.tsumiki.compiler.CompileResult;
import org.tsumiki.compiler.Compiler;
import org.tsumiki.program.Expression;
import org.tsumiki.program.Expression.Join;
import org.tsumiki.program.Expression.NumberLiteral;
import org.tsumiki.program.Expression.TextLiteral;
import org.tsumiki.program.Hat;
import org.tsumiki.program.Program;
import org.tsumiki.program.Statement;
import org.tsumiki.program.Surroundings;

/** Programs for robots in tests, compiled from blocks. */
final class TestPrograms {
  private TestPrograms() {}

  /** Drives, says so, and waits for ever. */
  static byte[] driveOn() {
    return image(drive(60), say("bun bun"), new Statement.Forever("loop", List.of(waitFor(1))));
  }

  /** Lights a lamp, drives, and waits for ever. */
  static byte[] lampAndDriveOn() {
    return image(
        new Statement.Led("lamp", 1, true),
        drive(60),
        new Statement.Forever("loop", List.of(waitFor(1))));
  }

  /** Lights a lamp, drives a moment, and ends by itself. */
  static byte[] driveAndEnd() {
    return image(new Statement.Led("lamp", 1, true), drive(50), waitFor(0.02));
  }

  /** Lights the red lamp until the button goes down, then the green one. */
  static byte[] crossing() {
    return image(
        lamp("red", Statement.Lamp.RED, true),
        new Statement.WaitUntil(
            "until", new Expression.ButtonHeld("held", org.tsumiki.program.Button.A)),
        lamp("red off", Statement.Lamp.RED, false),
        lamp("green", Statement.Lamp.GREEN, true),
        waitFor(100));
  }

  /** Lights LED 1 as long as the button is held, in a loop. */
  static byte[] lampFollowsButton() {
    Expression held = new Expression.ButtonHeld("held", org.tsumiki.program.Button.A);
    return image(
        new Statement.Forever(
            "loop",
            List.of(
                new Statement.WaitUntil("down", held),
                new Statement.Led("on", 1, true),
                new Statement.WaitUntil("up", new Expression.Not("not", held)),
                new Statement.Led("off", 1, false))));
  }

  /** Doubles a text until it is too long. */
  static byte[] trap() {
    Expression text = new Expression.GetVariable("get", "v");
    return image(
        drive(30),
        new Statement.SetVariable("first", "v", new TextLiteral("t", "ab")),
        new Statement.Forever(
            "loop", List.of(new Statement.SetVariable("grow", "v", new Join("join", text, text)))));
  }

  /** Says something at every tick. */
  static byte[] chatter() {
    return image(drive(10), new Statement.Forever("loop", List.of(say("la"), waitFor(0.001))));
  }

  /** Does nothing, busily, with its motors on. */
  static byte[] emptyForever() {
    return image(drive(20), new Statement.Forever("loop", List.of()));
  }

  /** Two scripts; the second says that text. */
  static byte[] twoScripts(String text) {
    return encoded(
        new Program(
            List.of(),
            List.of(),
            List.of(
                new Program.Script(
                    "hat1",
                    new Hat.Start(),
                    List.of(new Statement.Led("lamp", 1, true), waitFor(0.5))),
                new Program.Script(
                    "hat2",
                    new Hat.Start(),
                    List.of(
                        text.equals("one") ? say("one") : new Statement.Led("lamp2", 1, false)))),
            List.of()));
  }

  /** Says what air, soil and water are like, and lights LED 1 when the water falls below 30. */
  static byte[] garden() {
    List<Statement> says = new ArrayList<>();
    for (Surroundings what : Surroundings.values()) {
      says.add(new Statement.Say("say", new Expression.Environment("sense", what)));
    }
    return encoded(
        new Program(
            List.of(),
            List.of(),
            List.of(
                new Program.Script("start", new Hat.Start(), says),
                new Program.Script(
                    "low",
                    new Hat.SensorCrossing(Hat.Sensor.WATER, Hat.Crossing.BELOW, 30),
                    List.of(new Statement.Led("lamp", 1, true)))),
            List.of()));
  }

  static DebugMap noBlocks() {
    return new DebugMap(List.of(), List.of(), List.of(), List.of(), List.of(), List.of());
  }

  private static byte[] image(Statement... body) {
    return encoded(
        new Program(
            List.of(new Program.Variable("v", "v")),
            List.of(),
            List.of(new Program.Script("hat", new Hat.Start(), List.of(body))),
            List.of()));
  }

  private static byte[] encoded(Program program) {
    return switch (Compiler.compile(program)) {
      case CompileResult.Compiled compiled -> ImageCodec.encode(compiled.image());
      case CompileResult.Rejected(var why) -> throw new AssertionError(why.toString());
    };
  }

  private static Statement drive(double percent) {
    return new Statement.Drive(
        "drive", Statement.Direction.FORWARD, new NumberLiteral("power", percent));
  }

  private static Statement lamp(String block, Statement.Lamp lamp, boolean lit) {
    return new Statement.SignalLamp(block, Statement.Signal.CAR, lamp, lit);
  }

  private static Statement waitFor(double seconds) {
    return new Statement.Wait("wait", new NumberLiteral("seconds", seconds));
  }

  private static Statement say(String text) {
    return new Statement.Say("say", new TextLiteral("text", text));
  }
}
