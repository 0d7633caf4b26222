package org.tsumiki.app.listening;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.Gson;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tsumiki.format.Lesson.WrongProgram;

/**
 * A child finds the mistake in a program that it did not write: it checks, hears what is not done
 * yet, reads the program, thinks, changes something, and checks again. What a right program looks
 * like it does not know.
 */
@TestInstance(Lifecycle.PER_CLASS)
class MendingByEarTest {
  private static final int MOST_TRIES = 5;

  @TempDir private Path home = Path.of("");
  private Room room;

  @BeforeAll
  void open() {
    room = Room.open();
  }

  @AfterAll
  void close() {
    if (room != null) {
      room.close();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "traffic-signal, one-light, green-lamp",
    "traffic-signal, one-light, never-off",
    "traffic-signal, one-light, no-wait",
    "traffic-signal, one-light, one-second",
    "moving, first-metre, backwards",
    "moving, first-metre, bell-first",
    "moving, first-metre, no-bell",
    "moving, first-metre, ten",
    "moving, first-metre, too-far",
    "moving, corner, half-turn",
    "moving, corner, left",
    "moving, corner, no-bell"
  })
  void mistakeInAProgramIsFoundAndMendedByEar(String pack, String lesson, String mistake)
      throws Exception {
    String name = lesson + "-" + mistake;
    leave(home.resolve(name), pack, lesson, mistake);

    room.visit(
        home.resolve(name),
        name,
        child -> {
          room.enter(child, pack, lesson);
          assertThat(tries(child, name)).as("tries until it passed").isBetween(1, MOST_TRIES);
        });
  }

  /** Puts the program with the mistake there as if it had been made in this lesson. */
  private void leave(Path seat, String packId, String lessonId, String mistake) throws IOException {
    WrongProgram wrong =
        room.lesson(packId, lessonId).wrongPrograms().stream()
            .filter(one -> one.name().equals(mistake))
            .findFirst()
            .orElseThrow();
    JsonObject work = new Gson().fromJson(wrong.project().projectJson(), JsonObject.class);
    work.addProperty("lesson", packId + "/" + lessonId);
    Path folder = Files.createDirectories(seat.resolve("work"));
    Files.writeString(folder.resolve(packId + "__" + lessonId + ".tsumiki"), work.toString());
  }

  /** Checks and mends until it passes; gives how often it mended something. */
  private static int tries(Child child, String name) {
    for (int tries = 0; tries <= MOST_TRIES; tries++) {
      List<String> heard = check(child);
      if (Child.hears(heard, sound -> sound.has("ごうかく"))) {
        return tries;
      }
      List<Spoken> stack = child.program().getFirst();
      Mend mend = thinkOf(heard, stack);
      System.out.println(name + ": " + mend);
      new Mender(child).mend(mend, stack);
    }
    throw new AssertionError("not mended\n" + child.account());
  }

  private static List<String> check(Child child) {
    int before = child.heardSoFar();
    child.press("Control+Shift+Enter");
    List<String> heard =
        child.listenFor(before, "the result", sound -> sound.has("もう すこし") || sound.has("ごうかく"));
    String advice = heard.getFirst().replaceFirst("^.*。 (?=.)", "");
    assertThat(heard.stream().skip(1))
        .as("what to do next is said once")
        .noneMatch(said -> said.endsWith(advice));
    return heard;
  }

  private static Mend thinkOf(List<String> heard, List<Spoken> stack) {
    List<Spoken> blocks = new ArrayList<>();
    stack.forEach(block -> block.addInOrder(blocks));
    List<String> program = blocks.stream().map(Spoken::sound).toList();
    return heard.stream()
        .map(complaint -> Thinking.about(complaint, program))
        .flatMap(Optional::stream)
        .findFirst()
        .orElseThrow(() -> new AssertionError("no idea what to do about: " + heard));
  }
}
