package org.tsumiki.server;

import com.google.gson.JsonArray;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import java.util.Locale;
import java.util.regex.Pattern;
import org.tsumiki.program.ReadingLevel;
import org.tsumiki.scratch.ImportReport;
import org.tsumiki.scratch.ImportReport.Finding;
import org.tsumiki.scratch.ImportResult;
import org.tsumiki.scratch.ScratchImport;
import org.tsumiki.scratch.Settings;

/** Scratch projects as the page gets them: converted, with an account of what was not taken. */
final class ScratchFiles {
  /** Scratch 1 and 2 too: whoever opens one is told what to do with it. */
  private static final Pattern ENDING = Pattern.compile("(?i)\\.(sb[23]?|sprite[23])$");

  private ScratchFiles() {}

  /** True for what Scratch saves, whatever its name, and for what is named so. */
  static boolean isScratch(String name, byte[] content) {
    return ENDING.matcher(name).find()
        || (content.length > 1 && content[0] == 'P' && content[1] == 'K');
  }

  /**
   * The answer for such a file: {@code opened} with a report, or {@code problem}.
   *
   * @param level how its owner reads: remarks in the project are written so
   */
  static JsonObject opened(String name, byte[] content, ReadingLevel level) {
    String title = ENDING.matcher(name).replaceFirst("");
    return switch (ScratchImport.read(content, new Settings(title, level))) {
      case ImportResult.Imported(String project, ImportReport report) -> {
        JsonObject answer = Wire.message("opened");
        answer.add("project", Wire.orNull(Wire.object(project)));
        answer.add("file", JsonNull.INSTANCE);
        answer.add("report", report(name, report));
        yield answer;
      }
      case ImportResult.Refused refused -> Problems.message(problem(refused.code()));
    };
  }

  /** The importer tells more apart than children have a use for. */
  private static String problem(String code) {
    return switch (code) {
      case "older-scratch" -> "scratch-older";
      case "only-a-sprite" -> "scratch-sprite";
      case "not-scratch" -> "scratch-none";
      case "too-large" -> "scratch-too-large";
      default -> code.startsWith("too-many-") ? "scratch-too-large" : "scratch-damaged";
    };
  }

  private static JsonObject report(String file, ImportReport report) {
    JsonObject json = new JsonObject();
    json.addProperty("file", file);
    json.addProperty("sprites", report.sprites());
    json.addProperty("scripts", report.scripts());
    json.addProperty("blocks", report.blocks());
    json.addProperty("taken", report.taken());
    JsonArray findings = new JsonArray();
    report.findings().forEach(finding -> findings.add(finding(finding)));
    json.add("findings", findings);
    return json;
  }

  private static JsonObject finding(Finding finding) {
    JsonObject json = new JsonObject();
    json.addProperty("kind", finding.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'));
    json.addProperty("code", finding.code());
    json.addProperty("sprite", finding.sprite());
    json.add("script", Wire.texts(finding.script()));
    json.addProperty("opcode", finding.opcode());
    json.add("block", Wire.texts(finding.block()));
    json.add("happened", Wire.texts(finding.happened()));
    json.addProperty("times", finding.times());
    if (finding.blockId().isEmpty()) {
      json.add("blockId", JsonNull.INSTANCE);
    } else {
      json.addProperty("blockId", finding.blockId());
    }
    return json;
  }
}
