package org.tsumiki.vm;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tsumiki.bytecode.Entry;
import org.tsumiki.bytecode.ProgramImage;
import org.tsumiki.bytecode.ValueType;

/** A program drawn by chance, well typed, so that the verifier lets most through. */
final class RandomProgram {
  static final List<Double> NUMBERS =
      List.of(0.0, -0.0, 0.5, 1.5, -1.0, 1e6, 1e300, Double.NaN, Double.POSITIVE_INFINITY, 0.003);
  static final List<String> TEXTS =
      List.of("", "a", "\u3042\ud842\udfb7b", "12", "-3.5e1", "x".repeat(900), "true", "ab");
  static final List<String> PORTS =
      List.of("led.1", "motor.left", "button.a", "line.left", "colour.down", "led.rgb");
  static final List<ValueType> VARIABLES =
      List.of(
          ValueType.NUMBER,
          ValueType.NUMBER,
          ValueType.NUMBER,
          ValueType.BOOLEAN,
          ValueType.TEXT,
          ValueType.TEXT,
          ValueType.COLOUR);
  static final int MESSAGES = 2;
  static final int STATES = 2;
  private static final int MOST_PROCEDURES = 4;
  private static final int MOST_SCRIPTS = 5;

  private final Pcg32 chance;

  private RandomProgram(long seed) {
    chance = new Pcg32(seed, 7);
  }

  static ProgramImage of(long seed) {
    return new RandomProgram(seed).draw();
  }

  private int below(int count) {
    return (int) chance.between(0, count - 1);
  }

  private ProgramImage draw() {
    // What a routine needs to know of procedures is their types, so those come first.
    List<ProgramImage.Procedure> types = new ArrayList<>();
    int procedures = below(MOST_PROCEDURES);
    for (int i = 0; i < procedures; i++) {
      List<ValueType> parameters = new ArrayList<>();
      parameters.add(ValueType.NUMBER);
      for (int k = below(3); k > 0; k--) {
        parameters.add(type());
      }
      Optional<ValueType> result = below(3) == 0 ? Optional.empty() : Optional.of(type());
      types.add(new ProgramImage.Procedure(parameters, result, RandomRoutine.NOTHING));
    }
    List<ProgramImage.Procedure> drawn = new ArrayList<>();
    for (ProgramImage.Procedure procedure : types) {
      drawn.add(
          new ProgramImage.Procedure(
              procedure.parameters(),
              procedure.result(),
              new RandomRoutine(chance, types, Optional.of(procedure)).draw()));
    }
    List<ProgramImage.Script> scripts = new ArrayList<>();
    int count = 1 + below(MOST_SCRIPTS);
    for (int i = 0; i < count; i++) {
      scripts.add(
          new ProgramImage.Script(
              i == 0 ? new Entry.Start() : entry(),
              new RandomRoutine(chance, types, Optional.empty()).draw()));
    }
    List<ValueType> lists = List.of(ValueType.values());
    return new ProgramImage(
        NUMBERS, TEXTS, PORTS, VARIABLES, lists, MESSAGES, STATES, drawn, scripts);
  }

  private ValueType type() {
    return ValueType.values()[below(4)];
  }

  private Entry entry() {
    return switch (below(7)) {
      case 0 -> new Entry.ButtonDown(2);
      case 1 -> new Entry.MessageReceived(below(MESSAGES));
      case 2 -> new Entry.SensorCrossing(3, below(2) == 0, 3);
      case 3 -> new Entry.Every(9);
      case 4 -> new Entry.StateEntered(below(STATES));
      default -> new Entry.Start();
    };
  }
}
