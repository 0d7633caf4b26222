package org.tsumiki.bytecode;

import java.util.ArrayList;
import java.util.List;

/** Writes an image's tables and routines: see {@code spec/image.md}. */
final class ImageWriter {
  /** Most decimals that the decimal form of a number has. */
  static final int MAX_DECIMALS = 15;

  private static final double LARGEST_EXACT = 0x1p53;

  private final ByteSink sink;
  private final List<Integer> routineOffsets = new ArrayList<>();

  ImageWriter(ByteSink sink) {
    this.sink = sink;
  }

  void write(ProgramImage image) {
    sink.varint(image.numbers().size());
    image.numbers().forEach(this::number);
    sink.varint(image.texts().size());
    image.texts().forEach(sink::text);
    sink.varint(image.ports().size());
    image.ports().forEach(this::port);
    types(image.variables());
    types(image.lists());
    sink.varint(image.messageCount());
    sink.varint(image.stateCount());
    sink.varint(image.procedures().size());
    sink.varint(image.scripts().size());
    image.procedures().forEach(this::procedure);
    image.scripts().forEach(this::script);
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

  private void types(List<ValueType> types) {
    sink.varint(types.size());
    types.forEach(type -> sink.u8(type.ordinal()));
  }

  private void procedure(ProgramImage.Procedure procedure) {
    routineOffsets.add(sink.length());
    types(procedure.parameters());
    sink.u8(procedure.result().map(type -> 1 + type.ordinal()).orElse(0));
    routine(procedure.routine());
  }

  private void script(ProgramImage.Script script) {
    routineOffsets.add(sink.length());
    entry(script.entry());
    routine(script.routine());
  }

  private void entry(Entry entry) {
    switch (entry) {
      case Entry.Start() -> sink.u8(0);
      case Entry.ButtonDown(int port) -> entry(1, port);
      case Entry.MessageReceived(int message) -> entry(2, message);
      case Entry.SensorCrossing(int port, boolean below, int number) -> {
        entry(below ? 3 : 4, port);
        sink.varint(number);
      }
      case Entry.Every(int number) -> entry(5, number);
      case Entry.StateEntered(int state) -> entry(6, state);
    }
  }

  private void entry(int kind, int operand) {
    sink.u8(kind);
    sink.varint(operand);
  }

  private void routine(ProgramImage.Routine routine) {
    types(routine.locals());
    sink.varint(routine.slotCount());
    sink.bytes(routine.code().toBytes());
  }
}
