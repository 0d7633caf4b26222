package org.tsumiki.vm;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.tsumiki.bytecode.ValueType;

/** A whole program as the interpreter runs it: one piece of code, and where everything is. */
final class LoweredProgram {
  /** All routines' code, one after the other. */
  final int[] code;

  /** The pc of the image's instruction that each word of code came from. */
  private final int[] pcs;

  /** The same for a script that waits there: where it goes on, or what it waits in. */
  private final int[] waitPcs;

  /** Where each routine's code begins. */
  private final int[] entries;

  final Frame[] frames;

  /** The first register behind those of the scripts: where calls have their frames. */
  final int callBase;

  /** Constants and everything before them, as they are when the program begins. */
  final double[] firstNumbers;

  final Text[] firstTexts;

  /** What a pass of a mirror loop costs, by the address where it begins; 0 elsewhere. */
  final int[] mirrorCosts;

  /** The variables that mirror loops set. */
  final int[] mirrorVariables;

  LoweredProgram(
      CodeBuffer buffer,
      int[] entries,
      Frame[] frames,
      Registers registers,
      Map<Integer, Integer> mirrors,
      int[] mirrorVariables) {
    code = buffer.code();
    pcs = buffer.pcs();
    waitPcs = buffer.waitPcs();
    this.entries = entries;
    this.frames = frames;
    callBase = registers.callBase();
    firstNumbers = registers.numbers();
    firstTexts = registers.texts();
    mirrorCosts = new int[code.length];
    mirrors.forEach((address, cost) -> mirrorCosts[address] = cost);
    this.mirrorVariables = mirrorVariables;
  }

  /** What the interpreter must know of a routine. */
  static final class Frame {
    /** Where its code begins. */
    int entry;

    /** What it costs to begin. */
    int cost;

    /** Registers from the frame's beginning to its first temporary. */
    int size;

    /** Registers with all temporaries. */
    int room;

    /** Where its locals begin: 0 in procedures, that register in scripts. */
    int firstLocal;

    int localCount;
    int slotCount;
    int parameterCount;

    /** Which locals are texts. */
    int[] textLocals = {};

    /** What follows the parameters in a new frame of a procedure. */
    double[] numbers = {};

    /** The same for texts; empty when it has neither texts as locals nor as constants. */
    Text[] texts = {};

    /** Locals and slots. */
    int cells() {
      return localCount + slotCount;
    }

    /** Makes the frame at that register as it is when a procedure begins; parameters are there. */
    void begin(Memory memory, double[] r, Text[] t, int base) {
      int from = base + parameterCount;
      // Few are the rule, and a loop takes longer to get going.
      double[] first = numbers;
      int count = first.length;
      if (count > 0) {
        r[from] = first[0];
      }
      if (count > 1) {
        r[from + 1] = first[1];
      }
      if (count > 2) {
        r[from + 2] = first[2];
      }
      for (int i = 3; i < count; i++) {
        r[from + i] = first[i];
      }
      if (texts.length > 0) {
        System.arraycopy(texts, 0, t, from, texts.length);
        for (int local : textLocals) {
          memory.exchange(0, t[base + local].letters());
        }
      }
    }

    /** Its text locals, which begin at that register with the first local, go. */
    void forgetTexts(Memory memory, int first) {
      for (int local : textLocals) {
        memory.keep(first + local, Text.EMPTY);
      }
    }

    void setLocals(List<ValueType> types) {
      localCount = types.size();
      textLocals = new int[types.size()];
      int count = 0;
      for (int i = 0; i < types.size(); i++) {
        if (types.get(i) == ValueType.TEXT) {
          textLocals[count++] = i;
        }
      }
      textLocals = Arrays.copyOf(textLocals, count);
    }
  }

  /** Registers that the largest frame has. */
  int mostRoom() {
    int most = 0;
    for (Frame frame : frames) {
      most = Math.max(most, frame.room);
    }
    return most;
  }

  int entry(int routine) {
    return entries[routine];
  }

  int routineAt(int address) {
    int found = Arrays.binarySearch(entries, address);
    return found >= 0 ? found : -found - 2;
  }

  int pc(int address) {
    return pcs[address];
  }

  int waitPc(int address) {
    return waitPcs[address];
  }
}
