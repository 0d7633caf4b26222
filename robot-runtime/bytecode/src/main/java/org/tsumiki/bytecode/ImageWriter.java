package org.tsumiki.bytecode;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Writes an image's tables and routines: see {@code spec/image.md}. */
final class ImageWriter {
  /** Most decimals that the decimal form of a number has. */
  static final int MAX_DECIMALS = 15;

  /** In the first byte of a routine: what it has besides code. */
  static final int HAS_LOCALS = 8;

  static final int HAS_SLOTS = 16;

  private static final double LARGEST_EXACT = 0x1p53;

  private final ByteSink sink;
  private final List<Integer> routineOffsets = new ArrayList<>();

  ImageWriter(ByteSink sink) {
    this.sink = sink;
  }

  void write(ProgramImage image) {
    sink.u8(present(image));
    table(image.numbers(), this::number);
    table(image.texts(), sink::text);
    table(image.ports(), this::port);
    if (!image.variables().isEmpty()) {
      types(image.variables());
    }
    if (!image.lists().isEmpty()) {
      types(image.lists());
    }
    count(image.messageCount());
    count(image.stateCount());
    count(image.procedures().size());
    sink.varint(image.scripts().size());
    image.procedures().forEach(this::procedure);
    image.scripts().forEach(this::script);
  }

  private static int present(ProgramImage image) {
    int present = 0;
    for (Section section : Section.values()) {
      if (section.size(image) > 0) {
        present |= section.bit();
      }
    }
    return present;
  }

  private <T> void table(List<T> entries, Consumer<T> writer) {
    count(entries.size());
    entries.forEach(writer);
  }

  /** What is not there takes nothing: its bit says so. */
  private void count(int count) {
    if (count > 0) {
      sink.varint(count);
    }
  }

  /** Offsets in the sink at which the routines begin, procedures first, and where the last ends. */
  List<Integer> routineOffsets() {
    List<Integer> offsets = new ArrayList<>(routineOffsets);
    offsets.add(sink.length());
    return offsets;
  }

  /** The decimal form with the fewest decimals that gives back the very bits, else the bits. */
  void number(double value) {
    double scale = 1;
    for (int decimals = 0; decimals <= MAX_DECIMALS; decimals++) {
      double mantissa = Math.rint(value * scale);
      if (Math.abs(mantissa) < LARGEST_EXACT
          && Double.doubleToLongBits(mantissa / scale) == Double.doubleToLongBits(value)
          && Double.doubleToLongBits(value) != Double.doubleToLongBits(-0.0)) {
        sink.varint(1 + decimals);
        sink.signedVarlong((long) mantissa);
        return;
      }
      scale *= 10;
    }
    sink.varint(0);
    sink.u64(Double.doubleToLongBits(value));
  }

  private void port(String name) {
    int number = WellKnownPorts.numberOf(name);
    sink.varint(number);
    if (number == 0) {
      sink.text(name);
    }
  }

  /** Runs of one type. */
  private void types(List<ValueType> types) {
    List<Integer> starts = new ArrayList<>();
    for (int i = 0; i < types.size(); i++) {
      if (i == 0 || types.get(i) != types.get(i - 1)) {
        starts.add(i);
      }
    }
    sink.varint(starts.size());
    starts.add(types.size());
    for (int run = 0; run + 1 < starts.size(); run++) {
      int length = starts.get(run + 1) - starts.get(run);
      sink.varint((length - 1) * ValueType.values().length + types.get(starts.get(run)).ordinal());
    }
  }

  private void procedure(ProgramImage.Procedure procedure) {
    routineOffsets.add(sink.length());
    int result = procedure.result().map(type -> 1 + type.ordinal()).orElse(0);
    sink.u8(result | parts(procedure.routine()));
    types(procedure.parameters());
    routine(procedure.routine());
  }

  private void script(ProgramImage.Script script) {
    routineOffsets.add(sink.length());
    int parts = parts(script.routine());
    switch (script.entry()) {
      case Entry.Start() -> sink.u8(parts);
      case Entry.ButtonDown(int port) -> entry(1 | parts, port);
      case Entry.MessageReceived(int message) -> entry(2 | parts, message);
      case Entry.SensorCrossing(int port, boolean below, int number) -> {
        entry((below ? 3 : 4) | parts, port);
        sink.varint(number);
      }
      case Entry.Every(int number) -> entry(5 | parts, number);
      case Entry.StateEntered(int state) -> entry(6 | parts, state);
    }
    routine(script.routine());
  }

  private static int parts(ProgramImage.Routine routine) {
    return (routine.locals().isEmpty() ? 0 : HAS_LOCALS)
        | (routine.slotCount() == 0 ? 0 : HAS_SLOTS);
  }

  private void entry(int kind, int operand) {
    sink.u8(kind);
    sink.varint(operand);
  }

  private void routine(ProgramImage.Routine routine) {
    if (!routine.locals().isEmpty()) {
      types(routine.locals());
    }
    count(routine.slotCount());
    sink.bytes(routine.code().toBytes());
  }
}
