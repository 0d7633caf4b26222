package org.tsumiki.agent.update;

import java.util.regex.Pattern;

/**
 * Which of two packages is newer, as Debian orders versions (deb-version(7)): digits count as
 * numbers, letters come before other signs, and a tilde before everything, even the end.
 */
public final class PackageVersion {
  private static final int OTHER_SIGNS = 256;
  private static final Pattern FORM = Pattern.compile("(\\d{1,9}:)?[0-9][A-Za-z0-9.+~-]{0,99}");

  private PackageVersion() {}

  /** Whether that is a version at all. */
  public static boolean isOne(String text) {
    return FORM.matcher(text).matches();
  }

  /** Negative when the first is older, 0 when they are the same, else positive. */
  public static int compare(String one, String other) {
    int epochs = Integer.compare(epoch(one), epoch(other));
    if (epochs != 0) {
      return epochs;
    }
    int upstream = comparePart(upstream(one), upstream(other));
    return upstream != 0 ? upstream : comparePart(revision(one), revision(other));
  }

  private static int epoch(String version) {
    int end = version.indexOf(':');
    return end < 0 ? 0 : Integer.parseInt(version.substring(0, end));
  }

  private static String upstream(String version) {
    int end = version.lastIndexOf('-');
    return version.substring(version.indexOf(':') + 1, end < 0 ? version.length() : end);
  }

  private static String revision(String version) {
    int begin = version.lastIndexOf('-');
    return begin < 0 ? "" : version.substring(begin + 1);
  }

  /** Signs and numbers take turns. */
  private static int comparePart(String one, String other) {
    int i = 0;
    int j = 0;
    while (i < one.length() || j < other.length()) {
      while (isSign(one, i) || isSign(other, j)) {
        int signs = Integer.compare(weight(one, i), weight(other, j));
        if (signs != 0) {
          return signs;
        }
        i++;
        j++;
      }
      int endOne = endOfNumber(one, i);
      int endOther = endOfNumber(other, j);
      int numbers = compareNumbers(one.substring(i, endOne), other.substring(j, endOther));
      if (numbers != 0) {
        return numbers;
      }
      i = endOne;
      j = endOther;
    }
    return 0;
  }

  private static boolean isSign(String text, int at) {
    return at < text.length() && !isDigit(text.charAt(at));
  }

  private static boolean isDigit(char sign) {
    return sign >= '0' && sign <= '9';
  }

  private static int weight(String text, int at) {
    if (!isSign(text, at)) {
      return 0;
    }
    char sign = text.charAt(at);
    if (sign == '~') {
      return -1;
    }
    return sign >= 'A' && sign <= 'Z' || sign >= 'a' && sign <= 'z' ? sign : sign + OTHER_SIGNS;
  }

  private static int endOfNumber(String text, int from) {
    int end = Math.min(from, text.length());
    while (end < text.length() && isDigit(text.charAt(end))) {
      end++;
    }
    return end;
  }

  private static int compareNumbers(String one, String other) {
    String short1 = one.replaceFirst("^0+", "");
    String short2 = other.replaceFirst("^0+", "");
    int lengths = Integer.compare(short1.length(), short2.length());
    return lengths != 0 ? lengths : short1.compareTo(short2);
  }
}
