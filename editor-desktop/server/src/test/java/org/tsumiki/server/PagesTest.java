package org.tsumiki.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two pages of one editor. */
final class PagesTest {
  @TempDir Path state;

  @Test
  void eachPageHearsThatItIsNotAloneAndWhenItIsAgain() throws InterruptedException {
    ServerOptions options =
        new ServerOptions(0, state, Optional.empty(), Optional.empty(), List.of());
    try (EditorServer server = EditorServer.start(options);
        Page first = Page.open(server)) {
      assertThat(others(first)).isZero();
      try (Page second = Page.open(server)) {
        assertThat(others(first)).isOne();
        assertThat(others(second)).isOne();
      }
      assertThat(others(first)).isZero();
    }
  }

  @Test
  void aMissingPartIsNamedAsItStandsOnTheBlocks() {
    assertThat(said("line.left")).contains("Left sensor");
    assertThat(said("signal.car.red")).contains("Car signal");
    assertThat(said("button.a")).contains("Button A");
    assertThat(said("arm.claw")).contains("arm.claw");
  }

  private static String said(String port) {
    return Problems.missingPart(port, false).getAsJsonObject("message").get("en").getAsString();
  }

  private static int others(Page page) throws InterruptedException {
    JsonObject pages = page.await("pages");
    return pages.get("others").getAsInt();
  }
}
