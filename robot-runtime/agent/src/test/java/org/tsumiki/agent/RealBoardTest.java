package org.tsumiki.agent;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.tsumiki.boards.io.Boards;
import org.tsumiki.bytecode.DecodeResult;
import org.tsumiki.bytecode.ImageCodec;
import org.tsumiki.bytecode.ProgramImage;
import org.tsumiki.bytecode.VerifiedImage;
import org.tsumiki.bytecode.Verifier;
import org.tsumiki.bytecode.VerifyResult;
import org.tsumiki.course.io.Courses;
import org.tsumiki.devices.PortSpec;
import org.tsumiki.devices.Ports;
import org.tsumiki.devices.StandardPorts;
import org.tsumiki.simulator.Course;
import org.tsumiki.simulator.RunOutcome;
import org.tsumiki.simulator.ScriptedInput;
import org.tsumiki.simulator.SimulatedRun;
import org.tsumiki.vm.EngineChoice;
import org.tsumiki.vm.LoadResult;
import org.tsumiki.vm.Machine;
import org.tsumiki.vm.RunEvent;
import org.tsumiki.vm.TraceHash;

final class RealBoardTest {
  private static final int TICKS = 400;

  private final Wires wires = new Wires();
  private final RealBoard board =
      new RealBoard("kaze", "signal-board", wires, List.of(), Optional::empty);

  @Test
  void inputsChangeBetweenTicksOnly() {
    board.begin(program(), Set.of());
    int button = board.ports().indexOf("button.a");

    wires.button = 1;
    assertThat(board.ports().read(button)).isZero();

    board.step();
    assertThat(board.ports().read(button)).isOne();
  }

  @Test
  void theSimulatorDoesTheSameWithTheInputsThatTheBoardTells() {
    VerifiedImage program = program();
    board.begin(program, Set.of());
    LoadResult.Loaded loaded =
        (LoadResult.Loaded)
            Machine.load(program, board.ports(), board.seed(), EngineChoice.INTERPRETER, Set.of());
    TraceHash trace = new TraceHash();
    for (int tick = 0; tick < TICKS; tick++) {
      loaded.machine().tick(trace);
      wires.button = tick >= 119 && tick < 181 || tick == 250 ? 1 : 0;
      board.step();
    }

    assertThat(board.sameInTheSimulator(TICKS))
        .hasValueSatisfying(options ->
            assertThat(options)
                .isEqualTo(
                    "--seed "
                        + board.seed()
                        + " --until 0.400 --press button.a@0.120-0.182"
                        + " --press button.a@0.251-0.252"));
    assertThat(trace.hex()).isEqualTo(simulated(program, board.seed()));
  }

  @Test
  void whatTheProgramNeverSawIsNotTold() {
    board.begin(program(), Set.of());
    wires.button = 1;
    board.step();

    assertThat(board.sameInTheSimulator(1))
        .hasValueSatisfying(options -> assertThat(options).doesNotContain("--press"));
    assertThat(board.sameInTheSimulator(5))
        .hasValueSatisfying(options -> assertThat(options).endsWith("button.a@0.001-0.005"));
  }

  @Test
  void whatASensorSawCannotBeLivedAgain() {
    board.begin(program(), Set.of());
    wires.values[2] = 41.5;
    board.step();

    assertThat(board.sameInTheSimulator(5)).isEmpty();
  }

  @Test
  void aButtonThatIsNeverStillIsTooMuchToTell() {
    board.begin(program(), Set.of());
    for (int i = 0; i <= SampledPorts.MAX_CHANGES; i++) {
      wires.button = 1 - wires.button;
      board.step();
    }

    assertThat(board.sameInTheSimulator(1_000_000)).isEmpty();
  }

  @Test
  void aGardenBoardServesTheBlockForAirSoilAndWater() {
    Garden garden = new Garden();
    RealBoard iot = new RealBoard("hata", "iot", garden, List.of(), Optional::empty);
    VerifiedImage program = program(TestPrograms.garden());
    iot.begin(program, Set.of());
    Machine machine =
        ((LoadResult.Loaded)
                Machine.load(program, iot.ports(), 1, EngineChoice.TRANSLATED, Set.of()))
            .machine();
    List<RunEvent> events = new ArrayList<>();
    for (int tick = 0; tick < 20; tick++) {
      if (tick == 10) {
        garden.set("water.level", 12);
      }
      iot.step();
      machine.tick(events::add);
    }

    assertThat(events)
        .filteredOn(RunEvent.Said.class::isInstance)
        .extracting(event -> ((RunEvent.Said) event).text())
        .containsExactly("21.5", "64", "1008", "35", "55");
    assertThat(garden.read(garden.indexOf("led.1"))).isEqualTo(1);
  }

  @Test
  void aBoardWithoutSensorsForTheAirSaysWhichPartIsMissing() {
    assertThat(
            Machine.load(
                program(TestPrograms.garden()), wires, 1, EngineChoice.INTERPRETER, Set.of()))
        .isInstanceOfSatisfying(
            LoadResult.MissingPort.class,
            missing -> assertThat(missing.portName()).isEqualTo("air.temperature"));
  }

  private static String simulated(VerifiedImage program, long seed) {
    RunOutcome outcome =
        SimulatedRun.run(
            program,
            Course.of(Courses.find("crossing").orElseThrow()),
            seed,
            List.of(
                new ScriptedInput(120, "button.a", 1),
                new ScriptedInput(182, "button.a", 0),
                new ScriptedInput(251, "button.a", 1),
                new ScriptedInput(252, "button.a", 0)),
            TICKS);
    return ((RunOutcome.Ran) outcome).result().traceHash();
  }

  private static VerifiedImage program() {
    return program(TestPrograms.lampFollowsButton());
  }

  private static VerifiedImage program(byte[] bytes) {
    ProgramImage image = ((DecodeResult.Decoded) ImageCodec.decode(bytes)).image();
    return ((VerifyResult.Verified) Verifier.verify(image)).image();
  }

  /** One lamp and one button. */
  private static final class Wires implements Ports {
    private final double[] values = new double[3];
    private double button;

    @Override
    public List<PortSpec> specs() {
      return List.of(StandardPorts.LED_1, StandardPorts.BUTTON_A, StandardPorts.LINE_LEFT);
    }

    @Override
    public double read(int port) {
      return port == 1 ? button : values[port];
    }

    @Override
    public void write(int port, double value) {
      values[port] = value;
    }
  }

  /** The ports of the garden board as its profile has them, in some weather. */
  private static final class Garden implements Ports {
    private final List<PortSpec> specs =
        Boards.find("iot").orElseThrow().ports().stream()
            .map(name -> StandardPorts.named(name).orElseThrow())
            .toList();
    private final double[] values = new double[specs.size()];

    Garden() {
      set("air.temperature", 21.5);
      set("air.humidity", 64);
      set("air.pressure", 1008);
      set("soil.moisture", 35);
      set("water.level", 55);
    }

    void set(String port, double value) {
      values[indexOf(port)] = value;
    }

    @Override
    public List<PortSpec> specs() {
      return specs;
    }

    @Override
    public double read(int port) {
      return values[port];
    }

    @Override
    public void write(int port, double value) {
      values[port] = value;
    }
  }
}
