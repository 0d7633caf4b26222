package org.tsumiki.bytecode;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads an image's tables and routines, of version 3 or of one before. */
final class ImageReader {
  private static final int MAX_PORT_NAME_BYTES = 64;
  private static final int ALL_SECTIONS = 0xff;
  private static final int PARTS = ImageWriter.HAS_LOCALS | ImageWriter.HAS_SLOTS;
  private static final int SECTIONS_OF_THE_FIRST_VERSION =
      ALL_SECTIONS & ~(Section.LISTS.bit() | Section.STATES.bit() | Section.PROCEDURES.bit());

  private final ByteSource source;
  private final int version;
  private int present;

  ImageReader(ByteSource source, int version) {
    this.source = source;
    this.version = version;
  }

  ProgramImage read() throws MalformedException {
    present =
        switch (version) {
          case 1 -> SECTIONS_OF_THE_FIRST_VERSION;
          case 2 -> ALL_SECTIONS;
          default -> source.u8();
        };
    List<Double> numbers = table(Section.NUMBERS, this::number);
    List<String> texts = table(Section.TEXTS, () -> source.text(Limits.MAX_IMAGE_BYTES));
    List<String> ports = table(Section.PORTS, this::port);
    List<ValueType> variables = typeTable(Section.VARIABLES);
    List<ValueType> lists = typeTable(Section.LISTS);
    int messages = count(Section.MESSAGES, Limits.MAX_TABLE_ENTRIES);
    int states = count(Section.STATES, Limits.MAX_TABLE_ENTRIES);
    int procedureCount = count(Section.PROCEDURES, Limits.MAX_PROCEDURES);
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

  private boolean has(Section section) {
    return (present & section.bit()) != 0;
  }

  private <T> List<T> table(Section section, Entries<T> entries) throws MalformedException {
    return entries(count(section, Limits.MAX_TABLE_ENTRIES), entries);
  }

  private int count(Section section, int max) throws MalformedException {
    return has(section) ? some(max, section.name().toLowerCase(Locale.ROOT)) : 0;
  }

  /** A count that may not be 0 where something else says already whether anything is there. */
  private int some(int max, String what) throws MalformedException {
    int at = source.offset();
    int count = source.count(max, what);
    if (count == 0 && version >= 3) {
      throw new MalformedException(
          "bad-table", at, "it says that there are " + what + ", and none come");
    }
    return count;
  }

  private List<ValueType> typeTable(Section section) throws MalformedException {
    return has(section)
        ? someTypes(Limits.MAX_TABLE_ENTRIES, section.name().toLowerCase(Locale.ROOT))
        : List.of();
  }

  private static <T> List<T> entries(int count, Entries<T> entries) throws MalformedException {
    List<T> all = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      all.add(entries.next());
    }
    return all;
  }

  private double number() throws MalformedException {
    if (version == 1) {
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
    if (version == 1) {
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
    return version < 3
        ? entries(source.count(max, what), () -> type(source.u8()))
        : runs(source.count(max, what), max, what);
  }

  private List<ValueType> someTypes(int max, String what) throws MalformedException {
    return version < 3 ? types(max, what) : runs(some(max, what), max, what);
  }

  private List<ValueType> runs(int count, int max, String what) throws MalformedException {
    List<ValueType> types = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      int at = source.offset();
      int run = source.varint();
      int kinds = ValueType.values().length;
      ValueType type = ValueType.values()[run % kinds];
      if (run / kinds >= max - types.size()) {
        throw new MalformedException("too-many", at, "more than " + max + " " + what);
      }
      if (!types.isEmpty() && types.getLast() == type) {
        throw new MalformedException("bad-table", at, "two runs of one type follow each other");
      }
      types.addAll(Collections.nCopies(run / kinds + 1, type));
    }
    return types;
  }

  private ValueType type(int number) throws MalformedException {
    int at = source.offset() - 1;
    return ValueType.ofByte(number)
        .orElseThrow(() -> new MalformedException("bad-type", at, "there is no such type"));
  }

  private ProgramImage.Procedure procedure() throws MalformedException {
    if (version < 3) {
      List<ValueType> parameters = types(Limits.MAX_LOCALS, "parameters");
      Optional<ValueType> result = result(source.u8());
      return new ProgramImage.Procedure(parameters, result, routine(partsBefore3()));
    }
    int head = source.u8();
    Optional<ValueType> result = result(head & ~PARTS);
    List<ValueType> parameters = types(Limits.MAX_LOCALS, "parameters");
    return new ProgramImage.Procedure(parameters, result, routine(head & PARTS));
  }

  private Optional<ValueType> result(int number) throws MalformedException {
    return number == 0 ? Optional.empty() : Optional.of(type(number - 1));
  }

  private ProgramImage.Script script() throws MalformedException {
    int at = source.offset();
    int head = source.u8();
    int parts = version < 3 ? partsBefore3() : head & PARTS;
    return new ProgramImage.Script(entry(version < 3 ? head : head & ~PARTS, at), routine(parts));
  }

  private Entry entry(int kind, int at) throws MalformedException {
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

  /** Everything was always there, but that version 1 knew no locals. */
  private int partsBefore3() {
    return version == 1 ? ImageWriter.HAS_SLOTS : PARTS;
  }

  private ProgramImage.Routine routine(int parts) throws MalformedException {
    List<ValueType> locals =
        (parts & ImageWriter.HAS_LOCALS) == 0 ? List.of() : someTypes(Limits.MAX_LOCALS, "locals");
    int slots = (parts & ImageWriter.HAS_SLOTS) == 0 ? 0 : some(Limits.MAX_SLOTS, "slots");
    Code code = Code.of(source.bytes(Limits.MAX_CODE_BYTES, "bytes of code"));
    return new ProgramImage.Routine(locals, slots, code);
  }
}
