package org.tsumiki.vm;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tsumiki.bytecode.Entry;
import org.tsumiki.bytecode.Instruction;
import org.tsumiki.bytecode.Opcode;
import org.tsumiki.bytecode.ProgramImage;
import org.tsumiki.bytecode.VerifiedImage;
import org.tsumiki.devices.PortSpec;
import org.tsumiki.devices.Ports;

/**
 * A program on a board, in virtual time. The caller decides when a millisecond has passed and calls
 * {@link #tick}; the same image with the same inputs then does the same at every tick, on any
 * machine. Not safe for use by several threads.
 */
public final class Machine {
  private static final int NO_PORT = -1;

  private final ProgramImage image;
  private final Ports ports;
  private final ScriptState[] scripts;
  private final boolean[] buttonWasDown;
  private final int[] boardPorts;
  private final double[] lastWritten;
  private final Variables variables;
  private final Interpreter interpreter;
  private EventSink sink = event -> {};
  private RunState state = RunState.RUNNING;
  private @Nullable Trap trap;
  private long tick;

  private Machine(VerifiedImage verified, Ports ports, int[] boardPorts) {
    this.image = verified.image();
    this.ports = ports;
    this.boardPorts = boardPorts;
    this.variables = new Variables(image.variables());
    this.interpreter = new Interpreter(new ProgramWorld());
    this.scripts = new ScriptState[image.scripts().size()];
    this.buttonWasDown = new boolean[scripts.length];
    this.lastWritten = new double[ports.specs().size()];
    for (int i = 0; i < scripts.length; i++) {
      scripts[i] =
          new ScriptState(Routine.of(verified, i, boardPorts), image.routine(i).slotCount());
      scripts[i].startRequested = image.scripts().get(i).entry() instanceof Entry.Start;
      // A button that is held down when the program starts does not count as going down.
      buttonWasDown[i] = true;
    }
  }

  /**
   * Puts a program on a board.
   *
   * @param ports must have every port that the program uses, with the direction it uses it in; its
   *     outputs are expected to be at their safe values
   */
  public static LoadResult load(VerifiedImage verified, Ports ports) {
    List<String> names = verified.image().ports();
    int[] boardPorts = new int[names.size()];
    for (int i = 0; i < boardPorts.length; i++) {
      boardPorts[i] = ports.indexOf(names.get(i));
      if (boardPorts[i] == NO_PORT) {
        return new LoadResult.MissingPort(names.get(i));
      }
    }
    for (int script = 0; script < verified.image().scripts().size(); script++) {
      for (Instruction instruction : verified.instructions(script)) {
        if (instruction.opcode() == Opcode.WRITE
            && ports.specs().get(boardPorts[instruction.a()]).direction()
                != PortSpec.Direction.OUTPUT) {
          return new LoadResult.MissingPort(names.get(instruction.a()));
        }
      }
    }
    return new LoadResult.Loaded(new Machine(verified, ports, boardPorts));
  }

  /** Runs one millisecond of the program. Does nothing once it is not {@link RunState#RUNNING}. */
  public void tick(EventSink events) {
    if (state != RunState.RUNNING) {
      return;
    }
    sink = events;
    noticeButtons();
    startRequested();
    for (int i = 0; i < scripts.length && state == RunState.RUNNING; i++) {
      if (scripts[i].running() && scripts[i].wakeTick <= tick) {
        run(i);
      }
    }
    if (state == RunState.RUNNING && nothingCanRun()) {
      state = RunState.FINISHED;
      sink.on(new RunEvent.Finished(tick));
    }
    tick++;
  }

  private void noticeButtons() {
    for (int i = 0; i < scripts.length; i++) {
      if (image.scripts().get(i).entry() instanceof Entry.ButtonDown(int port)) {
        boolean down = ports.read(boardPorts[port]) != 0;
        if (down && !buttonWasDown[i] && !scripts[i].running()) {
          scripts[i].startRequested = true;
        }
        buttonWasDown[i] = down;
      }
    }
  }

  private void startRequested() {
    for (int i = 0; i < scripts.length; i++) {
      if (scripts[i].startRequested) {
        scripts[i].startRequested = false;
        scripts[i].begin();
        sink.on(new RunEvent.ScriptStarted(tick, i));
      }
    }
  }

  private void run(int number) {
    ScriptState script = scripts[number];
    Interpreter.Fault fault = interpreter.run(number, script, tick);
    if (fault != null) {
      int pc = script.routine.pcOf(script.at);
      trap = new Trap(fault.code(), number, pc, fault.detail());
      state = RunState.TRAPPED;
      sink.on(new RunEvent.Trapped(tick, number, pc, fault.code()));
    } else if (!script.running()) {
      sink.on(new RunEvent.ScriptEnded(tick, number));
    }
  }

  private boolean nothingCanRun() {
    for (int i = 0; i < scripts.length; i++) {
      if (scripts[i].running()
          || scripts[i].startRequested
          || image.scripts().get(i).entry() instanceof Entry.ButtonDown) {
        return false;
      }
    }
    return true;
  }

  /** No script runs any more. The caller makes the ports safe. */
  public void stop() {
    if (state == RunState.RUNNING) {
      state = RunState.STOPPED;
    }
  }

  /** Ticks done so far: the virtual time in milliseconds. */
  public long tickNumber() {
    return tick;
  }

  /** Instructions run so far. */
  public long steps() {
    return interpreter.steps();
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

  /** Where a script stands, as a pc of its code; -1 when it is not running. */
  public int pcOf(int script) {
    ScriptState s = scripts[script];
    return s.running() && state == RunState.RUNNING ? s.routine.pcOf(s.at) : -1;
  }

  /** Number of variables. */
  public int variableCount() {
    return variables.count();
  }

  /** What a variable holds now. */
  public Value variable(int index) {
    return variables.value(index);
  }

  /** How instructions reach the tables, the board and the other scripts. */
  private final class ProgramWorld implements Interpreter.World {
    @Override
    public double number(int index) {
      return image.numbers().get(index);
    }

    @Override
    public String text(int index) {
      return image.texts().get(index);
    }

    @Override
    public Variables variables() {
      return variables;
    }

    @Override
    public double read(int port) {
      return ports.read(port);
    }

    @Override
    public void write(int port, double value) {
      PortSpec spec = ports.specs().get(port);
      double taken = spec.clamp(value);
      ports.write(port, taken);
      if (taken != lastWritten[port]) {
        lastWritten[port] = taken;
        sink.on(new RunEvent.OutputChanged(tick, spec.name(), taken));
      }
    }

    @Override
    public void say(int script, String text) {
      sink.on(new RunEvent.Said(tick, script, text));
    }

    @Override
    public void send(int script, int message) {
      sink.on(new RunEvent.MessageSent(tick, script, message));
      for (int i = 0; i < scripts.length; i++) {
        if (image.scripts().get(i).entry() instanceof Entry.MessageReceived(int expected)
            && expected == message) {
          scripts[i].startRequested = true;
        }
      }
    }
  }
}
