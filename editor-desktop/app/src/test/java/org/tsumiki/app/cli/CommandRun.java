package org.tsumiki.app.cli;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** One command line, run inside the test, with all that it printed. */
record CommandRun(int exitCode, String out, String err) {

  static CommandRun of(String... arguments) {
    return in(Map.of("LANG", "C.UTF-8"), arguments);
  }

  static CommandRun in(Map<String, String> environment, String... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int exitCode =
        new TsumikiCli(new Terminal(printer(out), printer(err), environment)).run(arguments);
    return new CommandRun(
        exitCode, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  JsonObject json() {
    return JsonParser.parseString(out).getAsJsonObject();
  }

  JsonObject error() {
    return json().getAsJsonObject("error");
  }

  private static PrintStream printer(ByteArrayOutputStream bytes) {
    return new PrintStream(bytes, true, StandardCharsets.UTF_8);
  }
}
