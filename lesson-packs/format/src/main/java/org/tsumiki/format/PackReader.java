package org.tsumiki.format;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.tsumiki.course.CoursePlan;
import org.tsumiki.program.LevelledText;

/**
 * Reads a pack from the texts of its files: see {@code spec/pack.md}. A pack is read whole or not
 * at all, and every finding of one reading is told at once.
 */
public final class PackReader {
  /** What the key {@code format} of {@code pack.json} must say. */
  public static final String FORMAT = "tsumiki-pack";

  /** The newest version of the format that this reader knows. */
  public static final int VERSION = 2;

  /** The file that makes a folder a pack. */
  public static final String PACK_FILE = "pack.json";

  static final int MAX_LESSONS = 50;
  private static final int MAX_LEVEL = 6;
  static final Pattern ID = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");

  private static final Pattern CONTENT_VERSION = Pattern.compile("\\d+\\.\\d+\\.\\d+");
  private static final Set<String> LICENCES = Set.of("CC-BY-4.0", "CC-BY-SA-4.0", "CC0-1.0");

  private PackReader() {}

  /**
   * Reads a pack.
   *
   * @param folderName how findings call the pack as long as its id is not known
   */
  public static PackReadResult read(String folderName, PackFiles files, Surroundings surroundings) {
    Findings findings = new Findings(nameOf(folderName, files.textByPath()));
    Optional<Pack> pack = readPack(findings, files, surroundings);
    if (pack.isEmpty() || !findings.isEmpty()) {
      return new PackReadResult.Refused(findings.all());
    }
    return new PackReadResult.Read(pack.get());
  }

  private static String nameOf(String folderName, Map<String, String> textByPath) {
    String text = textByPath.getOrDefault(PACK_FILE, "");
    if (JsonParser.parse(text) instanceof JsonParser.Result.Parsed(JsonNode.ObjectNode root)
        && root.members().get("id") instanceof JsonNode.TextNode id
        && ID.matcher(id.value()).matches()) {
      return id.value();
    }
    return folderName;
  }

  private static Optional<Pack> readPack(
      Findings findings, PackFiles files, Surroundings surroundings) {
    Map<String, String> textByPath = files.textByPath();
    Findings.Place place = findings.in(Optional.empty(), PACK_FILE);
    Optional<Fields> document = document(place, textByPath, "the pack");
    if (document.isEmpty() || !isReadable(document.get())) {
      return Optional.empty();
    }
    Fields fields = document.get();
    String id = id(fields, "id");
    String version = contentVersion(fields);
    String licence = licence(fields);
    Pack.Ages ages = fields.object("ages").map(PackReader::ages).orElse(new Pack.Ages(6, 15));
    int minutes = fields.wholeNumber("minutes", 1, 1000);
    Pack.PathPlace path = pathPlace(fields);
    Languages languages = new Languages(surroundings, path.kanjiYear());
    Texts.Folder folder = new Texts.Folder(Optional.empty(), "", id, SectionPlan.PACK);
    Texts texts = Texts.read(findings, folder, textByPath, languages);
    LevelledText title = texts.child(TextFile.TITLE);
    LevelledText about = texts.child("about");
    LevelledText mentor = texts.adult("mentor", "no-mentor-guide");
    texts.refuseOthers();
    Map<String, CoursePlan> courses =
        CoursesReader.read(findings, textByPath, surroundings.boards());
    Map<String, PackFiles.Picture> media = MediaReader.read(findings, files);
    PackParts parts = new PackParts(findings, id, textByPath, languages, courses, media.keySet());
    List<Lesson> lessons = lessons(fields, parts);
    fields.refuseOthers();
    return Optional.of(
        new Pack(id, version, licence, ages, minutes, path, title, about, mentor, media, lessons));
  }

  private static Pack.PathPlace pathPlace(Fields fields) {
    int level = fields.wholeNumber("level", 0, MAX_LEVEL);
    List<String> after = fields.texts("after");
    for (String pack : after) {
      if (!ID.matcher(pack).matches()) {
        fields.report(
            "after",
            "bad-id",
            "\"" + pack + "\" cannot be a pack's id.",
            "Use lower-case letters, digits and hyphens, e.g. traffic-signal.");
      }
    }
    return new Pack.PathPlace(level, after, fields.wholeNumber("kanjiYear", 1, 7));
  }

  /** The file as a JSON object, or a finding. */
  static Optional<Fields> document(
      Findings.Place place, Map<String, String> textByPath, String what) {
    String text = textByPath.get(place.file());
    if (text == null) {
      place.addForWhole(
          "missing-file",
          "The file " + place.file() + " is missing.",
          "Add it to the pack, or mend the name in the file that speaks of it.");
      return Optional.empty();
    }
    return switch (JsonParser.parse(text)) {
      case JsonParser.Result.Parsed(JsonNode.ObjectNode root) ->
          Optional.of(new Fields(root, what, place));
      case JsonParser.Result.Parsed(JsonNode other) -> {
        place.add(other.line(), "not-json", "The file holds no object.", "Begin it with {.");
        yield Optional.empty();
      }
      case JsonParser.Result.Broken(int line, String message) -> {
        place.add(
            line,
            "not-json",
            "The file is no JSON: " + message + ".",
            "Mend this line; an editor with JSON support marks the spot.");
        yield Optional.empty();
      }
    };
  }

  private static boolean isReadable(Fields fields) {
    String format = fields.text("format");
    if (!format.isEmpty() && !format.equals(FORMAT)) {
      fields.report(
          "format",
          "not-a-pack",
          "The file says it is \"" + format + "\", not \"" + FORMAT + "\".",
          "Open a folder whose pack.json says \"format\": \"" + FORMAT + "\".");
      return false;
    }
    int version = fields.wholeNumber("formatVersion", 1, Integer.MAX_VALUE);
    if (version > VERSION) {
      fields.report(
          "formatVersion",
          "newer-version",
          "The pack is written in format "
              + version
              + "; this program reads up to "
              + VERSION
              + ".",
          "Update Tsumiki, or ask for the pack in an older format.");
      return false;
    }
    if (version < VERSION) {
      fields.report(
          "formatVersion",
          "older-version",
          "The pack is written in format " + version + ", which is no longer read.",
          "Write it in format " + VERSION + ": spec/pack.md says how.");
      return false;
    }
    return !format.isEmpty();
  }

  /** A text of lower-case words with hyphens, or a finding. */
  static String id(Fields fields, String key) {
    String id = fields.text(key);
    if (!id.isEmpty() && !ID.matcher(id).matches()) {
      fields.report(
          key,
          "bad-id",
          "\"" + id + "\" cannot be an id.",
          "Use lower-case letters, digits and hyphens, e.g. one-light.");
    }
    return id;
  }

  private static String contentVersion(Fields fields) {
    String version = fields.text("version");
    if (!version.isEmpty() && !CONTENT_VERSION.matcher(version).matches()) {
      fields.report(
          "version", "bad-version", "\"" + version + "\" is no version.", "Write it like 1.0.0.");
    }
    return version;
  }

  private static String licence(Fields fields) {
    String licence = fields.text("licence");
    if (!licence.isEmpty() && !LICENCES.contains(licence)) {
      fields.report(
          "licence",
          "unknown-licence",
          "The licence \"" + licence + "\" is not one that clubs may pass on freely.",
          "Use CC-BY-4.0, CC-BY-SA-4.0 or CC0-1.0.");
    }
    return licence;
  }

  private static Pack.Ages ages(Fields fields) {
    int from = fields.wholeNumber("from", 3, 99);
    int to = fields.wholeNumber("to", 3, 99);
    if (to < from) {
      fields.report("to", "out-of-range", "The ages end before they begin.", "Swap from and to.");
    }
    fields.refuseOthers();
    return new Pack.Ages(from, to);
  }

  private static List<Lesson> lessons(Fields fields, PackParts parts) {
    List<Lesson> lessons = new ArrayList<>();
    List<String> ids = fields.texts("lessons");
    if (ids.isEmpty() || ids.size() > MAX_LESSONS) {
      fields.report(
          "lessons",
          "lesson-count",
          "The pack lists " + ids.size() + " lessons.",
          "List 1 to " + MAX_LESSONS + " folders, in the order in which they are done.");
    }
    Set<String> seen = new HashSet<>();
    for (String id : ids) {
      if (!ID.matcher(id).matches()) {
        fields.report(
            "lessons",
            "bad-id",
            "\"" + id + "\" cannot be a lesson's folder.",
            "Use lower-case letters, digits and hyphens, e.g. one-light.");
      } else if (!seen.add(id)) {
        fields.report(
            "lessons",
            "duplicate-id",
            "The lesson \"" + id + "\" is listed twice.",
            "List each lesson once.");
      } else {
        new LessonReader(parts, id).read().ifPresent(lessons::add);
      }
    }
    refuseUnlisted(parts.findings(), seen, parts.textByPath());
    return lessons;
  }

  private static void refuseUnlisted(
      Findings findings, Set<String> listed, Map<String, String> textByPath) {
    for (String path : textByPath.keySet().stream().sorted().toList()) {
      if (path.endsWith("/lesson.json")) {
        String folder = path.substring(0, path.length() - "/lesson.json".length());
        if (!listed.contains(folder)) {
          findings
              .in(Optional.of(folder), path)
              .addForWhole(
                  "unlisted-lesson",
                  "The lesson in the folder " + folder + " is not in the pack's list.",
                  "Add \"" + folder + "\" to \"lessons\" in pack.json, or delete the folder.");
        }
      }
    }
  }
}
