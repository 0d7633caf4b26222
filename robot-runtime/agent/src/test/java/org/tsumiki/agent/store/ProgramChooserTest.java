package org.tsumiki.agent.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.tsumiki.agent.store.ProgramChooser.Decision;

/** A finger and a clock, both virtual. */
final class ProgramChooserTest {
  private ProgramChooser chooser = ProgramChooser.choosing(3, 0);
  private int beeps;
  private boolean sounding;
  private Optional<Decision> decision = Optional.empty();

  @Test
  void saysTheNumberOfTheProgramByBeeps() {
    chooser = ProgramChooser.choosing(3, 2);
    passes(3_000, false);
    assertThat(beeps).isEqualTo(3);
    assertThat(decision).isEmpty();
  }

  @Test
  void shortPressesGoRoundAndALongOneStarts() {
    passes(100, false);
    press(100);
    passes(3_000, false);
    beeps = 0;
    press(100);
    passes(3_000, false);
    assertThat(beeps).isEqualTo(3);
    beeps = 0;
    press(100);
    passes(3_000, false);
    assertThat(beeps).isEqualTo(1);
    press(100);
    passes(ProgramChooser.LONG_MILLIS + 10, true);
    assertThat(decision).contains(new Decision.Start(1));
  }

  @Test
  void theButtonThatIsHeldAtTheBeginningChoosesNothing() {
    passes(5_000, true);
    assertThat(decision).isEmpty();
    passes(50, false);
    passes(ProgramChooser.LONG_MILLIS + 10, true);
    assertThat(decision).contains(new Decision.Start(0));
  }

  @Test
  void bouncesAreNoPresses() {
    passes(100, false);
    for (int i = 0; i < 20; i++) {
      passes(3, true);
      passes(2, false);
    }
    beeps = 0;
    passes(1, false);
    passes(5_000, false);
    press(ProgramChooser.LONG_MILLIS + 10);
    assertThat(decision).contains(new Decision.Start(0));
  }

  @Test
  void startsByItselfAfterItsWarning() {
    chooser = ProgramChooser.starting(3, 1);
    passes(800 + ProgramChooser.WARNING_MILLIS - 10, false);
    assertThat(decision).isEmpty();
    assertThat(beeps).isEqualTo(2);
    passes(20, false);
    assertThat(decision).contains(new Decision.Start(1));
  }

  @Test
  void aPressDuringTheWarningLeadsToChoosing() {
    chooser = ProgramChooser.starting(3, 1);
    passes(500, false);
    press(2_000);
    passes(5_000, false);
    assertThat(decision).isEmpty();
    press(ProgramChooser.LONG_MILLIS + 10);
    assertThat(decision).contains(new Decision.Start(1));
  }

  @Test
  void whoDoesNothingWantsNone() {
    passes(400 + ProgramChooser.LEAVE_MILLIS + 10, false);
    assertThat(decision).contains(new Decision.Leave());
  }

  @Test
  void saysThatThereIsNothingToChoose() {
    chooser = ProgramChooser.choosing(0, 0);
    passes(700, false);
    assertThat(beeps).isEqualTo(1);
    assertThat(decision).contains(new Decision.Leave());
  }

  @Test
  void isSilentAndDarkOnceItIsDecided() {
    passes(10, false);
    for (int i = 0; i < ProgramChooser.LONG_MILLIS; i++) {
      ProgramChooser.Step step = chooser.step(true);
      if (step.decision().isPresent()) {
        assertThat(step.lit()).isFalse();
        assertThat(step.toneHz()).isZero();
        return;
      }
    }
    throw new AssertionError("nothing was decided");
  }

  private void press(int millis) {
    passes(millis, true);
    passes(30, false);
  }

  private void passes(int millis, boolean down) {
    for (int i = 0; i < millis && decision.isEmpty(); i++) {
      ProgramChooser.Step step = chooser.step(down);
      assertThat(step.toneHz() > 0).isEqualTo(step.lit());
      beeps += step.toneHz() > 0 && !sounding ? 1 : 0;
      sounding = step.toneHz() > 0;
      decision = step.decision();
    }
  }
}
