/**
 * What a compiled program is: image format, opcodes, verifier, disassembler, and the debug map that
 * leads from a program counter back to a block.
 *
 * <p>Pure. Start with {@link org.tsumiki.bytecode.ProgramImage}, {@link
 * org.tsumiki.bytecode.Opcode} and {@link org.tsumiki.bytecode.Verifier}; the format is written
 * down in {@code spec/image.md}.
 */
@NullMarked
package org.tsumiki.bytecode;

import org.jspecify.annotations.NullMarked;
