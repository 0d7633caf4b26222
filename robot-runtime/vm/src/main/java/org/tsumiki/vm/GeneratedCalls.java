package org.tsumiki.vm;

import org.tsumiki.bytecode.MathFunction;

/**
 * What generated code calls for all that the JVM has no instruction for. Parameters come as they
 * are on the stack: the values first, then the instruction's own operand, the runtime last.
 * Booleans are the JVM's here.
 */
final class GeneratedCalls {
  private GeneratedCalls() {}

  // Numbers

  static double math(double x, MathFunction function) {
    return Calculations.of(function, x);
  }

  static double colourPart(double colour, int part) {
    return Calculations.colourPart(part, colour);
  }

  static double random(double from, double to, ScriptRuntime runtime) {
    return runtime.random(from, to);
  }

  /** A count of passes, whole. */
  static double count(double number) {
    return Math.floor(number + 0.5);
  }

  // The world

  static double read(BoardPort port, ScriptRuntime runtime) {
    return runtime.read(port);
  }

  static boolean readFlag(BoardPort port, ScriptRuntime runtime) {
    return runtime.readFlag(port) != 0;
  }

  static double readColour(BoardPort port, ScriptRuntime runtime) {
    return runtime.readColour(port);
  }

  static void write(double value, BoardPort port, ScriptRuntime runtime) {
    runtime.write(port, value);
  }

  static void say(Text text, ScriptRuntime runtime) {
    runtime.say(text);
  }

  static void send(int message, ScriptRuntime runtime) {
    runtime.send(message);
  }

  static void log(double value, int text, TranslatedScript script) {
    script.runtime.log(script.name(text), value);
  }

  static double timer(ScriptRuntime runtime) {
    return runtime.timerSeconds();
  }

  static void resetTimer(ScriptRuntime runtime) {
    runtime.resetTimer();
  }

  static double time(ScriptRuntime runtime) {
    return runtime.time();
  }

  static void goToState(int state, ScriptRuntime runtime) {
    runtime.goToState(state);
  }

  static boolean stateIs(int state, ScriptRuntime runtime) {
    return runtime.stateIs(state) != 0;
  }

  static double stateSeconds(ScriptRuntime runtime) {
    return runtime.stateSeconds();
  }

  static void sendAndWait(int message, ScriptRuntime runtime) {
    runtime.sendAndWait(message);
  }

  static void stopOthers(ScriptRuntime runtime) {
    runtime.stopOthers();
  }

  static long wakeAfter(double seconds, ScriptRuntime runtime) {
    return runtime.wakeAfter(seconds);
  }

  // Texts

  static double textLength(Text text) {
    return text.letters();
  }

  static Text letter(Text text, double place, ScriptRuntime runtime) {
    return runtime.letter(text, place);
  }

  static boolean contains(Text text, Text part, ScriptRuntime runtime) {
    return runtime.contains(text, part) != 0;
  }

  static Text part(Text text, double from, double to, ScriptRuntime runtime) {
    return runtime.part(text, from, to);
  }

  static double textNumber(Text text, ScriptRuntime runtime) {
    return runtime.textNumber(text);
  }

  static Text numberText(double number) {
    return ScriptRuntime.numberText(number);
  }

  static Text flagText(boolean flag) {
    return Text.of(flag);
  }

  static Text colourText(double colour) {
    return ScriptRuntime.colourText(colour);
  }

  static Text join(Text left, Text right, ScriptRuntime runtime) {
    return runtime.join(left, right);
  }

  static boolean equal(Text left, Text right, ScriptRuntime runtime) {
    return runtime.equal(left, right) != 0;
  }

  /** A variable is to hold the text. */
  static void keepVariable(Text now, int variable, ScriptRuntime runtime) {
    runtime.memory.keep(variable, now);
  }

  /** A script's local is to hold the text. */
  static void keepLocal(Text now, int local, TranslatedScript script) {
    Text[] texts = script.own.texts;
    script.memory.exchange(texts[local].letters(), now.letters());
    texts[local] = now;
  }

  /** A procedure's local that held one text is to hold another. */
  static void exchange(Text now, Text before, ScriptRuntime runtime) {
    runtime.memory.exchange(before.letters(), now.letters());
  }

  /** An argument counts from the call on, when the call may be. */
  static void takeArgument(Text argument, int room, TranslatedScript script) {
    script.checkDepth(room);
    script.memory.exchange(0, argument.letters());
  }

  /** A procedure returns: its local's letters are given back. */
  static void forget(Text local, ScriptRuntime runtime) {
    runtime.memory.exchange(local.letters(), 0);
  }

  // Lists

  static void add(double item, NumberList list, ScriptRuntime runtime) {
    runtime.add(list, item);
  }

  static void add(boolean item, NumberList list, ScriptRuntime runtime) {
    runtime.add(list, item ? 1 : 0);
  }

  static void add(Text item, int list, ScriptRuntime runtime) {
    runtime.add(list, item);
  }

  static void insert(double item, double place, int list, ScriptRuntime runtime) {
    runtime.insert(list, place, item);
  }

  static void insert(boolean item, double place, int list, ScriptRuntime runtime) {
    runtime.insert(list, place, item ? 1 : 0);
  }

  static void insert(Text item, double place, int list, ScriptRuntime runtime) {
    runtime.insert(list, place, item);
  }

  static void replace(double place, double item, NumberList list) {
    list.replace(place, item);
  }

  static void replace(double place, boolean item, NumberList list) {
    list.replace(place, item ? 1 : 0);
  }

  static void replace(double place, Text item, int list, ScriptRuntime runtime) {
    runtime.replace(list, place, item);
  }

  static void removeNumber(double place, int list, ScriptRuntime runtime) {
    runtime.removeNumber(list, place);
  }

  static void removeText(double place, int list, ScriptRuntime runtime) {
    runtime.removeText(list, place);
  }

  static void clear(int list, ScriptRuntime runtime) {
    runtime.clear(list);
  }

  static double numberItem(double place, NumberList list) {
    return list.item(place);
  }

  static boolean flagItem(double place, NumberList list) {
    return list.item(place) != 0;
  }

  static Text textItem(double place, int list, ScriptRuntime runtime) {
    return runtime.text(list, place);
  }

  static double length(NumberList list) {
    return list.size;
  }

  static double length(int list, ScriptRuntime runtime) {
    return runtime.length(list);
  }

  static double placeOf(double item, int list, ScriptRuntime runtime) {
    return runtime.placeOf(list, item);
  }

  static double placeOf(boolean item, int list, ScriptRuntime runtime) {
    return runtime.placeOf(list, item ? 1 : 0);
  }

  static double placeOf(Text item, int list, ScriptRuntime runtime) {
    return runtime.placeOf(list, item);
  }

  static Text listText(int list, ScriptRuntime runtime) {
    return runtime.listText(list);
  }

  // A procedure that went on instead of being called returns.

  static void giveBack(double result, TranslatedScript script) {
    script.numberResult = result;
  }

  static void giveBack(boolean result, TranslatedScript script) {
    script.numberResult = result ? 1 : 0;
  }

  static void giveBack(Text result, TranslatedScript script) {
    script.textResult = result;
  }
}
