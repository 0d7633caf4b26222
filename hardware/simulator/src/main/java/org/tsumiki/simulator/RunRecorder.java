package org.tsumiki.simulator;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tsumiki.bytecode.VerifiedImage;
import org.tsumiki.vm.Place;

/**
 * Notes what comes from outside while a simulated run goes on. One thread notes; any thread may
 * take the recording.
 */
public final class RunRecorder {
  private final Course course;
  private final long seed;
  private final List<ScriptedInput> inputs = new ArrayList<>();
  private final List<VariableChange> changes = new ArrayList<>();
  private @Nullable VerifiedImage image;
  private List<Place> stopPoints = List.of();

  /** Notes runs on that course, all of the same seed. */
  public RunRecorder(Course course, long seed) {
    this.course = course;
    this.seed = seed;
  }

  /** A run begins in a new world: the one before is forgotten. */
  public synchronized void begin(VerifiedImage program, Collection<Place> pausePlaces) {
    image = program;
    stopPoints = List.copyOf(pausePlaces);
    inputs.clear();
    changes.clear();
  }

  /** Somebody touched a button before the tick with that number. */
  public synchronized void input(ScriptedInput input) {
    inputs.add(input);
  }

  /** The debugger changed a variable. */
  public synchronized void change(VariableChange change) {
    changes.add(change);
  }

  /** The run so far, that many ticks long; empty before the first. */
  public synchronized Optional<Recording> recording(long ticks) {
    VerifiedImage program = image;
    return program == null
        ? Optional.empty()
        : Optional.of(new Recording(program, stopPoints, course, seed, inputs, changes, ticks));
  }
}
