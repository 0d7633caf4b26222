package org.tsumiki.vm;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.tsumiki.bytecode.Code;
import org.tsumiki.bytecode.Opcode;

/**
 * Writes an image's code from lines such as {@code top: pass 0}: a label if any, an opcode's name
 * in small letters, its operands. Jumps name labels.
 */
final class Assembly {
  private record Line(Opcode opcode, List<String> operands) {}

  private final List<Line> lines = new ArrayList<>();
  private final Map<String, Integer> labels = new HashMap<>();
  private int[] pcs = {};

  private Assembly() {}

  static Code of(String text) {
    Assembly assembly = new Assembly();
    text.lines().map(String::strip).filter(line -> !line.isEmpty()).forEach(assembly::read);
    return Code.of(assembly.write());
  }

  private void read(String line) {
    String rest = line;
    int colon = line.indexOf(':');
    if (colon >= 0) {
      labels.put(line.substring(0, colon), lines.size());
      rest = line.substring(colon + 1).strip();
    }
    List<String> words = Arrays.asList(rest.split(" +"));
    Opcode opcode = Opcode.valueOf(words.getFirst().toUpperCase(Locale.ROOT));
    lines.add(new Line(opcode, words.subList(1, words.size())));
  }

  /** Again until no jump has become longer. */
  private byte[] write() {
    pcs = new int[lines.size() + 1];
    while (true) {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      int[] before = pcs.clone();
      for (int i = 0; i < lines.size(); i++) {
        pcs[i] = bytes.size();
        write(i, bytes);
      }
      pcs[lines.size()] = bytes.size();
      if (Arrays.equals(before, pcs)) {
        return bytes.toByteArray();
      }
    }
  }

  private void write(int index, ByteArrayOutputStream bytes) {
    Line line = lines.get(index);
    bytes.write(line.opcode().code());
    for (int k = 0; k < line.operands().size(); k++) {
      String word = line.operands().get(k);
      int value =
          switch (line.opcode().operands().get(k)) {
            case FORWARD -> pcOf(word) - pcs[index + 1];
            case BACKWARD -> pcs[index] - pcOf(word);
            case SIGNED -> zigzag(Integer.parseInt(word));
            default -> Integer.decode(word);
          };
      writeLeb(Math.max(0, value), bytes);
    }
  }

  private int pcOf(String label) {
    Integer line = labels.get(label);
    if (line == null) {
      throw new IllegalArgumentException("no label " + label);
    }
    return pcs[line];
  }

  private static int zigzag(int value) {
    return value << 1 ^ value >> 31;
  }

  private static void writeLeb(int value, ByteArrayOutputStream bytes) {
    int rest = value;
    while (rest > 0x7f) {
      bytes.write(rest & 0x7f | 0x80);
      rest >>>= 7;
    }
    bytes.write(rest);
  }
}
