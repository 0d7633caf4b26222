package org.tsumiki.narration;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.tsumiki.course.io.Courses;
import org.tsumiki.program.Expression;
import org.tsumiki.program.Hat;
import org.tsumiki.program.Program;
import org.tsumiki.program.Side;
import org.tsumiki.program.Statement;

/** Programs drawn by chance that drive about and ask questions. */
final class RandomDrive {
  private final Random random;
  private int blocks;

  private RandomDrive(long seed) {
    random = new Random(seed);
  }

  static Shown of(long seed) {
    RandomDrive drive = new RandomDrive(seed);
    Program program =
        new Program(
            List.of(),
            List.of(),
            List.of(new Program.Script("hat", new Hat.Start(), drive.statements(3))),
            List.of());
    return new Shown("random " + seed, program, Courses.load("line"), seed, List.of(), 30_000);
  }

  private String id() {
    return "b" + blocks++;
  }

  private Expression number(double value) {
    return new Expression.NumberLiteral(id(), value);
  }

  private List<Statement> statements(int depth) {
    List<Statement> all = new ArrayList<>();
    int count = 2 + random.nextInt(4);
    for (int i = 0; i < count; i++) {
      all.add(statement(depth));
    }
    return all;
  }

  private Statement statement(int depth) {
    int power = 20 + random.nextInt(60);
    return switch (random.nextInt(depth > 0 ? 9 : 5)) {
      case 0 -> new Statement.Wait(id(), number(random.nextInt(20) / 10.0 + 0.1));
      case 1 ->
          new Statement.DriveDistance(
              id(), Statement.Direction.FORWARD, number(5 + random.nextInt(30)), number(power));
      case 2 ->
          new Statement.DriveTurn(
              id(), Statement.Direction.LEFT, number(10 + random.nextInt(170)), number(power));
      case 3 ->
          new Statement.DriveWheels(
              id(), number(random.nextInt(140) - 50), number(random.nextInt(140) - 50));
      case 4 -> new Statement.DriveStop(id());
      case 5 -> new Statement.If(id(), condition(2), statements(depth - 1), statements(depth - 1));
      case 6 -> new Statement.If(id(), condition(1), List.of(), statements(depth - 1));
      case 7 -> new Statement.RepeatUntil(id(), condition(1), statements(depth - 1));
      default -> new Statement.Repeat(id(), number(3), statements(depth - 1));
    };
  }

  private Expression condition(int depth) {
    return switch (random.nextInt(depth > 0 ? 6 : 4)) {
      case 0 -> new Expression.LineIsBlack(id(), Side.LEFT);
      case 1 -> new Expression.LineIsBlack(id(), Side.RIGHT);
      case 2 ->
          new Expression.Compare(
              id(),
              Expression.CompareOperator.values()[random.nextInt(6)],
              new Expression.DistanceCm(id()),
              number(10 + random.nextInt(60)));
      case 3 ->
          new Expression.Compare(
              id(),
              Expression.CompareOperator.GT,
              new Expression.TimerSeconds(id()),
              number(random.nextInt(15)));
      case 4 -> new Expression.Not(id(), condition(depth - 1));
      default ->
          new Expression.Logic(
              id(),
              random.nextBoolean() ? Expression.LogicOperator.AND : Expression.LogicOperator.OR,
              condition(depth - 1),
              condition(depth - 1));
    };
  }
}
