package org.tsumiki.scratch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.tsumiki.bytecode.Verifier;
import org.tsumiki.bytecode.VerifyResult;
import org.tsumiki.compiler.CompileResult;
import org.tsumiki.compiler.Compiler;
import org.tsumiki.devices.PortSpec;
import org.tsumiki.devices.Ports;
import org.tsumiki.devices.StandardPorts;
import org.tsumiki.vm.LoadResult;
import org.tsumiki.vm.Machine;
import org.tsumiki.vm.RunEvent;
import org.tsumiki.vm.RunState;

/** Imports, compiles and runs a project, and gives what it said. */
final class Said {
  private static final int LONGEST_MILLIS = 20_000;

  private Said() {}

  static List<String> by(byte[] sb3) {
    CompileResult result = Compiler.compile(Imports.project(Imports.imported(sb3)).program());
    assertThat(result).isInstanceOf(CompileResult.Compiled.class);
    VerifyResult verified = Verifier.verify(((CompileResult.Compiled) result).image());
    assertThat(verified).isInstanceOf(VerifyResult.Verified.class);
    LoadResult loaded = Machine.load(((VerifyResult.Verified) verified).image(), new NoWorld(), 1);
    assertThat(loaded).isInstanceOf(LoadResult.Loaded.class);
    return run(((LoadResult.Loaded) loaded).machine());
  }

  private static List<String> run(Machine machine) {
    List<String> said = new ArrayList<>();
    for (int tick = 0; tick < LONGEST_MILLIS && machine.state() == RunState.RUNNING; tick++) {
      machine.tick(event -> {
        if (event instanceof RunEvent.Said(long at, int script, String text)) {
          said.add(text);
        }
      });
    }
    assertThat(machine.state()).isEqualTo(RunState.FINISHED);
    assertThat(machine.trap()).isEmpty();
    return said;
  }

  private static final class NoWorld implements Ports {
    @Override
    public List<PortSpec> specs() {
      return StandardPorts.all();
    }

    @Override
    public double read(int port) {
      return 0;
    }

    @Override
    public void write(int port, double value) {}
  }
}
