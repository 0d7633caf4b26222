package org.tsumiki.robot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.tsumiki.bytecode.DecodeResult;
import org.tsumiki.bytecode.ImageCodec;
import org.tsumiki.bytecode.Verifier;
import org.tsumiki.bytecode.VerifyResult;
import org.tsumiki.pairing.Identity;

final class RehearsalTest {
  @Test
  void itsProgramIsOneThatRobotsTake() throws IOException {
    assertThat(ImageCodec.decode(Rehearsal.image()))
        .isInstanceOfSatisfying(
            DecodeResult.Decoded.class,
            decoded ->
                assertThat(Verifier.verify(decoded.image()))
                    .isInstanceOf(VerifyResult.Verified.class));
  }

  @Test
  void itIsPlayedToItsEndWithAndWithoutTls() {
    assertThat(Rehearsal.play(Optional.empty())).isTrue();
    assertThat(Rehearsal.play(Optional.of(Identity.create()))).isTrue();
  }
}
