package org.tsumiki.app.architecture.bad;

import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** All that gives other bits on another machine, in another JVM, or the next time. */
@SuppressWarnings({"unused", "JdkObsolete", "JavaUtilDate"})
final class DiffersElsewhere {
  List<Object> withoutOrder(List<String> words) {
    return List.of(
        new HashMap<>(Map.of("a", 1)),
        new HashSet<>(Set.of(1)),
        new IdentityHashMap<String, String>(),
        words.stream().collect(Collectors.toSet()),
        words.stream().collect(Collectors.groupingBy(String::length)));
  }

  int byAddress(Object object) {
    return System.identityHashCode(object) + object.hashCode();
  }

  double inAnyOrder(List<Double> numbers) {
    return numbers.parallelStream().mapToDouble(Double::doubleValue).sum()
        + IntStream.range(0, 9).parallel().sum();
  }

  double byChance() {
    return new SplittableRandom().nextDouble()
        + new Random().nextGaussian()
        + UUID.randomUUID().version();
  }

  double byClock() {
    return new Date().getTime()
        + System.currentTimeMillis()
        + Instant.now().getNano()
        + Runtime.getRuntime().availableProcessors();
  }

  double byProcessor(double x) {
    return Math.cos(x)
        + Math.tan(x)
        + Math.exp(x)
        + Math.log(x)
        + Math.pow(x, x)
        + Math.atan2(x, x)
        + Math.cbrt(x);
  }
}
