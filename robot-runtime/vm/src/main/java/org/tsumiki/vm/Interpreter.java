package org.tsumiki.vm;

import org.jspecify.annotations.Nullable;
import org.tsumiki.vm.LoweredProgram.Frame;

/**
 * Runs lowered code: the inner loop. What is not arithmetic, a jump or a call is done by {@link
 * ScriptRuntime}, and what is rare by {@link SlowInstructions}, so that the loop stays small enough
 * for the JVM to compile (8,000 bytes).
 */
final class Interpreter {
  private final ScriptRuntime runtime;
  private final Memory memory;
  private final LoweredProgram program;
  private final int[] code;
  private final Frame[] frames;
  private final SlowInstructions slow;
  private final Debugger debugger;

  /**
   * The open calls of the script that has its turn: address of the call and frame of the caller.
   */
  final int[] calls = new int[2 * RunLimits.MAX_CALLS];

  Interpreter(
      ScriptRuntime runtime,
      LoweredProgram program,
      String[] texts,
      Debugger debugger,
      @Nullable DecisionSink decisions) {
    this.debugger = debugger;
    this.runtime = runtime;
    this.memory = runtime.memory;
    this.program = program;
    this.code = program.code;
    this.frames = program.frames;
    this.slow = new SlowInstructions(runtime, program, texts, decisions);
    memory.growRegisters(2 * program.callBase + program.mostRoom());
    System.arraycopy(program.firstNumbers, 0, memory.numbers, 0, program.firstNumbers.length);
    System.arraycopy(program.firstTexts, 0, memory.texts, 0, program.firstTexts.length);
  }

  LoweredProgram program() {
    return program;
  }

  Memory memory() {
    return memory;
  }

  /** Runs one turn of a script from where it stands. */
  long run(InterpretedScript script) {
    final int[] code = this.code;
    final int[] calls = this.calls;
    final ScriptRuntime runtime = this.runtime;
    final Memory memory = this.memory;
    final Board board = runtime.board;
    final NumberList[] lists = memory.numberLists;
    double[] r = memory.numbers;
    Text[] t = memory.texts;
    int at = script.next;
    int fp = script.frame;
    int sp = script.depth;
    int next;
    long wake;
    try {
      turn:
      while (true) {
        switch (code[at]) {
          case Op.MOVE -> {
            r[fp + code[at + 1]] = r[fp + code[at + 2]];
            at += 4;
          }
          case Op.ADD -> {
            r[fp + code[at + 1]] = r[fp + code[at + 2]] + r[fp + code[at + 3]];
            at += 4;
          }
          case Op.SUBTRACT -> {
            r[fp + code[at + 1]] = r[fp + code[at + 2]] - r[fp + code[at + 3]];
            at += 4;
          }
          case Op.MULTIPLY -> {
            r[fp + code[at + 1]] = r[fp + code[at + 2]] * r[fp + code[at + 3]];
            at += 4;
          }
          case Op.DIVIDE -> {
            r[fp + code[at + 1]] = r[fp + code[at + 2]] / r[fp + code[at + 3]];
            at += 4;
          }
          case Op.LESS -> {
            r[fp + code[at + 1]] = r[fp + code[at + 2]] < r[fp + code[at + 3]] ? 1 : 0;
            at += 4;
          }
          case Op.LESS_OR_EQUAL -> {
            r[fp + code[at + 1]] = r[fp + code[at + 2]] <= r[fp + code[at + 3]] ? 1 : 0;
            at += 4;
          }
          case Op.EQUAL -> {
            r[fp + code[at + 1]] = r[fp + code[at + 2]] == r[fp + code[at + 3]] ? 1 : 0;
            at += 4;
          }
          case Op.NOT_LESS -> {
            r[fp + code[at + 1]] = r[fp + code[at + 2]] < r[fp + code[at + 3]] ? 0 : 1;
            at += 4;
          }
          case Op.NOT_LESS_OR_EQUAL -> {
            r[fp + code[at + 1]] = r[fp + code[at + 2]] <= r[fp + code[at + 3]] ? 0 : 1;
            at += 4;
          }
          case Op.NOT_EQUAL -> {
            r[fp + code[at + 1]] = r[fp + code[at + 2]] == r[fp + code[at + 3]] ? 0 : 1;
            at += 4;
          }
          case Op.AND -> {
            boolean both = r[fp + code[at + 2]] != 0 && r[fp + code[at + 3]] != 0;
            r[fp + code[at + 1]] = both ? 1 : 0;
            at += 4;
          }
          case Op.OR -> {
            boolean one = r[fp + code[at + 2]] != 0 || r[fp + code[at + 3]] != 0;
            r[fp + code[at + 1]] = one ? 1 : 0;
            at += 4;
          }
          case Op.NOT -> {
            r[fp + code[at + 1]] = r[fp + code[at + 2]] != 0 ? 0 : 1;
            at += 4;
          }
          case Op.LOAD -> {
            r[fp + code[at + 1]] = r[code[at + 2]];
            at += 4;
          }
          case Op.STORE -> {
            r[code[at + 1]] = r[fp + code[at + 2]];
            at += 4;
          }
          case Op.CHANGE -> {
            r[code[at + 1]] += r[fp + code[at + 2]];
            at += 4;
          }
          case Op.JUMP -> at = code[at + 1];
          case Op.JUMP_UNLESS -> at = r[fp + code[at + 1]] != 0 ? at + 4 : code[at + 2];
          case Op.JUMP_IF -> at = r[fp + code[at + 1]] != 0 ? code[at + 2] : at + 4;
          case Op.JUMP_LESS ->
              at = r[fp + code[at + 1]] < r[fp + code[at + 2]] ? code[at + 3] : at + 4;
          case Op.JUMP_LESS_OR_EQUAL ->
              at = r[fp + code[at + 1]] <= r[fp + code[at + 2]] ? code[at + 3] : at + 4;
          case Op.JUMP_EQUAL ->
              at = r[fp + code[at + 1]] == r[fp + code[at + 2]] ? code[at + 3] : at + 4;
          case Op.JUMP_NOT_LESS ->
              at = r[fp + code[at + 1]] < r[fp + code[at + 2]] ? at + 4 : code[at + 3];
          case Op.JUMP_NOT_LESS_OR_EQUAL ->
              at = r[fp + code[at + 1]] <= r[fp + code[at + 2]] ? at + 4 : code[at + 3];
          case Op.JUMP_NOT_EQUAL ->
              at = r[fp + code[at + 1]] == r[fp + code[at + 2]] ? at + 4 : code[at + 3];
          case Op.PASS -> {
            r[fp + code[at + 1]] = runtime.beginPass();
            at += 4;
          }
          case Op.AGAIN -> {
            long work = runtime.work + code[at + 1];
            runtime.work = work;
            if (work >= runtime.turnLimit) {
              next = code[at + 2];
              wake = runtime.tick + 1;
              break turn;
            }
            at = code[at + 2];
          }
          case Op.AGAIN_TOUCHED -> {
            runtime.work += code[at + 1];
            next = code[at + 2];
            wake = runtime.tick + 1;
            break turn;
          }
          case Op.AGAIN_ASKING -> {
            runtime.work += code[at + 1];
            if (runtime.touchedSince(r[fp + code[at + 3]]) || runtime.work >= runtime.turnLimit) {
              next = code[at + 2];
              wake = runtime.tick + 1;
              break turn;
            }
            at = code[at + 2];
          }
          case Op.COUNT -> {
            r[fp + code[at + 1]] = Math.floor(r[fp + code[at + 2]] + 0.5);
            at += 4;
          }
          case Op.NEXT -> {
            int slot = fp + code[at + 1];
            double left = r[slot];
            if (left >= 1) {
              r[slot] = left - 1;
              at += 4;
            } else {
              at = code[at + 2];
            }
          }
          case Op.CALL -> {
            if (sp == calls.length) {
              throw Fault.tooDeep();
            }
            Frame callee = frames[code[at + 2]];
            int base = fp + code[at + 1];
            if (base + callee.room > r.length) {
              memory.growRegisters(2 * (base + callee.room));
              r = memory.numbers;
              t = memory.texts;
            }
            callee.begin(memory, r, t, base);
            calls[sp] = at;
            calls[sp + 1] = fp;
            sp += 2;
            fp = base;
            at = callee.entry;
            runtime.work += callee.cost;
            if (runtime.work >= runtime.turnLimit) {
              next = at;
              at = InterpretedScript.atEntry(next);
              wake = runtime.tick + 1;
              break turn;
            }
          }
          case Op.RETURN -> {
            sp -= 2;
            at = calls[sp] + 4;
            fp = calls[sp + 1];
          }
          case Op.RETURN_NUMBER -> {
            double result = r[fp + code[at + 1]];
            sp -= 2;
            at = calls[sp];
            fp = calls[sp + 1];
            r[fp + code[at + 3]] = result;
            at += 4;
          }
          case Op.RETURN_TEXT -> {
            Text result = t[fp + code[at + 1]];
            sp -= 2;
            at = calls[sp];
            fp = calls[sp + 1];
            t[fp + code[at + 3]] = result;
            at += 4;
          }
          case Op.WAIT -> {
            next = at + 4;
            wake = runtime.wakeAfter(r[fp + code[at + 1]]);
            break turn;
          }
          case Op.POLL -> {
            runtime.work++;
            if (r[fp + code[at + 1]] == 0) {
              next = code[at + 2];
              wake = runtime.tick + 1;
              break turn;
            }
            at += 4;
          }
          case Op.END -> {
            return Activation.ENDED;
          }
          case Op.MOVE_TEXT -> {
            t[fp + code[at + 1]] = t[fp + code[at + 2]];
            at += 4;
          }
          case Op.KEEP_TEXT -> {
            memory.keep(fp + code[at + 1], t[fp + code[at + 2]]);
            at += 4;
          }
          case Op.STORE_TEXT -> {
            memory.keep(code[at + 1], t[fp + code[at + 2]]);
            at += 4;
          }
          case Op.LOAD_TEXT -> {
            t[fp + code[at + 1]] = t[code[at + 2]];
            at += 4;
          }
          case Op.JOIN -> {
            t[fp + code[at + 1]] = runtime.join(t[fp + code[at + 2]], t[fp + code[at + 3]]);
            at += 4;
          }
          case Op.ITEM -> {
            r[fp + code[at + 1]] = lists[code[at + 2]].item(r[fp + code[at + 3]]);
            at += 4;
          }
          case Op.REPLACE -> {
            lists[code[at + 1]].replace(r[fp + code[at + 2]], r[fp + code[at + 3]]);
            at += 4;
          }
          case Op.LIST_ADD -> {
            runtime.add(code[at + 1], r[fp + code[at + 2]]);
            at += 4;
          }
          case Op.LIST_LENGTH -> {
            r[fp + code[at + 1]] = runtime.length(code[at + 2]);
            at += 4;
          }
          case Op.READ -> {
            r[fp + code[at + 1]] = runtime.read(board.port(code[at + 2]));
            at += 4;
          }
          case Op.WRITE -> {
            runtime.write(board.port(code[at + 1]), r[fp + code[at + 2]]);
            at += 4;
          }
          case Op.SEND_AND_WAIT -> {
            runtime.sendAndWait(code[at + 1]);
            next = at + Op.SLOW_LENGTH;
            wake = runtime.tick + 1;
            break turn;
          }
          case Op.GO_TO_STATE -> {
            runtime.goToState(code[at + 1]);
            next = at + Op.SLOW_LENGTH;
            wake = runtime.tick + 1;
            break turn;
          }
          case Op.STOP_ALL -> {
            return Activation.FINISHED;
          }
          case Op.AGAIN_LESS -> {
            int head = code[at + 2];
            long work = runtime.work + code[at + 1];
            runtime.work = work;
            if (work >= runtime.turnLimit) {
              next = head;
              wake = runtime.tick + 1;
              break turn;
            }
            at = r[fp + code[head + 1]] < r[fp + code[head + 2]] ? code[head + 3] : head + 4;
          }
          case Op.ADD_AGAIN_LESS -> {
            r[fp + code[at + 3]] += r[fp + code[at + 4]];
            int head = code[at + 2];
            long work = runtime.work + code[at + 1];
            runtime.work = work;
            if (work >= runtime.turnLimit) {
              next = head;
              wake = runtime.tick + 1;
              break turn;
            }
            at = r[fp + code[head + 1]] < r[fp + code[head + 2]] ? code[head + 3] : head + 4;
          }
          case Op.AGAIN_LESS_OR_EQUAL -> {
            int head = code[at + 2];
            long work = runtime.work + code[at + 1];
            runtime.work = work;
            if (work >= runtime.turnLimit) {
              next = head;
              wake = runtime.tick + 1;
              break turn;
            }
            at = r[fp + code[head + 1]] <= r[fp + code[head + 2]] ? code[head + 3] : head + 4;
          }
          case Op.ADD_AGAIN_LESS_OR_EQUAL -> {
            r[fp + code[at + 3]] += r[fp + code[at + 4]];
            int head = code[at + 2];
            long work = runtime.work + code[at + 1];
            runtime.work = work;
            if (work >= runtime.turnLimit) {
              next = head;
              wake = runtime.tick + 1;
              break turn;
            }
            at = r[fp + code[head + 1]] <= r[fp + code[head + 2]] ? code[head + 3] : head + 4;
          }
          case Op.AGAIN_EQUAL -> {
            int head = code[at + 2];
            long work = runtime.work + code[at + 1];
            runtime.work = work;
            if (work >= runtime.turnLimit) {
              next = head;
              wake = runtime.tick + 1;
              break turn;
            }
            at = r[fp + code[head + 1]] == r[fp + code[head + 2]] ? code[head + 3] : head + 4;
          }
          case Op.AGAIN_NOT_LESS -> {
            int head = code[at + 2];
            long work = runtime.work + code[at + 1];
            runtime.work = work;
            if (work >= runtime.turnLimit) {
              next = head;
              wake = runtime.tick + 1;
              break turn;
            }
            at = r[fp + code[head + 1]] < r[fp + code[head + 2]] ? head + 4 : code[head + 3];
          }
          case Op.ADD_AGAIN_NOT_LESS -> {
            r[fp + code[at + 3]] += r[fp + code[at + 4]];
            int head = code[at + 2];
            long work = runtime.work + code[at + 1];
            runtime.work = work;
            if (work >= runtime.turnLimit) {
              next = head;
              wake = runtime.tick + 1;
              break turn;
            }
            at = r[fp + code[head + 1]] < r[fp + code[head + 2]] ? head + 4 : code[head + 3];
          }
          case Op.AGAIN_NOT_LESS_OR_EQUAL -> {
            int head = code[at + 2];
            long work = runtime.work + code[at + 1];
            runtime.work = work;
            if (work >= runtime.turnLimit) {
              next = head;
              wake = runtime.tick + 1;
              break turn;
            }
            at = r[fp + code[head + 1]] <= r[fp + code[head + 2]] ? head + 4 : code[head + 3];
          }
          case Op.ADD_AGAIN_NOT_LESS_OR_EQUAL -> {
            r[fp + code[at + 3]] += r[fp + code[at + 4]];
            int head = code[at + 2];
            long work = runtime.work + code[at + 1];
            runtime.work = work;
            if (work >= runtime.turnLimit) {
              next = head;
              wake = runtime.tick + 1;
              break turn;
            }
            at = r[fp + code[head + 1]] <= r[fp + code[head + 2]] ? head + 4 : code[head + 3];
          }
          case Op.AGAIN_NOT_EQUAL -> {
            int head = code[at + 2];
            long work = runtime.work + code[at + 1];
            runtime.work = work;
            if (work >= runtime.turnLimit) {
              next = head;
              wake = runtime.tick + 1;
              break turn;
            }
            at = r[fp + code[head + 1]] == r[fp + code[head + 2]] ? head + 4 : code[head + 3];
          }
          case Op.AGAIN_NEXT -> {
            int head = code[at + 2];
            long work = runtime.work + code[at + 1];
            runtime.work = work;
            if (work >= runtime.turnLimit) {
              next = head;
              wake = runtime.tick + 1;
              break turn;
            }
            int slot = fp + code[head + 1];
            double left = r[slot];
            if (left >= 1) {
              r[slot] = left - 1;
              at = head + 4;
            } else {
              at = code[head + 2];
            }
          }
          case Op.MULTIPLY_ADD -> {
            double product = r[fp + code[at + 2]] * r[fp + code[at + 3]];
            r[fp + code[at + 1]] = product + r[fp + code[at + 4]];
            at += 5;
          }
          case Op.DIVIDE_ADD -> {
            double quotient = r[fp + code[at + 2]] / r[fp + code[at + 3]];
            r[fp + code[at + 1]] = quotient + r[fp + code[at + 4]];
            at += 5;
          }
          case Op.ITEM_AT_SUM -> {
            double place = r[fp + code[at + 3]] + r[fp + code[at + 4]];
            r[fp + code[at + 1]] = lists[code[at + 2]].item(place);
            at += 5;
          }
          case Op.REPLACE_AT_SUM -> {
            double place = r[fp + code[at + 2]] + r[fp + code[at + 3]];
            lists[code[at + 1]].replace(place, r[fp + code[at + 4]]);
            at += 5;
          }
          case Op.STOP -> {
            int routine = program.routineAt(at);
            if (debugger.comesTo(script.number, routine, code[at + 1], sp / 2)) {
              next = at + Op.SLOW_LENGTH;
              wake = Activation.HELD;
              break turn;
            }
            at += Op.SLOW_LENGTH;
          }
          default -> {
            slow.run(code[at], at, fp);
            at += Op.SLOW_LENGTH;
          }
        }
      }
    } catch (Fault fault) {
      script.faulted(at, fp, sp);
      throw fault;
    }
    return script.handOver(at, next, fp, sp, wake);
  }
}
