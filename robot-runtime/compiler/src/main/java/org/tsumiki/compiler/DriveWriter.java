package org.tsumiki.compiler;

import static org.tsumiki.bytecode.ValueType.NUMBER;

import java.util.List;
import org.tsumiki.devices.StandardPorts;
import org.tsumiki.program.Statement;
import org.tsumiki.program.Statement.Direction;

/** Writes what the wheels do. */
final class DriveWriter {
  private static final String LEFT = StandardPorts.MOTOR_LEFT.name();
  private static final String RIGHT = StandardPorts.MOTOR_RIGHT.name();

  private final ExpressionLowering lowering;
  private final RoutineCode code;

  DriveWriter(ExpressionLowering lowering, RoutineCode code) {
    this.lowering = lowering;
    this.code = code;
  }

  /** Both wheels alike; the power is worked out once. */
  void go(Statement.Drive s) {
    boolean leftBack = s.direction() == Direction.BACK || s.direction() == Direction.LEFT;
    boolean rightBack = s.direction() == Direction.BACK || s.direction() == Direction.RIGHT;
    Value power = lowering.number(s.powerPercent());
    Value same = power instanceof Value.Load ? power : code.keep(power);
    code.write(LEFT, signed(same, leftBack));
    code.write(RIGHT, signed(same, rightBack));
  }

  void wheels(Statement.DriveWheels s) {
    Value left = lowering.number(s.leftPercent());
    Value right = lowering.number(s.rightPercent());
    if (right.interrupts()) {
      // Nothing moves before both are known.
      left = code.keep(left);
      right = code.keep(right);
    }
    code.write(LEFT, left);
    code.write(RIGHT, right);
  }

  void stop() {
    code.write(LEFT, Values.number(0));
    code.write(RIGHT, Values.number(0));
  }

  void distance(Statement.DriveDistance s) {
    Value millimetres = Values.multiply(lowering.number(s.cm()), Values.number(Sensors.MM_PER_CM));
    call(
        Prelude.DISTANCE,
        signed(millimetres, s.direction() == Direction.BACK),
        lowering.number(s.powerPercent()));
  }

  void turn(Statement.DriveTurn s) {
    call(
        Prelude.TURN,
        signed(lowering.number(s.degrees()), s.direction() == Direction.LEFT),
        lowering.number(s.powerPercent()));
  }

  void time(Statement.DriveTime s) {
    call(
        Prelude.TIME,
        lowering.number(s.leftPercent()),
        lowering.number(s.rightPercent()),
        lowering.number(s.seconds()));
  }

  void acceleration(Statement.DriveAcceleration s) {
    code.store(
        Hidden.ACCELERATION_OFFSET,
        Values.subtract(
            lowering.number(s.percentPerSecond()), Values.number(Hidden.USUAL_ACCELERATION)));
  }

  private void call(String procedure, Value... arguments) {
    code.push(new Value.Call(procedure, NUMBER, List.of(arguments)));
  }

  private static Value signed(Value value, boolean back) {
    return back ? Values.subtract(Values.number(0), value) : value;
  }
}
