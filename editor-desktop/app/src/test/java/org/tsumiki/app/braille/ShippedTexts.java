package org.tsumiki.app.braille;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.tsumiki.format.Check;
import org.tsumiki.format.Lesson;
import org.tsumiki.format.Pack;
import org.tsumiki.format.PackReadResult;
import org.tsumiki.format.io.ShippedPacks;
import org.tsumiki.program.LevelledText;
import org.tsumiki.textview.ProgramInWords;
import org.tsumiki.words.Translation;
import org.tsumiki.words.Words;

/** All that children read in what ships, by where it stands. */
final class ShippedTexts {
  private ShippedTexts() {}

  static Map<String, LevelledText> all() {
    Map<String, LevelledText> texts = new TreeMap<>(words());
    for (Pack pack : packs()) {
      put(texts, pack.id(), Stream.of(pack.title(), pack.about()));
      pack.lessons().forEach(lesson -> put(texts, lesson.id(), of(lesson)));
    }
    return texts;
  }

  static Map<String, LevelledText> words() {
    Map<String, LevelledText> texts = new TreeMap<>();
    Translation.english().texts().keySet().forEach(key -> texts.put(key, Words.text(key)));
    return texts;
  }

  /** The programs that children begin with, in words, by where they stand. */
  static Map<String, LevelledText> programs() {
    Map<String, LevelledText> rows = new TreeMap<>();
    for (Pack pack : packs()) {
      for (Lesson lesson : pack.lessons()) {
        put(rows, lesson.id() + " starter", rows(lesson.starter()));
      }
    }
    return rows;
  }

  private static Stream<LevelledText> rows(Lesson.ProjectText project) {
    return ProgramInWords.scripts(project.workspaceJson()).stream()
        .flatMap(List::stream)
        .map(ProgramInWords.Row::words);
  }

  private static void put(
      Map<String, LevelledText> texts, String from, Stream<LevelledText> found) {
    List<LevelledText> list = found.toList();
    for (int i = 0; i < list.size(); i++) {
      texts.put(from + " " + i, list.get(i));
    }
  }

  private static List<Pack> packs() {
    return ShippedPacks.readAll().stream()
        .map(result ->
            switch (result) {
              case PackReadResult.Read read -> read.pack();
              case PackReadResult.Refused refused -> throw new AssertionError(refused.findings());
            })
        .toList();
  }

  private static Stream<LevelledText> of(Lesson lesson) {
    Lesson.Worksheet sheet = lesson.words().worksheet();
    List<LevelledText> texts = new ArrayList<>();
    texts.addAll(
        List.of(lesson.title(), lesson.story(), lesson.goal(), lesson.success(), sheet.predict()));
    texts.addAll(List.of(sheet.tryOut(), sheet.think()));
    sheet.introduction().ifPresent(texts::add);
    texts.addAll(lesson.words().places().values());
    for (Lesson.Step step : lesson.steps()) {
      texts.add(step.text());
      texts.add(step.hint());
      step.picture().map(Lesson.Picture::alternative).ifPresent(texts::add);
    }
    for (Check check : lesson.checks()) {
      texts.add(check.text());
      texts.add(check.passed());
      texts.addAll(check.feedback().values());
    }
    return texts.stream();
  }
}
