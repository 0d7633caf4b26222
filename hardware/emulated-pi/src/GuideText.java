import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A guide for mentors as its file has it: what it tells to type, in order, and what it promises. */
record GuideText(List<Step> steps, List<String> text) {
  private static final String INDENT = "    ";
  private static final Pattern REMARK = Pattern.compile("\\s{2,}[(（][^()（）]*[)）]$");
  private static final Pattern INLINE = Pattern.compile("`((?:sudo |\\./tsumiki)[^`]*)`");
  private static final Pattern PROMISE = Pattern.compile("\\*\\*(The robot is ready[^*]*)\\*\\*");

  /** Something to type. */
  record Step(int line, String command) {}

  /** Lines of their own are all commands; in a sentence, what begins like one is. */
  static GuideText read(Path file) throws IOException {
    List<String> lines = Files.readAllLines(file);
    List<Step> steps = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      if (line.startsWith(INDENT)) {
        steps.add(new Step(i + 1, REMARK.matcher(line.strip()).replaceFirst("")));
        continue;
      }
      Matcher inline = INLINE.matcher(line);
      while (inline.find()) {
        steps.add(new Step(i + 1, inline.group(1).strip()));
      }
    }
    return new GuideText(List.copyOf(steps), lines);
  }

  /** The doctor's last sentence when all is well. */
  Optional<String> promise() {
    return text.stream().map(PROMISE::matcher).filter(Matcher::find).map(found -> found.group(1)).findFirst();
  }

  /** The commands without what each language has its own word for. */
  List<String> commandsInNoLanguage() {
    return steps.stream()
        .map(step -> step.command().replaceAll("--robot \"[^\"]*\"", "--robot NAME").replaceAll("--code \\S+", "--code DIGITS"))
        .toList();
  }
}
