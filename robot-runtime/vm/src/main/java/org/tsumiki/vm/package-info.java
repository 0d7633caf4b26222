/**
 * Runs verified images in virtual time: one tick is one millisecond.
 *
 * <p>Pure: the caller ticks it, gives it {@link org.tsumiki.devices.Ports} to read and write, and
 * is told of everything that happens as {@link org.tsumiki.vm.RunEvent}s. Start with {@link
 * org.tsumiki.vm.Machine}, and with {@link org.tsumiki.vm.Debugger} to hold one and look into it;
 * the rules are in {@code spec}: scheduling (time and order), numbers, limits.
 *
 * <p>Inside: {@code Machine} and {@code Schedule} know time and order; {@code ScriptRuntime} does
 * what instructions do, for every engine; {@code Activation} is one script on one engine and has
 * the rules for engines. The interpreter is {@code Lowering} (image to its own code) and {@code
 * Interpreter} (the inner loop). The translator is {@code Translator} (image to a class of the JVM,
 * which is a {@code GeneratedCode}), {@code MethodWriter} and {@code BodyWriter} (one routine to
 * one method) and {@code TranslatedScript} (what runs it).
 */
@NullMarked
package org.tsumiki.vm;

import org.jspecify.annotations.NullMarked;
