package org.tsumiki.vm;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tsumiki.bytecode.Instruction;
import org.tsumiki.bytecode.Opcode;
import org.tsumiki.bytecode.ProgramImage;
import org.tsumiki.bytecode.ValueType;
import org.tsumiki.bytecode.VerifiedImage;
import org.tsumiki.devices.PortSpec;
import org.tsumiki.devices.Ports;

/**
 * A program on a board, in virtual time. The caller decides when a millisecond has passed and calls
 * {@link #tick}; the same image with the same inputs and seed then does the same at every tick, on
 * any machine and engine. Not safe for use by several threads.
 */
public final class Machine {
  /** So many things of a list are told at once. */
  public static final int MAX_LISTED_THINGS = 100;

  private static final int NO_PORT = -1;
  private static final int[] NO_VARIABLES = {};

  private final ProgramImage image;
  private final Activation[] scripts;

  /** Locals and slots of each routine. */
  private final int[] cellsOfRoutine;

  private final Board board;
  private final Memory memory;
  private final Schedule schedule;
  private final Noticing noticing;
  private final ScriptRuntime runtime;
  private RunState state = RunState.RUNNING;
  private @Nullable Trap trap;
  private final Debugger debugger = new Debugger(this);
  private int heldScript = Schedule.NONE;

  /** Whether each tick must be gone through as a whole. */
  private final boolean mustLook;

  /** Not there where ticks can never be left out. */
  private final @Nullable Rest rest;

  private Machine(
      VerifiedImage verified,
      Ports ports,
      int[] boardPorts,
      long seed,
      EngineChoice engine,
      Watch watch) {
    image = verified.image();
    board = new Board(ports);
    memory = new Memory(image.variables(), image.lists());
    scripts = new Activation[image.scripts().size()];
    cellsOfRoutine = new int[image.routineCount()];
    Arrays.setAll(cellsOfRoutine, i -> image.localTypes(i).size() + image.routine(i).slotCount());
    schedule = new Schedule(image, scripts);
    noticing = new Noticing(image, boardPorts);
    runtime = new ScriptRuntime(memory, schedule, board, seed);
    mustLook = noticing.any() || !watch.isNothing();
    int[] mirrorVariables =
        switch (engine) {
          case INTERPRETER -> interpret(verified, boardPorts, watch);
          case TRANSLATED -> translate(verified, boardPorts);
        };
    boolean mayRest = watch.isNothing() && ports.inputVersion() != Ports.UNKNOWN_VERSION;
    rest = mayRest ? new Rest(runtime, schedule, noticing, scripts, mirrorVariables) : null;
  }

  /** Gives every script that has none yet to the interpreter; the variables that mirrors set. */
  private int[] interpret(VerifiedImage verified, int[] boardPorts, Watch watch) {
    Interpreter interpreter =
        new Interpreter(
            runtime,
            Lowering.lower(verified, boardPorts, watch),
            image.texts().toArray(String[]::new),
            debugger,
            watch.decisions());
    for (int i = 0; i < scripts.length; i++) {
      if (scripts[i] == null) {
        scripts[i] = new InterpretedScript(interpreter, runtime, i);
      }
    }
    return interpreter.program().mirrorVariables;
  }

  private int[] translate(VerifiedImage verified, int[] boardPorts) {
    Translation translation = Translator.translate(verified, boardPorts, runtime);
    for (int i = 0; i < scripts.length; i++) {
      if (translation.has(i)) {
        scripts[i] = new TranslatedScript(translation, runtime, i);
      }
    }
    return translation.hasAll() ? NO_VARIABLES : interpret(verified, boardPorts, Watch.NOTHING);
  }

  /** What a list holds: its first things as texts, and how many there are in all. */
  public record ListContents(List<String> firstThings, int length) {
    public ListContents {
      firstThings = List.copyOf(firstThings);
    }
  }

  /** Puts a program on a board, for the interpreter, with seed 0. */
  public static LoadResult load(VerifiedImage verified, Ports ports) {
    return load(verified, ports, 0);
  }

  /** Puts a program on a board, for the interpreter. */
  public static LoadResult load(VerifiedImage verified, Ports ports, long seed) {
    return load(verified, ports, seed, EngineChoice.INTERPRETER);
  }

  /**
   * Puts a program on a board, without stop points for the debugger.
   *
   * @param seed draws the program's random numbers
   */
  public static LoadResult load(
      VerifiedImage verified, Ports ports, long seed, EngineChoice engine) {
    return load(verified, ports, seed, engine, Watch.NOTHING);
  }

  /** Puts a program on a board that the debugger may hold at these stop points. */
  public static LoadResult load(
      VerifiedImage verified, Ports ports, long seed, EngineChoice engine, Set<Place> stopPoints) {
    return load(verified, ports, seed, engine, new Watch(stopPoints, null));
  }

  /**
   * Puts a program on a board.
   *
   * @param ports must have every port that the program uses, with the direction it uses it in; its
   *     outputs are expected to be at their safe values
   * @param seed draws the program's random numbers
   * @param watch what somebody wants to see; with anything the interpreter runs it, whatever the
   *     engine
   */
  public static LoadResult load(
      VerifiedImage verified, Ports ports, long seed, EngineChoice engine, Watch watch) {
    List<String> names = verified.image().ports();
    int[] boardPorts = new int[names.size()];
    for (int i = 0; i < boardPorts.length; i++) {
      boardPorts[i] = ports.indexOf(names.get(i));
      if (boardPorts[i] == NO_PORT) {
        return new LoadResult.MissingPort(names.get(i));
      }
    }
    for (int routine = 0; routine < verified.image().routineCount(); routine++) {
      for (Instruction instruction : verified.instructions(routine)) {
        if ((instruction.opcode() == Opcode.WRITE || instruction.opcode() == Opcode.WRITE_COLOUR)
            && ports.specs().get(boardPorts[instruction.a()]).direction()
                != PortSpec.Direction.OUTPUT) {
          return new LoadResult.MissingPort(names.get(instruction.a()));
        }
      }
    }
    EngineChoice chosen = watch.isNothing() ? engine : EngineChoice.INTERPRETER;
    return new LoadResult.Loaded(new Machine(verified, ports, boardPorts, seed, chosen, watch));
  }

  /**
   * Runs one millisecond of the program. Does nothing once it is not {@link RunState#RUNNING}, nor
   * while its {@link #debugger} holds it; after that it goes on in the middle of the tick.
   */
  public void tick(EventSink events) {
    Rest rest = this.rest;
    if (rest == null) {
      goThroughTick(events);
    } else if (!rest.repeats()) {
      rest.beginTick();
      goThroughTick(events);
      if (state == RunState.RUNNING) {
        rest.endTick();
      }
    }
  }

  private void goThroughTick(EventSink events) {
    Activation alone = schedule.alone();
    if (alone != null) {
      tickOf(alone, events);
    } else if (schedule.isSteady()) {
      steadyTick(events);
    } else {
      wholeTick(events);
    }
  }

  /** A tick in which nobody can begin and only one script runs, as most programs' ticks are. */
  private void tickOf(Activation alone, EventSink events) {
    runtime.listen(events);
    if (alone.wakeTick <= runtime.tick) {
      turn(alone, events);
      if (schedule.alone() == null) {
        endTick(events);
        return;
      }
    }
    runtime.tick++;
  }

  /** A tick in which nobody can begin: only those have turns who ran in the last one. */
  private void steadyTick(EventSink events) {
    runtime.listen(events);
    for (Activation script : schedule.steadyScripts()) {
      if (script.wakeTick <= runtime.tick) {
        turn(script, events);
        if (!schedule.isSteady()) {
          giveTurns(script.number + 1, events);
          endTick(events);
          return;
        }
      }
    }
    runtime.tick++;
  }

  private void wholeTick(EventSink events) {
    if (heldScript == Schedule.NONE && state == RunState.RUNNING) {
      beginTick(events);
      giveTurns(0, events);
    } else if (state != RunState.RUNNING || debugger.isPaused()) {
      return;
    } else {
      goOnWithTick(events);
    }
    endTick(events);
    if (!mustLook && state == RunState.RUNNING) {
      schedule.settle();
    }
  }

  private void beginTick(EventSink events) {
    debugger.beginTick();
    runtime.listen(events);
    noticing.notice(runtime.tick, board, schedule);
    if (schedule.anythingAsked()) {
      schedule.enterState(runtime.tick, events);
      schedule.startAsked(runtime.tick, events);
    }
  }

  private void goOnWithTick(EventSink events) {
    int script = heldScript;
    heldScript = Schedule.NONE;
    runtime.goOnWithTurn(script, events);
    goOnWithTurn(scripts[script], events);
    giveTurns(script + 1, events);
  }

  private void endTick(EventSink events) {
    if (heldScript != Schedule.NONE) {
      return;
    }
    if (state == RunState.RUNNING
        && !schedule.anythingRuns()
        && !schedule.anythingAsked()
        && !noticing.any()) {
      finish(events);
    }
    runtime.tick++;
  }

  private void giveTurns(int first, EventSink events) {
    long[] running = schedule.running;
    long mask = -1L << first;
    for (int word = first >> 6; word < running.length; word++) {
      long left = running[word] & mask;
      mask = -1;
      while (left != 0 && state == RunState.RUNNING && heldScript == Schedule.NONE) {
        int script = (word << 6) + Long.numberOfTrailingZeros(left);
        Activation activation = scripts[script];
        if (activation.wakeTick <= runtime.tick && !schedule.stillAwaits(activation)) {
          turn(activation, events);
        }
        // What another script has stopped in the meantime gets no turn.
        left &= running[word] & (-2L << script);
      }
    }
  }

  private void turn(Activation script, EventSink events) {
    runtime.beginTurn(script.number);
    goOnWithTurn(script, events);
  }

  private void goOnWithTurn(Activation script, EventSink events) {
    try {
      long wakeTick = script.resume();
      script.wakeTick = wakeTick;
      if (wakeTick < 0) {
        leave(script, wakeTick, events);
      } else if (script.special) {
        countOpenCells(script);
      }
    } catch (Fault fault) {
      trap(script.number, fault, events);
    }
  }

  /** A script does not hand over as it should, but in one of the other ways. */
  private void leave(Activation script, long why, EventSink events) {
    if (why == Activation.ENDED) {
      schedule.end(script.number, runtime.tick, events);
    } else if (why == Activation.HELD) {
      heldScript = script.number;
    } else {
      finish(events);
    }
  }

  /** Locals and slots of open calls take memory while others have their turns. */
  private void countOpenCells(Activation script) {
    int cells = 0;
    for (int frame = script.openCalls() - 1; frame >= 0; frame--) {
      cells += cellsOfRoutine[script.routine(frame)];
    }
    schedule.setOpenCells(script, cells);
  }

  /** From outside: the next tick is gone through. */
  private void somethingChanges() {
    schedule.stir();
    if (rest != null) {
      rest.end();
    }
  }

  private void finish(EventSink events) {
    state = RunState.FINISHED;
    schedule.stir();
    events.on(new RunEvent.Finished(runtime.tick));
  }

  private void trap(int script, Fault fault, EventSink events) {
    int pc = scripts[script].pc(0);
    String detail = String.join(" ", fault.values());
    trap = new Trap(fault.code(), script, pc, scripts[script].routine(0), detail, fault.values());
    state = RunState.TRAPPED;
    schedule.stir();
    events.on(new RunEvent.Trapped(runtime.tick, script, pc, fault.code()));
  }

  /** No script runs any more. The caller makes the ports safe. */
  public void stop() {
    if (state == RunState.RUNNING) {
      state = RunState.STOPPED;
      somethingChanges();
    }
  }

  /** Ticks done so far: the virtual time in milliseconds. */
  public long tickNumber() {
    return runtime.tick;
  }

  /** Work done so far: about the number of instructions run. */
  public long steps() {
    return runtime.work;
  }

  /** How it stands. */
  public RunState state() {
    return state;
  }

  /** Why it was stopped, when it is {@link RunState#TRAPPED}. */
  public Optional<Trap> trap() {
    return Optional.ofNullable(trap);
  }

  /** Number of scripts. */
  public int scriptCount() {
    return scripts.length;
  }

  /** What runs a script: the interpreter also when it is too large to be translated. */
  public EngineChoice engineOf(int script) {
    return scripts[script] instanceof TranslatedScript
        ? EngineChoice.TRANSLATED
        : EngineChoice.INTERPRETER;
  }

  /** How many scripts the interpreter runs. */
  public int interpretedScripts() {
    int count = 0;
    for (int i = 0; i < scripts.length; i++) {
      count += engineOf(i) == EngineChoice.INTERPRETER ? 1 : 0;
    }
    return count;
  }

  /** Holds this machine at stop points and looks into it. */
  public Debugger debugger() {
    return debugger;
  }

  int openCalls(int script) {
    return stands(script) ? scripts[script].openCalls() : 0;
  }

  /** What the locals of one of a script's frames hold, as {@link #callStack} counts frames. */
  List<Value> locals(int script, int frame) {
    List<ValueType> types = image.localTypes(scripts[script].routine(frame));
    List<Value> values = new ArrayList<>();
    for (int i = 0; i < types.size(); i++) {
      values.add(scripts[script].local(frame, i, types.get(i)));
    }
    return values;
  }

  boolean setLocal(int script, int frame, int local, Value value) {
    if (!stands(script) || frame < 0 || frame > scripts[script].openCalls()) {
      return false;
    }
    List<ValueType> types = image.localTypes(scripts[script].routine(frame));
    if (local < 0 || local >= types.size() || types.get(local) != value.type()) {
      return false;
    }
    somethingChanges();
    try {
      scripts[script].setLocal(frame, local, value);
      return true;
    } catch (Fault full) {
      return false;
    }
  }

  boolean setVariable(int index, Value value) {
    somethingChanges();
    try {
      return memory.setVariable(index, value);
    } catch (Fault full) {
      return false;
    }
  }

  private boolean stands(int script) {
    return state == RunState.RUNNING && schedule.runs(script);
  }

  /** Where a script itself stands, as a pc of its code; -1 when it is not running. */
  public int pcOf(int script) {
    return stands(script) ? scripts[script].pc(scripts[script].openCalls()) : -1;
  }

  /** Where a script stands, innermost call first, itself last; empty when it is not running. */
  public List<Place> callStack(int script) {
    List<Place> places = new ArrayList<>();
    if (stands(script)) {
      for (int frame = 0; frame <= scripts[script].openCalls(); frame++) {
        places.add(new Place(scripts[script].routine(frame), scripts[script].pc(frame)));
      }
    }
    return places;
  }

  /** The state the program is in, or -1 before it was told to go to one. */
  public int currentState() {
    return schedule.state();
  }

  /** Number of variables. */
  public int variableCount() {
    return memory.variableCount();
  }

  /** What a variable holds now. */
  public Value variable(int index) {
    return memory.variable(index);
  }

  /** Number of lists. */
  public int listCount() {
    return memory.listCount();
  }

  /** What a list holds now: its first {@value #MAX_LISTED_THINGS} things. */
  public ListContents list(int index) {
    int length = memory.listSize(index);
    List<String> things = new ArrayList<>();
    for (int i = 0; i < Math.min(length, MAX_LISTED_THINGS); i++) {
      things.add(memory.listText(index, i).toString());
    }
    return new ListContents(things, length);
  }
}
