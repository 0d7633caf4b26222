/**
 * How fast and how small: the project's own benchmarks, each with its reference beside it. What
 * each name means is told in {@code editor-desktop/bench/spec/bench.md}.
 *
 * <p>Touches files, processes and clocks. Method: each program runs on each system in a process of
 * its own, and what counts is that process's <em>user CPU time</em>, all threads together, as the
 * shell's {@code time} tells it. A run with a small N is taken off a run with a large N, so that
 * starting, reading and compiling cancel out; N is chosen for each system so that the large run
 * takes about a second, or two on a JVM. Rounds are interleaved (each system once per round), the
 * median of the rounds is the figure, and every answer is compared with the one of the hand-written
 * Java.
 *
 * <p>Main types: {@link org.tsumiki.bench.Bench} runs everything and gives a {@link
 * org.tsumiki.bench.BenchReport} of {@link org.tsumiki.bench.BenchRow}s; {@link
 * org.tsumiki.bench.BenchProgram} is one of the six programs.
 */
@NullMarked
package org.tsumiki.bench;

import org.jspecify.annotations.NullMarked;
