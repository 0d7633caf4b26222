/**
 * From a {@link org.tsumiki.program.Program} to a {@link org.tsumiki.bytecode.ProgramImage}, or to
 * diagnostics that name a block.
 *
 * <p>Pure. Start with {@link org.tsumiki.compiler.Compiler}; types are found by {@code
 * VariableTypes} and checked while code is written by {@code ScriptWriter}.
 */
@NullMarked
package org.tsumiki.compiler;

import org.jspecify.annotations.NullMarked;
