package org.tsumiki.compiler;

import static org.tsumiki.bytecode.ValueType.NUMBER;
import static org.tsumiki.compiler.Values.add;
import static org.tsumiki.compiler.Values.constrain;
import static org.tsumiki.compiler.Values.divide;
import static org.tsumiki.compiler.Values.greater;
import static org.tsumiki.compiler.Values.less;
import static org.tsumiki.compiler.Values.max;
import static org.tsumiki.compiler.Values.min;
import static org.tsumiki.compiler.Values.multiply;
import static org.tsumiki.compiler.Values.not;
import static org.tsumiki.compiler.Values.number;
import static org.tsumiki.compiler.Values.read;
import static org.tsumiki.compiler.Values.subtract;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tsumiki.bytecode.MathFunction;
import org.tsumiki.bytecode.Opcode;
import org.tsumiki.bytecode.ValueType;
import org.tsumiki.compiler.Assembler.Label;
import org.tsumiki.devices.StandardPorts;

/**
 * The procedures behind the soft drive blocks, added to a program that uses them: see {@code
 * program/spec/control.md}. Their code belongs to no block.
 */
final class Prelude {
  /** Millimetres (negative: back), percent. */
  static final String DISTANCE = Hidden.PREFIX + "drive distance";

  /** Degrees (negative: left), percent. */
  static final String TURN = Hidden.PREFIX + "drive turn";

  /** Percent left, percent right, seconds. */
  static final String TIME = Hidden.PREFIX + "drive time";

  private static final double TICK_SECONDS = 0.001;
  private static final double FULL_PERCENT = 100;

  /** The wheels are held together so hard: percent of power for each millimetre between them. */
  private static final double PERCENT_PER_MM_APART = 1;

  /** The last bit is driven slowly, so that what rolls on after the end is little. */
  private static final double SLOW_END = 10;

  /** Nearer than this it is there: so many millimetres it rolls on by itself. */
  private static final double NEAR_ENOUGH_MM = 1;

  /** As much for turning, in degrees, and what comes to it for each degree a tick of its speed. */
  private static final double NEAR_ENOUGH_DEG = 0.5;

  private static final double ROLL_ON_TICKS = 22;

  /** So much of each tick's turning goes into the speed: single ticks differ by noise. */
  private static final double NEW_SPEED_SHARE = 0.03;

  /** A robot that turns less than this in {@link #STILL_TICKS} has come to rest. */
  private static final double STILL_DEG = 0.1;

  private static final double STILL_TICKS = 30;

  /** One that somebody pushes about is waited for no longer than this. */
  private static final double MOST_SETTLING_TICKS = 400;

  /** Power at the slow end, in percent, and how much more each tick: some motors need more. */
  private static final double SLOW_PERCENT = 10;

  private static final double SLOW_GAIN_PERCENT = 0.01;

  private static final Set<String> ALL = Set.of(DISTANCE, TURN, TIME);

  private final RoutineCode code;

  private Prelude(RoutineCode code) {
    this.code = code;
  }

  static boolean has(String procedure) {
    return ALL.contains(procedure);
  }

  static List<ValueType> parameters(String procedure) {
    return Collections.nCopies(procedure.equals(TIME) ? 3 : 2, NUMBER);
  }

  static RoutineCode write(String procedure) {
    RoutineCode code = new RoutineCode("", parameters(procedure).size());
    Prelude prelude = new Prelude(code);
    if (procedure.equals(TIME)) {
      prelude.forSeconds();
    } else if (procedure.equals(TURN)) {
      prelude.turn();
    } else {
      prelude.straight();
    }
    prelude.motors(number(0), number(0));
    code.assembler().add(Opcode.RETURN);
    return code;
  }

  private void straight() {
    Value.Load left = begin(read(StandardPorts.ENCODER_LEFT.name()));
    Value.Load right = begin(read(StandardPorts.ENCODER_RIGHT.name()));
    Value rolledLeft = subtract(read(StandardPorts.ENCODER_LEFT.name()), left);
    Value rolledRight = subtract(read(StandardPorts.ENCODER_RIGHT.name()), right);
    Value middle = divide(add(rolledLeft, rolledRight), number(2));
    Value apart = multiply(subtract(rolledLeft, rolledRight), number(PERCENT_PER_MM_APART));
    softly(middle, () -> {}, number(NEAR_ENOUGH_MM), Optional.of(apart));
  }

  private void turn() {
    Value.Load start = begin(read(StandardPorts.HEADING.name()));
    Value turned = subtract(read(StandardPorts.HEADING.name()), start);
    Value.Load speed = begin(number(0));
    Value.Load was = begin(number(0));
    Value rollsOn =
        add(
            multiply(Values.math(MathFunction.ABS, speed), number(ROLL_ON_TICKS)),
            number(NEAR_ENOUGH_DEG));
    Runnable measure =
        () -> {
          Value news = subtract(subtract(turned, was), speed);
          code.store(speed.place(), add(speed, multiply(news, number(NEW_SPEED_SHARE))));
          code.store(was.place(), turned);
        };
    softly(turned, measure, rollsOn, Optional.empty());
    motors(number(0), number(0));
    settle(turned);
  }

  /**
   * Waits until the robot has come to rest: what it still rolls on would be taken for a part of the
   * next turn, and a square would not close.
   */
  private void settle(Value turned) {
    Value.Load was = begin(turned);
    Value.Load still = begin(number(0));
    Value.Load waited = begin(number(0));
    int mark = code.takeSlot();
    Label again = new Label();
    Label calm = new Label();
    Label end = new Label();
    code.assembler().bind(again);
    code.assembler().add(Opcode.PASS, mark);
    code.change(still.place(), number(1));
    code.change(waited.place(), number(1));
    code.jumpUnless(less(waited, number(MOST_SETTLING_TICKS)), end);
    Value moved = Values.math(MathFunction.ABS, subtract(turned, was));
    code.jumpUnless(greater(moved, number(STILL_DEG)), calm);
    code.store(was.place(), turned);
    code.store(still.place(), number(0));
    code.assembler().bind(calm);
    code.jumpUnless(less(still, number(STILL_TICKS)), end);
    code.assembler().jump(Opcode.AGAIN, mark, again);
    code.assembler().bind(end);
  }

  /**
   * Gains power until half of the way is made or the power is reached, and loses it again over as
   * much way as it was gained in: that needs to know nothing of how fast the robot is.
   *
   * @param made how far it has come, signed
   * @param measure writes what is to be known of each tick before it is looked at
   * @param nearEnough the rest that it rolls by itself, in the unit of {@code made}
   * @param apart how much the left wheel is ahead, in percent of power; empty when turning
   */
  private void softly(Value made, Runnable measure, Value nearEnough, Optional<Value> apart) {
    Value.Load amount = new Value.Load(new Value.Place.Local(0), NUMBER);
    Value.Load power = new Value.Load(new Value.Place.Local(1), NUMBER);
    Value.Load sign = begin(number(1));
    Label forward = new Label();
    code.jumpUnless(less(amount, number(0)), forward);
    code.store(sign.place(), number(-1));
    code.store(amount.place(), subtract(number(0), amount));
    code.assembler().bind(forward);
    clampPower(power);
    Value.Load gain = begin(multiply(acceleration(), number(TICK_SECONDS)));
    Value.Load speed = begin(number(0));
    Value.Load gainedOver = begin(number(0));
    Value.Load slow = begin(number(SLOW_PERCENT));
    Value.Load now = begin(number(0));
    Value.Load rest = begin(number(0));

    int mark = code.takeSlot();
    Label again = new Label();
    Label end = new Label();
    Label brake = new Label();
    Label drive = new Label();
    code.assembler().bind(again);
    code.assembler().add(Opcode.PASS, mark);
    measure.run();
    code.store(rest.place(), subtract(amount, multiply(made, sign)));
    code.jumpUnless(greater(rest, nearEnough), end);
    code.jumpUnless(greater(subtract(rest, number(SLOW_END)), gainedOver), brake);
    gain(speed, power, gain, gainedOver, subtract(amount, rest));
    code.store(now.place(), speed);
    code.assembler().jump(Opcode.JUMP, drive);
    code.assembler().bind(brake);
    Value share = divide(max(subtract(rest, number(SLOW_END)), number(0)), gainedOver);
    Value braked = multiply(speed, Values.math(MathFunction.SQRT, share));
    code.change(slow.place(), number(SLOW_GAIN_PERCENT));
    code.store(now.place(), min(power, slow));
    Label steady = new Label();
    // Without any way made yet the share is no number, and the slow power stays.
    code.jumpUnless(greater(braked, now), steady);
    code.store(now.place(), braked);
    code.assembler().bind(steady);
    code.assembler().bind(drive);
    code.store(now.place(), multiply(now, sign));
    if (apart.isPresent()) {
      Value.Load pull = begin(apart.get());
      motors(subtract(now, pull), add(now, pull));
    } else {
      motors(now, subtract(number(0), now));
    }
    code.assembler().jump(Opcode.AGAIN, mark, again);
    code.assembler().bind(end);
  }

  private void gain(Value.Load speed, Value power, Value gain, Value.Load gainedOver, Value done) {
    Label full = new Label();
    code.jumpUnless(less(speed, power), full);
    code.store(speed.place(), min(add(speed, gain), power));
    code.store(gainedOver.place(), done);
    code.assembler().bind(full);
  }

  private void forSeconds() {
    Value.Load left = new Value.Load(new Value.Place.Local(0), NUMBER);
    Value.Load right = new Value.Load(new Value.Place.Local(1), NUMBER);
    Value.Load seconds = new Value.Load(new Value.Place.Local(2), NUMBER);
    code.store(left.place(), constrain(left, number(-FULL_PERCENT), number(FULL_PERCENT)));
    code.store(right.place(), constrain(right, number(-FULL_PERCENT), number(FULL_PERCENT)));
    Value.Load start = begin(Values.time());
    // How much of the power is gained in a second: 1 is all of it.
    Value top = max(Values.math(MathFunction.ABS, left), Values.math(MathFunction.ABS, right));
    Value.Load gain = begin(divide(acceleration(), top));
    Value.Load passed = begin(number(0));
    int mark = code.takeSlot();
    Label again = new Label();
    Label end = new Label();
    code.assembler().bind(again);
    code.assembler().add(Opcode.PASS, mark);
    code.store(passed.place(), subtract(Values.time(), start));
    code.jumpUnless(less(passed, seconds), end);
    code.store(
        passed.place(), min(multiply(min(passed, subtract(seconds, passed)), gain), number(1)));
    motors(multiply(left, passed), multiply(right, passed));
    code.assembler().jump(Opcode.AGAIN, mark, again);
    code.assembler().bind(end);
  }

  /** From 1 to 100 percent; what is no number becomes 1. */
  private void clampPower(Value.Load power) {
    Label enough = new Label();
    code.store(power.place(), min(power, number(FULL_PERCENT)));
    code.jumpUnless(not(greater(power, number(1))), enough);
    code.store(power.place(), number(1));
    code.assembler().bind(enough);
  }

  /** Percent of power per second, 1 at least. */
  private static Value acceleration() {
    Value offset = new Value.Load(Hidden.ACCELERATION_OFFSET, NUMBER);
    return max(add(offset, number(Hidden.USUAL_ACCELERATION)), number(1));
  }

  /** A local that begins with that value. */
  private Value.Load begin(Value value) {
    Value.Load local = new Value.Load(code.ownLocal(NUMBER), NUMBER);
    code.store(local.place(), value);
    return local;
  }

  private void motors(Value left, Value right) {
    code.write(StandardPorts.MOTOR_LEFT.name(), left);
    code.write(StandardPorts.MOTOR_RIGHT.name(), right);
  }
}
