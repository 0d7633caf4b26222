package org.tsumiki.bytecode;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Reads an image's tables and routines, of version 2 or of version 1. */
final class ImageReader {
  private static final int MAX_PORT_NAME_BYTES = 64;

  private final ByteSource source;
  private final boolean first;

  ImageReader(ByteSource source, int version) {
    this.source = source;
    this.first = version == 1;
  }

  ProgramImage read() throws MalformedException {
    List<Double> numbers = table(Limits.MAX_TABLE_ENTRIES, "numbers", this::number);
    List<String> texts =
        table(Limits.MAX_TABLE_ENTRIES, "texts", () -> source.text(Limits.MAX_IMAGE_BYTES));
    List<String> ports = table(Limits.MAX_TABLE_ENTRIES, "ports", this::port);
    List<ValueType> variables = types(Limits.MAX_TABLE_ENTRIES, "variables");
    List<ValueType> lists = first ? List.of() : types(Limits.MAX_TABLE_ENTRIES, "lists");
    int messages = source.count(Limits.MAX_TABLE_ENTRIES, "messages");
    int states = first ? 0 : source.count(Limits.MAX_TABLE_ENTRIES, "states");
    int procedureCount = first ? 0 : source.count(Limits.MAX_PROCEDURES, "procedures");
    int scriptCount = source.count(Limits.MAX_SCRIPTS, "scripts");
    List<ProgramImage.Procedure> procedures = entries(procedureCount, this::procedure);
    List<ProgramImage.Script> scripts = entries(scriptCount, this::script);
    if (!source.atEnd()) {
      throw new MalformedException("trailing", source.offset(), "bytes follow after the end");
    }
    return new ProgramImage(
        numbers, texts, ports, variables, lists, messages, states, procedures, scripts);
  }

  private interface Entries<T> {
    T next() throws MalformedException;
  }

  private <T> List<T> table(int max, String what, Entries<T> entries) throws MalformedException {
    return entries(source.count(max, what), entries);
  }

  private static <T> List<T> entries(int count, Entries<T> entries) throws MalformedException {
    List<T> all = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      all.add(entries.next());
    }
    return all;
  }

  private double number() throws MalformedException {
    if (first) {
      return Double.longBitsToDouble(source.u64());
    }
    int at = source.offset();
    int form = source.varint();
    if (form > 1 + ImageWriter.MAX_DECIMALS) {
      throw new MalformedException("bad-number", at, "a number has too many decimals");
    }
    double value =
        form == 0
            ? Double.longBitsToDouble(source.u64())
            : source.signedVarlong() / powerOfTen(form - 1);
    ByteSink shortest = new ByteSink();
    new ImageWriter(shortest).number(value);
    // A NaN has many bit patterns, and only one of them is ours.
    if (!Arrays.equals(shortest.toBytes(), source.since(at))) {
      throw new MalformedException("bad-number", at, "a number is not in its shortest form");
    }
    return value;
  }

  private static double powerOfTen(int exponent) {
    double power = 1;
    for (int i = 0; i < exponent; i++) {
      power *= 10;
    }
    return power;
  }

  private String port() throws MalformedException {
    if (first) {
      return source.text(MAX_PORT_NAME_BYTES);
    }
    int at = source.offset();
    int number = source.count(WellKnownPorts.names().size(), "well-known ports");
    if (number > 0) {
      return WellKnownPorts.names().get(number - 1);
    }
    String name = source.text(MAX_PORT_NAME_BYTES);
    if (WellKnownPorts.numberOf(name) != 0) {
      throw new MalformedException("bad-port", at, "a well-known port is written as text");
    }
    return name;
  }

  private List<ValueType> types(int max, String what) throws MalformedException {
    return table(max, what, () -> type(source.u8()));
  }

  private ValueType type(int number) throws MalformedException {
    int at = source.offset() - 1;
    return ValueType.ofByte(number)
        .orElseThrow(() -> new MalformedException("bad-type", at, "there is no such type"));
  }

  private ProgramImage.Procedure procedure() throws MalformedException {
    List<ValueType> parameters = types(Limits.MAX_LOCALS, "parameters");
    int result = source.u8();
    Optional<ValueType> resultType = result == 0 ? Optional.empty() : Optional.of(type(result - 1));
    return new ProgramImage.Procedure(parameters, resultType, routine());
  }

  private ProgramImage.Script script() throws MalformedException {
    return new ProgramImage.Script(entry(), routine());
  }

  private Entry entry() throws MalformedException {
    int at = source.offset();
    int kind = source.u8();
    return switch (kind) {
      case 0 -> new Entry.Start();
      case 1 -> new Entry.ButtonDown(source.varint());
      case 2 -> new Entry.MessageReceived(source.varint());
      case 3, 4 -> new Entry.SensorCrossing(source.varint(), kind == 3, source.varint());
      case 5 -> new Entry.Every(source.varint());
      case 6 -> new Entry.StateEntered(source.varint());
      default -> throw new MalformedException("bad-entry", at, "a script has no known start");
    };
  }

  private ProgramImage.Routine routine() throws MalformedException {
    List<ValueType> locals = first ? List.of() : types(Limits.MAX_LOCALS, "locals");
    int slots = source.count(Limits.MAX_SLOTS, "slots");
    Code code = Code.of(source.bytes(Limits.MAX_CODE_BYTES, "bytes of code"));
    return new ProgramImage.Routine(locals, slots, code);
  }
}
