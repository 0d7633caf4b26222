package org.tsumiki.app.cli;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import java.io.PrintStream;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Where a command's words go.
 *
 * @param out the answer: text for people, or the one JSON document
 * @param err progress and errors for people
 * @param environment the process's environment variables
 */
public record Terminal(PrintStream out, PrintStream err, Map<String, String> environment) {
  private static final Gson GSON =
      new GsonBuilder()
          .serializeNulls()
          .disableHtmlEscaping()
          .serializeSpecialFloatingPointValues()
          .setPrettyPrinting()
          .create();

  private record ErrorDocument(CommandError error) {}

  /** Which language people read here, by the locale variables in their usual order. */
  Language language() {
    return Stream.of("LC_ALL", "LC_MESSAGES", "LANG")
        .map(name -> environment.getOrDefault(name, ""))
        .filter(value -> !value.isEmpty())
        .findFirst()
        .filter(value -> value.startsWith("ja"))
        .map(value -> Language.JAPANESE)
        .orElse(Language.ENGLISH);
  }

  /** True when stack traces are wanted. */
  boolean debugging() {
    return "1".equals(environment.get("TSUMIKI_DEBUG"));
  }

  /** Tells people how far the work is; never part of the answer. */
  void progress(String line) {
    err.println(line);
    err.flush();
  }

  /** Prints the answer in the wanted form. */
  void say(Object document, String text, boolean json) {
    String answer = json ? GSON.toJson(document) : text;
    if (!answer.isEmpty()) {
      out.println(answer);
    }
    out.flush();
  }

  /** Prints the outcome in the wanted form and gives its exit code. */
  int show(Outcome outcome, boolean json) {
    ExitCode exit =
        switch (outcome) {
          case Outcome.Answer answer -> {
            say(answer.document(), answer.text(), json);
            yield answer.exit();
          }
          case Outcome.Said(ExitCode said) -> said;
          case Outcome.Failure failure -> {
            if (json) {
              out.println(GSON.toJson(new ErrorDocument(failure.error())));
            } else {
              err.println(failure.error().sentence());
            }
            yield failure.exit();
          }
        };
    out.flush();
    err.flush();
    return exit.number();
  }
}
