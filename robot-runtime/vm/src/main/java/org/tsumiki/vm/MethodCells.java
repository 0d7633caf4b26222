package org.tsumiki.vm;

import java.lang.classfile.CodeBuilder;
import java.lang.classfile.TypeKind;
import java.util.BitSet;
import java.util.List;
import org.tsumiki.bytecode.ValueType;

/**
 * Where one method has variables, locals and slots: in JVM locals or at home, which is the memory
 * for variables and the frame for the rest. Booleans are ints in JVM locals and on the stack, and 0
 * and 1 at home.
 */
final class MethodCells {
  private final CodeBuilder code;
  private final RoutinePlan plan;
  private final CellChoice choice;
  private final List<ValueType> variables;
  private final int script;
  private final int runtime;
  private final boolean variablesMove;

  /** JVM locals of what is kept in them. */
  private final int[] jvmOfVariable;

  private final int[] jvmOfCell;

  /** JVM locals for the arrays at home. */
  private final int variableNumbers;

  private final int variableTexts;
  private final int ownNumbers;
  private final int ownTexts;
  private final int scratch;

  /**
   * Chooses JVM locals.
   *
   * @param parameters JVM locals of the procedure's arguments, when the method takes any
   * @param variablesMove whether the memory's arrays may be replaced by larger ones
   */
  MethodCells(
      CodeBuilder code,
      RoutinePlan plan,
      CellChoice choice,
      List<ValueType> variables,
      int[] parameters,
      int script,
      int runtime,
      boolean variablesMove) {
    this.code = code;
    this.plan = plan;
    this.choice = choice;
    this.variables = variables;
    this.script = script;
    this.runtime = runtime;
    this.variablesMove = variablesMove;
    variableNumbers = code.allocateLocal(TypeKind.REFERENCE);
    variableTexts = code.allocateLocal(TypeKind.REFERENCE);
    ownNumbers = code.allocateLocal(TypeKind.REFERENCE);
    ownTexts = code.allocateLocal(TypeKind.REFERENCE);
    scratch = code.allocateLocal(TypeKind.DOUBLE);
    jvmOfVariable = new int[variables.size()];
    for (int i = 0; i < jvmOfVariable.length; i++) {
      jvmOfVariable[i] =
          choice.variablesKept.get(i)
              ? code.allocateLocal(GeneratedNames.kind(variables.get(i)))
              : -1;
    }
    jvmOfCell = new int[plan.locals.size() + plan.slotCount];
    for (int i = 0; i < jvmOfCell.length; i++) {
      if (i < parameters.length) {
        jvmOfCell[i] = parameters[i];
      } else {
        jvmOfCell[i] =
            choice.cellsKept.get(i) ? code.allocateLocal(GeneratedNames.kind(choice.type(i))) : -1;
      }
    }
  }

  // The beginning and the end of a method

  /** Fetches the arrays where variables are at home, and the variables that are kept. */
  void enter() {
    if (!choice.usesVariables) {
      return;
    }
    code.aload(script)
        .getfield(GeneratedNames.SCRIPT, "memory", GeneratedNames.MEMORY)
        .getfield(GeneratedNames.MEMORY, "texts", GeneratedNames.TEXTS)
        .astore(variableTexts);
    if (variablesMove) {
      code.aload(script)
          .getfield(GeneratedNames.SCRIPT, "memory", GeneratedNames.MEMORY)
          .getfield(GeneratedNames.MEMORY, "numbers", GeneratedNames.NUMBERS);
    } else {
      MachineConstants.loadNumbers(code);
    }
    code.astore(variableNumbers);
    fetch(choice.variablesKept);
  }

  /** A procedure begins: what is no argument is 0, false, black or empty. */
  void begin(int parameters) {
    for (int i = parameters; i < jvmOfCell.length; i++) {
      switch (GeneratedNames.kind(choice.type(i))) {
        case DOUBLE -> code.dconst_0().dstore(jvmOfCell[i]);
        case INT -> code.iconst_0().istore(jvmOfCell[i]);
        default ->
            code.getstatic(GeneratedNames.TEXT, "EMPTY", GeneratedNames.TEXT).astore(jvmOfCell[i]);
      }
    }
  }

  /** The frame is on the stack: takes what is kept of it. */
  void fetchFrame() {
    homes();
    for (int i = 0; i < jvmOfCell.length; i++) {
      if (jvmOfCell[i] >= 0) {
        boolean text = choice.type(i) == ValueType.TEXT;
        code.aload(text ? ownTexts : ownNumbers).loadConstant(i);
        if (text) {
          code.aaload().astore(jvmOfCell[i]);
        } else {
          code.daload();
          keepNumber(choice.type(i), jvmOfCell[i]);
        }
      }
    }
  }

  private void homes() {
    code.dup()
        .getfield(GeneratedNames.FRAME, "numbers", GeneratedNames.NUMBERS)
        .astore(ownNumbers)
        .getfield(GeneratedNames.FRAME, "texts", GeneratedNames.TEXTS)
        .astore(ownTexts);
  }

  /** Puts what is kept of the frame into it; it is on the stack unless it is the script's own. */
  void putBackFrame() {
    if (!plan.isScript) {
      homes();
    }
    for (int i = 0; i < jvmOfCell.length; i++) {
      if (jvmOfCell[i] >= 0) {
        boolean text = choice.type(i) == ValueType.TEXT;
        code.aload(text ? ownTexts : ownNumbers).loadConstant(i);
        if (text) {
          code.aload(jvmOfCell[i]).aastore();
        } else {
          loadNumber(choice.type(i), jvmOfCell[i]);
          code.dastore();
        }
      }
    }
  }

  /** Takes variables from home. */
  void fetch(BitSet which) {
    for (int i : which.stream().toArray()) {
      code.aload(variableNumbers).loadConstant(i).daload();
      keepNumber(variables.get(i), jvmOfVariable[i]);
    }
  }

  /** Puts variables home. */
  void putBack(BitSet which) {
    for (int i : which.stream().toArray()) {
      code.aload(variableNumbers).loadConstant(i);
      loadNumber(variables.get(i), jvmOfVariable[i]);
      code.dastore();
    }
  }

  /** A double from home into a JVM local. */
  private void keepNumber(ValueType type, int jvm) {
    if (type == ValueType.BOOLEAN) {
      code.d2i().istore(jvm);
    } else {
      code.dstore(jvm);
    }
  }

  private void loadNumber(ValueType type, int jvm) {
    if (type == ValueType.BOOLEAN) {
      code.iload(jvm).i2d();
    } else {
      code.dload(jvm);
    }
  }

  /** Gives back the letters of the text locals. */
  void forgetTexts() {
    for (int i = 0; i < plan.locals.size(); i++) {
      if (plan.locals.get(i) == ValueType.TEXT) {
        code.aload(jvmOfCell[i]).aload(runtime);
        GeneratedNames.call(code, "forget", "TRV");
      }
    }
  }

  // Single cells

  void loadVariable(int variable) {
    load(
        variables.get(variable), jvmOfVariable[variable], variableNumbers, variableTexts, variable);
  }

  void loadCell(int cell) {
    load(choice.type(cell), jvmOfCell[cell], ownNumbers, ownTexts, cell);
  }

  private void load(ValueType type, int jvm, int numbers, int texts, int index) {
    if (jvm >= 0) {
      code.loadLocal(GeneratedNames.kind(type), jvm);
    } else if (type == ValueType.TEXT) {
      code.aload(texts).loadConstant(index).aaload();
    } else {
      code.aload(numbers).loadConstant(index).daload();
      if (type == ValueType.BOOLEAN) {
        code.d2i();
      }
    }
  }

  /** True when keeping a value there may be a fault. */
  boolean variableCounts(int variable) {
    return variables.get(variable) == ValueType.TEXT;
  }

  boolean localCounts(int local) {
    return plan.locals.get(local) == ValueType.TEXT;
  }

  void storeVariable(int variable) {
    ValueType type = variables.get(variable);
    if (type == ValueType.TEXT) {
      code.loadConstant(variable).aload(runtime);
      GeneratedNames.call(code, "keepVariable", "TIRV");
    } else {
      store(type, jvmOfVariable[variable], variableNumbers, variable);
    }
  }

  void storeCell(int cell) {
    ValueType type = choice.type(cell);
    if (type != ValueType.TEXT) {
      store(type, jvmOfCell[cell], ownNumbers, cell);
    } else if (jvmOfCell[cell] >= 0) {
      code.dup().aload(jvmOfCell[cell]).aload(runtime);
      GeneratedNames.call(code, "exchange", "TTRV");
      code.astore(jvmOfCell[cell]);
    } else {
      code.loadConstant(cell).aload(script);
      GeneratedNames.call(code, "keepLocal", "TISV");
    }
  }

  private void store(ValueType type, int jvm, int numbers, int index) {
    if (jvm >= 0) {
      code.storeLocal(GeneratedNames.kind(type), jvm);
      return;
    }
    if (type == ValueType.BOOLEAN) {
      code.i2d();
    }
    code.dstore(scratch).aload(numbers).loadConstant(index).dload(scratch).dastore();
  }

  void changeVariable(int variable) {
    change(jvmOfVariable[variable], variableNumbers, variable);
  }

  void changeCell(int cell) {
    change(jvmOfCell[cell], ownNumbers, cell);
  }

  private void change(int jvm, int numbers, int index) {
    if (jvm >= 0) {
      code.dload(jvm).dadd().dstore(jvm);
    } else {
      code.dstore(scratch)
          .aload(numbers)
          .loadConstant(index)
          .dup2()
          .daload()
          .dload(scratch)
          .dadd()
          .dastore();
    }
  }
}
