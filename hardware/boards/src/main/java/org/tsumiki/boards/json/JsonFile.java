package org.tsumiki.boards.json;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonElement;
import com.google.gson.JsonParseException;
import com.google.gson.Strictness;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tsumiki.boards.json.JsonPlace.Refusal;

/**
 * A JSON file that says with {@code format} and {@code version} what it is.
 *
 * @param format what its {@code format} must be, e.g. {@code tsumiki-course}
 * @param noun what people call it, e.g. course
 * @param newestVersion the highest version that is read
 * @param maxChars the longest text that is read
 */
public record JsonFile(String format, Said noun, int newestVersion, int maxChars) {
  private static final Pattern LINE_AND_COLUMN = Pattern.compile("line (\\d+) column (\\d+)");

  /** The file's object, once format and version are right. */
  public JsonPlace open(String json) throws Refusal {
    JsonPlace root = object(json);
    checkVersion(root);
    return root;
  }

  /** The object that the text is, whatever it calls itself. */
  public JsonPlace object(String json) throws Refusal {
    if (json.length() > maxChars) {
      throw refuse(
          "too-large",
          Said.of("The file has more than %s signs.", "ファイルが %s 文字より長くなっています。", maxChars),
          Said.of("Make a smaller %s.", "もっと小さい%sにしてください。", noun));
    }
    Gson gson = new GsonBuilder().setStrictness(Strictness.STRICT).create();
    try {
      JsonElement element = gson.fromJson(json, JsonElement.class);
      if (element != null && element.isJsonObject()) {
        return new JsonPlace(element, "");
      }
    } catch (JsonParseException notJson) {
      throw refuse(
          "not-json",
          stoppedAt(notJson),
          new Said(
              "Look for a missing comma, quote or bracket there or at the end of the line before, or"
                  + " take the file from its source again.",
              "そこか、その前の行の終わりに、コンマ・引用符・かっこがぬけていないか見てください。" + "分からなければ、ファイルを元からもらい直してください。"));
    }
    throw refuse(
        "not-json",
        new Said("The file is not a JSON object.", "ファイルが JSON のオブジェクトではありません。"),
        new Said("It must start with { and end with }.", "{ で始まり } で終わるようにしてください。"));
  }

  /** Where reading stopped, out of the library's message, whose other words help nobody here. */
  private static Said stoppedAt(JsonParseException problem) {
    Matcher place = LINE_AND_COLUMN.matcher(String.valueOf(problem.getMessage()));
    return place.find()
        ? Said.of(
            "The file is not JSON: reading it stopped in line %s, column %s.",
            "JSON として読めません。%s 行目の %s 文字目で止まりました。", place.group(1), place.group(2))
        : new Said(
            "The file is not JSON: reading it stopped at its end.", "JSON として読めません。最後まで読んで止まりました。");
  }

  private static Refusal refuse(String code, Said message, Said remedy) {
    return new Refusal(new Problem(code, Problem.THE_FILE, message, remedy));
  }

  private void checkVersion(JsonPlace root) throws Refusal {
    Optional<JsonPlace> found = root.find("format");
    if (found.isEmpty() || !found.get().text().equals(format)) {
      throw refuse(
          format.replaceFirst("^tsumiki-", "not-a-"),
          Said.of("The file does not say that it is a %s.", "ファイルに、%sだと書いてありません。", noun),
          Said.of(
              "Open a %s file; its \"format\" is \"%s\".",
              "%sのファイルを開いてください。\"format\" が \"%s\" になっています。", noun, format));
    }
    JsonPlace version = root.get("version");
    if (version.number(1, Integer.MAX_VALUE) > newestVersion) {
      throw version.refuse(
          "newer-version",
          Said.of(
              "The %s was made for a newer Tsumiki (version %s).",
              "この%sは、新しいつみき用です（バージョン %s）。", noun, version.element()),
          Said.of(
              "Update Tsumiki; this one reads version %s.",
              "つみきを新しくしてください。このつみきが読めるのはバージョン %s です。", newestVersion));
    }
  }
}
