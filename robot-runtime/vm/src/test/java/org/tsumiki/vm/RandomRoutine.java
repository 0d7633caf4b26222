package org.tsumiki.vm;

import static org.tsumiki.bytecode.Opcode.*;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tsumiki.bytecode.Code;
import org.tsumiki.bytecode.ProgramImage;
import org.tsumiki.bytecode.ValueType;

/** The code of one routine of a {@link RandomProgram}, statement by statement. */
final class RandomRoutine {
  static final ProgramImage.Routine NOTHING =
      new ProgramImage.Routine(List.of(), 0, Code.of(new byte[] {0}));

  private static final int MOST_STATEMENTS = 24;
  private static final int DEEPEST_LOOP = 3;

  private final Pcg32 chance;
  private final List<ProgramImage.Procedure> procedures;
  private final Optional<ProgramImage.Procedure> own;
  private final List<ValueType> locals = new ArrayList<>();
  private final CodeAssembler code = new CodeAssembler();
  private final RandomExpression expression;
  private final List<Integer> wild = new ArrayList<>();
  private final List<Integer> starts = new ArrayList<>();
  private int slots;
  private int left;
  private int loops;

  RandomRoutine(
      Pcg32 chance, List<ProgramImage.Procedure> procedures, Optional<ProgramImage.Procedure> own) {
    this.chance = chance;
    this.procedures = procedures;
    this.own = own;
    own.ifPresent(procedure -> locals.addAll(procedure.parameters()));
    expression = new RandomExpression(chance, code, locals);
  }

  ProgramImage.Routine draw() {
    List<ValueType> more = new ArrayList<>();
    for (int i = below(4); i > 0; i--) {
      more.add(ValueType.values()[below(4)]);
    }
    locals.addAll(more);
    left = 2 + below(MOST_STATEMENTS);
    if (own.isPresent() && below(8) > 0) {
      leaveWhenDeep();
    }
    while (left > 0) {
      statement();
    }
    wild.forEach(code::land);
    if (own.isEmpty()) {
      code.emit(END);
    } else {
      giveBack();
    }
    return new ProgramImage.Routine(more, slots, code.code());
  }

  private int below(int count) {
    return (int) chance.between(0, count - 1);
  }

  /** So that most recursions end: the first parameter says how deep it may yet go. */
  private void leaveWhenDeep() {
    code.emit(LOAD_LOCAL, 0).integer(1).emit(LESS);
    int on = code.jump(JUMP_UNLESS);
    giveBack();
    code.land(on);
  }

  private void giveBack() {
    own.flatMap(ProgramImage.Procedure::result).ifPresent(type -> expression.of(type, 2));
    code.emit(RETURN);
  }

  private void statement() {
    left--;
    starts.add(code.pc());
    if (!wild.isEmpty() && below(6) == 0) {
      code.land(wild.remove(below(wild.size())));
    }
    switch (below(28)) {
      case 0, 1, 2, 3, 4 -> store();
      case 5 -> storeLocal();
      case 6 -> {
        expression.of(ValueType.NUMBER, 2);
        code.emit(CHANGE, below(3));
      }
      case 7, 8, 9 -> branch();
      case 10, 11, 12 -> counted();
      case 13 -> pausing();
      case 14, 15 -> say();
      case 16, 17 -> world();
      case 18, 19, 20 -> list();
      case 21, 22, 23 -> call();
      case 24 -> wild();
      case 25 -> rare();
      default -> loop();
    }
  }

  private void store() {
    int variable = below(RandomProgram.VARIABLES.size());
    expression.of(RandomProgram.VARIABLES.get(variable), 3);
    code.emit(STORE, variable);
  }

  private void storeLocal() {
    if (!locals.isEmpty()) {
      int local = below(locals.size());
      if (locals.get(local) == ValueType.NUMBER && below(2) == 0) {
        expression.of(ValueType.NUMBER, 2);
        code.emit(CHANGE_LOCAL, local);
      } else {
        expression.of(locals.get(local), 3);
        code.emit(STORE_LOCAL, local);
      }
    }
  }

  private void block() {
    for (int i = below(4); i > 0 && left > 0; i--) {
      statement();
    }
  }

  private void branch() {
    expression.of(ValueType.BOOLEAN, 2);
    int otherwise = code.jump(JUMP_UNLESS);
    block();
    if (below(2) == 0) {
      code.land(otherwise);
    } else {
      int end = code.jump(JUMP);
      code.land(otherwise);
      block();
      code.land(end);
    }
  }

  /** A loop that runs so often, perhaps with its counter and its mark in one slot. */
  private void counted() {
    if (loops == DEEPEST_LOOP) {
      return;
    }
    loops++;
    int counter = slots++;
    int mark = below(8) == 0 ? counter : slots++;
    if (below(3) == 0) {
      expression.of(ValueType.NUMBER, 1);
    } else {
      code.integer(below(below(6) == 0 ? 3_000 : 6));
    }
    code.emit(COUNT, counter);
    int pass = code.pc();
    code.emit(PASS, mark);
    int end = code.jump(NEXT, counter);
    block();
    code.back(AGAIN, pass, mark);
    code.land(end);
    loops--;
  }

  private void loop() {
    if (loops == DEEPEST_LOOP) {
      return;
    }
    loops++;
    int mark = slots++;
    int pass = code.pc();
    code.emit(PASS, mark);
    expression.of(ValueType.BOOLEAN, 2);
    int end = code.jump(JUMP_UNLESS);
    block();
    if (below(3) == 0) {
      expression.of(ValueType.BOOLEAN, 1);
      int goOn = code.jump(JUMP_UNLESS);
      code.back(AGAIN, pass, mark);
      code.land(goOn);
      block();
    }
    code.back(AGAIN, pass, mark);
    code.land(end);
    loops--;
  }

  private void pausing() {
    switch (below(4)) {
      case 0 -> {
        int start = code.pc();
        expression.of(ValueType.BOOLEAN, 2);
        code.back(POLL, start);
      }
      case 1 -> {
        // Tries again from somewhere before, perhaps out of the middle of another loop.
        expression.of(ValueType.BOOLEAN, 1);
        code.back(POLL, starts.get(below(starts.size())));
      }
      default -> {
        if (below(3) > 0) {
          code.emit(NUMBER, 9);
        } else {
          expression.of(ValueType.NUMBER, 1);
        }
        code.emit(WAIT);
      }
    }
  }

  private void say() {
    expression.of(ValueType.TEXT, 2);
    code.emit(SAY);
  }

  private void world() {
    switch (below(5)) {
      case 0 -> {
        expression.of(ValueType.NUMBER, 2);
        code.emit(WRITE, below(2));
      }
      case 1 -> {
        expression.of(ValueType.COLOUR, 2);
        code.emit(WRITE_COLOUR, 5);
      }
      case 2 -> {
        expression.of(ValueType.NUMBER, 2);
        code.emit(LOG, below(RandomProgram.TEXTS.size()));
      }
      case 3 -> code.emit(SEND, below(RandomProgram.MESSAGES));
      default -> code.emit(RESET_TIMER);
    }
  }

  private void rare() {
    switch (below(6)) {
      case 0 -> code.emit(STOP_OTHERS);
      case 1 -> {
        expression.of(ValueType.BOOLEAN, 1);
        int on = code.jump(JUMP_UNLESS);
        code.emit(STOP_ALL);
        code.land(on);
      }
      case 2 -> code.emit(SEND_AND_WAIT, below(RandomProgram.MESSAGES));
      case 3, 4 -> code.emit(GO_TO_STATE, below(RandomProgram.STATES));
      default -> {
        expression.of(ValueType.BOOLEAN, 1);
        int on = code.jump(JUMP_UNLESS);
        if (own.isPresent()) {
          giveBack();
        } else {
          code.emit(END);
        }
        code.land(on);
      }
    }
  }

  private void list() {
    int list = below(4);
    ValueType item = ValueType.values()[list];
    switch (below(9)) {
      case 0, 1, 2, 3 -> {
        expression.of(item, 2);
        code.emit(LIST_ADD, list);
      }
      case 4 -> {
        expression.of(item, 2);
        code.integer(1).emit(LIST_INSERT, list);
      }
      case 5, 6 -> {
        int empty = expression.jumpWhenEmpty(list);
        expression.place(list);
        expression.of(item, 2);
        code.emit(LIST_REPLACE, list);
        code.land(empty);
      }
      case 7 -> {
        int empty = expression.jumpWhenEmpty(list);
        expression.place(list);
        code.emit(LIST_REMOVE, list);
        code.land(empty);
      }
      default -> code.emit(LIST_CLEAR, list);
    }
  }

  private void call() {
    if (procedures.isEmpty()) {
      return;
    }
    int procedure = below(procedures.size());
    List<ValueType> parameters = procedures.get(procedure).parameters();
    if (own.isPresent()) {
      code.emit(LOAD_LOCAL, 0).integer(1).emit(SUBTRACT);
    } else {
      code.integer(below(below(20) == 0 ? 1_200 : 12));
    }
    for (int i = 1; i < parameters.size(); i++) {
      expression.of(parameters.get(i), 2);
    }
    code.emit(CALL, procedure);
    procedures.get(procedure).result().ifPresent(this::keep);
  }

  /** Does something with what a call gave. */
  private void keep(ValueType type) {
    switch (type) {
      case NUMBER -> {
        if (below(2) == 0) {
          expression.of(ValueType.NUMBER, 1);
          code.emit(ADD);
        }
        code.emit(below(2) == 0 ? STORE : CHANGE, below(3));
      }
      case BOOLEAN -> {
        if (below(2) == 0) {
          int on = code.jump(JUMP_UNLESS);
          block();
          code.land(on);
        } else {
          code.emit(NOT).emit(STORE, 3);
        }
      }
      case TEXT -> code.emit(STORE, 4 + below(2));
      case COLOUR -> code.emit(STORE, 6);
    }
  }

  /** A jump ahead to anywhere. */
  private void wild() {
    expression.of(ValueType.BOOLEAN, 1);
    wild.add(code.jump(JUMP_UNLESS));
  }
}
