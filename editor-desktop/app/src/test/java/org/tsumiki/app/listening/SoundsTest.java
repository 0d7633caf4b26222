package org.tsumiki.app.listening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.gson.Gson;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tsumiki.server.EditorServer;

/** What comes out of a real browser's sound, as samples: pitches, sides, and how loud. */
class SoundsTest {
  /**
   * Renders what `make` plays and measures pieces of it, each `[from, to]` in seconds: the pitch by
   * rising crossings of zero on the louder side, and both sides' loudness.
   */
  private static final String MEASURE =
      """
      async ([what, pieces]) => {
        const { Player, notesOf, tonesOf } = window.tsumiki.sound;
        const rate = 44100;
        const context = new OfflineAudioContext(2, rate * 1, rate);
        const player = new Player(context);
        if (what.level !== undefined) player.setLevel(what.level);
        if (what.earcon) player.play(notesOf(what.earcon, what.pan ?? 0), 0);
        if (what.ports) player.hold(tonesOf(what.ports));
        const sound = await context.startRendering();
        const sides = [sound.getChannelData(0), sound.getChannelData(1)];
        const peak = Math.max(...sides.map(side => side.reduce((most, x) => Math.max(most, Math.abs(x)), 0)));
        return JSON.stringify(pieces.map(([from, to]) => {
          const cut = sides.map(side => side.subarray(from * rate, to * rate));
          const loud = cut.map(side => Math.sqrt(side.reduce((sum, x) => sum + x * x, 0) / side.length));
          const pitch = cut.map(side => {
            const rising = [];
            for (let i = 1; i < side.length; i++) {
              if (side[i - 1] < 0 && side[i] >= 0) rising.push(i - side[i] / (side[i] - side[i - 1]));
            }
            return rising.length < 2 ? 0 : (rising.length - 1) * rate / (rising.at(-1) - rising[0]);
          });
          return { left: loud[0], right: loud[1], leftHertz: pitch[0], rightHertz: pitch[1], peak };
        }));
      }
      """;

  @TempDir private Path home = Path.of("");

  /** One piece of what was rendered. */
  private record Piece(
      double left, double right, double leftHertz, double rightHertz, double peak) {}

  @Test
  void soundsHaveTheirPitchAndComeFromTheirSide() {
    try (Room room = Room.open();
        EditorServer server = room.serve(home, Optional.empty());
        BrowserContext context = room.newContext()) {
      Page page = Room.page(context);
      page.navigate(server.url());
      page.waitForFunction("() => window.tsumiki !== undefined");

      motionsDiffer(page);
      turnsGoToTheirSide(page);
      sensorsSoundAsTheyRead(page);
      voiceIsNotMasked(page);
    }
  }

  private static void motionsDiffer(Page page) {
    List<Piece> forward =
        heard(page, "{earcon: 'forward'}", "[[0.01, 0.05], [0.09, 0.15], [0.3, 0.9]]");
    assertThat(forward.get(0).leftHertz()).isCloseTo(440, within(5.0));
    assertThat(forward.get(1).leftHertz()).isCloseTo(660, within(5.0));
    assertThat(forward.get(0).left()).isCloseTo(forward.get(0).right(), within(0.001));
    assertThat(forward.get(2).left()).isLessThan(1e-4);
    assertThat(forward.get(0).peak()).isBetween(0.05, 0.25);
    List<Piece> back = heard(page, "{earcon: 'back'}", "[[0.09, 0.15]]");
    assertThat(back.get(0).leftHertz()).isCloseTo(294, within(5.0));
  }

  private static void turnsGoToTheirSide(Page page) {
    Piece left = heard(page, "{earcon: 'turnLeft'}", "[[0.12, 0.18]]").get(0);
    assertThat(left.left()).isGreaterThan(2 * left.right());
    Piece right = heard(page, "{earcon: 'turnRight'}", "[[0.12, 0.18]]").get(0);
    assertThat(right.right()).isGreaterThan(2 * right.left());
    Piece bump = heard(page, "{earcon: 'bump', pan: 0.8}", "[[0, 0.1]]").get(0);
    assertThat(bump.right()).isGreaterThan(2 * bump.left());
  }

  private static void sensorsSoundAsTheyRead(Page page) {
    Piece line = heard(page, "{ports: {'line.left': 0, 'line.right': 100}}", "[[0.4, 0.9]]").get(0);
    assertThat(line.leftHertz()).isCloseTo(196, within(12.0));
    assertThat(line.rightHertz()).isCloseTo(392, within(12.0));
    Piece near = heard(page, "{ports: {'distance.front': 60}}", "[[0.4, 0.9]]").get(0);
    Piece far = heard(page, "{ports: {'distance.front': 480}}", "[[0.4, 0.9]]").get(0);
    assertThat(near.leftHertz()).isGreaterThan(1.5 * far.leftHertz());
    assertThat(near.left()).isGreaterThan(far.left());
    Piece nothing = heard(page, "{ports: {'distance.front': 3000}}", "[[0, 0.9]]").get(0);
    assertThat(nothing.peak()).isZero();
  }

  private static void voiceIsNotMasked(Page page) {
    Piece alone = heard(page, "{earcon: 'passed'}", "[[0.32, 0.5]]").get(0);
    Piece beside = heard(page, "{earcon: 'passed', level: 0.35}", "[[0.32, 0.5]]").get(0);
    assertThat(beside.left() / alone.left()).isCloseTo(0.35, within(0.03));
  }

  private static List<Piece> heard(Page page, String what, String pieces) {
    Object measured =
        page.evaluate("async () => await (" + MEASURE + ")([" + what + ", " + pieces + "])");
    JsonArray all = new Gson().fromJson((String) measured, JsonArray.class);
    return all.asList().stream().map(one -> piece(one.getAsJsonObject())).toList();
  }

  private static Piece piece(JsonObject json) {
    return new Piece(
        json.get("left").getAsDouble(),
        json.get("right").getAsDouble(),
        json.get("leftHertz").getAsDouble(),
        json.get("rightHertz").getAsDouble(),
        json.get("peak").getAsDouble());
  }
}
