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
 * @param noun what people call it, e.g. {@code course}
 * @param newestVersion the highest version that is read
 * @param maxChars the longest text that is read
 */
public record JsonFile(String format, String noun, int newestVersion, int maxChars) {
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
          "The file has more than " + maxChars + " signs.",
          "Make a smaller " + noun + ".");
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
          "The file is not JSON: reading it stopped " + placeIn(notJson) + ".",
          "Look for a missing comma, quote or bracket there, or take the file from its source again.");
    }
    throw refuse(
        "not-json", "The file is not a JSON object.", "It must start with { and end with }.");
  }

  /** Where reading stopped, out of the library's message, whose other words help nobody here. */
  private static String placeIn(JsonParseException problem) {
    Matcher place = LINE_AND_COLUMN.matcher(String.valueOf(problem.getMessage()));
    return place.find() ? "in line " + place.group(1) + ", column " + place.group(2) : "at its end";
  }

  private static Refusal refuse(String code, String message, String remedy) {
    return new Refusal(new Problem(code, "the file", message, remedy));
  }

  private void checkVersion(JsonPlace root) throws Refusal {
    Optional<JsonPlace> found = root.find("format");
    if (found.isEmpty() || !found.get().text().equals(format)) {
      throw refuse(
          "not-a-" + noun,
          "The file does not say that it is a " + noun + ".",
          "Open a " + noun + " file; its \"format\" is \"" + format + "\".");
    }
    JsonPlace version = root.get("version");
    if (version.number(1, Integer.MAX_VALUE) > newestVersion) {
      throw version.refuse(
          "newer-version",
          "The " + noun + " was made for a newer Tsumiki (version " + version.element() + ").",
          "Update Tsumiki; this one reads version " + newestVersion + ".");
    }
  }
}
