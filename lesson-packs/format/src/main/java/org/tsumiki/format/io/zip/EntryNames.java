package org.tsumiki.format.io.zip;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Whether a name in an archive is one that every computer can keep, inside one folder. */
final class EntryNames {
  private static final Pattern DRIVE = Pattern.compile("^[A-Za-z]:.*");
  private static final Pattern BAD_CHARACTER = Pattern.compile("[\\p{Cntrl}<>:\"|?*\\uFFFD]");
  private static final Pattern BIDI =
      Pattern.compile("[\\u200e\\u200f\\u202a-\\u202e\\u2066-\\u2069]");
  private static final Set<String> RESERVED = Set.of("con", "prn", "aux", "nul");
  private static final int MAX_CHARS = 120;

  private EntryNames() {}

  /** Why the name is refused; empty for a good one. */
  static Optional<String> problem(String name, int maxDepth) {
    String path = name.endsWith("/") ? name.substring(0, name.length() - 1) : name;
    if (path.startsWith("/") || DRIVE.matcher(path).matches()) {
      return Optional.of("begins at the root of a disk");
    }
    if (path.indexOf('\\') >= 0) {
      return Optional.of("holds a backslash");
    }
    if (path.isEmpty() || path.length() > MAX_CHARS) {
      return Optional.of("is empty or too long");
    }
    if (BAD_CHARACTER.matcher(path).find() || BIDI.matcher(path).find()) {
      return Optional.of("holds a character that not every computer can keep");
    }
    if (!Normalizer.isNormalized(path, Normalizer.Form.NFC)) {
      return Optional.of("is written in another Unicode form, which looks the same and is not");
    }
    List<String> parts = List.of(path.split("/", -1));
    if (parts.size() > maxDepth + 1) {
      return Optional.of("lies in too many folders");
    }
    return parts.stream().flatMap(part -> partProblem(part).stream()).findFirst();
  }

  private static Optional<String> partProblem(String part) {
    if (part.equals("..") || part.equals(".")) {
      return Optional.of("leads out of the pack's folder");
    }
    if (part.isEmpty()) {
      return Optional.of("has a folder without a name");
    }
    String base = part.toLowerCase(Locale.ROOT).split("\\.", 2)[0];
    boolean device = RESERVED.contains(base) || base.matches("(com|lpt)[0-9]");
    return device || part.endsWith(".") || part.endsWith(" ") || part.startsWith(" ")
        ? Optional.of("is a name that not every computer can keep")
        : Optional.empty();
  }

  /** What two names have in common that a computer may take for one. */
  static String twinKey(String name) {
    String path = name.endsWith("/") ? name.substring(0, name.length() - 1) : name;
    return Normalizer.normalize(path, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
  }
}
